import type { Visibility } from '../../drizzle/vocabulary.ts';
import { isFault, sayKept, say } from '../contract/sentences.ts';
import type { Definition } from '../instruments/definition.ts';
import { validate } from '../instruments/validate.ts';
import { type MappingRecords, recordsOf } from '../instruments/records.ts';
import type { FieldError } from '../problem.ts';
import { complete, type ResolveCode } from './complete.ts';
import type { Answers as Report } from './compile.ts';
import { type Answers, entriesOf, withIds, withoutIds } from './entries.ts';

/** A record of a questionnaire, under the id of its entry. */
export interface Filled<A> {
  id: string;
  answers: A;
}
type Of<K extends Report['kind']> = Extract<Report, { kind: K }>['answers'];

/** What a complete questionnaire says, record by record. */
export interface FilledQuestionnaire {
  needs: Filled<Of<'need'>>[];
  flows: Filled<Of<'flow'>>[];
  practices: Filled<Of<'practice'>>[];
  offers: Filled<MappingRecords['offers'][number]>[];
  routeRoles: MappingRecords['routeRoles'];
  competences: MappingRecords['competences'];
  /** Of all that is no record of its own. */
  visibility: Visibility;
}

/**
 * Whether a questionnaire is complete: its answers in the form in which they are kept (without those that are not asked
 * after the others), or what is wrong, by question. Example of a field: `needs.0.title`.
 */
export function completeQuestionnaire(
  definition: Definition,
  given: Answers,
  resolve: ResolveCode,
): { answers: Answers; filled: FilledQuestionnaire } | { errors: FieldError[] } {
  const found = validate(definition, withoutIds(definition, given));
  if (found.errors.length > 0) {
    return {
      errors: found.errors.map(({ field, code, message }) =>
        code === 'required' ? { field, ...say('needed') } : { field, message },
      ),
    };
  }
  const answers = withIds(definition, found.answers, given);
  const made = fill(answers, resolve);
  return 'errors' in made ? made : { answers, filled: made.filled };
}

/** The records of answers that are complete. */
export function fill(
  answers: Answers,
  resolve: ResolveCode,
): { filled: FilledQuestionnaire } | { errors: FieldError[] } {
  const made = recordsOf(answers);
  if ('errors' in made) return { errors: made.errors.map(saidInFull) };
  const { records } = made;
  const errors: FieldError[] = [];
  const under = <A>(group: string, list: A[]): Filled<A>[] => {
    const ids = entriesOf(answers[group]).map(({ id }) => id);
    return list.map((one, index) => ({ id: ids[index] ?? String(index), answers: one }));
  };
  /** In the form in which it is kept: codes of older NUTS versions recoded, or refused by name. */
  const kept = <K extends Report['kind']>(group: string, kind: K, list: Of<K>[]): Filled<Of<K>>[] =>
    under(group, list).flatMap(({ id, answers: one }, index) => {
      const checked = complete(kind, { ...one }, resolve);
      if ('report' in checked) return [{ id, answers: checked.report.answers as Of<K> }];
      errors.push(
        ...checked.errors.map((error) => ({
          ...error,
          field: `${group}.${index}.${questionOf(one, error.field)}`,
        })),
      );
      return [];
    });
  const filled: FilledQuestionnaire = {
    needs: kept('needs', 'need', records.needs),
    flows: kept('flows', 'flow', records.flows),
    practices: kept(
      'practices',
      'practice',
      records.practices.map((practice) => practice.answers),
    ),
    offers: under('offers', records.offers),
    routeRoles: records.routeRoles,
    competences: records.competences,
    visibility: records.profile.visibility,
  };
  return errors.length > 0 ? { errors } : { filled };
}

const saidInFull = ({ field, message }: { field: string; message: string }): FieldError =>
  isFault(message) ? { field, ...sayKept({ code: message, params: {} }) } : { field, message };

/** A flow's end is asked in several questions, a practice's further regions in one. */
function questionOf(record: object, field: string): string {
  const [name = '', ...rest] = field.split('.');
  const end = (record as Record<string, { kind?: string } | undefined>)[name];
  if ((name === 'from' || name === 'to') && end?.kind) {
    return name + ({ region: 'Region', country: 'Country', external: 'Name' }[end.kind] ?? 'Kind');
  }
  return rest.length > 0 ? name : field;
}
