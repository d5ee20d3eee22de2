import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next, { type TFunction } from 'i18next';
import { describe, expect, test } from 'vitest';
import { say, sayKept, type SentenceCode, sentences } from '../../api/contract/sentences.ts';
import { catalogue } from '../../api/problem.ts';
import { RegionError, regionFaults } from '../../geo/nuts.ts';
import { nuts } from '../../geo/nuts-table.ts';
import englishCompare from '../../web/text/en/compare.json' with { type: 'json' };
import english from '../../web/text/en/common.json' with { type: 'json' };
import englishSaid from '../../web/text/en/said.json' with { type: 'json' };
import englishInstruments from '../../web/text/en/instruments.json' with { type: 'json' };
import englishWords from '../../web/text/en/vocabulary.json' with { type: 'json' };
import frenchCompare from '../../web/text/fr/compare.json' with { type: 'json' };
import french from '../../web/text/fr/common.json' with { type: 'json' };
import frenchSaid from '../../web/text/fr/said.json' with { type: 'json' };
import frenchInstruments from '../../web/text/fr/instruments.json' with { type: 'json' };
import frenchWords from '../../web/text/fr/vocabulary.json' with { type: 'json' };
import { formats } from '../../web/ui/format.ts';
import { sayer } from '../../web/ui/said.ts';

