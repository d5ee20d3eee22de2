import type { Competence, RegionalArea, RouteRole } from '../../drizzle/vocabulary.ts';
import {
  type Compiled,
  compileFlow,
  compileNeed,
  compileOffer,
  compilePractice,
  type Facts,
} from './compile.ts';
import type { Filled, FilledQuestionnaire } from './questionnaire.ts';

/** What a region declares of itself, in the place of what it declared before. */
export interface Declared {
  routes: RouteRole[];
  competences: { area: RegionalArea; competence: Competence }[];
}

/** What a report becomes when it is published. */
export interface Publication {
  records: Compiled[];
  /** Undefined: a quick report declares nothing. Null: the region declares, but not to the public. */
  declared?: Declared | null;
}

/**
 * A questionnaire as it is published: each need, flow, practice and offer a record under its own visibility, named by
 * questionnaire and entry, so that it keeps its name in every version. Nothing else of the answers passes, but what
 * the region declares of itself, where it is public.
 */
export function compileQuestionnaire(filled: FilledQuestionnaire, facts: Facts): Publication {
  const each = <A>(list: Filled<A>[], make: (answers: A, facts: Facts) => Compiled) =>
    list.map(({ id, answers }) => make(answers, { ...facts, id: `${facts.id}.${id}` }));
  return {
    records: [
      ...each(filled.needs, compileNeed),
      ...each(filled.flows, compileFlow),
      ...each(filled.practices, compilePractice),
      ...each(filled.offers, compileOffer),
    ],
    declared:
      filled.visibility === 'public' ? { routes: filled.routeRoles, competences: filled.competences } : null,
  };
}
