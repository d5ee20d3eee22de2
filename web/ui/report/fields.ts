import {
  cooperationKinds,
  evaluations,
  flowMethods,
  flowTypes,
  flowUnits,
  horizons,
  needStatuses,
  offerDirections,
  outcomes,
  practiceRoles,
  practiceStatuses,
  processPhases,
  type RecordKind,
  sectors,
  strands,
  type SubmissionKind,
  targetGroups,
  visibilities,
} from '../../../drizzle/vocabulary.ts';

/** How one answer is given and shown. `words` names the list of labels in the vocabulary's message file. */
export type Control =
  | {
      as:
        | 'line'
        | 'text'
        | 'count'
        | 'decimal'
        | 'euros'
        | 'day'
        | 'period'
        | 'place'
        | 'regions'
        | 'links'
        | 'tick';
    }
  | { as: 'one' | 'many'; words: string; options: readonly string[] }
  | { as: 'scale'; words: string; options: readonly number[] };

export interface Field {
  name: string;
  control: Control;
}

export interface Section {
  id: string;
  fields: readonly Field[];
}

const plain = (name: string, as: Exclude<Control['as'], 'one' | 'many' | 'scale'>): Field => ({
  name,
  control: { as },
});
const one = (name: string, words: string, options: readonly string[]): Field => ({
  name,
  control: { as: 'one', words, options },
});
const many = (name: string, words: string, options: readonly string[]): Field => ({
  name,
  control: { as: 'many', words, options },
});
const scale = (name: string, words: string, options: readonly number[]): Field => ({
  name,
  control: { as: 'scale', words, options },
});

const visibility = one('visibility', 'visibility', visibilities);
const groups = many('targetGroups', 'targetGroup', targetGroups);
const strand = one('strand', 'strand', strands);

/** The questions of each kind of report, in the order in which they are asked. A test compares them with the contract. */
export const sectionsOf: Record<SubmissionKind, readonly Section[]> = {
  // Its questions are those of the instrument.
  questionnaire: [],
  need: [
    {
      id: 'need',
      fields: [
        plain('title', 'line'),
        plain('description', 'text'),
        strand,
        one('sector', 'sector', sectors),
        one('horizon', 'horizon', horizons),
        scale('severity', 'severity', [1, 2, 3, 4, 5]),
        one('status', 'needStatus', needStatuses),
      ],
    },
    { id: 'people', fields: [groups, plain('peopleAffected', 'count')] },
    {
      id: 'capacity',
      fields: [
        plain('placesNeeded', 'count'),
        plain('placesAvailable', 'count'),
        plain('staffNeeded', 'count'),
        plain('staffAvailable', 'count'),
        plain('fundingGapEur', 'euros'),
      ],
    },
    { id: 'time', fields: [plain('validFrom', 'day'), plain('validTo', 'day')] },
    { id: 'help', fields: [plain('wouldHelp', 'text'), plain('source', 'line')] },
    { id: 'audience', fields: [visibility] },
  ],
  flow: [
    {
      id: 'movement',
      fields: [
        one('type', 'flowType', flowTypes),
        plain('from', 'place'),
        plain('to', 'place'),
        plain('period', 'period'),
      ],
    },
    {
      id: 'number',
      fields: [
        plain('number', 'count'),
        plain('numberMin', 'count'),
        plain('numberMax', 'count'),
        one('unit', 'flowUnit', flowUnits),
      ],
    },
    {
      id: 'counting',
      fields: [
        one('method', 'flowMethod', flowMethods),
        scale('confidence', 'confidence', [1, 2, 3]),
        plain('countedBy', 'line'),
        plain('remark', 'text'),
      ],
    },
    { id: 'audience', fields: [visibility] },
  ],
  practice: [
    {
      id: 'practice',
      fields: [
        plain('title', 'line'),
        plain('summary', 'text'),
        strand,
        many('sectors', 'sector', sectors),
        groups,
      ],
    },
    {
      id: 'where',
      fields: [
        plain('regions', 'regions'),
        plain('place', 'line'),
        plain('latitude', 'decimal'),
        plain('longitude', 'decimal'),
      ],
    },
    { id: 'who', fields: [one('role', 'practiceRole', practiceRoles), plain('partners', 'text')] },
    {
      id: 'course',
      fields: [
        one('status', 'practiceStatus', practiceStatuses),
        one('phase', 'processPhase', processPhases),
        plain('validFrom', 'day'),
        plain('validTo', 'day'),
        plain('problem', 'text'),
        plain('whatWasDone', 'text'),
      ],
    },
    {
      id: 'means',
      fields: [
        plain('budgetEur', 'euros'),
        plain('staff', 'decimal'),
        plain('fundingInstruments', 'line'),
        plain('peopleReached', 'count'),
      ],
    },
    {
      id: 'results',
      fields: [
        one('outcome', 'outcome', outcomes),
        one('evaluation', 'evaluation', evaluations),
        plain('evidence', 'text'),
        plain('difficulties', 'text'),
        plain('lessons', 'text'),
        plain('transferTips', 'text'),
        plain('links', 'links'),
      ],
    },
    { id: 'audience', fields: [visibility, plain('consent', 'tick')] },
  ],
};

export const fieldsOf = (kind: SubmissionKind): Field[] =>
  sectionsOf[kind].flatMap((section) => section.fields);

/** What a published offer of a questionnaire says. */
const offerFields: readonly Field[] = [
  plain('title', 'line'),
  one('direction', 'offerDirection', offerDirections),
  one('kind', 'cooperationKind', cooperationKinds),
  plain('description', 'text'),
  many('sectors', 'sector', sectors),
  plain('partnersWanted', 'text'),
  plain('validTo', 'day'),
];

/** The fields of a published record. */
export const fieldsOfRecord = (kind: RecordKind): readonly Field[] =>
  kind === 'offer' ? offerFields : fieldsOf(kind);
