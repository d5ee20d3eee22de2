import { askedOf } from '../../../api/assessments/asked.ts';
import type { AssessmentQuestions, AssessmentView } from '../../../api/contract/assessment.ts';
import { type AssessedArea, assessedAreas } from '../../../drizzle/vocabulary.ts';

export type Asked = AssessmentQuestions['indicators'][number];

/** An area of an assessment, with how far it is. */
export interface AreaPart {
  area: AssessedArea;
  /** What is asked: nothing where the area is no competence of the region. */
  indicators: Asked[];
  isCompetence: boolean;
  /** Indicators of which nothing is left to do. */
  done: number;
}

/**
 * The areas in their order, those that are not asked included. `open` are the codes of indicators with something left to do.
 * Example: of housing with h-01 and h-02, open h-02, one of two is done.
 */
export function areasOf(
  indicators: readonly Asked[],
  competences: AssessmentView['competences'],
  open: ReadonlySet<string>,
): AreaPart[] {
  return assessedAreas.flatMap((area) => {
    const isCompetence = competences[area] !== 'none';
    const here = indicators.filter((one) => one.area === area);
    if (here.every(({ retired }) => retired)) return [];
    const asked = askedOf(here, competences);
    const done = asked.filter(({ code }) => !open.has(code)).length;
    return [{ area, indicators: asked, isCompetence, done }];
  });
}

/** The next indicator with something left to do, from an area on and round to the beginning. */
export function nextOpen(
  parts: readonly AreaPart[],
  open: ReadonlySet<string>,
  from: AssessedArea | undefined,
): Asked | undefined {
  const at = Math.max(
    0,
    parts.findIndex(({ area }) => area === from),
  );
  return [...parts.slice(at), ...parts.slice(0, at)]
    .flatMap(({ indicators }) => indicators)
    .find(({ code }) => open.has(code));
}
