import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import type { Actor } from '../../../api/actor.ts';
import { readScores } from '../../../api/scores/read.ts';
import { listPublished, viewPublished } from '../../../api/assessments/published.ts';
import { visibleBoards as visiblePhases } from '../../../api/phases/board.ts';
import { boardsOf } from '../../../api/rounds/board.ts';
import { demonstrationAccounts, seed } from '../../../api/seed.ts';
import { remarksFor } from '../../../api/submissions/remarks.ts';
import {
  assessedAreas,
  flowTypes,
  horizons,
  noDataKinds,
  roundStandings,
  sectors,
  strands,
  submissionStates,
  targetGroups,
  visibilities,
} from '../../../drizzle/vocabulary.ts';
import english from '../../../web/text/en/atlas.json' with { type: 'json' };
import french from '../../../web/text/fr/atlas.json' with { type: 'json' };
import { freshDatabase } from '../../support/database.ts';

const { db, close } = await freshDatabase({ seeded: 'demonstration' });
afterAll(close);

const keeper: Actor = { person: null, grants: [{ role: 'secretariat', region: null }] };
const rows = async (query: ReturnType<typeof sql>, of = db) => (await of.execute(query)).rows;
const words = async (query: ReturnType<typeof sql>) =>
  (await rows(query)).map((row) => Object.values(row)[0]);
const sorted = (list: readonly unknown[]) => [...list].sort();

test('each of the 28 regions has at least three needs over two horizons, and two flow rows, on the public map', async () => {
  const reported = sql`select t.region,
      (select count(*) from published_need n where n.region = t.region)::int as needs,
      (select count(distinct horizon) from published_need n where n.region = t.region)::int as horizons,
      (select count(*) from published_flow f where f.region = t.region and f.demonstration)::int as flows
    from taskforce_region t`;
  const regions = await rows(reported);
  expect(regions.length).toBe(28);
  for (const { region, needs, horizons: spread, flows } of regions) {
    expect([region, Number(needs) >= 3, Number(spread) >= 2, Number(flows) >= 2]).toEqual([
      region,
      true,
      true,
      true,
    ]);
  }
});

test('every word of the vocabulary is shown by at least one public record', async () => {
  expect(await words(sql`select distinct sector from published_need order by 1`)).toEqual(sorted(sectors));
  expect(await words(sql`select distinct unnest(sectors) from published_practice order by 1`)).toEqual(
    sorted(sectors),
  );
  expect(await words(sql`select distinct strand from published_need order by 1`)).toEqual(sorted(strands));
  expect(await words(sql`select distinct strand from published_practice order by 1`)).toEqual(
    sorted(strands),
  );
  expect(await words(sql`select distinct horizon from published_need order by 1`)).toEqual(sorted(horizons));
  expect(await words(sql`select distinct unnest(target_groups) from published_need order by 1`)).toEqual(
    sorted(targetGroups),
  );
  expect(await words(sql`select distinct type from published_flow where demonstration order by 1`)).toEqual(
    sorted(flowTypes),
  );
});

test('a round is open to the 28 regions and one of no Task Force, two are over', async () => {
  const rounds = await rows(
    sql`select opens_on::text as opens, closes_on::text as closes, instrument, instrument_version as version,
      (select count(*) from round_region where round = round.id)::int as regions,
      (select count(*) from round_region r join taskforce_region t using (region) where round = round.id)::int as taskforce
      from round order by opens_on`,
  );
  expect(rounds).toEqual([
    {
      opens: '2026-03-02',
      closes: '2026-04-30',
      instrument: 'mapping',
      version: 1,
      regions: 4,
      taskforce: 4,
    },
    {
      opens: '2026-06-29',
      closes: '2026-08-31',
      instrument: 'mapping',
      version: 1,
      regions: 5,
      taskforce: 5,
    },
    {
      opens: '2026-11-09',
      closes: '2027-12-17',
      instrument: 'mapping',
      version: 1,
      regions: 29,
      taskforce: 28,
    },
  ]);
});

test('releases are dated in the order of their numbers', async () => {
  const days = await rows(sql`select at from release where public_number is not null order by public_number`);
  const moments = days.map(({ at }) => new Date(String(at)).getTime());
  expect(moments.length).toBeGreaterThan(5);
  expect(moments).toEqual(moments.toSorted((a, b) => a - b));
});

