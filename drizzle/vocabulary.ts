/**
 * The words of the Atlas, once. Database constraints, the wire contract, forms and legends all read these tuples.
 * Imports nothing.
 */

export const roles = [
  'contributor',
  'coordinator',
  'assessor',
  'reviewer',
  'editor',
  'secretariat',
  'taskforce',
  'dghome',
] as const;
export type Role = (typeof roles)[number];
/** Roles held for one region; the others are held for all. */
export const regionalRoles: readonly Role[] = ['contributor', 'coordinator', 'assessor', 'reviewer'];

export const visibilities = ['public', 'taskforce', 'dghome', 'region'] as const;
export type Visibility = (typeof visibilities)[number];

export const strands = ['reception', 'integration', 'return', 'cross-cutting'] as const;
export type Strand = (typeof strands)[number];

export const sectors = [
  'protection-legal',
  'shelter-housing',
  'health',
  'food-nfi',
  'wash',
  'education',
  'language',
  'employment',
  'social-assistance',
  'culture-religion',
  'registration-coordination',
  'return-reintegration',
  'anti-discrimination',
  'political-participation',
] as const;
export type Sector = (typeof sectors)[number];

export const targetGroups = [
  'all',
  'asylum-seekers',
  'beneficiaries-of-protection',
  'unaccompanied-minors',
  'women-at-risk',
  'trafficking-victims',
  'people-with-disability',
  'elderly',
  'workers',
  'students',
  'irregular-migrants',
  'returnees',
] as const;
export type TargetGroup = (typeof targetGroups)[number];

export const horizons = ['urgent', 'medium', 'long'] as const;
export type Horizon = (typeof horizons)[number];

export const needStatuses = ['open', 'partly-met', 'met'] as const;
export type NeedStatus = (typeof needStatuses)[number];

export const flowTypes = [
  'arrival-sea',
  'arrival-land',
  'transit',
  'secondary-movement',
  'relocation',
  'resettlement',
  'dublin-transfer',
  'return-voluntary',
  'return-forced',
  'internal-dispersal',
  'present',
] as const;
export type FlowType = (typeof flowTypes)[number];

export const flowUnits = ['persons', 'events', 'households'] as const;
export type FlowUnit = (typeof flowUnits)[number];

export const flowMethods = ['register', 'count', 'estimate', 'media'] as const;
export type FlowMethod = (typeof flowMethods)[number];

/** Where a flow begins or ends: a NUTS region, a country, or a point outside (a sea crossing), named but never placed. */
export const flowEnds = ['region', 'country', 'external'] as const;
export type FlowEnd = (typeof flowEnds)[number];

export const practiceRoles = ['lead', 'partner', 'coordinator', 'funder', 'support', 'advice'] as const;
export type PracticeRole = (typeof practiceRoles)[number];

export const practiceStatuses = ['planned', 'running', 'ended'] as const;
export type PracticeStatus = (typeof practiceStatuses)[number];

export const outcomes = ['worked', 'mixed', 'failed'] as const;
export type Outcome = (typeof outcomes)[number];

export const evaluations = ['none', 'internal', 'external'] as const;
export type Evaluation = (typeof evaluations)[number];

export const processPhases = ['formulation', 'output', 'implementation', 'evaluation'] as const;
export type ProcessPhase = (typeof processPhases)[number];

/** Sets of questions, each with numbered versions. */
export const instruments = ['mapping'] as const;
export type InstrumentName = (typeof instruments)[number];

