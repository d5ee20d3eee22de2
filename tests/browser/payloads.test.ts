import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { acceptance } from '../../api/contract/me.ts';
import { practiceAnswers, practiceContact } from '../../api/contract/practice.ts';
import { answersOf, decision, reply } from '../../api/contract/submission.ts';
import type { SubmissionKind } from '../../drizzle/vocabulary.ts';
import { createPerson } from '../../api/people/create.ts';
import { linkPayloads, payloads, refusedLinks } from '../fixtures/payloads.ts';
import { inBrowser, mapReady, signIn } from '../support/browser.ts';
import { publishAndAmend, type Written } from '../support/browserReports.ts';
import { lead, saved, shows, strays } from '../support/browserText.ts';
import { textFields } from '../support/browserTextFields.ts';
import { flow, need, password, practice, settle } from '../support/world.ts';

const world = inBrowser('reference');
const texts = Object.values(payloads);
const next = (at: number) => texts[(at + 1) % texts.length] as string;

type View = 'table' | 'card' | 'popup' | 'practices' | 'lists' | 'report' | 'people' | 'exports';
/** Every text field, and the views that show it. A field that the contract has and this list has not fails the test. */
const shownIn: Record<string, readonly View[]> = {
  'need.title': ['table', 'card', 'lists', 'report', 'exports'],
  'need.description': ['report', 'exports'],
  'need.wouldHelp': ['report', 'exports'],
  'need.source': ['report', 'exports'],
  'flow.from.name': ['table', 'card', 'report', 'exports'],
  'flow.to.name': ['table', 'report', 'exports'],
  'flow.countedBy': ['report', 'exports'],
  'flow.remark': ['report', 'exports'],
  'practice.title': ['table', 'card', 'popup', 'practices', 'lists', 'report', 'exports'],
  'practice.summary': ['practices', 'report', 'exports'],
  'practice.place': ['table', 'card', 'practices', 'report', 'exports'],
  'practice.partners': ['practices', 'report', 'exports'],
  'practice.problem': ['practices', 'report', 'exports'],
  'practice.whatWasDone': ['practices', 'report', 'exports'],
  'practice.fundingInstruments': ['practices', 'report', 'exports'],
  'practice.evidence': ['practices', 'report', 'exports'],
  'practice.difficulties': ['practices', 'report', 'exports'],
  'practice.lessons': ['practices', 'report', 'exports'],
  'practice.transferTips': ['practices', 'report', 'exports'],
  'practice.links[]': ['practices', 'report', 'exports'],
  'contact.name': ['practices', 'report'],
  'contact.phone': ['practices', 'report'],
  'decision.reason': ['report'],
  'decision.questions[].text': ['report'],
  'reply.reply': ['report'],
  'person.name': ['people'],
};
/** Not shown anywhere: the name of a field of the report, refused unless it is one. */
const neverShown = ['decision.questions[].field'];

const fields = [
  ...textFields('need', answersOf.need),
  ...textFields('flow', answersOf.flow),
  ...textFields('practice', answersOf.practice),
  ...textFields('contact', practiceContact),
  ...textFields('decision', decision),
  ...textFields('reply', reply),
  ...textFields('person', acceptance.pick({ name: true })),
];
/** The same text in all text fields of one kind that have no fields of their own. */
const everywhere = (kind: SubmissionKind, text: string) =>
  Object.fromEntries(
    fields.flatMap(({ path, takes }) => {
      const [of, name = '', more] = path.split('.');
      return of === kind && takes === 'text' && more === undefined ? [[name, text] as const] : [];
    }),
  );

/** Practices stand apart from each other, so that the map draws each on its own. */
const pointOf = (at: number) => ({
  longitude: -8 + (at % 10),
  latitude: 44 + Math.floor(at / 10),
});

type Answers = (text: string, at: number) => Record<string, unknown>;
const answers: Record<'need' | 'flow' | 'flowAway' | 'practice', Answers> = {
  need: (text) => ({ ...need, ...everywhere('need', text) }),
  flow: (text) => ({
    ...flow,
    ...everywhere('flow', text),
    type: 'arrival-sea',
    from: { kind: 'external', name: text },
    to: { kind: 'region', code: 'ES51' },
  }),
  flowAway: (text, at) => ({
    ...answers.flow(text, at),
    type: 'transit',
    from: { kind: 'region', code: 'ES51' },
    to: { kind: 'external', name: text },
  }),
  practice: (text, at) => ({
    ...practice,
    ...everywhere('practice', text),
    ...pointOf(at),
    links: linkPayloads,
  }),
};