test('every state that a report can have is there, some with a question that waits for its reply', async () => {
  expect(
    await words(sql`select distinct state from submission where kind <> 'questionnaire' order by 1`),
  ).toEqual(sorted(submissionStates.filter((state) => state !== 'signed-off')));
  const questions = sql`select count(*)::int from question q join submission s on s.id = q.submission
                        where s.state = 'returned' and q.reply is null and q.field is not null and s.round is null`;
  expect(await words(questions)).toEqual([4]);
  const amended = sql`select distinct version, published_version from submission where state = 'draft' and published_version is not null`;
  expect(await rows(amended)).toEqual([{ version: 2, published_version: 1 }]);
  expect(await words(sql`select count(*)::int from tombstone`)).toEqual([1]);
});

test('the board of the open round shows every standing; Catalonia has not begun, and said something in the summer', async () => {
  const [open, last] = await boardsOf({ db, now: new Date('2026-11-25T12:00Z') }, undefined);
  expect(sorted([...new Set(open?.lines.map(({ standing }) => standing))])).toEqual(sorted(roundStandings));
  const of = (round: typeof open, region: string) => round?.lines.find((line) => line.region === region);
  expect(of(open, 'ES51')?.standing).toBe('not-started');
  expect(of(open, 'ES61')?.answered).toBeGreaterThan(of(open, 'PT20')?.answered ?? 100);
  expect([of(last, 'ES51'), of(last, 'FRH0')].map((line) => [line?.standing, line?.phase])).toEqual([
    ['published', 'closed'],
    ['draft', 'closed'],
  ]);
});

test('phase I is open, with one assessment that is cleared and one being answered, all of it marked', async () => {
  const boards = await visiblePhases({ db, actor: keeper, now: new Date('2026-11-25T12:00Z') });
  const board = boards.find(({ edition }) => edition === 'demonstration-phase-one');
  expect(board).toMatchObject({ state: 'open', kind: 'explorative', demonstration: true, readyRegions: 6 });
  const begun = board?.lines.flatMap(({ region, assessment }) =>
    assessment ? [[region, assessment.state]] : [],
  );
  expect(begun?.toSorted()).toEqual([
    ['EL41', 'cleared'],
    ['ES51', 'answering'],
  ]);
  const unmarked = sql`select indicator from assessment_answer where text is not null and text not like 'Made up (demonstration)%'`;
  expect(await words(unmarked)).toEqual([]);
});

test('a phase of MIPEX-REG is open, with assessments of six countries in several states, all of it marked', async () => {
  const boards = await visiblePhases({ db, actor: keeper, now: new Date('2026-11-25T12:00Z') });
  const board = boards.find(({ edition }) => edition === 'demonstration-pilot');
  expect(board).toMatchObject({
    ...{ state: 'open', demonstration: true, readyRegions: 6, readyCountries: 6, minimumRegions: 6 },
  });
  const lines = board?.lines.map((line) => [line.region, line.isReady, line.assessment?.state ?? null]);
  expect(lines?.toSorted()).toEqual([
    ['DE1', true, 'answering'],
    ['EL41', true, 'submitted'],
    ['ES51', true, 'reviewed'],
    ['FRH0', true, 'returned'],
    ['ITF6', true, 'cleared'],
    ['PT20', false, null],
    ['SE224', true, 'published'],
  ]);
  expect(await words(sql`select distinct demonstration from assessment`)).toEqual([true]);
  const [skane] = await listPublished(db);
  expect(skane).toMatchObject({ region: 'SE224', version: 1, demonstration: true, withdrawnAt: null });
  // Skåne is not competent for three areas (education, housing, social assistance): the eight indicators of each are not asked.
  expect((await viewPublished(db, skane?.id ?? '')).answers).toHaveLength(72 - 24);
  // Of those that are not published yet the map says that they go on, and nothing else; the Azores are not assessed.
  const { ids, states } = await readScores(db, {
    ...{ scope: 'regional', edition: 'demonstration-pilot', area: 'overall' },
  });
  const stateOf = (region: string) => states.overall?.[ids.indexOf(region)];
  expect(['SE224', 'ES51', 'ITF6', 'EL41', 'FRH0', 'DE1', 'PT20'].map(stateOf)).toEqual([
    'value',
    ...Array(5).fill('under-review'),
    'not-asked',
  ]);
});

