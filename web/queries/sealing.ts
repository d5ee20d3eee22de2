/** What one types, as only who has the key can read it again (AES-GCM). */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  body: ArrayBuffer;
}

const algorithm = 'AES-GCM';
const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** Throws where the browser seals nothing: on a page that came without https, this computer's own apart. */
const importKey = async (key: string) =>
  crypto.subtle.importKey('raw', bytesOf(key), algorithm, false, ['encrypt', 'decrypt']);

/** `place` is sealed along: what was written in one draft does not open as another's. */
const parameters = (iv: Uint8Array<ArrayBuffer>, place: string) => ({
  ...{ name: algorithm, iv, additionalData: new TextEncoder().encode(place) },
});

export async function seal(key: string, place: string, text: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const words = new TextEncoder().encode(text);
  return {
    iv,
    body: await crypto.subtle.encrypt(parameters(iv, place), await importKey(key), words),
  };
}

/** Throws when it was sealed with another key, for another place, or was changed. */
export async function unseal(key: string, place: string, { iv, body }: Sealed): Promise<string> {
  const words = await crypto.subtle.decrypt(parameters(iv, place), await importKey(key), body);
  return new TextDecoder().decode(words);
}
