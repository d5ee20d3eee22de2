import { getTableColumns } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import {
  compileFlow,
  compileNeed,
  compileOffer,
  compilePractice,
  type Facts,
} from '../../api/submissions/compile.ts';
import {
  publishedFlow,
  publishedNeed,
  publishedOffer,
  publishedPractice,
} from '../../drizzle/schema/published.ts';
import { type RecordKind, recordKinds } from '../../drizzle/vocabulary.ts';
import { PublishedRecord } from '../../web/ui/report/PublishedRecord.tsx';
import { drawnOf, exactTo } from '../../web/ui/report/published.ts';
import englishCommon from '../../web/text/en/common.json' with { type: 'json' };
import english from '../../web/text/en/reports.json' with { type: 'json' };
import englishWords from '../../web/text/en/vocabulary.json' with { type: 'json' };
import frenchCommon from '../../web/text/fr/common.json' with { type: 'json' };
import french from '../../web/text/fr/reports.json' with { type: 'json' };
import frenchWords from '../../web/text/fr/vocabulary.json' with { type: 'json' };
import { drawn } from '../support/drawn.tsx';
import { flow, need, practice } from '../support/world.ts';

const words = {
  en: { reports: english, vocabulary: englishWords, common: englishCommon },
  fr: { reports: french, vocabulary: frenchWords, common: frenchCommon },
};
const place = (code: string, name: string, centre: [number, number]) => ({
  ...{ code, name, centre, level: code.length - 2, country: code.slice(0, 2) },
});
const catalonia = place('ES51', 'Cataluña', [1.6, 41.8]);
const italy = place('IT', 'Italia', [12.5, 42.5]);
const facts: Facts = {
  ...{ id: 'report', version: 1, demonstration: false, region: catalonia },
  place: (code) => [catalonia, italy].find((one) => one.code === code),
};
const point = { place: 'Reus', longitude: 1.11, latitude: 41.156 };
const compiled = {
  need: compileNeed({ ...need, targetGroups: ['all'], peopleAffected: 312 }, facts),
  flow: compileFlow(flow, facts),
  practice: compilePractice(
    { ...practice, sectors: ['language'], targetGroups: ['all'], peopleReached: 61, ...point },
    facts,
  ),
  offer: compileOffer(
    { direction: 'seeks', kind: 'exchange', title: 'Teachers', sectors: ['language'], visibility: 'public' },
    facts,
  ),
};
const contact = { name: 'Ana Example', email: 'ana@example.org', phone: '+34 930 000000' };
const page = (kind: RecordKind, changed: object = {}, given = {}, language: 'en' | 'fr' = 'en') =>
  drawn(
    <PublishedRecord
      {...{ kind, isTitled: true, record: { ...compiled[kind].rounded, ...changed } }}
      {...{ exact: compiled[kind].exact, contact, ...given }}
    />,
    { language, words },
  );

/** What the preview does not say of a record, and why. */
const notSaid: Record<string, string> = {
  id: 'the address of the record, not of interest before it has one',
  level: 'is in the code of the region',
  empties: 'the order of lists, in no answer',
  release: 'given when it is published; said in a sentence',
  publishedAt: 'given when it is published; said in a sentence',
};
/** Only of records that the product itself took from a source: what a region reports has them always empty. An offer is on no map. */
const alwaysEmpty: Record<RecordKind, string[]> = {
  need: [],
  flow: ['source'],
  practice: ['source', 'lead', 'euContributionEur', 'beneficiaries'],
  offer: ['source', 'position'],
};
const tables = {
  need: publishedNeed,
  flow: publishedFlow,
  practice: publishedPractice,
  offer: publishedOffer,
};

