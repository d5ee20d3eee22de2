import { expect, test } from 'vitest';
import { inBrowser } from '../support/browser.ts';

const world = inBrowser();

test('ana of Catalonia, with more reports than a table shows at once, brings up the rest and goes on reading there', async () => {
  const { context, page, open } = await world.visitor({ as: 'ana' });
  for (let n = 0; n < 101; n += 1) {
    const made = await context.request.post('/api/submissions', {
      data: { kind: 'need', region: 'ES51', answers: { title: `Need ${n}` } },
      headers: { origin: world.atlas.url, 'idempotency-key': `list-need-${n}` },
    });
    expect(made.status()).toBe(201);
  }
  await open('/contribute');
  const all = page.getByRole('region', { name: 'All reports' }).filter({ has: page.getByLabel('State') });
  const rows = all.locator('tbody tr');
  const more = all.getByRole('button', { name: /^Show more \(100 of \d+ shown\)$/ });
  await more.waitFor();
  expect(await rows.count()).toBe(100);
  const total = Number(/of (\d+)/.exec((await more.textContent()) ?? '')?.[1]);
  await more.focus();
  await page.keyboard.press('Enter');
  await more.waitFor({ state: 'detached' });
  expect(await rows.count()).toBe(total);
  const focused = await rows
    .nth(100)
    .getByRole('link')
    .evaluate((link) => link === document.activeElement);
  expect(focused).toBe(true);
});
