import type { InstrumentName } from '../../drizzle/vocabulary.ts';
import type { Context } from '../context.ts';
import { say } from '../contract/sentences.ts';
import { definitionShape } from '../instruments/definition.ts';
import { readVersion } from '../instruments/stored.ts';
import { Problem } from '../problem.ts';
import { type Form, formOf } from './form.ts';
import { Untranslatable } from './parse.ts';
import { workbookOf } from './workbook.ts';

/** A published version never changes: made once, kept. */
const made = new Map<string, Promise<Buffer>>();

/** The XLSForm of a version of a questionnaire, or of the newest, as an Excel file. */
export async function makeForm({ db }: Context, id: InstrumentName, version?: number) {
  const found = await readVersion(db, id, version);
  const key = `${id} ${found.version}`;
  const bytes = made.get(key) ?? workbookOf(translated(id, found.version, found.definition));
  made.set(key, bytes);
  bytes.catch(() => made.delete(key));
  return { version: found.version, bytes: await bytes };
}

function translated(id: InstrumentName, version: number, definition: unknown): Form {
  try {
    return formOf(id, version, definitionShape.parse(definition));
  } catch (error) {
    if (!(error instanceof Untranslatable)) throw error;
    throw new Problem('wrong-state', say('no-form', { expression: error.expression }));
  }
}
