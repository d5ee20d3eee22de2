import { z } from 'zod';
import { roles } from '../../drizzle/vocabulary.ts';
import { nutsCode, words } from './fields.ts';

export const grantView = z.object({
  role: z.enum(roles),
  region: z.string().nullable(),
  regionName: z.string().nullable(),
});

/** Who is signed in. `person` null = nobody. */
export const me = z.object({
  person: z
    .object({
      id: z.uuid(),
      name: z.string(),
      email: z.string(),
      demonstration: z.boolean(),
      browserKey: z
        .base64()
        .describe(
          'What this person’s browser seals unsaved words with (AES-256-GCM); never written down there',
        ),
    })
    .nullable(),
  grants: z.array(grantView),
});
export type Me = z.infer<typeof me>;

export const newInvitation = z.strictObject({
  email: z.email().max(200).toLowerCase(),
  role: z.enum(roles),
  region: nutsCode.nullable(),
});

export const invitationView = z.object({
  id: z.uuid(),
  email: z.string().nullable().describe('Null: erased'),
  role: z.enum(roles),
  region: z.string().nullable(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  acceptedAt: z.iso.datetime().nullable(),
});

/** The newest invitations; `total` says how many there are in all. */
export const invitationList = z.object({
  invitations: z.array(invitationView),
  total: z.number().int(),
});

/** The link is shown once, to who invites; only its hash is kept. */
export const invitationMade = z.object({ invitation: invitationView, link: z.string() });

export const acceptance = z.strictObject({
  token: z.string().min(20).max(200),
  name: words(200),
  password: z.string().min(12).max(200),
});

export const personView = z.object({
  id: z.uuid(),
  name: z.string().nullable().describe('Null: the person was erased'),
  email: z.string().nullable(),
  erasedAt: z.iso.datetime().nullable(),
  grants: z.array(grantView),
  sessions: z.number().int(),
  demonstration: z.boolean(),
});
