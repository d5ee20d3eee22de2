import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const keyFor = (secret: string, purpose: string) =>
  new Uint8Array(hkdfSync('sha256', secret, '', `sealed ${purpose}`, 32));
const IV = 12;
const TAG = 16;

/** Text as only this server can read it again (AES-256-GCM by its secret): a copy of the database does not tell it. */
export function seal(text: string, secret: string, purpose: string): string {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, purpose), iv);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
}

/** What a person's own browser seals with: the same wherever they sign in, and it tells nothing of the secret. In base64. */
export const browserKey = (secret: string, person: string): string =>
  Buffer.from(keyFor(secret, `in the browser of ${person}`)).toString('base64');

/** The text again; undefined when it was sealed with another secret, for another purpose, or was changed. */
export function unseal(sealed: string, secret: string, purpose: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  try {
    const cipher = createDecipheriv('aes-256-gcm', keyFor(secret, purpose), bytes.subarray(0, IV), {
      authTagLength: TAG,
    });
    cipher.setAuthTag(bytes.subarray(IV, IV + TAG));
    return cipher.update(bytes.subarray(IV + TAG), undefined, 'utf8') + cipher.final('utf8');
  } catch {
    return undefined;
  }
}
