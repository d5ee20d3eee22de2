import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appOn, origin, send, type TestApp } from '../support/app.ts';
import { assessed } from '../support/assessed.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let app: TestApp;
beforeAll(async () => {
  database = await freshDatabase();
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

  test('that does not exist is refused by name', async () => {
    const answer = await send(app, 'GET', '/api/assessment-instruments/mapping');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ field: 'id' }] });
  });
});
