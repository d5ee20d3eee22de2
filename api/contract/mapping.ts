import { z } from 'zod';
import {
  absenceReasons,
  assessedAreas,
  bodies,
  capacityLevels,
  competences,
  consultationForms,
  consultationResults,
  consultedBodies,
  flowMethods,
  frequencies,
  interests,
  noticePeriods,
  routeRoles,
  sectors,
  sharings,
  stateCooperationForms,
  trends,
  visibilities,
} from '../../drizzle/vocabulary.ts';
import { count, day, webLink, words, year } from './fields.ts';

/** What a region may decide in an area. */
export const competenceDeclaration = z.strictObject({
  area: z.enum(assessedAreas),
  competence: z.enum(competences),
});
export type CompetenceDeclaration = z.infer<typeof competenceDeclaration>;

export const routeDeclaration = z.enum(routeRoles);
export type RouteDeclaration = z.infer<typeof routeDeclaration>;

const remark = words(2000).optional();
const some = <const T extends readonly [string, ...string[]]>(tuple: T) =>
  z.array(z.enum(tuple)).min(1).optional();

/**
 * The answers of the mapping questionnaire that are no records of their own, under their one visibility.
 * Nothing personal: who answered is in `mappingContact`.
 */
export const mappingProfile = z.strictObject({
  hasRouteRole: z.boolean(),
  mainRouteRole: z.enum(routeRoles).optional(),
  routeSince: year.optional(),
  routeTrend: z.enum(trends).optional(),
  routeNeighbours: remark,
  routeRemark: remark,
  competenceRemark: remark,
  hasStrategy: z.boolean(),
  strategyName: words(200).optional(),
  strategyYear: year.optional(),
  strategyLink: webLink.optional(),
  hasUnit: z.boolean(),
  unitStaff: z.number().min(0).max(1e6).optional(),
  worksWithState: z.boolean(),
  nationalAuthorities: words(1000).optional(),
  stateCooperation: some(stateCooperationForms),
  meetingFrequency: z.enum(frequencies).optional(),
  askedBeforePlacement: z.boolean().optional(),
  advanceNotice: z.enum(noticePeriods).optional(),
  figuresReceived: z.enum(sharings).optional(),
  figuresSent: z.enum(sharings).optional(),
  nationalRating: z.number().int().min(1).max(5).optional(),
  nationalWorks: remark,
  nationalLacks: remark,
  europeanMessage: remark,
  hasNeeds: z.boolean(),
  noNeeds: z.enum(absenceReasons).optional(),
  prioritySectors: z.array(z.enum(sectors)).min(1).max(3).optional(),
  knowsCapacities: z.boolean(),
  capacities: z.partialRecord(z.enum(sectors), z.enum(capacityLevels)).optional(),
  receptionRunBy: some(bodies),
  receptionPlaces: count.optional(),
  receptionPlacesTaken: count.optional(),
  placesForMinors: count.optional(),
  receptionStaff: count.optional(),
  capacityDate: day.optional(),
  capacitySource: words(500).optional(),
  canAddPlaces: z.boolean().optional(),
  extraPlaces: count.optional(),
  capacityGaps: remark,
  countsFlows: z.boolean(),
  countingBodies: some(bodies),
  countingFrequency: z.enum(frequencies).optional(),
  countingMethods: some(flowMethods),
  doubleCounting: remark,
  uncounted: remark,
  hasFlows: z.boolean(),
  noFlows: z.enum(absenceReasons).optional(),
  hasPractices: z.boolean(),
  noPractices: z.enum(absenceReasons).optional(),
  hasFunds: z.boolean(),
  fundingWish: remark,
  hasOffers: z.boolean(),
  mipexRegInterest: z.enum(interests).optional(),
  consulted: z.array(z.enum(consultedBodies)).min(1),
  consultedNames: words(1000).optional(),
  consultationForms: some(consultationForms),
  consultationResult: z.enum(consultationResults).optional(),
  consultationDifferences: remark,
  finalRemark: remark,
  visibility: z.enum(visibilities),
});
export type MappingProfile = z.infer<typeof mappingProfile>;

/** Who answered for the region: read by the secretariat, kept in a row of its own, never published. */
export const mappingContact = z.strictObject({
  contactName: words(200),
  contactFunction: words(200).optional(),
  contactOffice: words(200).optional(),
  contactEmail: z.email().max(200),
  contactPhone: words(50).optional(),
  mayContact: z.boolean(),
});
export type MappingContact = z.infer<typeof mappingContact>;

/** Without this agreement a questionnaire can stay a draft, but not be submitted. */
export const mappingConsent = z.literal(true);
