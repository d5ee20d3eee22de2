import type { ReportKind } from '../../drizzle/vocabulary.ts';
import { answersOf } from '../contract/submission.ts';
import { faultsIn } from '../contract/faults.ts';
import { type Said, say } from '../contract/sentences.ts';
import type { FieldError } from '../problem.ts';
import type { Answers } from './compile.ts';
import { countryOfWorld } from './country.ts';
import { daysOf } from './period.ts';

/** A region code as NUTS 2021 writes it, or a sentence saying why it is refused. */
export type ResolveCode = (code: string) => { code: string } | { refused: Said };

/**
 * Whether a draft is complete: the answers in the form in which they are kept, or what is wrong, by field.
 * Codes of older NUTS versions are recoded where the territory is the same, and refused by name elsewhere.
 * Example: a need without a title gives `[{field: 'title', message: …}]`.
 */
export function complete(
  kind: ReportKind,
  raw: Record<string, unknown>,
  resolve: ResolveCode,
): { report: Answers } | { errors: FieldError[] } {
  const parsed = answersOf[kind].safeParse(raw);
  if (!parsed.success) {
    return { errors: faultsIn(parsed.error, raw) };
  }
  const report = { kind, answers: parsed.data } as Answers;
  const errors = [...resolveCodes(report, resolve), ...periodErrors(report)];
  return errors.length > 0 ? { errors } : { report };
}

function periodErrors(report: Answers): FieldError[] {
  if (report.kind !== 'flow') return [];
  const { period } = report.answers;
  try {
    daysOf(period);
    return [];
  } catch {
    // The contract has seen to its form: what is left is a week that the year does not have.
    const [year = '', week = ''] = period.split('-W');
    return [{ field: 'period', ...say('no-such-week', { year, week }) }];
  }
}

/** Recodes in place; the answers are freshly parsed and nobody else's. */
function resolveCodes(report: Answers, resolve: ResolveCode): FieldError[] {
  const errors: FieldError[] = [];
  const take = (field: string, code: string, put: (code: string) => void) => {
    const found = resolve(code);
    if ('refused' in found) errors.push({ field, ...found.refused });
    else put(found.code);
  };
  if (report.kind === 'flow') {
    for (const side of ['from', 'to'] as const) {
      const end = report.answers[side];
      if (end?.kind === 'region') {
        take(side, end.code, (code) => {
          end.code = code;
        });
      } else if (end?.kind === 'country') {
        const country = countryOfWorld(end.code);
        if (country) end.code = country.code;
        else errors.push({ field: side, ...say('country-code', { text: end.code }) });
      }
    }
  }
  if (report.kind === 'practice') {
    for (const [index, code] of (report.answers.regions ?? []).entries()) {
      take(`regions.${index}`, code, (found) => {
        report.answers.regions?.splice(index, 1, found);
      });
    }
  }
  return errors;
}
