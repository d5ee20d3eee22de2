import { say } from '../contract/sentences.ts';
import { isAnswers } from '../instruments/answers.ts';
import type { Definition } from '../instruments/definition.ts';
import type { Read, Target } from './incoming.ts';
import { readCopyFile } from './read-copy.ts';

/** What a JSON file brings, whichever of the three it is; or why it is none, by field. */
export function readFile(definition: Definition, file: unknown, target: Target): Read {
  if (isAnswers(file) && typeof file.format === 'string') return readCopyFile(definition, file, target);
  return { errors: [{ field: 'file', ...say('not-a-copy') }] };
}
