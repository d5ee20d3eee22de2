import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Context as HonoContext } from 'hono';
import type { Env } from './access.ts';
import { actorOf, hasSession } from './session.ts';
import { kindOf } from './submissions/load.ts';

/*
 * What the page of a report will want, told with its address (`Link`): the browser asks for it all at once, while it would
 * otherwise learn of each from the one before. Other pages want little, or are wanted by many.
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

const ofCode = (file: string) =>
  file.endsWith('.css') ? `</${file}>; rel=preload; as=style; crossorigin` : `</${file}>; rel=modulepreload`;
const ofData = (path: string) => `<${path}>; rel=preload; as=fetch; crossorigin`;

/** The manifest of the built pages; without one nothing is told. */
async function readManifest(pages: string): Promise<Manifest> {
  try {
    return JSON.parse(await readFile(join(pages, '.vite', 'manifest.json'), 'utf8')) as Manifest;
  } catch {
    return {};
  }
}

/** The hints for a report's page, to whoever may read that report; else nothing. */
async function hintsFor(
  c: HonoContext<Env>,
  manifest: Manifest,
  { page, id }: { page: string; id: string },
): Promise<string | undefined> {
  const { db, now } = c.get('services');
  const kind = await kindOf({ db, actor: await actorOf(c), now: now() }, id);
  if (!kind) return undefined;
  const path = `/api/submissions/${id}`;
  const isWhole = kind === 'questionnaire';
  // The library early: it is the largest, and takes longest to be read.
  const names = [
    frame,
    ...(isWhole ? [library] : []),
    report,
    ...(isWhole || page === 'review' ? [] : [quick]),
  ];
  const data = ['/api/me', path, ...(isWhole ? [`${path}/instrument`] : [])];
  return [...filesOf(manifest, names).map(ofCode), ...data.map(ofData)].join(', ');
}

/** Gives an address its hints as a `Link` header, where they come soon: the page itself says what it cannot have. */
export function hints(pages: string) {
  const manifest = readManifest(pages);
  return async (c: HonoContext<Env>): Promise<string | undefined> => {
    const [, page, id] = /^\/(contribute|review)\/([\w-]+)$/.exec(c.req.path) ?? [];
    if (!page || !id || !hasSession(c)) return undefined;
    const told = manifest
      .then((built) => hintsFor(c, built, { page, id }))
      .catch((error: unknown) => {
        c.get('services').reportError(error);
        return undefined;
      });
    return Promise.race([told, setTimeout(patience, undefined, { ref: false })]);
  };
}
