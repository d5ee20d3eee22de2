import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { type SentenceCode, sayKept } from '../../api/contract/sentences.ts';
import { migrate } from '../../drizzle/migrate.ts';
import { freshDatabase } from '../support/database.ts';

const folder = join(import.meta.dirname, '../../drizzle/migrations');
const before = readdirSync(folder).filter((file) => file.endsWith('.sql') && file < '0003');

/** Reasons as an atlas kept them before they were codes, and what each is now. */
const kept: [region: string, sentence: string, figure: string, code: SentenceCode, params: object][] = [
  [
    'NO0B2',
    'No region or sum of regions of NUTS 2016 has the territory of NO0B2: none lies mostly inside it.',
    'population',
    'no-such-territory',
    { region: 'NO0B2', version: '2016' },
  ],
  [
    'NO0A3',
    'No region or sum of regions of NUTS 2016 has the territory of NO0A3: the closest, NO053, differs by 3.3 % of its area.',
    'population',
    'territory-changed',
    { region: 'NO0A3', version: '2016', closest: ['NO053'], percent: 3.3 },
  ],
  [
    'NO08',
    'Net migration: No region or sum of regions of NUTS 2016 has the territory of NO08: the closest, NO01, NO02 and NO031, differ by 12 % of its area.',
    'net-migration',
    'territory-changed',
    { region: 'NO08', version: '2016', closest: ['NO01', 'NO02', 'NO031'], percent: 12 },
  ],
  [
    'NO0A',
    'NO0A is NO043 + NO05 of NUTS 2016, and the source has no figure for NO051 and NO052.',
    'population',
    'parts-missing',
    { region: 'NO0A', version: '2016', made: ['NO043', 'NO05'], missing: ['NO051', 'NO052'] },
  ],
  [
    'NO02',
    'Net migration: NO02 is NO02 + NO03 of NUTS 2016, and the source has no figure for NO021, NO022, NO031 and 3 more.',
    'net-migration',
    'more-parts-missing',
    {
      region: 'NO02',
      version: '2016',
      made: ['NO02', 'NO03'],
      missing: ['NO021', 'NO022', 'NO031'],
      more: 3,
    },
  ],
  [
    'UKM7',
    'Net migration: The source has no figure for UKM7 of NUTS 2016.',
    'net-migration',
    'not-in-source',
    { region: 'UKM7', version: '2016' },
  ],
  ['ES51', 'The source has no figure.', 'population', 'not-given', {}],
];

test('an atlas that kept reasons as English sentences keeps them as codes, and says the same of them', async () => {
  const { db, url, close } = await freshDatabase();
  await db.execute(sql`drop schema public cascade`);
  await db.execute(sql`drop schema drizzle cascade`);
  await db.execute(sql`create schema public`);
  for (const file of before) {
    const text = readFileSync(join(folder, file), 'utf8');
    for (const step of text.split('--> statement-breakpoint')) await db.execute(sql.raw(step));
  }
  await db.execute(sql`create schema drizzle`);
  await db.execute(
    sql`create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`,
  );
  const { entries } = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8'));
  for (const { when } of entries.slice(0, before.length)) {
    await db.execute(
      sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${String(when)}, ${when})`,
    );
  }
  await db.execute(sql`alter table population_gap drop constraint population_gap_region_region_code_fk`);
  for (const [region, sentence] of kept) {
    await db.execute(sql`insert into population_gap values (${region}, 2018, ${sentence})`);
  }
  await migrate(url);
  const { rows } = await db.execute(sql`select region, figure, reason, params from population_gap`);
  const found = new Map(rows.map((row) => [row.region, row]));
  for (const [region, , figure, reason, params] of kept) {
    expect(found.get(region)).toEqual({ region, figure, reason, params });
    expect(sayKept({ code: reason, params: params as Record<string, string> }).message).not.toContain(
      'undefined',
    );
  }
  await close();
});