/** Quick reports: one record each. */
export const reportKinds = ['need', 'flow', 'practice'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** What travels through review: a quick report, or a round's whole questionnaire, which holds many records. */
export const submissionKinds = [...reportKinds, 'questionnaire'] as const;
export type SubmissionKind = (typeof submissionKinds)[number];

export const submissionStates = [
  'draft',
  'signed-off',
  'submitted',
  'returned',
  'rejected',
  'accepted',
  'published',
  'withdrawn',
] as const;
export type SubmissionState = (typeof submissionStates)[number];

/** Where a region stands in a round: the state of its questionnaire, or none begun. */
export const roundStandings = [
  'not-started',
  'draft',
  'signed-off',
  'returned',
  'submitted',
  'rejected',
  'accepted',
  'published',
] as const;
export type RoundStanding = (typeof roundStandings)[number];

export const roundPhases = ['planned', 'open', 'closed'] as const;
export type RoundPhase = (typeof roundPhases)[number];

export const letterKinds = ['invitation', 'reminder'] as const;
export type LetterKind = (typeof letterKinds)[number];

/** What became of a letter; `by-hand`: there is no mail server, somebody copies it. */
export const letterStates = ['by-hand', 'waiting', 'sent', 'refused'] as const;
export type LetterState = (typeof letterStates)[number];

export const submissionActions = [
  'sign-off',
  'submit',
  'return',
  'reject',
  'accept',
  'undo',
  'publish',
  'amend',
  'discard',
  'withdraw',
] as const;
export type SubmissionAction = (typeof submissionActions)[number];

/** Where a record of a release stands today: as published then, in a later version, or withdrawn. */
export const manifestStates = ['current', 'replaced', 'withdrawn'] as const;

/** What a release did with a record: what changed for who read the release before. */
export const manifestChanges = ['added', 'amended', 'removed'] as const;

export const competences = ['exclusive', 'shared', 'implementing', 'none'] as const;
export type Competence = (typeof competences)[number];

export const routeRoles = ['first-arrival', 'transit', 'destination'] as const;
export type RouteRole = (typeof routeRoles)[number];

export const commissions = [
  'Atlantic Arc',
  'Balkan and Black Sea',
  'Baltic Sea',
  'Intermediterranean',
  'Islands',
  'North Sea',
] as const;
export type Commission = (typeof commissions)[number];

/** The seas that a region lies at, as geo/basins.ts assigns them. */
export const seaBasins = [
  'arctic',
  'north-sea',
  'baltic',
  'atlantic',
  'western-mediterranean',
  'adriatic-ionian',
  'eastern-mediterranean',
  'black-sea',
  'outermost',
] as const;
export type SeaBasin = (typeof seaBasins)[number];

export const scoreScopes = ['national', 'regional'] as const;
export type ScoreScope = (typeof scoreScopes)[number];

/** National MIPEX areas and its three overall series, which never stand in for one another. */
export const nationalAreas = [
  'overall_with_health',
  'overall_without_health',
  'overall_without_health_education',
  'labour_market_mobility',
  'family_reunion',
  'education',
  'political_participation',
  'permanent_residence',
  'access_to_nationality',
  'anti_discrimination',
  'health',
] as const;
export type NationalArea = (typeof nationalAreas)[number];

/** What MIPEX-REG asks about: the eight areas of the overall, and `reception`, which is reported apart. */
export const assessedAreas = [
  'labour-market',
  'education',
  'language',
  'health',
  'housing',
  'social-assistance',
  'political-participation',
  'anti-discrimination',
  'reception',
] as const;
export type AssessedArea = (typeof assessedAreas)[number];

/** The scores of MIPEX-REG: of each area, and the overall of the eight. */
export const regionalAreas = ['overall', ...assessedAreas] as const;
export type RegionalArea = (typeof regionalAreas)[number];

/** MIPEX-REG: what of governance an indicator looks at. */
export const governanceElements = ['actions', 'actors', 'resources'] as const;
export type GovernanceElement = (typeof governanceElements)[number];

/** MIPEX-REG: whom an indicator is about. */
export const indicatorGroups = ['third-country-nationals', 'beneficiaries-of-protection'] as const;
export type IndicatorGroup = (typeof indicatorGroups)[number];

/** The axes of MIPEX-REG beside its areas. No code is on two of them or an area's, so that a code alone names a score. */
export const scoreAxes = {
  element: governanceElements,
  phase: processPhases,
  group: indicatorGroups,
} as const;
export type ScoreAxis = keyof typeof scoreAxes;

/** All scores of MIPEX-REG: of its areas, and of the same answers by the other axes. */
export const regionalScores = [
  ...regionalAreas,
  ...governanceElements,
  ...processPhases,
  ...indicatorGroups,
] as const;
export type RegionalScore = (typeof regionalScores)[number];

/** MIPEX-REG instruments: `scored` has indicators with options, `explorative` open questions and no scores. */
export const assessmentKinds = ['scored', 'explorative'] as const;
export type AssessmentKind = (typeof assessmentKinds)[number];

/** MIPEX-REG's sets of questions, each with numbered versions. */
export const assessmentInstruments = ['mipex-reg', 'mipex-reg-explorative'] as const;
export type AssessmentInstrumentName = (typeof assessmentInstruments)[number];

/** A phase opens once enough regions of enough countries are ready. */
export const phaseStates = ['preparing', 'open'] as const;
export type PhaseState = (typeof phaseStates)[number];

/** The two independent experts of an assessment; an explorative one has an assessor only. */
export const expertRoles = ['assessor', 'reviewer'] as const;
export type ExpertRole = (typeof expertRoles)[number];

/** How far an assessment has come: `cleared` is being reviewed, `reviewed` waits for the editor to resolve the differences. */
export const assessmentStates = [
  'declaring',
  'answering',
  'submitted',
  'returned',
  'cleared',
  'reviewed',
  'published',
  'withdrawn',
] as const;
export type AssessmentState = (typeof assessmentStates)[number];

/** What a reader is told of it; `in-progress` is all that one who works blind knows. */
export const shownAssessmentStates = [...assessmentStates, 'in-progress'] as const;
export type ShownAssessmentState = (typeof shownAssessmentStates)[number];

export const assessmentActions = [
  'appoint-assessor',
  'appoint-reviewer',
  'declare',
  'add-fact',
  'remove-fact',
  'answer',
  'submit',
  'clarify',
  'clear',
  'review',
  'submit-review',
  'resolve',
  'publish',
  'correct',
  'discard',
  'withdraw',
] as const;
export type AssessmentAction = (typeof assessmentActions)[number];

/** Whose answer the editor takes where the experts differ; `third` is an answer of the editor's own. */
export const resolutionChoices = ['assessor', 'reviewer', 'third'] as const;
export type ResolutionChoice = (typeof resolutionChoices)[number];

/** Why there is no kappa: nothing compared, or nothing that differs. */
export const kappaGaps = ['nothing-compared', 'no-variation'] as const;
export type KappaGap = (typeof kappaGaps)[number];

/** Who stands behind a score: the index itself, a press report of it, or a demonstration. */
export const scoreStandings = ['official', 'third-party', 'demonstration'] as const;
export type ScoreStanding = (typeof scoreStandings)[number];

/**
 * Why a value is missing. `no-figure`: an official series has none for this region and says why;
 * the others are domain.md's five kinds. None of them is ever zero.
 */
export const noDataKinds = [
  'not-asked',
  'not-a-competence',
  'not-answered',
  'under-review',
  'suppressed',
  'no-figure',
] as const;
export type NoDataKind = (typeof noDataKinds)[number];

/** State of a cell on the map or in a table. */
export const valueStates = ['value', ...noDataKinds] as const;
export type ValueState = (typeof valueStates)[number];

/** Why a figure is missing, or what limits it; the sentence of each is in the message files. */
export const reasons = [
  'not-given',
  'not-in-source',
  'no-such-territory',
  'territory-changed',
  'parts-missing',
  'more-parts-missing',
  'net-migration-unknown',
  'population-unknown',
  'next-population-unknown',
  'nobody-lives-here',
  'no-place-of-arrival',
  'part-of-year',
  'no-need',
  'no-flow',
  'no-practice',
  'region-not-asked',
  'route-not-declared',
  'competences-not-declared',
  'country-not-covered',
  'not-assessed',
  'no-reception-figures',
  'counted-on',
  'counted-together',
  'sum-of-parts',
  'parts-not-counted',
  'no-need-of-kind',
  'no-practice-of-kind',
] as const;
export type Reason = (typeof reasons)[number];

export const recordKinds = [...reportKinds, 'offer'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** What a numbered release can hold: records of regions, and assessments. */
export const releasedKinds = [...recordKinds, 'assessment'] as const;
export type ReleasedKind = (typeof releasedKinds)[number];

/* The words of the mapping questionnaire beyond the three kinds of record. */

/** Cooperation between regions: what one looks for, what one can give. */
export const offerDirections = ['seeks', 'offers'] as const;
export type OfferDirection = (typeof offerDirections)[number];

export const cooperationKinds = [
  'partner-search',
  'exchange',
  'training',
  'visit',
  'hosting',
  'equipment',
  'data',
] as const;
export type CooperationKind = (typeof cooperationKinds)[number];

export const fundInstruments = [
  'amif',
  'isf',
  'esf',
  'erdf',
  'interreg',
  'fead',
  'urban',
  'europe-for-citizens',
  'national',
  'own',
  'other',
] as const;
export type FundInstrument = (typeof fundInstruments)[number];

export const fundOutcomes = ['used', 'refused', 'not-usable'] as const;
export type FundOutcome = (typeof fundOutcomes)[number];

export const fundObstacles = [
  'not-eligible',
  'managed-nationally',
  'no-call',
  'co-financing',
  'advance-payment',
  'administrative-burden',
  'timing',
  'staff',
  'information',
  'other',
] as const;
export type FundObstacle = (typeof fundObstacles)[number];

/** Who was asked before the region answered. */
export const consultedBodies = [
  'municipalities',
  'state-officers',
  'ngos',
  'migrant-associations',
  'service-providers',
  'social-partners',
  'international-organisations',
  'nobody',
] as const;
export type ConsultedBody = (typeof consultedBodies)[number];

export const consultationForms = ['meeting', 'written', 'data', 'read-answers'] as const;
export type ConsultationForm = (typeof consultationForms)[number];

export const consultationResults = ['agree', 'differ', 'not-asked'] as const;
export type ConsultationResult = (typeof consultationResults)[number];

/** Who runs reception or counts people in a region. */
export const bodies = ['region', 'municipality', 'state', 'ngo', 'private', 'international'] as const;
export type Body = (typeof bodies)[number];

export const trends = ['growing', 'stable', 'falling', 'not-known'] as const;
export type Trend = (typeof trends)[number];

export const frequencies = ['daily', 'weekly', 'monthly', 'yearly', 'on-events', 'never'] as const;
export type Frequency = (typeof frequencies)[number];

/** How national authorities work with a region. */
export const stateCooperationForms = [
  'information',
  'consultation',
  'joint-body',
  'joint-decision',
  'agreement',
  'funding',
] as const;
export type StateCooperationForm = (typeof stateCooperationForms)[number];

/** How long before people arrive a region is told. */
export const noticePeriods = ['weeks', 'days', 'hours', 'none'] as const;
export type NoticePeriod = (typeof noticePeriods)[number];

/** How figures pass between the State and a region. */
export const sharings = ['regularly', 'on-request', 'partly', 'not-shared'] as const;
export type Sharing = (typeof sharings)[number];

/** How a service copes. */
export const capacityLevels = ['enough', 'strained', 'exceeded', 'not-competent', 'not-known'] as const;
export type CapacityLevel = (typeof capacityLevels)[number];

/** Why a region reports nothing: never the same as zero. */
export const absenceReasons = ['nothing', 'not-competent', 'unknown', 'later'] as const;
export type AbsenceReason = (typeof absenceReasons)[number];

export const interests = ['yes', 'perhaps', 'no'] as const;
export type Interest = (typeof interests)[number];

/** The forms of files that a questionnaire takes. */
export const attachmentTypes = ['pdf', 'png', 'jpeg', 'webp'] as const;
export type AttachmentType = (typeof attachmentTypes)[number];
