import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Messages = { [key: string]: string | Messages };

const folder = 'web/text';
const namespaces = readdirSync(join(folder, 'en')).filter((name) => name.endsWith('.json'));

function leavesOf(messages: Messages, before = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[before + key, value] as [string, string]]
      : leavesOf(value, `${before}${key}.`),
  );
}

const read = (language: string, namespace: string) =>
  new Map(
    leavesOf(JSON.parse(readFileSync(join(folder, language, namespace), 'utf8'))).map(([key, text]) => [
      `${namespace.replace('.json', '')}:${key}`,
      text,
    ]),
  );
const all = (language: string) => new Map(namespaces.flatMap((namespace) => [...read(language, namespace)]));
const [english, french] = [all('en'), all('fr')];

/** French has a plural form of its own for millions. */
const withoutMany = (keys: Iterable<string>) => [...keys].filter((key) => !key.endsWith('_many')).sort();

/** Words that are the same in both languages; each was looked at. */
const same = new Set([
  'Menu',
  'Instruments',
  'MIPEX-REG',
  'Version',
  'version {{version}}',
  'English',
  'Français',
  'Transit',
  'Classes',
  'Code',
  'Type',
  'Population',
  'Points',
  'MIPEX 2020',
  'MIPEX 2025',
  'Svalbard',
  'Jan Mayen',
  'Ceuta',
  'Melilla',
  'Guadeloupe',
  'Martinique',
  'Mayotte',
  'PDF',
  'PNG',
  'JPEG',
  'WebP',
  'Actions',
  'Expert',
  'Phase',
  'Phases',
  'Question',
  'Permutations',
  'Variance',
  'p (permutations)',
  'Gi*',
  'n',
  'n < {{least}}',
  'Place',
  'Distance',
  'Score {{score}}',
  'p',
  'z',
  'n',
  'n < {{least}}',
]);

describe('The words of the pages', () => {
  it('have the same files in English and French', () => {
    expect(readdirSync(join(folder, 'fr'))).toEqual(readdirSync(join(folder, 'en')));
  });

  it('have the same keys in English and French', () => {
    expect(withoutMany(french.keys())).toEqual(withoutMany(english.keys()));
  });

  it('are translated: no sentence is the same in both, but for a reviewed list and texts without words', () => {
    const untranslated = [...english].filter(
      ([key, text]) =>
        french.get(key) === text && !same.has(text) && /\p{L}/u.test(text.replaceAll(/\{\{[^}]*\}\}/g, '')),
    );
    expect(untranslated).toEqual([]);
  });

  it('name the same values in both', () => {
    const named = (text = '') => [...new Set(text.match(/\{\{\w+/g) ?? [])].sort();
    for (const [key, text] of english) expect([key, named(french.get(key))]).toEqual([key, named(text)]);
  });

  it('come one by one, or in the one group that the loader names', () => {
    const loader = readFileSync(join(folder, 'texts.ts'), 'utf8');
    const groupOf = /groupOf[^{]*\{([^;]*)\};/.exec(loader)?.[1] ?? '';
    const named = [...groupOf.matchAll(/(\w+): '(\w+)'/g)].map(([, name, group]) => `${group} ${name}`);
    const left = [...loader.matchAll(/'!\.\/\{en,fr\}\/\{([\w,]+)\}\.json'/g)].flatMap(([, names = '']) =>
      names.split(','),
    );
    expect(named.length).toBeGreaterThan(1);
    for (const language of ['en', 'fr']) {
      const held = readdirSync(join(folder, language))
        .filter((file) => file.endsWith('.ts'))
        .flatMap((file) =>
          [...readFileSync(join(folder, language, file), 'utf8').matchAll(/from '\.\/(\w+)\.json'/g)].map(
            ([, name]) => `${file.replace('.ts', '')} ${name}`,
          ),
        );
      expect(held.sort()).toEqual(named.sort());
    }
    expect(left.sort()).toEqual(named.map((one) => one.split(' ')[1]).sort());
  });

  it('are never empty', () => {
    for (const [key, text] of [...english, ...french]) expect([key, text.trim()]).not.toEqual([key, '']);
  });

  it('keep French signs with their words: no line begins with a colon', () => {
    const loose = [...french].filter(([, text]) => / [:;!?»%]|« |\w[;!?](\s|$)|\d \d{3}\b/.test(text));
    expect(loose).toEqual([]);
  });

  it('use the real apostrophe', () => {
    expect([...english, ...french].filter(([, text]) => text.includes("'"))).toEqual([]);
  });

  it('have all French plurals where English has them', () => {
    const plural = [...english.keys()]
      .filter((key) => key.endsWith('_other'))
      .map((key) => key.replace(/_other$/, ''));
    for (const key of plural) {
      for (const form of ['one', 'many', 'other'])
        expect(french.has(`${key}_${form}`), `${key}_${form}`).toBe(true);
    }
  });
});

function sourcesOf(path: string): string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) return entry.name === 'dist' ? [] : sourcesOf(inside);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(inside, 'utf8')] : [];
  });
}

describe('The pages', () => {
  const sources = sourcesOf('web');

  it('ask for no message that does not exist', () => {
    const keys = new Set([...english.keys()].map((key) => key.replace(/_(one|other|zero)$/, '')));
    const anywhere = new Set([...keys].map((key) => key.slice(key.indexOf(':') + 1)));
    const asked = sources.flatMap((source) =>
      [...source.matchAll(/(?<!\w)t\(\s*'([\w:.-]+)'/g)].map((match) => match[1] ?? ''),
    );
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((key) => !(key.includes(':') ? keys.has(key) : anywhere.has(key)))).toEqual([]);
  });

  it('join a label and its text by a message: French sets a space before the colon', () => {
    const joined = sources.flatMap((source) => source.match(/\}: (?:\$\{|\{\w+\})/g) ?? []);
    expect(joined).toEqual([]);
  });

  it('hold no sentence of their own: every text between tags comes from a message', () => {
    const written = sources.flatMap((source) => [
      ...source.matchAll(/>\s*([A-Z][a-zé]+ [a-zé]+[^<>{}]*)<\//g),
      ...source.matchAll(/(?:aria-label|placeholder|title|label|alt)="([^"]*[a-z][^"]*)"/g),
    ]);
    expect(written.map((match) => match[1])).toEqual([]);
  });
});