/** Another value of the same form. */
function other(name: string, value: unknown): unknown {
  if (name.endsWith('State')) return value === 'suppressed' ? 'value' : 'suppressed';
  if (name.endsWith('osition')) return [20.5, 50.25];
  if (name.startsWith('period') || name.startsWith('valid')) return '2015-11-03';
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value)) return [...value, 'another'];
  if (name.endsWith('Kind')) return 'external';
  return typeof value === 'number' || /number|places|staff|Eur|people/i.test(name) ? 77 : 'another';
}

describe.each(recordKinds)('The preview of a %s', (kind) => {
  test('says every property that will be published: none changes without the page', async () => {
    const unseen = [];
    for (const name of Object.keys(getTableColumns(tables[kind]))) {
      if (name in notSaid || alwaysEmpty[kind].includes(name)) continue;
      const value = other(name, compiled[kind].rounded[name]);
      // A flow stands at its region where neither of its ends has a place.
      const base = kind === 'flow' && name === 'position' ? { fromPosition: null, toPosition: null } : {};
      if ((await page(kind, { ...base, [name]: value })) === (await page(kind, base))) unseen.push(name);
    }
    expect(unseen).toEqual([]);
  });

  test('leaves out what a region’s report never has', () => {
    const empty = alwaysEmpty[kind].filter((name) => name !== 'position');
    expect(empty.map((name) => compiled[kind].rounded[name])).toEqual(empty.map(() => null));
  });
});

describe('The preview of a practice', () => {
  test.each([
    ['en', 'public', 'shown to everyone who is signed in', 'latitude 41.156, longitude 1.11'],
    ['en', 'taskforce', 'those who may see this practice (Task Force and DG HOME)', 'exact to about 110 m'],
    ['fr', 'public', 'montrée à toute personne connectée', 'latitude 41,156 et longitude 1,11'],
  ] as const)(
    'says in %s, %s, whom one may ask, who reads that, and the point',
    async (language, visibility, whom, where) => {
      const text = await page('practice', { visibility }, {}, language);
      for (const said of [...Object.values(contact), whom, where]) expect(text).toContain(said);
    },
  );

  test('names what is left empty once, and shows no line for it', async () => {
    expect(await page('practice')).toMatch(
      /Left empty: [^.]*, Tips for others who want to do the same and Links\./,
    );
    expect(await page('practice')).not.toContain('<dt>Links</dt>');
  });

  test('says that nobody is named, and that it stands at the centre of the region', async () => {
    const text = await page('practice', { placeIsCentre: true, position: [1.6, 41.8] }, { contact: null });
    expect(text).toContain('No contact is given.');
    expect(text).toContain('The centre of Cataluña: latitude 41.8, longitude 1.6');
  });
});

test('A preview says of a count what everybody reads, and what those read who may see it exactly', async () => {
  const withheld = { peopleAffected: null, peopleAffectedState: 'suppressed' };
  const text = await page('need', withheld, { exact: { exactPeopleAffected: 3 } });
  expect(text).toContain('not shown (1 to 4)');
  expect(text).toContain('Exactly 3 for DG HOME');
  expect(await page('need')).toMatch(/310.*Exactly 312 for DG HOME/);
  expect(text).toContain('Left empty: Places available');
});

test('A flow is drawn between two places, at the one that has a place, or at its region; a point is as exact as its decimals', () => {
  const { rounded } = compiled.flow;
  const at = (changed: object) => drawnOf('flow', { ...rounded, ...changed });
  expect(at({})).toMatchObject({ as: 'line', from: { name: 'Italia' }, to: { name: 'Cataluña' } });
  expect(at({ toPosition: null })).toMatchObject({ as: 'centre', name: 'Italia' });
  expect(at({ type: 'present' })).toMatchObject({ as: 'centre', name: 'Cataluña' });
  expect(at({ fromPosition: null, toPosition: null })).toMatchObject({ as: 'centre', name: 'Cataluña' });
  expect([exactTo([13, 38]), exactTo([13.36, 38.1]), exactTo([13.1234567, 38])]).toEqual([111_000, 1_100, 1]);
});
