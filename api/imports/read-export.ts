import type { ImportRow } from '../contract/import.ts';
import type { importForms } from '../contract/taken.ts';
import { say } from '../contract/sentences.ts';
import { type Answers, isAnswers } from '../instruments/given.ts';
import type { Definition } from '../instruments/definition.ts';
import { type AskedBy, askedByName, formName, groupsByName, markOf } from '../xlsforms/names.ts';
import { type Incoming, offer, type Read, type Target } from './incoming.ts';
import { answerOf } from './written.ts';

/** More rows than a region collects; each is compared with the draft. */
const MOST_ROWS = 500;
/** More of one row help nobody. */
const MOST_FAULTS = 100;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What a filled form says of itself, in either export; not an answer. */
const isAbout = (key: string) =>
  /^(_|meta$|meta\/|formhub\/)|@odata\./.test(key) ||
  ['start', 'end', 'today', 'deviceid', 'username', 'phonenumber', 'audit'].includes(key);

/** What one filled form answers. */
interface Filled {
  mark: string | null;
  single: Answers;
  entries: { group: string; answers: Answers }[];
  faults: ImportRow['faults'];
}

/**
 * Filled forms of KoboToolbox (flat, keys as in `Page_needs/needs/needs_title`) or ODK Central (nested), of the form that
 * this version of the questionnaire makes. Entries of groups are added; an entry's id is the form's own and its place, so
 * that the same export brought twice adds nothing.
 */
export function readExport(
  definition: Definition,
  form: Exclude<(typeof importForms)[number], 'copy'>,
  rows: readonly unknown[],
  target: Target,
): Read {
  if (rows.length === 0) return { errors: [{ field: 'file', ...say('no-rows') }] };
  if (rows.length > MOST_ROWS)
    return { errors: [{ field: 'file', ...say('too-many-rows', { most: MOST_ROWS }) }] };
  const read = reader(definition);
  const groups = [...groupsByName(definition).keys()];
  const wanted = markOf(target.instrument, target.version);
  const incoming: Incoming = { form, rows: [], singles: new Map(), entries: [] };
  const seen = new Set<string>();
  for (const [index, given] of rows.entries()) {
    const row = index + 1;
    const own = isAnswers(given) ? given : {};
    const id = idOf(own);
    const filled = read(own);
    const faults = [...filled.faults];
    if (id === null) faults.push({ field: '', ...say('row-without-id') });
    else if (seen.has(id)) faults.push({ field: '', ...say('row-twice') });
    if (filled.mark !== wanted) {
      const other = { given: filled.mark ?? '?', wanted };
      faults.push({ field: formName.mark, ...say('other-instrument', other) });
    }
    const { single, entries } = filled;
    incoming.rows.push({ row, id, answers: Object.keys(single).length, entries: entries.length, faults });
    if (faults.length > 0 || id === null) continue;
    seen.add(id);
    for (const [name, value] of Object.entries(single)) offer(incoming.singles, name, value, row);
    const places = new Map<string, number>();
    for (const { group, answers } of entries) {
      const place = (places.get(group) ?? 0) + 1;
      places.set(group, place);
      incoming.entries.push({ group, id: entryId(id, groups.indexOf(group), place), answers, row });
    }
  }
  return { incoming };
}

/** Within forty signs, and unlike that of any entry of another group: it becomes a part of a record's id. */
const entryId = (form: string, group: number, place: number) =>
  `${form.replaceAll('-', '')}-${group}-${place}`;

/** The id that a filled form keeps when it is edited. */
function idOf(row: Answers): string | null {
  const meta = isAnswers(row.meta) ? row.meta : {};
  const ids = [row['meta/rootUuid'], row.__id, row._uuid, row['meta/instanceID'], meta.instanceID];
  const found = ids.map((id) => String(id ?? '').replace(/^uuid:/, '')).find((id) => uuid.test(id));
  return found?.toLowerCase() ?? null;
}

function refuse({ faults }: Filled, field: string, code: 'not-expanded' | 'not-asked-here'): void {
  if (faults.length < MOST_FAULTS) faults.push({ field, ...say(code) });
}

function reader(definition: Definition): (row: Answers) => Filled {
  const asked = askedByName(definition);
  const groups = groupsByName(definition);
  return (row) => {
    const filled: Filled = { mark: null, single: {}, entries: [], faults: [] };
    const walk = (part: Answers, into: Answers, group?: string): void => {
      for (const [key, value] of Object.entries(part)) {
        const name = key.slice(key.lastIndexOf('/') + 1);
        if (key.endsWith('@odata.navigationLink')) {
          refuse(filled, key.split('@')[0] ?? '', 'not-expanded');
        } else if (isAbout(key) || name.startsWith('Note_')) continue;
        else if (name === formName.mark) filled.mark = String(value ?? '').slice(0, 60);
        else if (Array.isArray(value) && groups.has(name) && group === undefined) {
          const most = groups.get(name)?.maxPanelCount ?? 0;
          if (value.length > most) filled.faults.push({ field: name, ...say('too-many-entries', { most }) });
          else
            for (const entry of value.filter(isAnswers)) {
              const answers: Answers = {};
              filled.entries.push({ group: name, answers });
              walk(entry, answers, name);
            }
        } else if (isAnswers(value)) walk(value, into, group);
        else if (value !== null && value !== '') put(into, asked.get(name), key, value, group);
      }
    };
    const put = (into: Answers, by: AskedBy | undefined, key: string, value: unknown, group?: string) => {
      if (!by || by.group !== group) {
        refuse(filled, key.slice(0, 120), 'not-asked-here');
        return;
      }
      const { question, row: line } = by;
      const answer = answerOf(question, value);
      const before = into[question.name];
      into[question.name] =
        line === undefined ? answer : { ...(isAnswers(before) ? before : {}), [line]: answer };
    };
    walk(row, filled.single);
    return filled;
  };
}
