import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Context as HonoContext } from 'hono';
import type { Env } from './access.ts';
import type { Bytes } from './compression.ts';
import { actorOf, hasSession } from './session.ts';
import { kindOf } from './submissions/load.ts';

/*
 * What the page of a report will want, told in its head: the browser asks for it all at once, while it would otherwise learn
 * of each from the one before. Other pages want little, or are wanted by many.
 */

/** As Vite lists what it built: `imports` are other keys of the list. */
export type Manifest = Record<string, { file: string; name?: string; imports?: string[]; css?: string[] }>;

/** Names of files, as vite.config.ts gives them: the frame of every page, one report, the library that draws questionnaires. */
const [frame, report, library] = ['base', 'report', 'survey'];
/** The form of a quick report. */
const quick = 'Quick';
/** A page is not kept waiting for its hints, in milliseconds. */
const patience = 200;

/** The files under these names, each after all that it imports: browsers read them in this order. */
export function filesOf(manifest: Manifest, names: readonly string[]): string[] {
  const seen = new Set<string>();
  const read = (key: string): string[] => {
    const built = manifest[key];
    if (!built || seen.has(key)) return [];
    seen.add(key);
    return [...(built.imports ?? []).flatMap(read), ...(built.css ?? []), built.file];
  };
  const keyOf = (name: string) =>
    Object.keys(manifest).filter(
      (key) => manifest[key]?.name === name && manifest[key]?.file.endsWith('.js'),
    );
  return [...new Set(names.flatMap(keyOf).flatMap(read))];
}

/** Something a page will want, as a link for its head. */
interface Hint {
  address: string;
  link: string;
}

/** A stylesheet stands in the page itself: only preloaded, the code that wants it would put it there, and wait once more. */
const ofCode = (file: string): Hint => ({
  address: `/${file}`,
  link: `<link rel="${file.endsWith('.css') ? 'stylesheet' : 'modulepreload'}" crossorigin href="/${file}">`,
});
const ofData = (address: string): Hint => ({
  address,
  link: `<link rel="preload" as="fetch" crossorigin href="${address}">`,
});

const readManifest = async (pages: string): Promise<Manifest> =>
  JSON.parse(await readFile(join(pages, '.vite', 'manifest.json'), 'utf8'));

/** The hints for a report's page, to whoever may read that report; else none. */
async function hintsFor(c: HonoContext<Env>, manifest: Manifest, side: string, id: string): Promise<Hint[]> {
  const { db, now } = c.get('services');
  const kind = await kindOf({ db, actor: await actorOf(c), now: now() }, id);
  if (!kind) return [];
  const path = `/api/submissions/${id}`;
  const isWhole = kind === 'questionnaire';
  const names = [frame, report, ...(isWhole || side === 'review' ? [] : [quick])];
  const data = ['/api/me', path, ...(isWhole ? [`${path}/instrument`] : [])];
  // The library last: it is the largest, and wanted when the rest has begun its work.
  const code = filesOf(manifest, isWhole ? [...names, library] : names);
  return [...data.map(ofData), ...code.map(ofCode)];
}

/**
 * Puts the hints for an address into the head of its page, where there are some and they come soon: the page itself says what
 * it cannot have. Undefined where nothing was told.
 */
export function hints(pages: string) {
  let manifest: Promise<Manifest> | undefined;
  return async (c: HonoContext<Env>, page: Bytes): Promise<Bytes | undefined> => {
    const [, side, id] = /^\/(contribute|review)\/([\w-]+)$/.exec(c.req.path) ?? [];
    if (!side || !id || !hasSession(c)) return undefined;
    manifest ??= readManifest(pages);
    const told = manifest
      .then((built) => hintsFor(c, built, side, id))
      .catch((error: unknown): Hint[] => {
        c.get('services').reportError(error);
        return [];
      });
    const all = await Promise.race([told, setTimeout<Hint[]>(patience, [], { ref: false })]);
    if (all.length === 0) return undefined;
    const html = new TextDecoder().decode(page);
    const links = all.filter(({ address }) => !html.includes(`"${address}"`)).map(({ link }) => link);
    return new TextEncoder().encode(html.replace('</head>', `${links.join('')}</head>`));
  };
}
