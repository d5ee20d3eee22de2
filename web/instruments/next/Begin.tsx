import { type FormEvent, useRef, useState } from 'react';
import { Button, NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '../../../api/contract/indicator.ts';
import { type AssessedArea, assessedAreas } from '../../../drizzle/vocabulary.ts';
import { newKey } from '../../client.ts';
import { useBeginIndicator, useOpenAnswers } from '../../queries/instrumentDraft.ts';
import { Failed, Loading, Refusal } from '../../ui/states.tsx';
import { Answered } from './Answered.tsx';
import { Axes, type AxisPlace } from './Axes.tsx';
import { FromPhaseOne } from './FromPhaseOne.tsx';
import { OpenTitle } from './OpenTitle.tsx';
import { usePlace } from './place.ts';
import type { Next } from './useNext.ts';

type From = { assessment: string; indicator: string };

/** A new indicator begins with its place on the axes; proposed from an open answer, that question's place is filled in. */
export function Begin({ next }: { next: Next }) {
  const { t } = useTranslation('authoring');
  const { place } = usePlace();
  const { from: assessment, indicator } = place;
  const from = assessment && indicator ? { assessment, indicator } : undefined;
  const already = next.draft.proposals.filter(
    (one) => one.assessment === assessment && one.from === indicator,
  );
  return (
    <>
      <OpenTitle>{t(from ? 'begin.fromTitle' : 'begin.title')}</OpenTitle>
      {already.map((one) => (
        <p key={one.indicator} className="next-step">
          {t('begin.already', { code: one.indicator })}{' '}
          <Link to="." search={{ open: one.indicator } as never}>
            {t('begin.openIt')}
          </Link>
        </p>
      ))}
      {from ? <BeginFrom next={next} from={from} /> : <Form next={next} />}
      {from || next.last.kind !== 'scored' ? null : <FromPhaseOne />}
    </>
  );
}

function BeginFrom({ next, from }: { next: Next; from: From }) {
  const { t } = useTranslation('authoring');
  const found = useOpenAnswers(from.assessment);
  if (found.isPending) return <Loading />;
  if (found.error) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const { regionName } = found.data;
  const asked = found.data.asked.find(({ code }) => code === from.indicator);
  return (
    <>
      <p>{t('origin.from', { region: regionName, code: from.indicator })}</p>
      <Answered assessment={from.assessment} indicator={from.indicator} />
      {asked ? <Form next={next} from={from} asked={asked} /> : null}
    </>
  );
}

interface FormProps {
  next: Next;
  from?: From;
  asked?: Pick<Indicator, 'area' | 'element' | 'phase' | 'group'>;
}

function Form({ next, from, asked }: FormProps) {
  const { t } = useTranslation(['authoring', 'vocabulary']);
  const { go } = usePlace();
  const begin = useBeginIndicator(next.last.id);
  const key = useRef(newKey());
  const [area, setArea] = useState<AssessedArea | undefined>(asked?.area);
  const [axes, setAxes] = useState<Partial<AxisPlace>>(
    asked ? { element: asked.element, phase: asked.phase, group: asked.group } : {},
  );
  const [isChecked, setChecked] = useState(false);
  const areas = assessedAreas.map((value) => ({ value, label: t(`vocabulary:regionalArea.${value}`) }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const { element, phase, group } = axes;
    if (!area || !element || !phase || !group) return;
    const wanted = { area, element, phase, group, from: from ?? null, key: key.current };
    begin.mutate(wanted, {
      onSuccess: ({ indicator }) => {
        key.current = newKey();
        go({ open: indicator });
      },
    });
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="next-begin">
      <p>{t(from ? 'authoring:begin.fromHelp' : 'authoring:begin.help')}</p>
      <Refusal error={begin.error} />
      <NativeSelect
        label={t('authoring:field.area')}
        description={t('authoring:help.area')}
        value={area ?? ''}
        data={area ? areas : [{ value: '', label: t('authoring:begin.choose') }, ...areas]}
        error={isChecked && !area ? t('authoring:begin.needed') : undefined}
        onChange={(event) => setArea(assessedAreas.find((one) => one === event.currentTarget.value))}
      />
      <Axes place={axes} put={(changed) => setAxes({ ...axes, ...changed })} isChecked={isChecked} />
      <Button type="submit" loading={begin.isPending}>
        {t('authoring:begin.do')}
      </Button>
    </form>
  );
}
