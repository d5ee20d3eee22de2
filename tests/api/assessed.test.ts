import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedInstruments } from '../../api/seed/instruments.ts';
import { appOn, origin, send, type TestApp } from '../support/app.ts';
import { assessed } from '../support/assessed.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let app: TestApp;
beforeAll(async () => {
  database = await freshDatabase();
  await seedInstruments(database.db, new Date('2026-01-01'));
  app = appOn(database);
});
afterAll(() => database.close());

describe('A MIPEX-REG instrument', () => {
  test.each(['mipex-reg', 'mipex-reg-explorative'] as const)(
    'is read by anybody, and not sent again to who has it: %s',
    async (id) => {
      const address = `/api/assessment-instruments/${id}`;
      const answer = await send(app, 'GET', address);
      expect(answer.status).toBe(200);
      expect(await answer.json()).toEqual(assessed(id));
      const tag = answer.headers.get('etag') ?? '';
      const again = await app.request(`${origin}${address}`, { headers: { 'if-none-match': tag } });
      expect([again.status, await again.text()]).toEqual([304, '']);
    },
  );

  test('is read in any of its versions, which are listed', async () => {
    const listed = await (await send(app, 'GET', '/api/assessment-instruments')).json();
    const versions = [{ version: 1, publishedAt: '2026-01-01T00:00:00.000Z', publishedBy: 'product' }];
    expect(listed).toEqual({
      instruments: [
        { id: 'mipex-reg', versions },
        { id: 'mipex-reg-explorative', versions },
      ],
    });
    const at = (version: string) =>
      send(app, 'GET', `/api/assessment-instruments/mipex-reg?version=${version}`);
    expect(await (await at('1')).json()).toEqual(assessed());
    expect([(await at('2')).status, (await at('0')).status, (await at('x')).status]).toEqual([404, 400, 400]);
  });

  test('that does not exist is refused by name', async () => {
    const answer = await send(app, 'GET', '/api/assessment-instruments/mapping');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ field: 'id' }] });
  });
});
