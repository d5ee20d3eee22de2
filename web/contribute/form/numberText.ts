/**
 * What somebody typed as a number, or the text itself when it is none (the contract then says so). Spaces between groups
 * and a decimal comma are understood. Examples: '1 250' is 1250; '2,5' is 2.5; 'about 5' stays; '' is undefined.
 */
export function readNumber(text: string): number | string | undefined {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  if (plain === '') return undefined;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}
