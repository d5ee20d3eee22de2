import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssessmentView, FactView } from '../../../api/contract/assessment.ts';
import { assessedAreas } from '../../../drizzle/vocabulary.ts';
import { newKey } from '../../client.ts';
import { useAddFact } from '../../queries/facts.ts';
import { focusFault } from '../../ui/focusFault.ts';
import { Unreadable } from '../../ui/draft/Unreadable.tsx';
import { ProblemWords } from '../../ui/states.tsx';
import { FactFiles } from './FactFiles.tsx';
import { useFactFaults } from './useFactFaults.ts';
import { type FactDraft, useFactDraft } from './useFactDraft.ts';

interface NewFactProps {
  assessment: AssessmentView;
  given: (fact: FactView) => void;
}

/** The form that gives the experts a link, a text or files. What is typed stays until it is given. */
export function NewFact({ assessment, given }: NewFactProps) {
  const { t } = useTranslation(['facts', 'vocabulary', 'reports']);
  const add = useAddFact(assessment.id);
  const { values, put, clear, keeping } = useFactDraft(assessment.id);
  const [isChecked, setChecked] = useState(false);
  const [isSending, setSending] = useState(false);
  const key = useRef(newKey());
  const form = useRef<HTMLFormElement>(null);
  const { faults, isRefused } = useFactFaults(values, isChecked, isSending, add.error);
  const hasFaults = Object.keys(faults).length > 0;
  useEffect(() => {
    if (add.error) focusFault(form.current);
  }, [add.error]);
  const change = (changed: Partial<FactDraft>) => {
    // Another fact than the one that was refused.
    if (add.error) {
      add.reset();
      key.current = newKey();
    }
    put(() => changed);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const { area, title, url, text, files } = values;
    const isReady = area && title.trim() && (url.trim() || text.trim() || files.length > 0) && !isSending;
    if (!isReady) {
      focusFault(form.current);
      return;
    }
    const words = { title: title.trim(), url: url.trim() || null, text: text.trim() || null };
    add.mutate(
      { area, ...words, files: files.map(({ id }) => id), key: key.current },
      {
        onSuccess: (fact) => {
          key.current = newKey();
          setChecked(false);
          clear();
          given(fact);
        },
      },
    );
  };
  return (
    <form ref={form} className="new-fact" noValidate aria-labelledby="new-fact" onSubmit={submit}>
      <h3 id="new-fact">{t('facts:new.title')}</h3>
      <p>{t('facts:new.intro')}</p>
      <Unreadable keeping={keeping} />
      <NativeSelect
        label={t('facts:new.area')}
        value={values.area}
        onChange={(event) => change({ area: event.currentTarget.value as FactDraft['area'] })}
        error={faults.area}
        data={[
          { value: '', label: t('facts:choose') },
          ...assessedAreas.map((area) => ({ value: area, label: t(`vocabulary:regionalArea.${area}`) })),
        ]}
      />
      <TextInput
        label={t('facts:new.name')}
        description={t('facts:new.nameHelp')}
        maxLength={300}
        value={values.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        error={faults.title}
      />
      <TextInput
        type="url"
        label={`${t('facts:new.link')} (${t('reports:optional')})`}
        description={t('facts:new.linkHelp')}
        maxLength={500}
        value={values.url}
        onChange={(event) => change({ url: event.currentTarget.value })}
        error={faults.url}
      />
      <Textarea
        label={`${t('facts:new.text')} (${t('reports:optional')})`}
        description={t('facts:new.textHelp')}
        autosize
        minRows={3}
        maxRows={14}
        maxLength={10_000}
        value={values.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        error={faults.text}
      />
      <FactFiles
        assessment={assessment.id}
        files={values.files}
        put={(next) => {
          if (add.error) add.reset();
          key.current = newKey();
          put(({ files }) => ({ files: next(files) }));
        }}
        told={setSending}
        fault={faults.files}
      />
      {isRefused && !hasFaults ? (
        <div role="alert" className="refusal">
          <ProblemWords error={add.error} />
          <p>{t('facts:new.kept')}</p>
        </div>
      ) : null}
      <Button type="submit" loading={add.isPending}>
        {t('facts:new.submit')}
      </Button>
    </form>
  );
}