test('a questionnaire that waits says what changed since the round before, and something to look at', async () => {
  const waiting = await rows(sql`select s.id, s.region, v.changes from submission s
    join submission_version v on v.submission = s.id and v.version = s.version
    where s.kind = 'questionnaire' and s.state = 'submitted' order by s.region`);
  expect(waiting.map(({ region, changes }) => [region, changes && Number(changes) > 0])).toEqual([
    ['EL43', null],
    ['ITF6', true],
    ['SE224', 0],
  ]);
  const calabria = waiting.find(({ region }) => region === 'ITF6');
  const clara = { person: null, grants: [{ role: 'secretariat' as const, region: null }] };
  const remarks = await remarksFor({ db, actor: clara, now: new Date() }, String(calabria?.id));
  expect(sorted(remarks.map(({ code }) => code))).toEqual([
    'above-population',
    'similar-practice',
    'ten-times',
  ]);
});

test('what is published from a questionnaire says that it is a demonstration', async () => {
  const records = await rows(sql`select n.title, n.demonstration from published_need n
    join submission s on s.id::text = split_part(n.id, '.', 1) where s.kind = 'questionnaire' order by 1`);
  expect(records.map(({ title }) => title)).toContain('First-stay places in the inland counties');
  expect(new Set(records.map(({ demonstration }) => demonstration))).toEqual(new Set([true]));
});

test('every visibility occurs, and what is not public stands in no public table', async () => {
  for (const noun of ['need', 'flow', 'practice']) {
    const restricted = sql`select distinct visibility from ${sql.identifier(`restricted_${noun}`)} order by 1`;
    expect(await words(restricted)).toEqual(sorted(visibilities));
    expect(await words(sql`select distinct visibility from ${sql.identifier(`published_${noun}`)}`)).toEqual([
      'public',
    ]);
  }
  const own = sql`select distinct region from restricted_need where visibility = 'region' order by 1`;
  expect(await words(own)).toEqual(['ES51', 'ITG1']);
});

test('every kind of no-data occurs, and none of them has a number', async () => {
  const kinds = sql`select state from score where state <> 'value' union select number_state from published_flow
                    where number_state <> 'value' order by 1`;
  expect(await words(kinds)).toEqual(sorted(noDataKinds));
  const numbered = sql`select id from published_flow where number_state <> 'value'
                       and (number is not null or number_min is not null or number_max is not null)`;
  expect(await rows(numbered)).toEqual([]);
});

test('reported small numbers are suppressed, a reported zero stays, ranges are widened', async () => {
  const flow = (region: string, from: string) =>
    rows(sql`select number, number_min as min, number_max as max, number_state as state from published_flow
             where region = ${region} and period = ${from} and demonstration`);
  expect(await flow('MT002', '2026-W34')).toEqual([
    { number: null, min: null, max: null, state: 'suppressed' },
  ]);
  expect(await flow('ES61', '2026-09')).toEqual([{ number: 0, min: null, max: null, state: 'value' }]);
  expect(await flow('FI1B', '2026-W35')).toEqual([{ number: null, min: 0, max: 10, state: 'value' }]);
  const exact = sql`select exact_number from restricted_flow where region = 'MT002' and period = '2026-W34'`;
  expect(await words(exact)).toEqual([4]);
});

test('whatever is not marked demonstration has a source, and whatever is made up is marked', async () => {
  for (const table of ['published_need', 'published_flow', 'published_practice']) {
    const unsourced = sql`select id from ${sql.identifier(table)} where not demonstration and source is null`;
    expect(await rows(unsourced)).toEqual([]);
  }
  expect(await words(sql`select count(*)::int from published_need where not demonstration`)).toEqual([0]);
  expect(await words(sql`select count(*)::int from submission where not demonstration`)).toEqual([0]);
  expect(await words(sql`select count(*)::int from person where not demonstration`)).toEqual([0]);
  const scores = sql`select count(*)::int from score where (standing = 'demonstration') <> (source = 'demonstration')
                     or (standing = 'demonstration') <> (edition in ('demo-2026', 'demonstration-pilot'))`;
  expect(await words(scores)).toEqual([0]);
  const declared = sql`select demonstration from region_competence union select demonstration from region_route`;
  expect(await words(declared)).toEqual([true]);
});