const texts = {
  en: {
    reason: englishWords.reason,
    refusal: englishSaid.refusal,
    fault: englishSaid.fault,
    remark: englishSaid.remark,
    finding: englishInstruments.finding,
    comparison: englishCompare.comparison,
  },
  fr: {
    reason: frenchWords.reason,
    refusal: frenchSaid.refusal,
    fault: frenchSaid.fault,
    remark: frenchSaid.remark,
    finding: frenchInstruments.finding,
    comparison: frenchCompare.comparison,
  },
};
const groups = Object.keys(sentences) as (keyof typeof sentences)[];
/** Without the spaces that hold French signs to their words. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const named = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]).sort();

describe.each(groups)('What the server says: each %s', (group) => {
  test('is said by the English pages in the same words', () => {
    expect(texts.en[group]).toEqual(sentences[group]);
  });

  test('has its French sentence, with the same parameters', () => {
    const found: Record<string, string> = texts.fr[group];
    expect(Object.keys(found).sort()).toEqual(Object.keys(sentences[group]).sort());
    for (const [code, text] of Object.entries(sentences[group])) {
      expect([code, named(found[code] ?? '')]).toEqual([code, named(text)]);
    }
  });
});

test('No two sentences have one code', () => {
  const codes = groups.flatMap((group) => Object.keys(sentences[group]));
  expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
});

test('Every problem of the catalogue, and a server that does not answer, has its sentence in both languages', () => {
  const codes = [...Object.keys(catalogue), 'unreachable'].sort();
  expect(Object.keys(english.problem).sort()).toEqual(codes);
  expect(Object.keys(french.problem).sort()).toEqual(codes);
});

describe('A code that is no region’s', () => {
  test('is explained in a sentence that the pages know', () => {
    expect(regionFaults.filter((code) => !(code in sentences.fault))).toEqual([]);
  });

  test.each(['FR52', 'NO05', 'BE324', 'ES9'])('%s: the sentence is the core’s own', (code) => {
    let unfound: RegionError['unfound'] | undefined;
    try {
      nuts.region(code);
    } catch (error) {
      if (error instanceof RegionError) unfound = error.unfound;
    }
    expect(unfound && sayKept(unfound).message).toBe(unfound?.message);
    expect(unfound?.message).toContain(code);
  });
});

describe('The French page', async () => {
  const language = i18next.createInstance();
  await language.init({
    lng: 'fr',
    ns: ['said', 'vocabulary', 'instruments', 'compare'],
    resources: {
      fr: {
        said: frenchSaid,
        vocabulary: frenchWords,
        instruments: frenchInstruments,
        compare: frenchCompare,
      },
    },
    interpolation: { escapeValue: false },
  });
  const inFrench = sayer(language.t as TFunction, formats('fr'));

  test('says numbers, lists and countries as French does', () => {
    const changed = { region: 'NO0A3', version: '2016', closest: ['NO053', 'NO05'], percent: 3.3 };
    const { text } = inFrench(say('territory-changed', changed));
    expect(plain(text)).toContain('(NO053 et NO05) en diffère de 3,3 %');
    expect(inFrench(say('country-not-covered', { country: 'EL' })).text).toContain('Grèce');
  });

  test('says roles, states and steps by their labels', () => {
    expect(
      plain(inFrench(say('for-roles-of', { roles: ['contributor', 'coordinator'], region: 'ES51' })).text),
    ).toBe('Cette opération est réservée aux rôles suivants : Contributeur et Coordinateur (ES51).');
    expect(plain(inFrench(say('not-in-this-state', { state: 'published', action: 'submit' })).text)).toBe(
      'Impossible à l’état « Publiée » : Transmettre.',
    );
  });

  test('says the places of an instrument on its axes by their labels', () => {
    const few = { group: 'beneficiaries-of-protection', count: 9, least: 10 };
    expect(plain(inFrench(say('group-too-few', few)).text)).toBe(
      'Trop peu d’indicateurs concernent le groupe « Bénéficiaires d’une protection » : 9, il en faut au moins 10.',
    );
    expect(plain(inFrench(say('code-of-area', { area: 'health', prefix: 'he-' })).text)).toContain('Santé');
  });

  test('leaves no parameter unsaid, whatever the sentence', () => {
    for (const code of groups.flatMap((group) => Object.keys(sentences[group])) as SentenceCode[]) {
      const text = Object.entries(Object.assign({}, ...Object.values(sentences)) as Record<string, string>)
        .filter(([one]) => one === code)
        .map(([, one]) => one)
        .join('');
      const params = Object.fromEntries(named(text).map((name) => [String(name), 'ES51']));
      expect(inFrench(sayKept({ code, params })).text).not.toMatch(/\{\{|undefined/);
    }
  });

  test('shows the server’s English, marked as such, where it knows no better', () => {
    expect(inFrench({ message: 'bbox: wants 4 or 6 numbers' })).toEqual({
      text: 'bbox: wants 4 or 6 numbers',
      lang: 'en',
    });
    expect(inFrench({ code: 'newer-than-this-page', params: {}, message: 'News.' }).lang).toBe('en');
  });
});

/** Refusals that only programs meet: no page asks what would be refused so. Each was looked at. */
const forPrograms = [
  'Send the body as it is, without Content-Encoding.',
  'Send the name of the file as File-Name, percent-encoded.',
  'Send Content-Type: ….',
  'This was made before; its answer is no longer kept.',
  'Send an Idempotency-Key header of 8 to 100 letters, digits, - or _.',
  'The current password is not right.',
  'Send If-Match with the ETag of the version you read.',
  'If-Match names no version of this report; it looks like "r7".',
  'Send Content-Type: application/json.',
  'The body is not valid JSON.',
  'The body is not valid JSON in UTF-8.',
  '… has no record "…".',
  'There are no boundaries "…"; there are ….',
  'There is no collection "…"; there are ….',
  'There is no restricted collection "…"; there are ….',
  'There is nothing at ….',
  'There is no release "…".',
  'A note is public: it goes with a public record only.',
];

test('A refusal that a page may meet has a code: the others are known one by one', () => {
  const sources = readdirSync('api', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join('api', name), 'utf8'));
  const found = sources.flatMap((source) =>
    [...source.matchAll(/new Problem\(\s*'[\w-]+',\s*(['`])(.+?)\1/g)].map((match) =>
      (match[2] ?? '').replaceAll(/\$\{[^}]*\}/g, '…'),
    ),
  );
  expect([...new Set(found)].filter((text) => text !== '…').sort()).toEqual([...forPrograms].sort());
});
