import { describe, expect, test } from 'vitest';
import { inBrowser } from '../support/browser.ts';
import { barriers } from '../support/browserAxe.ts';
import { strays } from '../support/browserText.ts';

const world = inBrowser('reference');

/** The other tests say "nothing was seen": here something is put there, and it must be seen. */
describe('What must not be is seen', () => {
  test('when markup gets into a page, and a script tries to run from it', async () => {
    const { page, open, watch } = await world.visitor();
    await open('/help');
    expect(await strays(page)).toEqual([]);
    await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<img src="/nothing.png" data-injected onerror="alert(1)">',
      );
      document.body.insertAdjacentHTML('beforeend', '<a href="javascript:alert(1)">x</a><iframe></iframe>');
    });
    await expect.poll(watch.complaints).toContainEqual(expect.stringContaining('violation of the policy'));
    expect((await strays(page)).join()).toMatch(/data-injected.*<iframe.*onerror=.*href=javascript/);
    watch.expect(/violation|console/);
  });

  test('when a page asks another site, says an error, or opens a dialog', async () => {
    const { page, open, watch } = await world.visitor();
    await open('/help');
    await page.evaluate(() => {
      new Image().src = 'http://elsewhere.example/x.png';
      console.error('something broke');
      setTimeout(() => {
        alert('hello');
        throw new Error('thrown late');
      });
    });
    for (const what of [
      'violation of the policy: img-src',
      'something broke',
      'dialog: alert hello',
      'thrown late',
    ]) {
      await expect.poll(watch.complaints).toContainEqual(expect.stringContaining(what));
    }
    await page.goto('http://elsewhere.example/').catch(() => {});
    expect(watch.complaints()).toContain('request leaving the origin: http://elsewhere.example/');
    watch.expect(/./);
  });

  test('when something bars a reader', async () => {
    const { page, open } = await world.visitor();
    await open('/help');
    await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<p style="color:#ddd;background:#fff">pale</p><button></button>',
      );
    });
    const found = (await barriers(page, 'pale')).join();
    expect(found).toContain('color-contrast');
    expect(found).toContain('button-name');
  });
});