test('every edition that comes with the Atlas has a name in both languages, and a made-up one says that it is', async () => {
  const editions = await rows(
    sql`select edition, bool_or(standing = 'demonstration') as made from score group by 1`,
  );
  expect(editions.length).toBeGreaterThan(4);
  for (const { edition, made } of editions) {
    const names: Record<string, string>[] = [english.edition, french.edition];
    for (const name of names) {
      expect(name[String(edition)], String(edition)).toBeDefined();
      if (made) expect(name[String(edition)]).toMatch(/d[eé]monstration/i);
    }
  }
});

test('a made-up overall score is the mean of the areas the region is competent for, reception apart', async () => {
  const eight = assessedAreas.filter((area) => area !== 'reception');
  const areas = await rows(sql`select value, state from score where edition = 'demo-2026' and region = 'ES51'
                               and area in ${eight}`);
  const scored = areas.flatMap(({ value, state }) => (state === 'value' ? [Number(value)] : []));
  expect(areas.filter(({ state }) => !['value', 'not-a-competence'].includes(String(state)))).toEqual([]);
  const mean = scored.reduce((sum, value) => sum + value, 0) / scored.length;
  const [overall] = await words(
    sql`select value from score where edition = 'demo-2026' and region = 'ES51' and area = 'overall'`,
  );
  expect(overall).toBeCloseTo(mean, 10);
  const incomplete = sql`select region from score o where edition = 'demo-2026' and area = 'overall' and state = 'value'
    and exists (select from score a where a.edition = o.edition and a.region = o.region
                and a.area in ${eight} and a.state not in ('value', 'not-a-competence'))`;
  expect(await rows(incomplete)).toEqual([]);
});

test('a contact is kept apart from what is published', async () => {
  const [contacts] = await words(sql`select count(*)::int from contact where email like '%@example.org'`);
  expect(contacts).toBeGreaterThan(10);
  const leaked = sql`select id from published_practice p where p::text like '%@example.org%'`;
  expect(await rows(leaked)).toEqual([]);
});

test('the listed accounts exist with their roles, and nobody reviewed what they wrote', async () => {
  const held = await rows(
    sql`select a.email, g.role, g.region from account a join role_grant g on g.person = a.id`,
  );
  for (const { email, grants } of demonstrationAccounts) {
    expect(held).toEqual(expect.arrayContaining(grants.map((grant) => ({ email, ...grant }))));
  }
  const own = sql`select v.submission from submission_version v join audit a on a.noun_id = v.submission::text
    where a.act in ('accept', 'publish', 'reject', 'return') and a.actor = any(v.authors)`;
  expect(await rows(own)).toEqual([]);
});

test('seeding again on another database gives the same figures and texts', async () => {
  const other = await freshDatabase();
  await seed(other.db, { demonstration: true });
  for (const query of [
    sql`select md5(string_agg(s::text, '|' order by scope, edition, year, area, region)) as hash from score s`,
    sql`select md5(string_agg(title || published_at, '|' order by title)) as hash from published_need`,
    sql`select md5(string_agg(concat_ws(',', region, type, period, number, number_min, remark), '|'
        order by region, type, period, remark)) as hash from published_flow where demonstration`,
  ]) {
    expect(await rows(query, other.db)).toEqual(await rows(query));
  }
  await other.close();
}, 180_000);

test('a seed that fails at its end leaves the database empty', async () => {
  const other = await freshDatabase();
  await other.db.execute(sql`create function stop_here() returns trigger language plpgsql as
    $$ begin raise exception 'the power goes out'; end $$`);
  await other.db.execute(
    sql`create trigger stop_here before insert on tombstone for each row execute function stop_here()`,
  );
  await expect(seed(other.db, { demonstration: true })).rejects.toThrow();
  const left = sql`select (select count(*) from region)::int as regions, (select count(*) from source)::int as sources,
    (select count(*) from person)::int as people, (select value::int from publication_counter) as counter`;
  expect(await rows(left, other.db)).toEqual([{ regions: 0, sources: 0, people: 0, counter: 1 }]);
  await other.close();
}, 180_000);
