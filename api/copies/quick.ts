import type { ReportKind } from '../../drizzle/vocabulary.ts';
import type { Answers } from '../instruments/given.ts';
import { isAnswers } from '../instruments/given.ts';
import type { Definition } from '../instruments/definition.ts';
import { groupsOf } from '../instruments/questions.ts';

/** A quick report asks what one entry of a group of the questionnaire asks. */
const groupOf: Record<ReportKind, string> = { need: 'needs', flow: 'flows', practice: 'practices' };
const ends = { region: 'Region', country: 'Country', external: 'Name' } as const;

/** One end of a flow, in the questions in which the questionnaire asks it. */
function endOf(side: 'from' | 'to', value: unknown): Answers {
  if (!isAnswers(value)) return {};
  const kind = (['region', 'country', 'external'] as const).find((one) => one === value.kind);
  return kind ? { [`${side}Kind`]: kind, [side + ends[kind]]: value.code ?? value.name } : {};
}

/**
 * A quick report as the questionnaire would ask it: the page of its group alone, with one entry.
 * Example: a flow `{to: {kind: 'region', code: 'ES51'}}` has the entry `{toKind: 'region', toRegion: 'ES51'}`.
 */
export function asQuestionnaire(
  definition: Definition,
  kind: ReportKind,
  answers: Answers,
): { definition: Definition; answers: Answers } {
  const name = groupOf[kind];
  const found = groupsOf(definition).find(({ group }) => group.name === name);
  const page = definition.pages.find((one) => one.name === found?.page);
  if (!found || !page) throw new Error(`the questionnaire asks no ${name}`);
  const { visibleIf: _, ...group } = found.group;
  const { from, to, regions, links, ...plain } = answers;
  const entry: Answers = {
    ...plain,
    ...(kind === 'flow' ? { ...endOf('from', from), ...endOf('to', to), ...numberKindOf(answers) } : {}),
    ...(Array.isArray(regions) ? { regions: regions.join(', ') } : {}),
    ...(Array.isArray(links) ? { links: links.join('\n') } : {}),
  };
  return {
    definition: { ...definition, pages: [{ ...page, elements: [group] }] },
    answers: { [name]: [entry] },
  };
}

function numberKindOf({ number, numberMin, numberMax }: Answers): Answers {
  if (number !== undefined) return { numberKind: 'one' };
  return { numberKind: numberMin === undefined && numberMax === undefined ? 'unknown' : 'range' };
}
