import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Waits until all these texts stand on the page letter by letter, as text or in a field; names those that do not. */
export async function shows(page: Page, texts: readonly string[], within = 'body'): Promise<void> {
  const missing = () => page.evaluate(missingTexts, [within, texts] as const);
  await expect.poll(missing, { timeout: 30_000 }).toEqual([]);
}

function missingTexts([within, texts]: readonly [string, readonly string[]]): string[] {
  const root = document.querySelector(within);
  if (!root) return [`there is no ${within}`];
  const fields = [...root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
  const all = [root.textContent ?? '', ...fields.map((field) => field.value)].join('\n');
  return texts.filter((text) => !all.includes(text));
}

/** What on the page nobody of this project put there: elements and attributes that can only come from a text. */
export const strays = (page: Page): Promise<string[]> => page.evaluate(strayMarkup);

function strayMarkup(): string[] {
  const own = (address: string | null) =>
    !address || new URL(address, location.href).origin === location.origin;
  const found: string[] = [];
  const selector =
    '[data-injected], iframe, frame, object, embed, base, marquee, math, video, audio, foreignObject, meta[http-equiv]';
  for (const element of document.querySelectorAll(selector)) found.push(element.outerHTML.slice(0, 120));
  for (const script of document.querySelectorAll('script')) {
    if (!script.src || !own(script.src)) found.push(script.outerHTML.slice(0, 120));
  }
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const leads = /^(href|src|action|formaction|xlink:href|data|srcdoc)$/.test(name);
      const isTrick = leads && /^\s*(javascript|vbscript|data:text)/i.test(value);
      if (name.startsWith('on') || isTrick || /url\(.*evil/.test(value))
        found.push(`${element.tagName} ${name}=${value}`);
    }
  }
  if (Object.hasOwn(Object.prototype, 'polluted')) found.push('Object.prototype was changed');
  return found;
}

/** Leads to another address of the atlas without loading the page anew. */
export const lead = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => history.pushState({}, '', to), path);

/** The contents of the file of this name that an action on the page saves. */
export async function saved(page: Page, name: string, action: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download', (one) => one.suggestedFilename() === name),
    action(),
  ]);
  return readFile(await download.path(), 'utf8');
}
