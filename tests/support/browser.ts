import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type BrowserAtlas, startAtlas } from './browserAtlas.ts';
import { type Watch, watch } from './browserWatch.ts';
import { password } from './world.ts';
import { chromiumOptions, findOrInstallChromium } from './chromium.ts';

/** Accounts of the demonstration seed. */
export type Known = 'ana' | 'bruno' | 'clara' | 'dora' | 'tomas' | 'ed' | 'astrid';
/** The one of the demonstration seed, and the one `settle` gives. */
const passwords = { demonstration: 'atlas-demonstration', reference: password };

/** Somebody at a browser of their own. */
export interface Visitor {
  context: BrowserContext;
  page: Page;
  watch: Watch;
  /** Opens an address of the atlas, such as `/?region=ES51`. */
  open: (path: string) => Promise<void>;
}

interface Options extends BrowserContextOptions {
  as?: Known;
}

export interface InBrowser {
  atlas: BrowserAtlas;
  /** A new browser context, signed in when `as` says who. */
  visitor: (options?: Options) => Promise<Visitor>;
}

/**
 * One server and one Chromium for a test file. After each test every visitor is asked what they saw: no violation
 * of the policy, no error, no request leaving the origin; then they leave.
 */
export function inBrowser(seeded: 'reference' | 'demonstration' = 'demonstration'): InBrowser {
  const visitors: Visitor[] = [];
  const made: Partial<InBrowser> & { browser?: Browser } = {};
  beforeAll(async () => {
    [made.atlas, made.browser] = await Promise.all([
      startAtlas(seeded),
      chromium.launch({ executablePath: findOrInstallChromium(), args: chromiumOptions }),
    ]);
  });
  afterEach(async ({ task }) => {
    const seen = visitors.splice(0);
    if (task.result?.state === 'fail') for (const one of seen) await tell(one);
    const complaints = seen.flatMap((one) => one.watch.complaints());
    await Promise.all(seen.map((one) => one.context.close()));
    expect(complaints).toEqual([]);
    expect(made.atlas?.faults.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await made.browser?.close();
    await made.atlas?.close();
  });
  const visitor = async ({ as, ...options }: Options = {}): Promise<Visitor> => {
    const { atlas, browser } = made;
    if (!atlas || !browser) throw new Error('The browser has not been started yet.');
    const context = await browser.newContext({
      baseURL: atlas.url,
      locale: 'en-GB',
      timezoneId: 'Europe/Brussels',
      reducedMotion: 'reduce',
      // Half as many dots each way on a desk's screen: what is drawn without a graphics card costs by the dot.
      ...(options.viewport ? {} : { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 0.5 }),
      ...options,
    });
    context.setDefaultTimeout(60_000);
    const watching = await watch(context, atlas.url);
    if (as) await signIn(context, atlas.url, `${as}@example.org`, passwords[seeded]);
    const page = await context.newPage();
    const one = {
      context,
      page,
      watch: watching,
      open: async (path: string) => void (await page.goto(path)),
    };
    visitors.push(one);
    return one;
  };
  return {
    get atlas() {
      if (!made.atlas) throw new Error('The atlas has not been started yet.');
      return made.atlas;
    },
    visitor,
  };
}

/** Where the visitor of a failed test stood, and what was still on its way. */
async function tell({ page, watch: { pending } }: Visitor): Promise<void> {
  const text = String(await page.locator('body').textContent().catch(String));
  console.error(
    `A visitor stood at ${page.url()}, waiting for [${pending().join(', ')}], and read:\n${text.slice(0, 600)}`,
  );
}

/** Signs a whole context in, as the form on /sign-in does. */
export async function signIn(
  context: BrowserContext,
  url: string,
  email: string,
  secret: string,
): Promise<void> {
  const answer = await context.request.post(`${url}/api/auth/sign-in/email`, {
    data: { email, password: secret },
    headers: { origin: url },
  });
  if (!answer.ok()) throw new Error(`${email} could not sign in: ${await answer.text()}`);
}

/** The map has its first picture, and the figures that its address asks for are on it. */
export async function mapReady(page: Page): Promise<void> {
  await page.locator('.atlas[data-state="ready"] .atlas-map[data-ready="true"]').waitFor();
}

/** How many regions are painted. */
export const painted = async (page: Page) =>
  Number(await page.locator('.atlas-map').getAttribute('data-painted'));
