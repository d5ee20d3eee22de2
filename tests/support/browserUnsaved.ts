import type { Page } from 'playwright-core';
import { unseal } from '../../web/queries/sealing.ts';
import { readableIn } from './readable.ts';

/** One draft as it lies in the browser: its bytes in base64, all else as JSON. */
interface Lying {
  place: string;
  bytes: string[];
  rest: string;
}

const lyingIn = (page: Page): Promise<Lying[]> =>
  page.evaluate(
    () =>
      new Promise<Lying[]>((resolve, reject) => {
        const opening = indexedDB.open('atlas-unsaved');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains('drafts')) {
            database.close();
            return resolve([]);
          }
          const drafts = database.transaction('drafts').objectStore('drafts');
          const [places, values] = [drafts.getAllKeys(), drafts.getAll()];
          values.onsuccess = () => {
            database.close();
            const inBase64 = (one: ArrayBuffer | Uint8Array<ArrayBuffer>) =>
              btoa(String.fromCharCode(...new Uint8Array(one)));
            const lying = values.result.map((value, at) => {
              const bytes: string[] = [];
              const rest = JSON.stringify(value, (_, one) => {
                if (!(one instanceof ArrayBuffer) && !ArrayBuffer.isView(one)) return one;
                bytes.push(inBase64(one as ArrayBuffer));
                return '';
              });
              return { place: String(places.result[at]), bytes, rest };
            });
            resolve(lying);
          };
        };
      }),
  );

/** Of which drafts the browser keeps what is not saved. */
export const kept = async (page: Page) => (await lyingIn(page)).map(({ place }) => place);

/** What somebody else can read of it, who has the computer and no session. */
export const readable = async (page: Page) =>
  (await lyingIn(page))
    .flatMap(({ place, bytes, rest }) => [
      place,
      rest,
      ...bytes.map((one) => readableIn(Buffer.from(one, 'base64'))),
    ])
    .join('\n');

/** What who is signed in there can read of it. */
export async function ownWords(page: Page): Promise<string> {
  const { person } = await (await page.request.get('/api/me')).json();
  const opened = (await lyingIn(page)).map(({ place, bytes: [iv = '', body = ''] }) =>
    unseal(person.browserKey, place, {
      iv: Uint8Array.from(Buffer.from(iv, 'base64')),
      body: Uint8Array.from(Buffer.from(body, 'base64')).buffer,
    }),
  );
  return (await Promise.all(opened)).join('\n');
}

/** Puts something there as it lay before drafts were sealed. */
export const keepPlain = (page: Page, place: string, mine: Record<string, string>) =>
  page.evaluate(
    ([at, values]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('atlas-unsaved');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('drafts', 'readwrite');
          writing.objectStore('drafts').put({ mine: values, base: {} }, at);
          writing.onerror = () => reject(writing.error);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [place, mine] as const,
  );
