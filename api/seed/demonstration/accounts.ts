import type { Db } from '../../../drizzle/client.ts';
import type { Actor, Grant } from '../../actor.ts';
import { createPerson } from '../../people/create.ts';
import { placeOf } from '../regions.ts';

/** One word for all: it opens made-up accounts only, and stands in the start message. */
const password = 'atlas-demonstration';

interface DemonstrationAccount {
  email: string;
  name: string;
  password: string;
  /** Who it is, for the start message. */
  who: string;
  grants: Grant[];
}

const account = (
  email: string,
  name: string,
  who: string,
  role: Grant['role'],
  region: string | null = null,
): DemonstrationAccount => ({ email, name, password, who, grants: [{ role, region }] });

/** The made-up people who can sign in. */
export const demonstrationAccounts: readonly DemonstrationAccount[] = [
  account('ana@example.org', 'Ana Puig', 'coordinator of Catalonia (ES51)', 'coordinator', 'ES51'),
  account('anton@example.org', 'Anton Vila', 'contributor of Catalonia (ES51)', 'contributor', 'ES51'),
  account('bruno@example.org', 'Bruno La Rosa', 'contributor of Sicily (ITG1)', 'contributor', 'ITG1'),
  account(
    'nikos@example.org',
    'Nikos Vallas',
    'coordinator of the North Aegean (EL41)',
    'coordinator',
    'EL41',
  ),
  account('clara@example.org', 'Clara Meunier', 'secretariat', 'secretariat'),
  account('dora@example.org', 'Dora Kessler', 'DG HOME', 'dghome'),
  account('tomas@example.org', 'Tomás Silveira', 'member of the Task Force', 'taskforce'),
  account('ed@example.org', 'Ed Larkin', 'editor of the index', 'editor'),
  account('astrid@example.org', 'Astrid Holm', 'assessor of Skåne (SE224)', 'assessor', 'SE224'),
  account('rafael@example.org', 'Rafael Brandt', 'reviewer of Skåne (SE224)', 'reviewer', 'SE224'),
];

/** Who acts in the demonstration: the secretariat, the editor, two experts, and one officer per region. */
export interface Cast {
  secretariat: Actor;
  editor: Actor;
  assessor: Actor;
  reviewer: Actor;
  officerOf: (region: string) => Actor;
}

/** The coordinator of a region nobody above stands for, such as coordinator.itf1@example.org. */
const coordinatorOf = (region: string, name: string) =>
  account(
    `coordinator.${region.toLowerCase()}@example.org`,
    `Coordinator of ${name}`,
    `coordinator of ${name} (${region})`,
    'coordinator',
    region,
  );

/** Makes the accounts, one coordinator for each region included. */
export async function seedPeople(db: Db, regions: readonly string[]): Promise<Cast> {
  const taken = demonstrationAccounts
    .flatMap(({ grants }) => grants)
    .filter(({ role }) => role === 'coordinator' || role === 'contributor')
    .map(({ region }) => region);
  const others = regions.filter((region) => !taken.includes(region));
  const people = [
    ...demonstrationAccounts,
    ...others.map((region) => coordinatorOf(region, placeOf(region).name)),
  ];
  const actors: Actor[] = [];
  for (const { email, name, grants } of people) {
    const id = await createPerson(db, { email, name, password, grants, demonstration: true });
    actors.push({ person: id, grants });
  }
  const find = (role: readonly Grant['role'][], region: string | null): Actor => {
    const found = actors.find(({ grants }) =>
      grants.some((grant) => role.includes(grant.role) && grant.region === region),
    );
    if (!found)
      throw new Error(`The demonstration has no ${role.join(' or ')} for ${region ?? 'all regions'}.`);
    return found;
  };
  return {
    secretariat: find(['secretariat'], null),
    editor: find(['editor'], null),
    assessor: find(['assessor'], 'SE224'),
    reviewer: find(['reviewer'], 'SE224'),
    officerOf: (region) => find(['coordinator', 'contributor'], region),
  };
}
