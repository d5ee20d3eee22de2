import { type SQL, sql } from 'drizzle-orm';
import { type Audience, audienceOf } from '../actor.ts';
import type { Actor } from '../actor.ts';
import { visibilities } from '../../drizzle/vocabulary.ts';
import { Problem } from '../problem.ts';
import type { Collection, Property } from './collection.ts';
import { words } from './filters.ts';
import { flows } from './flows.ts';
import { needs } from './needs.ts';
import { practices } from './practices.ts';
import { t } from './reported.ts';

/** A restricted twin: its table, and which properties have an exact value beside the rounded one. */
interface Twin {
  open: Collection;
  from: SQL;
  exact: Record<string, string>;
  state: string;
}

const twins: readonly Twin[] = [
  {
    open: needs,
    from: sql`restricted_need t`,
    exact: { people_affected: 'exact_people_affected' },
    state: 'people_affected_state',
  },
  {
    open: flows,
    from: sql`restricted_flow t`,
    exact: { number: 'exact_number', number_min: 'exact_number_min', number_max: 'exact_number_max' },
    state: 'number_state',
  },
  {
    open: practices,
    from: sql`restricted_practice t`,
    exact: { people_reached: 'exact_people_reached' },
    state: 'people_reached_state',
  },
];

const list = (values: readonly string[]) =>
  sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  );

/** Whether the row's region is the audience's own. */
function isOwn({ regions }: Audience): SQL {
  if (regions === 'all') return sql`true`;
  return regions.length > 0 ? sql`t.region in (${list(regions)})` : sql`false`;
}

/**
 * Rows an audience may see beyond the public ones: of its visibilities, all of its own region, and public records
 * whose exact counts it may see.
 */
function visibleTo(audience: Audience, exact: SQL): SQL {
  const shared =
    audience.visibilities.length > 0 ? sql`t.visibility in (${list(audience.visibilities)})` : sql`false`;
  return sql`(${shared} or ${isOwn(audience)} or (t.visibility = 'public' and ${exact}))`;
}

function exactProperties(twin: Twin, exact: SQL): Record<string, Property> {
  const properties = { ...twin.open.properties };
  for (const [name, column] of Object.entries(twin.exact)) {
    const rounded = properties[name] as Property;
    properties[name] = {
      ...rounded,
      select: sql`case when ${exact} then ${t(column)} else ${rounded.select} end`,
    };
  }
  const state = properties[twin.state] as Property;
  const hasExact = sql.join(
    Object.values(twin.exact).map((column) => sql`${t(column)} is not null`),
    sql` or `,
  );
  properties[twin.state] = {
    ...state,
    select: sql`case when ${exact} and (${hasExact}) then 'value' else ${state.select} end`,
  };
  properties.exact = { type: 'boolean', select: exact, description: 'Counts are exact, not rounded' };
  return properties;
}

/** The restricted collection as this actor may see it: same shape and filters as the public one, plus `exact`. */
export function restrictedCollection(id: string, actor: Actor): Collection {
  const twin = twins.find((one) => one.open.id === id);
  if (!twin) {
    const known = twins.map((one) => one.open.id).join(', ');
    throw new Problem('not-found', `There is no restricted collection "${id}"; there are ${known}.`);
  }
  const audience = audienceOf(actor);
  const exact = sql`(${audience.exact ? sql`true` : isOwn(audience)})`;
  return {
    ...twin.open,
    from: sql`(select * from ${twin.from} where ${visibleTo(audience, exact)}) t`,
    properties: exactProperties(twin, exact),
    filters: {
      ...twin.open.filters,
      visibility: words(t('visibility'), visibilities, 'Who else may see it'),
    },
  };
}
