/* Where a person is named: in a contact, or in the middle of a text. */

/** Whom to look for. */
export interface Named {
  name: string;
  email: string;
}

/** What is said of somebody in one place: name, e-mail address, telephone … */
export type Said = readonly unknown[];

/** `namesake`: the same name, but nothing tells that it is the same person. */
export type Whom = 'this-person' | 'namesake' | 'somebody-else';

/** What stands where a name stood in a text that others wrote: texts have no language of their own. */
export const ERASED = '[erased person · personne effacée]';

const normal = (text: string) => text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase();
const literal = (text: string) => text.replaceAll(/[\^$.*+?()[\]{}|/\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+');

/** What a file's name ends with, once or more often: `ana@example.org.docx.pdf` is a file about ana. */
const endings = '(?:\\.(?:pdf|png|jpe?g|webp|docx?|odt|xlsx?|ods|csv|txt))+';

/** `ana@example.org` is neither in `mariana@example.org` nor in `ana@example.org.uk`, but in `ana@example.org.pdf`. */
const addressPattern = (email: string, sign: string) =>
  `(?<![${sign}._%+-])${literal(email)}(?:(?=${endings}(?:[^${sign}]|$))|(?![${sign}_-]|\\.[${sign}]))`;
const emailPattern = (email: string) => addressPattern(email, '\\p{L}\\p{N}');
const namePattern = (name: string) => `(?<![\\p{L}\\p{N}])${literal(name)}(?![\\p{L}\\p{N}])`;

/** A name of one word is a word of the language too often to be looked for inside texts. */
const isFullName = (name: string) => /\S\s+\S/.test(name.trim());

/**
 * Whether a contact is this person's: by e-mail address everywhere; by name where the person belongs (`isTheirs`).
 * Elsewhere the same name may be somebody else's.
 * Example: `{name: 'Ana Puig', email: 'ana@example.org'}` is in `['A. Puig', 'Ana@example.org']`.
 */
export function whomItNames(said: Said, { name, email }: Named, isTheirs: boolean): Whom {
  const texts = said.filter((one) => typeof one === 'string').map(normal);
  if (texts.some((text) => new RegExp(emailPattern(normal(email)), 'u').test(text))) return 'this-person';
  const wanted = normal(name);
  const inText = new RegExp(namePattern(wanted), 'u');
  if (!texts.some((text) => (isFullName(name) ? inText.test(text) : text === wanted))) return 'somebody-else';
  return isTheirs ? 'this-person' : 'namesake';
}

/**
 * A text without the person: the e-mail address goes everywhere, the full name where the person belongs.
 * Example: `Ask Ana Puig (ana@example.org).` becomes `Ask [erased person · …] ([erased person · …]).`
 */
export function withoutPerson(text: string, { name, email }: Named, isTheirs: boolean): string {
  const whole = text.normalize('NFC');
  const patterns = [emailPattern(email)];
  if (isTheirs && isFullName(name)) patterns.push(namePattern(name.normalize('NFC').trim()));
  const left = patterns.reduce((now, one) => now.replaceAll(new RegExp(one, 'giu'), ERASED), whole);
  return left === whole ? text : left;
}

/** What the database looks for in texts: the address, and the full name. */
export function mentionPattern({ name, email }: Named): string {
  const address = addressPattern(email, '[:alnum:]');
  return isFullName(name) ? `${address}|(?<![[:alnum:]])${literal(name.trim())}(?![[:alnum:]])` : address;
}
