import { Client } from 'pg';
import { collectionOf } from '../../api/collections/all.ts';
import { pageStatement } from '../../api/collections/find.ts';
import { readItemsQuery } from '../../api/collections/query.ts';
import { connect } from '../../drizzle/client.ts';
import { sql } from 'drizzle-orm';
import { atMost, compare, type Figure, milliseconds } from './figures.ts';
import type { World } from './world.ts';

const many = 100_000;
const repetitions = 15;

/**
 * 100,000 published practices, every one marked as a demonstration, scattered over Europe (36-60 N, 10 W-30 E) by two
 * irrational steps; about a thousand lie in every box of 4 by 2.4 degrees.
 */
const fill = `
  insert into published_practice (id, region, region_name, country, level, visibility, demonstration, version, release,
    published_at, source, position, empties, title, summary, regions, place, place_is_centre, role, lead, partners,
    strand, sectors, target_groups, phase, valid_from, valid_to, status, outcome, problem, what_was_done, budget_eur,
    staff, people_reached, people_reached_state, evidence, difficulties, lessons, links)
  select 'bench-' || lpad(i::text, 6, '0'), 'ES51', 'Cataluña', 'ES', 2, 'public', true, 1, 1, now(),
    'Demonstration: generated for the bench',
    point(-10 + 40 * (i * 0.7548776662466927 - floor(i * 0.7548776662466927)),
      36 + 24 * (i * 0.5698402909980532 - floor(i * 0.5698402909980532))),
    i % 7, 'Demonstration practice ' || i, 'Generated for the bench; nobody did this. Number ' || i || '.', '{ES51}',
    'Demonstration town ' || i, false, 'lead', 'Demonstration authority', 'Demonstration partners ' || i % 50,
    'integration', '{language,education}', '{all}', 'implementation', '2015', '2018', 'running', 'worked',
    repeat('Demonstration of a problem. ', 4), repeat('Demonstration of what was done. ', 8), 1000.5 + i, 2.5,
    5 * (i % 100), 'value', repeat('Demonstration of evidence. ', 3), null, repeat('Demonstration lesson. ', 5),
    '{https://example.org/demonstration}'
  from generate_series(1, ${many}) as i`;

/** A box query of about 1,000 among 100,000 practices, beside the same SQL by hand and its rows as JSON. */
export async function manyPractices({ databaseUrl, port }: World): Promise<Figure[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(fill);
    await client.query('analyze published_practice');
    await client.query('update publication_counter set value = value + 1');
    const [own, bare, packed]: [number[], number[], number[]] = [[], [], []];
    let matched = 0;
    for (let at = -3; at < repetitions; at++) {
      // Each box is another one, so that nothing comes from a cache.
      const boxes = [0, 1, 2].map((part) => boxAt(at * 3 + part + 9));
      const [product, zipped, plain] = [
        await timed(() => askProduct(port, boxes[0] as Box, 'identity')),
        await timed(() => askProduct(port, boxes[1] as Box, 'br')),
        await timed(() => askBare(client, boxes[2] as Box)),
      ];
      if (at < 0) continue;
      matched = (JSON.parse(product.result) as { numberMatched: number }).numberMatched;
      own.push(product.time);
      packed.push(zipped.time);
      bare.push(plain.time);
    }
    const node = await planOf(databaseUrl);
    return [
      compare(`box query of ${matched} among 100,000 practices`, [own, bare], milliseconds, { most: 2 }),
      compare('  the same in brotli, beside the bare one without', [packed, bare], milliseconds),
      atMost(`  plan without the index (its node: ${node.name})`, node.usesIndex ? 0 : 1, 0),
    ];
  } finally {
    await client.end();
  }
}

type Box = [number, number, number, number];

function boxAt(at: number): Box {
  const [west, south] = [1 + at * 0.013, 44 + at * 0.007];
  return [west, south, west + 4, south + 2.4].map((one) => Math.round(one * 1e6) / 1e6) as Box;
}

async function timed<Result>(action: () => Promise<Result>): Promise<{ time: number; result: Result }> {
  const began = performance.now();
  const result = await action();
  return { time: performance.now() - began, result };
}

async function askProduct(port: number, box: Box, encoding: string): Promise<string> {
  const address = `http://127.0.0.1:${port}/api/collections/practices/items?limit=10000&bbox=${box.join()}`;
  const answer = await fetch(address, { headers: { 'accept-encoding': encoding } });
  if (!answer.ok) throw new Error(`${address}: ${await answer.text()}`);
  return answer.text();
}

/** What anybody would write: one statement, and its rows as a FeatureCollection. */
async function askBare(client: Client, [west, south, east, north]: Box): Promise<string> {
  const { rows } = await client.query(
    `select *, position[0] as x, position[1] as y from published_practice
     where position <@ box(point($1, $2), point($3, $4)) order by empties, id limit 10001`,
    [west, south, east, north],
  );
  const features = rows.map(({ id, x, y, position, empties, ...properties }) => ({
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [x, y] },
    properties: { id, ...properties },
  }));
  return JSON.stringify({ type: 'FeatureCollection', numberMatched: rows.length, features });
}

interface PlanNode {
  'Node Type': string;
  'Index Name'?: string;
  Plans?: PlanNode[];
}

/** The node of the product's own statement that finds the rows. */
async function planOf(databaseUrl: string): Promise<{ name: string; usesIndex: boolean }> {
  const { db, close } = connect(databaseUrl, { max: 1 });
  try {
    const practices = collectionOf('practices');
    const given = new Map([
      ['bbox', [boxAt(0).join()]],
      ['limit', ['10000']],
    ]);
    const query = readItemsQuery(practices, given);
    const { rows } = await db.execute<Record<string, { Plan: PlanNode }[]>>(
      sql`explain (format json) ${pageStatement(practices, query)}`,
    );
    const nodes = flat(rows[0]?.['QUERY PLAN']?.[0]?.Plan);
    const scan = nodes.find((node) => node['Index Name'] === 'published_practice_position');
    const name = (node: PlanNode) => [node['Node Type'], node['Index Name']].filter(Boolean).join(' on ');
    return { usesIndex: scan !== undefined, name: (scan ? [scan] : nodes).map(name).join(', ') };
  } finally {
    await close();
  }
}

const flat = (node: PlanNode | undefined): PlanNode[] =>
  node ? [node, ...(node.Plans ?? []).flatMap(flat)] : [];