/** All reports with one text, each in all its fields; in the next version with the next text. */
function reportsWith(at: number): Written[] {
  const text = texts[at] as string;
  const talk = { question: text, reply: text, reason: text };
  const contact = { name: text, phone: text.slice(0, 50).trim() };
  const write = (kind: SubmissionKind, now: Answers, then: Answers) => ({
    kind,
    answers: now(text, at),
    nextAnswers: then(next(at), at),
    ...talk,
  });
  return [
    write('need', answers.need, answers.need),
    write('flow', answers.flow, answers.flowAway),
    write('flow', answers.flowAway, answers.flow),
    { ...write('practice', answers.practice, answers.practice), contact },
  ];
}

/** For each text the report of every kind that holds it; of flows the one whose next version goes the other way. */
const reports: { at: number; ids: string[] }[] = [];
/** The names of the fields of one kind that a view shows. */
const fieldsIn = (view: View, kind: SubmissionKind) =>
  Object.entries(shownIn).flatMap(([path, views]) => {
    const [of, name = ''] = path.split('.');
    return of === kind && views.includes(view) ? [name.replace('[]', '')] : [];
  });

beforeAll(async () => {
  const { db } = world.atlas.database;
  const { ana, clara } = await settle(db, ['ana', 'clara', 'tomas']);
  for (const [at] of texts.entries()) {
    const written = reportsWith(at);
    const ids = await Promise.all(written.map((one) => publishAndAmend(db, ana, clara, one)));
    const [needs = '', flows = '', , practices = ''] = ids;
    reports.push({ at, ids: [needs, flows, practices] });
  }
  for (const [at, name] of texts.entries()) {
    await createPerson(db, { email: `mallory${at}@example.org`, name, password, grants: [] });
  }
});

describe('The text fields of the contract', () => {
  test('are known to this test, each with the views that show it', () => {
    expect(Object.keys(payloads).length).toBeGreaterThanOrEqual(40);
    const contract = fields.map(({ path }) => path);
    expect([...new Set(contract)].sort()).toEqual([...Object.keys(shownIn), ...neverShown].sort());
    const most = Math.min(
      ...fields.filter(({ path }) => path in shownIn && path !== 'contact.phone').map((one) => one.most),
    );
    expect(texts.filter((text) => text.length > most || text !== text.trim())).toEqual([]);
  });

  test('take no address but one of the web', () => {
    const links = practiceAnswers.shape.links;
    expect(refusedLinks.filter((one) => links.safeParse([one]).success)).toEqual([]);
    expect(linkPayloads.filter((one) => !links.safeParse([one]).success)).toEqual([]);
  });
});

const layers = 'layer=none&needs=all&practices=all&country=ES&region=ES51';
const tables = [
  `needs&${layers}`,
  `flows&flows=arrival-sea&${layers}`,
  `flows&flows=transit&${layers}`,
  `practices&${layers}`,
];

