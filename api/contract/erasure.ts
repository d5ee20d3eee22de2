import { z } from 'zod';
import { grantView } from './me.ts';
import { said } from './said.ts';

const count = z.number().int();

/** A report in which somebody is named. */
const place = z.object({
  submission: z.uuid(),
  region: z.string(),
  regionName: z.string(),
  title: z.string().nullable().describe('Null: untitled, or not to be read by you'),
  versions: z.array(count),
});
export type Place = z.infer<typeof place>;

/** What erasing a person does, told before it is done. */
export const erasurePreview = z.object({
  person: z.object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    demonstration: z.boolean(),
    grants: z.array(grantView),
  }),
  hindrance: said.nullable().describe('Why this person cannot be erased by you now'),
  erased: z.object({
    sessions: count,
    invitations: count.describe('To this address: the address goes, an open link ends'),
    letters: count.describe('Not sent yet'),
    repeats: count.describe('Kept answers to what this person created'),
    contacts: z.array(place).describe('Contacts of practices and questionnaires that name this person'),
    texts: count.describe('Questions, replies and saved comparisons out of which name or address are taken'),
    comparisons: count.describe('Comparisons this person saved'),
    proposals: count.describe('Proposals of this person as an independent expert'),
  }),
  namesakes: z
    .array(place)
    .describe('Contacts of the same name in regions where this person has no role: kept unless named'),
  mentions: z.array(place).describe('Reports whose own texts hold the name or address: kept as written'),
  assessmentMentions: z
    .array(z.object({ region: z.string(), regionName: z.string() }))
    .describe('Regions in whose assessments a text names this person: kept as written'),
  stays: z.object({
    acts: count.describe('Rows of the audit, by number'),
    reports: count.describe('Reports this person wrote in'),
    questions: count.describe('Questions asked and answered'),
    assessments: count.describe('Assessments in which this person was an expert, or wrote'),
    letters: count.describe('Sent, or given to be copied; without name and address'),
  }),
});
export type ErasurePreview = z.infer<typeof erasurePreview>;

/** The secretariat erases somebody: the address is typed again, so that it is the one who is meant. */
export const erasure = z.strictObject({
  email: z.string().max(200),
  /** Reports whose contact of the same name is this person too. */
  also: z.array(z.uuid()).max(1000).default([]),
});

/** A person erases themselves: the password proves that it is they. */
export const ownErasure = z.strictObject({ password: z.string().min(1).max(200) });
