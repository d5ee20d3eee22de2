import type { Browser, Page } from 'playwright-core';
import { freshPage } from '../browsing.ts';

/** What a page with a questionnaire is watched for, kept on `window.firstPage` and `window.keys`. */
declare global {
  interface Window {
    /** Bare page only: every question of the first page is asked. */
    openAll?: () => void;
    /** Time of the page when the first question stood there, to be answered, in a picture; 0 before that. */
    firstPage: number;
    /** Watches for it from now on. */
    awaitFirstPage: () => void;
    /** Milliseconds from each key to the picture after it. */
    keys: number[];
  }
}

/**
 * Runs in the page before its scripts. The library draws a question with its name in `data-name`; what is drawn is seen when
 * the frame after it is over.
 */
function watchQuestionnaire(first: string): void {
  const afterFrame = (tell: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = tell;
      port2.postMessage(null);
    });
  const isThere = () => {
    const field = document.querySelector(`[data-name="${first}"] :is(input, button, textarea)`);
    return field !== null && field.getClientRects().length > 0 && !field.matches(':disabled');
  };
  window.awaitFirstPage = () => {
    window.firstPage = 0;
    const look = () => {
      if (!isThere()) return;
      watcher.disconnect();
      afterFrame(() => {
        window.firstPage = performance.now();
      });
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document, { subtree: true, childList: true, attributes: true });
  };
  window.awaitFirstPage();
  window.keys = [];
  document.addEventListener(
    'input',
    () => {
      const began = performance.now();
      afterFrame(() => window.keys.push(performance.now() - began));
    },
    { capture: true },
  );
}

/** The first question of the mapping questionnaire. */
const first = 'hasRouteRole';
/** A page of ana's, watched; on the bare server nobody signs in. */
export async function watchedPage(browser: Browser, origin: string, isOwn: boolean): Promise<Page> {
  const page = await freshPage(browser);
  if (isOwn) {
    const data = { email: 'ana@example.org', password: 'atlas-demonstration' };
    const answer = await page
      .context()
      .request.post(`${origin}/api/auth/sign-in/email`, { data, headers: { origin } });
    if (!answer.ok()) throw new Error(await answer.text());
  }
  await page.addInitScript(watchQuestionnaire, first);
  return page;
}

/** Waits for the first page; the time of the page when it was there. */
export async function firstPage(page: Page): Promise<number> {
  await page.waitForFunction(() => window.firstPage > 0, undefined, { polling: 50 });
  return page.evaluate(() => window.firstPage);
}
