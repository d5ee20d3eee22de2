import { instrumentVersion } from '../../drizzle/schema/instrument.ts';
import { region } from '../../drizzle/schema/region.ts';
import type { Db } from '../../drizzle/client.ts';
import { createPerson } from '../../api/people/create.ts';
import type { Actor, Grant } from '../../api/actor.ts';
import type { Context } from '../../api/context.ts';
import { mapping } from './questionnaire.ts';

/** The few people every story is told with. */
export const people = {
  ana: { name: 'Ana', grants: [{ role: 'coordinator', region: 'ES51' }] },
  anton: { name: 'Anton', grants: [{ role: 'contributor', region: 'ES51' }] },
  bruno: { name: 'Bruno', grants: [{ role: 'contributor', region: 'ITG1' }] },
  beatrice: { name: 'Beatrice', grants: [{ role: 'coordinator', region: 'ITG1' }] },
  clara: { name: 'Clara', grants: [{ role: 'secretariat', region: null }] },
  dora: { name: 'Dora', grants: [{ role: 'dghome', region: null }] },
  tomas: { name: 'Tomas', grants: [{ role: 'taskforce', region: null }] },
  ed: { name: 'Ed', grants: [{ role: 'editor', region: null }] },
  eva: { name: 'Eva', grants: [{ role: 'editor', region: null }] },
  /** Has an account and no role. */
  ines: { name: 'Ines', grants: [] },
  asta: { name: 'Asta', grants: [{ role: 'assessor', region: 'ES51' }] },
  rolf: { name: 'Rolf', grants: [{ role: 'reviewer', region: 'ES51' }] },
  /** Of the secretariat, and coordinator of Catalonia as well: may not review what she wrote. */
  carme: {
    name: 'Carme',
    grants: [
      { role: 'secretariat', region: null },
      { role: 'coordinator', region: 'ES51' },
    ],
  },
} as const satisfies Record<string, { name: string; grants: Grant[] }>;
export type Name = keyof typeof people;

export const password = 'a long password for tests';
export const emailOf = (name: Name) => `${name}@example.org`;

const places = [
  ['ES', 'España', [-3.7, 40.2]],
  ['ES5', 'Este', [1, 40.5]],
  ['ES51', 'Cataluña', [1.6, 41.8]],
  ['ES511', 'Barcelona', [2, 41.6]],
  ['IT', 'Italia', [12.5, 42.5]],
  ['ITG', 'Isole', [12, 39]],
  ['ITG1', 'Sicilia', [14.1, 37.6]],
  ['SE', 'Sverige', [16, 62]],
  ['SE2', 'Södra Sverige', [14, 57]],
  ['SE22', 'Sydsverige', [13.8, 56]],
  ['SE224', 'Skåne län', [13.5, 55.9]],
] as const;

export async function placeRegions(db: Db): Promise<void> {
  await db.insert(region).values(
    places.map(([code, name, [x, y]]) => ({
      code,
      name,
      ownName: name,
      level: code.length - 2,
      country: code.slice(0, 2),
      parent: code.length > 2 ? code.slice(0, -1) : null,
      centre: [x, y] as [number, number],
      west: x - 1,
      south: y - 1,
      east: x + 1,
      north: y + 1,
    })),
  );
}

/** Version 1 of the mapping questionnaire, where it is not there yet. */
export async function placeQuestionnaire(db: Db, given = mapping(), version = 1): Promise<void> {
  const definition = { ...given };
  await db
    .insert(instrumentVersion)
    .values({ instrument: 'mapping', version, definition })
    .onConflictDoNothing();
}

/** Makes everybody; hashing passwords is slow, so ask for accounts only where somebody signs in. */
export async function settle<const Names extends readonly Name[]>(
  db: Db,
  names: Names,
): Promise<Record<Names[number], Actor>> {
  const made = await Promise.all(
    names.map(async (name) => {
      const { name: called, grants } = people[name];
      const person = await createPerson(db, {
        email: emailOf(name),
        name: called,
        password,
        grants: [...grants],
      });
      return [name, { person, grants: [...grants] } satisfies Actor as Actor] as const;
    }),
  );
  return Object.fromEntries(made) as unknown as Record<Names[number], Actor>;
}

/** A verb's context: this person, at this moment. */
export function as(db: Db, actor: Actor, now = '2026-03-02T10:00:00Z'): Context {
  return { db, actor, now: new Date(now) };
}

export const need = {
  title: 'Places for unaccompanied minors',
  description: 'The two centres of the region are full.',
  strand: 'reception',
  sector: 'shelter-housing',
  horizon: 'urgent',
  severity: 5,
  targetGroups: ['unaccompanied-minors'],
  peopleAffected: 312,
  placesNeeded: 120,
  status: 'open',
  visibility: 'public',
} as const;

export const flow = {
  type: 'relocation',
  from: { kind: 'country', code: 'IT' },
  to: { kind: 'region', code: 'ES51' },
  period: '2016-02',
  number: 23,
  unit: 'persons',
  method: 'register',
  confidence: 3,
  visibility: 'public',
} as const;

export const practice = {
  title: 'Language cafés in libraries',
  summary: 'Volunteers and newcomers meet weekly in the public libraries.',
  role: 'lead',
  strand: 'integration',
  sectors: ['language'],
  targetGroups: ['all'],
  status: 'running',
  peopleReached: 3,
  visibility: 'public',
  consent: true,
} as const;
