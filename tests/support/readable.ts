/** What somebody who looks at bytes can read in them: texts of one, of two and of several bytes a letter. */
export const readableIn = (bytes: Uint8Array): string => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const narrow = buffer.toString('latin1');
  return [narrow, narrow.replaceAll('\0', ''), buffer.toString('utf8')].join('\n');
};
