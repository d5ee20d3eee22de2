import { describe, expect, test } from 'vitest';
import { inBrowser, type Known } from '../support/browser.ts';
import { barriers, through } from '../support/browserAxe.ts';

const world = inBrowser();
const phone = { width: 390, height: 844 };
const long = 240_000;

describe('Nothing bars a reader (WCAG 2.2 AA)', () => {
  test.each<[Known, string[]]>([
    ['ana', ['/contribute', '/review', '/practices', '/phases', '/account']],
    ['bruno', ['/contribute']],
    ['clara', ['/review', '/people', '/rounds']],
    ['tomas', ['/?layer=none&needs=all&table=needs', '/people']],
    ['dora', ['/?layer=none&needs=all&region=ES51', '/contribute']],
    ['ed', ['/help', '/instruments', '/phases']],
  ])(
    'who is %s',
    async (who, paths) => {
      expect(await through(await world.visitor({ as: who }), paths)).toEqual([]);
      expect(await through(await world.visitor({ as: who, viewport: phone }), paths)).toEqual([]);
    },
    long,
  );

  test(
    'in a report of every state, seen by its region and by the secretariat',
    async () => {
      for (const [who, folder] of [
        ['ana', '/contribute'],
        ['clara', '/review'],
      ] as const) {
        const visitor = await world.visitor({ as: who });
        const answer = await visitor.context.request.get('/api/submissions?limit=1000');
        const { submissions } = (await answer.json()) as {
          submissions: { id: string; state: string; kind: string }[];
        };
        const each = new Map(submissions.map((one) => [`${one.state} ${one.kind}`, `${folder}/${one.id}`]));
        expect(each.size).toBeGreaterThan(0);
        expect(await through(visitor, [...each.values()])).toEqual([]);
      }
    },
    long,
  );

  test(
    'in a form with faults',
    async () => {
      const anyone = await world.visitor();
      anyone.watch.expect(/401/);
      const found: string[] = [];
      const { page } = anyone;
      await anyone.open('/sign-in');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByText('Write your e-mail address.').waitFor();
      found.push(...(await barriers(page, 'sign-in without words')));
      await page.getByLabel('E-mail address').fill('nobody@example.org');
      await page.getByRole('textbox', { name: 'Password' }).fill('not the password');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('alert').waitFor();
      found.push(...(await barriers(page, 'sign-in refused')));

      const ana = await world.visitor({ as: 'ana' });
      for (const kind of ['a need', 'a flow observation', 'a good practice']) {
        await ana.open('/contribute');
        await ana.page.getByRole('button', { name: `Report ${kind}` }).click();
        await ana.page.getByRole('button', { name: 'Submit to the secretariat' }).click();
        await ana.page.getByRole('alert').waitFor();
        found.push(...(await barriers(ana.page, `faults in ${kind}`)));
      }

      const clara = await world.visitor({ as: 'clara' });
      await clara.open('/people');
      await clara.page.getByRole('button', { name: 'Make the invitation' }).click();
      await clara.page.getByText('Write a complete e-mail address.').waitFor();
      found.push(...(await barriers(clara.page, 'faults in an invitation')));
      expect(found).toEqual([]);
    },
    long,
  );
});