describe('A text from people is text', () => {
  test('in the tables of the map and in the card of the region', async () => {
    const { page, open } = await world.visitor({ as: 'tomas' });
    await open(`/?table=${tables[0]}`);
    await mapReady(page);
    for (const table of tables) {
      await lead(page, `/?table=${table}`);
      await shows(page, texts, '.atlas-table');
      await shows(page, texts, '.atlas-card');
      expect(await strays(page)).toEqual([]);
    }
  });

  test('in what the map says under the pointer', async () => {
    const { page, open } = await world.visitor();
    await open('/?layer=none&needs=none&practices=all&country=ES');
    await mapReady(page);
    const box = await page.locator('.atlas-map canvas').first().boundingBox();
    if (!box) throw new Error('The map has no canvas.');
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    for (const [at, text] of texts.entries()) {
      const { longitude, latitude } = pointOf(at);
      await lead(page, `/?layer=none&needs=none&practices=all&country=ES&at=9/${latitude}/${longitude}`);
      await expect
        .poll(
          async () => {
            await page.mouse.move(middle.x + 60, middle.y);
            await page.mouse.move(middle.x, middle.y);
            return page
              .locator('.atlas-tip p')
              .first()
              .textContent({ timeout: 500 })
              .catch(() => null);
          },
          { timeout: 20_000 },
        )
        .toBe(text);
    }
    expect(await strays(page)).toEqual([]);
  });

  test('in the catalogue of practices, with all they say and whom to ask', async () => {
    const { page, open } = await world.visitor({ as: 'tomas' });
    await open('/practices?country=ES');
    await page.locator('.account').waitFor();
    await shows(page, texts);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('.practice details'))
        details.open = true;
    });
    const asked = page.getByRole('button', { name: 'Show the contact' });
    await asked.first().waitFor();
    await asked.evaluateAll((buttons) => {
      for (const button of buttons) (button as HTMLButtonElement).click();
    });
    const times = fieldsIn('practices', 'practice').length;
    for (const text of texts) {
      const card = page.locator('.practice', { has: page.getByRole('heading', { name: text, exact: true }) });
      expect((await card.first().textContent())?.split(text).length).toBeGreaterThanOrEqual(times - 1);
    }
    expect(await strays(page)).toEqual([]);
  });

  test('in the lists of reports and in every report, as its region and as the secretariat see it', async () => {
    const ana = await world.visitor({ as: 'ana' });
    await ana.open('/contribute');
    await unfold(ana.page);
    await shows(ana.page, texts);
    const clara = await world.visitor({ as: 'clara' });
    await clara.open('/review');
    await unfold(clara.page);
    await shows(clara.page, texts);
    const all = reports.flatMap(({ at, ids }) => ids.map((id) => ({ at, id })));
    const inTurn = reports.map(({ at, ids }) => ({ at, id: ids[at % 3] ?? '' }));
    await Promise.all([readAll(clara.page, '/review', all), readAll(ana.page, '/contribute', inTurn)]);
  }, 300_000);

  test('in the names of people', async () => {
    const clara = await world.visitor({ as: 'clara' });
    await clara.open('/people');
    await shows(clara.page, texts);
    expect(await strays(clara.page)).toEqual([]);
    const mallory = await world.visitor();
    await signIn(mallory.context, world.atlas.url, 'mallory0@example.org', password);
    await mallory.open('/help');
    await shows(mallory.page, [texts[0] as string], '.header');
    expect(await strays(mallory.page)).toEqual([]);
  });

  test('in the files and answers that leave the atlas, where a table holds no formula', async () => {
    const { page, open, context } = await world.visitor();
    await open(`/?table=${tables[3]}`);
    await mapReady(page);
    await shows(page, texts, '.atlas-table');
    const csv = await saved(page, 'atlas-practices.csv', () =>
      page.getByRole('button', { name: 'CSV' }).click(),
    );
    expect(column(csv, 'title')).toEqual(expect.arrayContaining(texts.map(inCell)));
    for (const kind of ['need', 'flow', 'practice'] as const) {
      const path = `/api/collections/${kind}s/items?country=ES&limit=10000`;
      const json = (await (await context.request.get(path)).json()) as {
        features: { properties: Record<string, unknown> }[];
      };
      const table = await (await context.request.get(`${path}&f=csv`)).text();
      for (const name of fieldsIn('exports', kind)
        .filter((one) => one !== 'links')
        .map(published)) {
        const given = json.features.map((one) => one.properties[name]);
        expect(given, `${kind}.${name}`).toEqual(expect.arrayContaining(texts));
        expect(column(table, name), `${kind}.${name}`).toEqual(expect.arrayContaining(texts.map(inCell)));
      }
    }
  });
});

/** Each report, with its first text and the one of its second version. */
async function readAll(page: Page, folder: string, them: { id: string; at: number }[]): Promise<void> {
  for (const { id, at } of them) {
    await lead(page, `${folder}/${id}`);
    await page.locator('table ins').first().waitFor();
    await shows(page, [texts[at] as string, next(at)], '#main');
    expect(await strays(page)).toEqual([]);
  }
}

/** `whatWasDone` is `what_was_done` in what is published, `from.name` is `from_name`. */
const published = (name: string) =>
  ({ from: 'from_name', to: 'to_name' })[name] ??
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** As a table holds it: what a spreadsheet would take for a formula begins with an apostrophe. */
const inCell = (text: string) => (/^[=+\-@]/.test(text) ? `'${text}` : text);

const column = (csv: string | undefined, name: string) =>
  (parse(csv ?? '', { columns: true, bom: true }) as Record<string, string>[]).map((row) => row[name]);

/** Shows every row of every long list. */
async function unfold(page: Page): Promise<void> {
  await page.getByRole('table').first().waitFor();
  const more = page.getByRole('button', { name: /^Show more/ });
  while ((await more.count()) > 0) await more.first().click();
}
