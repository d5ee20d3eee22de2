import { z } from 'zod';
import { type FlowAnswers, flowAnswers } from '../contract/flow.ts';
import { type FundAnswers, fundAnswers } from '../contract/fund.ts';
import {
  type CompetenceDeclaration,
  competenceDeclaration,
  type MappingContact,
  type MappingProfile,
  mappingConsent,
  mappingContact,
  mappingProfile,
  type RouteDeclaration,
  routeDeclaration,
} from '../contract/mapping.ts';
import { type NeedAnswers, needAnswers } from '../contract/need.ts';
import { type OfferAnswers, offerAnswers } from '../contract/offer.ts';
import {
  type PracticeAnswers,
  type PracticeContact,
  practiceAnswers,
  practiceContact,
} from '../contract/practice.ts';
import { type Answers, isAnswers } from './given.ts';

/** What a filled mapping questionnaire is made into. Personal answers are in the two contacts and nowhere else. */
export interface MappingRecords {
  needs: NeedAnswers[];
  flows: FlowAnswers[];
  practices: { answers: PracticeAnswers; contact: PracticeContact }[];
  offers: OfferAnswers[];
  funds: FundAnswers[];
  routeRoles: RouteDeclaration[];
  competences: CompetenceDeclaration[];
  profile: MappingProfile;
  contact: MappingContact;
}

export interface RecordError {
  /** The question to go back to, as in `flows.0.fromRegion`. */
  field: string;
  message: string;
}

/** The contract of each group of the questionnaire; the questions of a group bear the names of its fields. */
export const contractOf = {
  needs: needAnswers,
  flows: flowAnswers,
  practices: practiceAnswers,
  offers: offerAnswers,
  funds: fundAnswers,
} as const;
export type GroupName = keyof typeof contractOf;

/** What is answered once, for the whole questionnaire; the questions bear these names. */
export const contractOfWhole = {
  ...mappingProfile.shape,
  ...mappingContact.shape,
  consent: mappingConsent,
  routeRoles: z.array(routeDeclaration).optional(),
  competences: z
    .partialRecord(competenceDeclaration.shape.area, competenceDeclaration.shape.competence)
    .optional(),
} as const satisfies Record<string, z.ZodType>;

/** Fields that are put together from several questions. */
export const partsOf: Partial<Record<GroupName, Record<string, string[]>>> = {
  flows: {
    from: ['fromKind', 'fromRegion', 'fromCountry', 'fromName'],
    to: ['toKind', 'toRegion', 'toCountry', 'toName'],
  },
};

/**
 * The records of a questionnaire, from answers that `validate` found in order; what the contracts still refuse
 * points back to its question. Only fields a contract names pass. Whether region and country codes exist is not
 * known here: `complete` of each record says so.
 */
export function recordsOf(answers: Answers): { records: MappingRecords } | { errors: RecordError[] } {
  const errors: RecordError[] = [];
  const take = <S extends z.ZodType>(
    schema: S,
    value: unknown,
    fieldOf: (path: PropertyKey[]) => string,
  ): z.infer<S>[] => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return [parsed.data];
    for (const { path, message } of parsed.error.issues) errors.push({ field: fieldOf(path), message });
    return [];
  };
  const entries = <S extends z.ZodObject>(
    name: GroupName,
    schema: S,
    made: (entry: Answers) => Answers = (entry) => entry,
  ) =>
    listOf(answers[name]).flatMap((entry, index) =>
      take(
        schema,
        only(made(entry), schema.shape),
        (path) => `${name}.${index}.${questionOf(name, entry, path)}`,
      ).map((record) => ({ record, entry, index })),
    );
  const top = (path: PropertyKey[]) => String(path[0] ?? '');

  const needs = entries('needs', needAnswers).map(({ record }) => record);
  const flows = entries('flows', flowAnswers, flowOf).map(({ record }) => record);
  const practices = entries('practices', practiceAnswers, practiceOf).flatMap(({ record, entry, index }) =>
    take(
      practiceContact,
      contactOf(entry),
      (path) => `practices.${index}.contact${capital(String(path[0]))}`,
    ).map((contact) => ({ answers: record, contact })),
  );
  const offers = entries('offers', offerAnswers).map(({ record }) => record);
  const funds = entries('funds', fundAnswers).map(({ record }) => record);
  const routeRoles = (Array.isArray(answers.routeRoles) ? answers.routeRoles : []).flatMap((role) =>
    take(routeDeclaration, role, () => 'routeRoles'),
  );
  const competences = Object.entries(isAnswers(answers.competences) ? answers.competences : {}).flatMap(
    ([area, competence]) => take(competenceDeclaration, { area, competence }, () => 'competences'),
  );
  const [profile] = take(mappingProfile, only(answers, mappingProfile.shape), top);
  const [contact] = take(mappingContact, only(answers, mappingContact.shape), top);
  take(mappingConsent, answers.consent, () => 'consent');
  return profile && contact && errors.length === 0
    ? { records: { needs, flows, practices, offers, funds, routeRoles, competences, profile, contact } }
    : { errors };
}

const listOf = (value: unknown): Answers[] => (Array.isArray(value) ? value.filter(isAnswers) : []);
const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The fields a contract names, and no other. */
function only(answers: Answers, shape: object): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([name, value]) => Object.hasOwn(shape, name) && value !== undefined),
  );
}

const endName: Record<string, string> = { region: 'Region', country: 'Country', external: 'Name' };

function endOf(entry: Answers, side: 'from' | 'to'): unknown {
  const kind = entry[`${side}Kind`];
  if (kind === undefined) return undefined;
  const value = entry[`${side}${endName[String(kind)]}`];
  return kind === 'external' ? { kind, name: value } : { kind, code: value };
}

const flowOf = (entry: Answers): Answers => ({
  ...entry,
  from: endOf(entry, 'from'),
  to: endOf(entry, 'to'),
});

/** Codes and addresses are written as text, several in one field. */
const split = (value: unknown, between: RegExp) =>
  typeof value === 'string'
    ? value
        .split(between)
        .map((part) => part.trim())
        .filter(Boolean)
    : undefined;

const practiceOf = (entry: Answers): Answers => ({
  ...entry,
  regions: split(entry.regions, /[\s,;]+/),
  links: split(entry.links, /\s+/),
});

const contactOf = (entry: Answers): Answers =>
  only(
    { name: entry.contactName, email: entry.contactEmail, phone: entry.contactPhone },
    practiceContact.shape,
  );

/** The question that a fault of a record belongs to. */
function questionOf(name: GroupName, entry: Answers, [field, part]: PropertyKey[]): string {
  const side = String(field ?? '');
  if (name !== 'flows' || (side !== 'from' && side !== 'to')) return side;
  const end = endName[String(entry[`${side}Kind`])];
  return side + (part !== undefined && part !== 'kind' && end ? end : 'Kind');
}
