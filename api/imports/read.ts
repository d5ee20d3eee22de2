import { say } from '../contract/sentences.ts';
import { isAnswers } from '../instruments/given.ts';
import type { Definition } from '../instruments/definition.ts';
import type { Read, Target } from './incoming.ts';
import { readCopyFile } from './read-copy.ts';
import { readExport } from './read-export.ts';

/**
 * What a JSON file brings, or why it is none, by field: a copy of a questionnaire, the `results` of KoboToolbox (or their
 * list alone), or the `value` of ODK Central.
 */
export function readFile(definition: Definition, file: unknown, target: Target): Read {
  if (isAnswers(file) && typeof file.format === 'string') return readCopyFile(definition, file, target);
  const lists = isAnswers(file) ? file : { results: file };
  if (Array.isArray(lists.results)) return readExport(definition, 'kobo', lists.results, target);
  if (Array.isArray(lists.value)) return readExport(definition, 'odk', lists.value, target);
  return { errors: [{ field: 'file', ...say('not-a-copy') }] };
}
