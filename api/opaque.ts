/** Parts as the opaque text of a cursor, which is given back unchanged. */
export const opaque = (parts: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

/** The parts again; none when the text was not made here. */
export function partsOf(text: string): unknown[] {
  try {
    const found: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(found) && opaque(found) === text ? found : [];
  } catch {
    return [];
  }
}
