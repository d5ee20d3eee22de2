import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../api/actor.ts';
import { scoreColumns, scoreSeries } from '../../../api/contract/scores.ts';
import { score } from '../../../drizzle/schema/score.ts';
import { appOn, send } from '../../support/app.ts';
import { assessing } from '../../support/assessing.ts';
import { begin, type Course, openPilot } from '../../support/assessments.ts';
import type { TestDatabase } from '../../support/database.ts';

let database: TestDatabase;
let people: Record<'ana' | 'asta' | 'rolf' | 'ed' | 'clara', Actor>;
let course: Course;

beforeAll(async () => {
  ({ database, people } = await assessing(['ana', 'asta', 'rolf', 'ed', 'clara']));
});
afterAll(() => database.close());

/** Another server, so that no answer is an old one. */
const json = async (path: string): Promise<unknown> => (await send(appOn(database), 'GET', path)).json();
const series = async () => scoreSeries.parse(await json('/api/scores/series')).series;
const columns = async (query: string) => scoreColumns.parse(await json(`/api/scores?scope=regional${query}`));

describe('A phase of MIPEX-REG', () => {
  test('is no series while nobody is assessed in it', async () => {
    course = await begin(database.db, people, await openPilot(database.db, people.clara));
    const [one] = await series();
    expect(one).toMatchObject({ edition: 'mipex-reg-2026' });
    await openPilot(database.db, people.clara, { edition: 'another-2027', year: 2027, title: 'Another' });
    expect(await series()).toHaveLength(1);
  });

  test('is one with its title as soon as somebody is: the region in progress, and only that', async () => {
    expect(await series()).toEqual([
      {
        scope: 'regional',
        edition: 'mipex-reg-2026',
        year: 2026,
        title: 'Pilot',
        areas: [],
        regions: 0,
        standing: 'official',
      },
    ]);
    const found = await columns('&edition=mipex-reg-2026');
    const at = found.ids.indexOf('ES51');
    expect(found.values.overall?.[at]).toBeNull();
    expect(found.states.overall?.[at]).toBe('under-review');
    expect(found.source.title).not.toBe('');
  });

  test('is told of in the collection too, with no number but its year', async () => {
    const items = (await json('/api/collections/mipex-scores/items?edition=mipex-reg-2026')) as {
      features: { properties: Record<string, unknown> }[];
    };
    expect(items.features).toHaveLength(1);
    const { properties } = items.features[0] ?? { properties: {} };
    expect(properties).toMatchObject({
      ...{ scope: 'regional', year: 2026, region: 'ES51', standing: 'official' },
      ...{ overall: null, overall_state: 'under-review', element_resources_state: 'under-review' },
    });
    const numbers = Object.entries(properties).filter(([, value]) => typeof value === 'number');
    expect(numbers.map(([name]) => name).sort()).toEqual(['level', 'year']);
  });

  test('comes after every edition with scores, however old: nobody is shown it unasked', async () => {
    const [row] = await database.db
      .insert(score)
      .values({
        ...{ scope: 'regional', edition: 'old', year: 2019, region: 'SE224', area: 'overall' },
        ...{ state: 'value', value: 50, standing: 'third-party', source: 'mipex-reg' },
      })
      .returning();
    expect(row).toBeDefined();
    expect((await series()).map(({ edition }) => edition)).toEqual(['old', 'mipex-reg-2026']);
    expect((await columns('')).edition).toBe('old');
  });

  test('has its areas once a region is published, and keeps its title', async () => {
    await course.to('published');
    const [first] = await series();
    expect(first).toMatchObject({ edition: 'mipex-reg-2026', title: 'Pilot', regions: 1 });
    expect(first?.areas).toContain('housing');
  });
});
