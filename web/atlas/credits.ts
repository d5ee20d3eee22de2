import type { Flow, Practice } from '../map/records.ts';
import { sitesOf } from '../map/twins.ts';
import type { Given } from './sheet.ts';

interface Credit {
  text: string;
  url?: string | null;
}

/** Whose figures, borders and records are on the map: one line each, for the panel and the picture. */
export function creditsOf({ shown, records, words }: Pick<Given, 'shown' | 'records' | 'words'>): Credit[] {
  const { t, formats } = words;
  const { source, own } = shown.series ?? {};
  const flows = records.flows.map((one) => one.properties);
  const practices = records.practices.map((one) => one.properties);
  const reported = [
    ...(records.needs.length > 0 ? [t('table.needs')] : []),
    ...(flows.some(isReported) ? [t('table.flows')] : []),
    ...(practices.some(isReported) ? [t('table.practices')] : []),
  ];
  const quoted = distinct(practices.flatMap(sitesOf));
  return [
    ...(source ? [{ text: source.credit, url: source.url }] : []),
    ...(own ? [{ text: t('selection:notPublished') }] : []),
    { text: t('credits.boundaries') },
    ...(records.arrivals.length > 0 ? [{ text: t('credits.arrivals') }] : []),
    ...(reported.length > 0 ? [{ text: t('credits.reports', { what: formats.list(reported) }) }] : []),
    ...distinct(flows.flatMap((one) => one.source ?? [])).map((text) => ({
      text: t('common:labelled', { label: t('table.flows'), text }),
    })),
    ...(quoted.length > 0 ? [{ text: t('credits.practices', { sources: quoted.join(', ') }) }] : []),
  ];
}

const isReported = (record: Flow | Practice) => record.source === null;

const distinct = (sources: readonly string[]) => [...new Set(sources)].sort();
