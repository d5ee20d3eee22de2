import { copyFormat, copyFormatVersion } from '../contract/copy.ts';
import { say } from '../contract/sentences.ts';
import { type Answers, isAnswers, isUnanswered } from '../instruments/given.ts';
import type { Definition } from '../instruments/definition.ts';
import { groupsOf } from '../instruments/questions.ts';
import type { FieldError } from '../problem.ts';
import { isEntryId } from '../submissions/entries.ts';
import { type Incoming, offer, type Read, type Target } from './incoming.ts';

/** More than any questionnaire asks: whatever has more is no copy, and nobody reads why, name by name. */
const MOST_NAMES = 1000;

/**
 * A copy of a questionnaire (api/contract/copy.ts), whole or as somebody changed it, for a draft of the same version of
 * the questionnaire and the same region.
 */
export function readCopyFile(definition: Definition, file: Answers, target: Target): Read {
  const errors = wrongCopy(file, target);
  if (errors.length > 0) return { errors };
  const answers = isAnswers(file.answers) ? file.answers : {};
  const incoming: Incoming = { form: 'copy', rows: [], singles: new Map(), entries: [] };
  const faults: Incoming['rows'][number]['faults'] = [];
  const groups = new Map(groupsOf(definition).map(({ group }) => [group.name, group.maxPanelCount]));
  for (const [name, value] of Object.entries(answers)) {
    if (isUnanswered(value)) continue;
    const most = groups.get(name);
    if (most === undefined) offer(incoming.singles, name, value, 1);
    else if (!Array.isArray(value)) faults.push({ field: name, ...say('odd') });
    else if (value.length > most) faults.push({ field: name, ...say('too-many-entries', { most }) });
    else faults.push(...takeEntries(incoming, name, value));
  }
  const { singles, entries } = incoming;
  const id = typeof file.id === 'string' ? file.id.slice(0, 60) : null;
  incoming.rows.push({ row: 1, id, answers: singles.size, entries: entries.length, faults });
  return { incoming };
}

function takeEntries(incoming: Incoming, group: string, list: readonly unknown[]) {
  const seen = new Set<string>();
  return list.flatMap((entry, index) => {
    const field = `${group}.${index}`;
    if (!isAnswers(entry)) return [{ field, ...say('odd') }];
    const { id, ...answers } = entry;
    if (!isEntryId(id) || seen.has(id)) return [{ field: `${field}.id`, ...say('entry-id') }];
    seen.add(id);
    incoming.entries.push({ group, id, answers, row: 1 });
    return [];
  });
}

/** What makes a file none for this draft, by field. */
function wrongCopy(file: Answers, target: Target): FieldError[] {
  const instrument = isAnswers(file.instrument) ? file.instrument : {};
  const region = isAnswers(file.region) ? file.region : {};
  if (file.format !== copyFormat) return [{ field: 'file.format', ...say('not-a-copy') }];
  if (file.formatVersion !== copyFormatVersion) {
    const params = { format: wordOf(file.formatVersion), known: String(copyFormatVersion) };
    return [{ field: 'file.formatVersion', ...say('other-format', params) }];
  }
  if (file.kind !== 'questionnaire') return [{ field: 'file.kind', ...say('other-kind') }];
  const given = `${wordOf(instrument.id)} ${wordOf(instrument.version)}`;
  const wanted = `${target.instrument} ${target.version}`;
  return [
    ...(given === wanted
      ? []
      : [{ field: 'file.instrument', ...say('other-instrument', { given, wanted }) }]),
    ...(region.code === target.region
      ? []
      : [
          {
            field: 'file.region.code',
            ...say('other-region', { region: wordOf(region.code), own: target.region }),
          },
        ]),
    ...(isAnswers(file.answers) && Object.keys(file.answers).length <= MOST_NAMES
      ? []
      : [{ field: 'file.answers', ...say('odd') }]),
  ];
}

const wordOf = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 60) : '?';
