import type { AttachmentType } from '../../drizzle/vocabulary.ts';
import { LONGEST_NAME } from '../contract/taken.ts';

/** Signs that no name shows: control characters, those that turn the direction of writing, those of no width. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
const endings: Record<AttachmentType, string[]> = {
  pdf: ['pdf'],
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
  webp: ['webp'],
};

/**
 * What a file is called here: the last part of what it was called there, as plain text, with the ending of what it is.
 * Examples: `C:\\Temp\\Étude.PDF` is `Étude.PDF`; a PDF called `../page.html` is `page.html.pdf`; one without a name `file.pdf`.
 */
export function nameFor(given: string, type: AttachmentType): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replaceAll(unseen, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[.\s]+/, '')
    .trimEnd();
  const ending = endings[type].find((one) => plain.toLowerCase().endsWith(`.${one}`));
  const stem = ending ? plain.slice(0, -ending.length - 1) : plain;
  const end = ending ? plain.slice(-ending.length - 1) : `.${endings[type][0]}`;
  const short = [...stem].slice(0, LONGEST_NAME - 10).join('');
  return `${short.slice(0, LONGEST_NAME - end.length).toWellFormed() || 'file'}${end}`;
}

/**
 * The header that makes a browser keep a file instead of showing it (RFC 6266): the name in ASCII for old ones, in full
 * as RFC 8187 writes it. Example: `Étude.pdf` is `attachment; filename="_tude.pdf"; filename*=UTF-8''%C3%89tude.pdf`.
 */
export function asDownload(name: string): string {
  const ascii = name.replaceAll(/[^\x20-\x7e]|["\\%;]/g, '_');
  const full = encodeURIComponent(name).replaceAll(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${full}`;
}
