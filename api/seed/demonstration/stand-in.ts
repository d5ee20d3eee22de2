import {
  assessedAreas,
  governanceElements,
  indicatorGroups,
  processPhases,
} from '../../../drizzle/vocabulary.ts';
import type { AssessmentInstrument, Spoken } from '../../contract/indicator.ts';

const spoken = (en: string, fr: string): Spoken => ({ en, fr });

/** What the three options of every made-up indicator say. */
const options = [
  {
    code: 'a',
    value: 100,
    en: 'for everybody, with a budget of its own',
    fr: 'pour tous, avec un budget propre',
  },
  {
    code: 'b',
    value: 50,
    en: 'for some groups or places only',
    fr: 'pour certains groupes ou lieux seulement',
  },
  { code: 'c', value: 0, en: 'not at all', fr: 'pas du tout' },
] as const;

/** Two made-up indicators of each area, spread over the other axes: something to click through, nothing to learn from. */
const indicators = assessedAreas.flatMap((area, row) =>
  [1, 2].map((number) => {
    const at = row * 2 + number - 1;
    const code = `q${row + 1}-${number}`;
    return {
      code,
      area,
      element: governanceElements[at % governanceElements.length] ?? 'actions',
      phase: processPhases[at % processPhases.length] ?? 'output',
      group: indicatorGroups[at % indicatorGroups.length] ?? 'third-country-nationals',
      title: spoken(`Demonstration indicator ${code}`, `Indicateur de démonstration ${code}`),
      question: spoken(
        `Demonstration: does the region act here (${code})?`,
        `Démonstration\u00a0: la région agit-elle ici (${code})\u00a0?`,
      ),
      guidance: spoken('Made up, to show how an assessment goes.', 'Inventé, pour montrer une évaluation.'),
      evidence: spoken('A law, a plan or a budget.', 'Une loi, un plan ou un budget.'),
      options: options.map(({ code: option, value, en, fr }) => ({
        code: option,
        value,
        text: spoken(`Demonstration ${code}: ${en}`, `Démonstration ${code}\u00a0: ${fr}`),
      })),
    };
  }),
);

/** Stands in for version 1 of the pilot instrument in the demonstration. */
export const standIn: AssessmentInstrument = {
  id: 'mipex-reg',
  version: 1,
  kind: 'scored',
  title: spoken('MIPEX-REG (demonstration)', 'MIPEX-REG (démonstration)'),
  introduction: spoken('Made-up questions.', 'Des questions inventées.'),
  indicators,
};
