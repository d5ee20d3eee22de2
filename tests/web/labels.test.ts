import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codesOf } from '../../api/instruments/difference.ts';
import { questionsOf } from '../../api/instruments/questions.ts';
import * as vocabulary from '../../drizzle/vocabulary.ts';
import { mapping } from '../support/questionnaire.ts';

/** Every list of words of the Atlas, and under which name its labels stand in the message files. */
const lists: Record<string, readonly string[]> = {
  role: vocabulary.roles,
  visibility: vocabulary.visibilities,
  strand: vocabulary.strands,
  sector: vocabulary.sectors,
  targetGroup: vocabulary.targetGroups,
  horizon: vocabulary.horizons,
  needStatus: vocabulary.needStatuses,
  flowType: vocabulary.flowTypes,
  flowUnit: vocabulary.flowUnits,
  flowMethod: vocabulary.flowMethods,
  flowEnd: vocabulary.flowEnds,
  practiceRole: vocabulary.practiceRoles,
  practiceStatus: vocabulary.practiceStatuses,
  outcome: vocabulary.outcomes,
  evaluation: vocabulary.evaluations,
  processPhase: vocabulary.processPhases,
  submissionKind: vocabulary.submissionKinds,
  recordKind: vocabulary.releasedKinds,
  submissionState: vocabulary.submissionStates,
  submissionAction: vocabulary.submissionActions,
  competence: vocabulary.competences,
  routeRole: vocabulary.routeRoles,
  commission: vocabulary.commissions,
  seaBasin: vocabulary.seaBasins,
  scoreScope: vocabulary.scoreScopes,
  nationalArea: vocabulary.nationalAreas,
  regionalArea: vocabulary.regionalAreas,
  governanceElement: vocabulary.governanceElements,
  indicatorGroup: vocabulary.indicatorGroups,
  assessmentKind: vocabulary.assessmentKinds,
  scoreStanding: vocabulary.scoreStandings,
  valueState: vocabulary.valueStates,
  reason: vocabulary.reasons,
  instrument: vocabulary.instruments,
  roundStanding: vocabulary.roundStandings,
  roundPhase: vocabulary.roundPhases,
  letterKind: vocabulary.letterKinds,
  letterState: vocabulary.letterStates,
  manifestState: vocabulary.manifestStates,
  manifestChange: vocabulary.manifestChanges,
  offerDirection: vocabulary.offerDirections,
  cooperationKind: vocabulary.cooperationKinds,
  attachmentType: vocabulary.attachmentTypes,
  assessmentInstrument: vocabulary.assessmentInstruments,
  phaseState: vocabulary.phaseStates,
  expertRole: vocabulary.expertRoles,
  assessmentState: vocabulary.shownAssessmentStates,
  assessmentAction: vocabulary.assessmentActions,
  resolutionChoice: vocabulary.resolutionChoices,
  kappaGap: vocabulary.kappaGaps,
};
/** Words that only the questionnaire says, in its own definition: no page shows them otherwise. */
const asked: Record<string, readonly string[]> = {
  fundInstrument: vocabulary.fundInstruments,
  fundOutcome: vocabulary.fundOutcomes,
  fundObstacle: vocabulary.fundObstacles,
  consultedBody: vocabulary.consultedBodies,
  consultationForm: vocabulary.consultationForms,
  consultationResult: vocabulary.consultationResults,
  body: vocabulary.bodies,
  trend: vocabulary.trends,
  frequency: vocabulary.frequencies,
  stateCooperationForm: vocabulary.stateCooperationForms,
  noticePeriod: vocabulary.noticePeriods,
  sharing: vocabulary.sharings,
  capacityLevel: vocabulary.capacityLevels,
  absenceReason: vocabulary.absenceReasons,
  interest: vocabulary.interests,
};
/**
 * Lists whose words stand in another list as well: kinds of missing value, kinds of record and of report, roles
 * for one region, states of an assessment, areas and all that is scored.
 */
const covered: readonly (readonly string[])[] = [
  vocabulary.noDataKinds,
  vocabulary.recordKinds,
  vocabulary.assessmentStates,
  vocabulary.reportKinds,
  vocabulary.regionalRoles,
  vocabulary.assessedAreas,
  vocabulary.regionalScores,
];

const labels = (language: string): Record<string, Record<string, string>> =>
  JSON.parse(readFileSync(`web/text/${language}/vocabulary.json`, 'utf8'));

describe.each(['en', 'fr'])('The words of the Atlas in %s', (language) => {
  it.each(Object.entries(lists))(
    'have a label for each %s, and none for a word that does not exist',
    (name, words) => {
      expect(Object.keys(labels(language)[name] ?? {}).sort()).toEqual([...words].sort());
    },
  );

  it('never call two words of one list the same', () => {
    for (const [name, words] of Object.entries(labels(language))) {
      expect([name, new Set(Object.values(words)).size]).toEqual([name, Object.keys(words).length]);
    }
  });
});

describe('The words that only the questionnaire says', () => {
  const choices = questionsOf(mapping()).map(({ question }) =>
    [...codesOf(question).keys()].map((code) => code.replace(/^(row|column) /, '')),
  );

  it.each(Object.entries(asked))('are together the choices of one question: %s', (_, words) => {
    expect(choices.some((codes) => words.every((word) => codes.includes(word)))).toBe(true);
  });
});

it('No list of the vocabulary is forgotten here', () => {
  const known = new Set<unknown>([...Object.values(lists), ...Object.values(asked), ...covered]);
  const forgotten = Object.entries(vocabulary).filter(
    ([, value]) => Array.isArray(value) && !known.has(value),
  );
  expect(forgotten.map(([name]) => name)).toEqual([]);
  const labelled = new Set(Object.values(lists).flat());
  expect(covered.flat().filter((word) => !labelled.has(word))).toEqual([]);
});
