import { z } from 'zod';
import {
  assessmentInstruments,
  assessmentKinds,
  phaseStates,
  shownAssessmentStates,
} from '../../drizzle/vocabulary.ts';
import { nutsCode, words, year } from './fields.ts';
import { said } from './said.ts';
import { fault } from './sentences.ts';

const title = words(200).refine((text) => !/[\r\n]/.test(text), fault('one-line'));
const minimumRegions = z.number().int().min(6).max(8);
const minimumCountries = z.number().int().min(1).max(8);
const regions = z.array(nutsCode).max(100);

export const newPhase = z.strictObject({
  title,
  edition: z
    .string()
    .regex(/^[a-z][a-z0-9-]{2,39}$/)
    .describe('The code of its scores, such as mipex-reg-2026'),
  year,
  instrument: z.enum(assessmentInstruments),
  instrumentVersion: z.number().int().min(1).max(100_000),
  minimumRegions: minimumRegions.default(6),
  minimumCountries: minimumCountries.default(3),
  regions: regions.default([]),
});
export type NewPhase = z.input<typeof newPhase>;

export const phaseChange = z.strictObject({
  title: title.optional(),
  minimumRegions: minimumRegions.optional(),
  minimumCountries: minimumCountries.optional(),
  addRegions: regions.optional(),
});
export type PhaseChange = z.infer<typeof phaseChange>;

/** What a new phase can be made of. */
export const phaseChoices = z.object({
  instruments: z.array(
    z.object({
      instrument: z.enum(assessmentInstruments),
      version: z.number().int(),
      kind: z.enum(assessmentKinds),
      indicators: z.number().int().describe('How many are asked; retired ones do not count'),
    }),
  ),
  interested: z.array(z.string()).describe('Regions of the Task Force that asked to join MIPEX-REG'),
});
export type PhaseChoices = z.infer<typeof phaseChoices>;

/** What is known of a region: checked funding says where from. */
export const readinessChange = z
  .strictObject({
    interestConfirmed: z.boolean(),
    fundingChecked: z.boolean(),
    fundingSource: words(300).nullable(),
  })
  .refine(({ fundingChecked, fundingSource }) => !fundingChecked || fundingSource !== null, {
    path: ['fundingSource'],
    message: fault('needed'),
  });
export type ReadinessChange = z.infer<typeof readinessChange>;

export const newProposal = z.strictObject({
  name: words(200),
  email: z.email().max(200).toLowerCase().nullable().default(null),
  background: words(500).nullable().default(null),
});
export type NewProposal = z.input<typeof newProposal>;

const proposal = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string().nullable(),
  background: z.string().nullable(),
});

/** A region of the board. */
const phaseLine = z.object({
  region: z.string(),
  regionName: z.string(),
  country: z.string(),
  interestConfirmed: z.boolean(),
  fundingChecked: z.boolean(),
  fundingSource: z.string().nullable(),
  proposed: z.number().int().describe('Experts proposed'),
  experts: z.array(proposal).nullable().describe('For editors and the secretariat; null for a region'),
  isReady: z.boolean(),
  assessment: z.object({ id: z.uuid(), state: z.enum(shownAssessmentStates) }).nullable(),
});
export type PhaseLine = z.infer<typeof phaseLine>;

/** A phase and its readiness board. `lines`: for a coordinator the own regions; the counts are of all. */
export const phaseView = z.object({
  id: z.uuid(),
  title: z.string(),
  edition: z.string(),
  year: z.number().int(),
  kind: z.enum(assessmentKinds),
  instrument: z.enum(assessmentInstruments),
  instrumentVersion: z.number().int(),
  state: z.enum(phaseStates),
  openedAt: z.iso.datetime().nullable(),
  revision: z.number().int(),
  demonstration: z.boolean(),
  minimumRegions: z.number().int(),
  minimumCountries: z.number().int(),
  expertsWanted: z
    .number()
    .int()
    .describe('Experts to be proposed per region: two, in an explorative phase one'),
  readyRegions: z.number().int(),
  readyCountries: z.number().int().describe('Countries of the ready regions'),
  canOpen: z.boolean(),
  hindrances: z.array(said).describe('Why it cannot be opened'),
  lines: z.array(phaseLine),
});
export type PhaseView = z.infer<typeof phaseView>;
export const phaseList = z.object({ phases: z.array(phaseView) });
export type PhaseList = z.infer<typeof phaseList>;
