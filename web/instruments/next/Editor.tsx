import { useState } from 'react';
import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Indicator, weights } from '../../../api/contract/indicator.ts';
import type { Finding } from '../../../api/instruments/finding.ts';
import { useSpoken } from '../../ui/spoken.ts';
import { Axes } from './Axes.tsx';
import { EditorActions } from './EditorActions.tsx';
import { useFaults } from './faults.ts';
import { NumberField } from './NumberField.tsx';
import { OpenTitle } from './OpenTitle.tsx';
import { Options } from './Options.tsx';
import { usePlace } from './place.ts';
import { Origin } from './Origin.tsx';
import { TextPair } from './TextPair.tsx';
import type { Next } from './useNext.ts';

interface EditorProps {
  next: Next;
  indicator: Indicator;
  refused: readonly Finding[];
}

const texts = ['title', 'question', 'guidance', 'evidence'] as const;

/** One indicator with all its parts. It saves itself; what is wrong stands at its field. */
export function Editor({ next, indicator, refused }: EditorProps) {
  const { t } = useTranslation(['authoring', 'vocabulary']);
  const { place } = usePlace();
  const [isMissingTold, setMissingTold] = useState(place.check === '1');
  const faults = useFaults(refused, isMissingTold);
  const spoken = useSpoken()(indicator.title);
  const before = next.last.indicators.find(({ code }) => code === indicator.code);
  const put = (changed: Partial<Indicator>) => next.change(indicator.code, { ...indicator, ...changed });
  const { code, area, element, phase, group } = indicator;
  return (
    <article className="next-editor">
      <OpenTitle>
        <span className="code">{code}</span>{' '}
        <span lang={spoken.lang}>{spoken.text || t('authoring:list.untitled')}</span>
      </OpenTitle>
      <EditorActions
        next={next}
        indicator={indicator}
        before={before}
        faults={faults.count(code)}
        tellMissing={() => setMissingTold(true)}
      />
      <Origin draft={next.draft} code={code} />
      {texts.map((part) => (
        <TextPair
          key={part}
          label={t(`authoring:field.${part}`)}
          help={t(`authoring:help.${part}`)}
          place={`${code}.${part}`}
          text={indicator[part]}
          faults={faults}
          change={(text) => put({ [part]: text })}
        />
      ))}
      {next.last.kind === 'scored' ? (
        <Options
          indicator={indicator}
          before={before}
          faults={faults}
          change={(options) => put({ options })}
        />
      ) : null}
      <section aria-labelledby="axes">
        <h3 id="axes">{t('authoring:axes.title')}</h3>
        <p>{t('authoring:axes.area', { area: t(`vocabulary:regionalArea.${area}`) })}</p>
        <div className="next-axes">
          <Axes place={{ element, phase, group }} put={put} />
          {next.last.kind === 'scored' ? (
            <NumberField
              label={t('authoring:field.weight')}
              description={t('authoring:help.weight')}
              value={indicator.weight ?? 1}
              from={weights.least}
              to={weights.most}
              change={(weight) => next.change(code, weighing(indicator, weight))}
            />
          ) : null}
        </div>
        <Checkbox
          label={t('authoring:field.irregular')}
          error={faults.ofPlace(code, ['irregular-group'])}
          checked={indicator.irregular ?? false}
          onChange={(event) => next.change(code, asking(indicator, event.currentTarget.checked))}
        />
      </section>
    </article>
  );
}

/** A weight of 1 is the usual one and not written down. */
function weighing({ weight: _, ...indicator }: Indicator, weight: number): Indicator {
  return weight === 1 ? indicator : { ...indicator, weight };
}

const asking = ({ irregular: _, ...indicator }: Indicator, isIrregular: boolean): Indicator =>
  isIrregular ? { ...indicator, irregular: true } : indicator;
