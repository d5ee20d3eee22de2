import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../client.ts';
import { useSayer } from '../../ui/said.ts';
import type { FactDraft } from './useFactDraft.ts';

type Faults = Partial<Record<keyof FactDraft, string>>;

/** What is wrong with a fact, by field: what the page sees by itself, else what the server said. */
export function useFactFaults(values: FactDraft, isChecked: boolean, isSending: boolean, error: unknown) {
  const { t } = useTranslation(['facts', 'said']);
  const say = useSayer();
  const { area, title, url, text, files } = values;
  const faults: Faults = {};
  for (const one of error instanceof ProblemError ? (error.body.errors ?? []) : []) {
    // `files.0` is of the files, with the name of the one that is meant.
    const [field = '', index] = one.field.split('.');
    const name = index === undefined ? undefined : files[Number(index)]?.name;
    const said = say(one).text;
    if (field in values)
      faults[field as keyof FactDraft] = name === undefined ? said : t('facts:fault.ofFile', { name, said });
  }
  if (isChecked) {
    if (!area) faults.area = t('facts:fault.area');
    if (!title.trim()) faults.title = t('facts:fault.title');
    if (isSending) faults.files = t('facts:fault.sending');
    else if (!url.trim() && !text.trim() && files.length === 0)
      faults.text = t('said:fault.link-text-or-file');
  }
  return { faults, isRefused: error !== null && error !== undefined };
}
