import { z } from 'zod';
import { fault } from './sentences.ts';
import {
  evaluations,
  outcomes,
  practiceRoles,
  practiceStatuses,
  processPhases,
  sectors,
  strands,
  targetGroups,
  visibilities,
} from '../../drizzle/vocabulary.ts';
import { count, day, euros, nutsCode, webLink, words } from './fields.ts';

/** What a region answers when it reports one good practice. Its contact is personal and travels apart (`contact`). */
export const practiceAnswers = z
  .strictObject({
    title: words(100),
    summary: words(2000),
    regions: z.array(nutsCode).max(40).optional(),
    place: words(100).optional(),
    longitude: z.number().min(-180).max(180).optional(),
    latitude: z.number().min(-90).max(90).optional(),
    role: z.enum(practiceRoles),
    partners: words(1000).optional(),
    strand: z.enum(strands),
    sectors: z.array(z.enum(sectors)).min(1),
    targetGroups: z.array(z.enum(targetGroups)).min(1),
    phase: z.enum(processPhases).optional(),
    validFrom: day.optional(),
    validTo: day.optional(),
    status: z.enum(practiceStatuses),
    outcome: z.enum(outcomes).optional(),
    problem: words(2000).optional(),
    whatWasDone: words(4000).optional(),
    budgetEur: euros.optional(),
    staff: z.number().min(0).max(1e6).optional(),
    fundingInstruments: words(500).optional(),
    peopleReached: count.optional(),
    evidence: words(2000).optional(),
    evaluation: z.enum(evaluations).optional(),
    difficulties: words(2000).optional(),
    lessons: words(2000).optional(),
    transferTips: words(2000).optional(),
    links: z.array(webLink).max(10).optional(),
    visibility: z.enum(visibilities),
    consent: z.boolean(),
  })
  .refine((practice) => (practice.longitude === undefined) === (practice.latitude === undefined), {
    path: ['latitude'],
    message: fault('both-coordinates'),
  })
  .refine((practice) => !practice.validFrom || !practice.validTo || practice.validFrom <= practice.validTo, {
    path: ['validTo'],
    message: fault('before-first'),
  })
  .refine((practice) => practice.consent, {
    path: ['consent'],
    message: fault('consent'),
  });

export type PracticeAnswers = z.infer<typeof practiceAnswers>;

/** Whom to ask about a practice: shown to signed-in users only, kept in a row of its own. */
export const practiceContact = z.strictObject({
  name: words(200).optional(),
  email: z.email().max(200).optional(),
  phone: words(50).optional(),
});
export type PracticeContact = z.infer<typeof practiceContact>;

/** A practice's contact as signed-in people read it; null = not given. */
export const contactView = z.object({
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
});

/** What everybody may know of it. */
export const contactThere = z.object({ hasContact: z.boolean() });
