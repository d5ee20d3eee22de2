import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Localised } from '../../../api/instruments/definition.ts';
import { codesOf } from '../../../api/instruments/difference.ts';
import { instrumentOf, instruments } from '../../../api/instruments/instrument.ts';
import {
  groupsOf,
  languagesOf,
  personalQuestions,
  questionsOf,
  textsOf,
} from '../../../api/instruments/questions.ts';
import { contractOf } from '../../../api/instruments/records.ts';
import { mappingContact, mappingProfile } from '../../../api/contract/mapping.ts';
import { mapping } from '../../support/questionnaire.ts';

const definition = mapping();
const questions = questionsOf(definition);
const paths = questions.map(({ path }) => path);

/** Texts that are the same in both languages; each was looked at. */
const same: string[] = ['Transit'];

/** Every field of the three records in domain.md, and the questions that fill it. */
const filledBy = {
  needs: {
    title: ['title'],
    description: ['description'],
    strand: ['strand'],
    sector: ['sector'],
    horizon: ['horizon'],
    severity: ['severity'],
    'target groups': ['targetGroups'],
    'people affected': ['peopleAffected'],
    'capacity needed': ['placesNeeded', 'staffNeeded'],
    'capacity available': ['placesAvailable', 'staffAvailable'],
    'funding gap in EUR': ['fundingGapEur'],
    'valid from/to': ['validFrom', 'validTo'],
    status: ['status'],
    'what would help': ['wouldHelp'],
    source: ['source'],
    visibility: ['visibility'],
  },
  flows: {
    type: ['type'],
    from: ['fromKind', 'fromRegion', 'fromCountry', 'fromName'],
    to: ['toKind', 'toRegion', 'toCountry', 'toName'],
    period: ['period'],
    'number or range': ['number', 'numberMin', 'numberMax'],
    unit: ['unit'],
    method: ['method'],
    confidence: ['confidence'],
    'who counted': ['countedBy'],
    // The reporting region is that of the submission.
    remark: ['remark'],
    visibility: ['visibility'],
  },
  practices: {
    title: ['title'],
    summary: ['summary'],
    'region(s)': ['regions'],
    place: ['place', 'longitude', 'latitude'],
    'the authority’s role': ['role'],
    partners: ['partners'],
    strand: ['strand'],
    sectors: ['sectors'],
    'target groups': ['targetGroups'],
    phase: ['phase'],
    'from/to': ['validFrom', 'validTo'],
    status: ['status'],
    outcome: ['outcome'],
    'problem addressed': ['problem'],
    'what was done': ['whatWasDone'],
    'resources (EUR, staff)': ['budgetEur', 'staff'],
    'funding instruments': ['fundingInstruments'],
    'people reached': ['peopleReached'],
    'evidence and kind of evaluation': ['evidence', 'evaluation'],
    difficulties: ['difficulties'],
    lessons: ['lessons'],
    'tips for transfer': ['transferTips'],
    links: ['links'],
    contact: ['contactName', 'contactEmail', 'contactPhone'],
    'consent to publish': ['consent'],
    visibility: ['visibility'],
  },
};

describe('The mapping questionnaire', () => {
  test('is found by id and version, the newest without one', () => {
    expect(instrumentOf('mapping')).toBe(instruments.find(({ id }) => id === 'mapping'));
    expect(instrumentOf('mapping', 1)?.version).toBe(1);
    expect([instrumentOf('mapping', 99), instrumentOf('toString')]).toEqual([undefined, undefined]);
  });

  test('has at least 60 questions on 8 or more pages, about every concern of the minutes', () => {
    expect(questions.length).toBeGreaterThanOrEqual(60);
    expect(definition.pages.map(({ name }) => name)).toEqual([
      'route',
      'competences',
      'national',
      'needs',
      'capacities',
      'flows',
      'practices',
      'funding',
      'cooperation',
      'consulted',
      'contact',
    ]);
    expect(definition.pages.every(({ name }) => questions.some(({ page }) => page === name))).toBe(true);
  });

  test.each(Object.entries(filledBy))('asks for every field of the record in %s', (group, fields) => {
    const asked = Object.values(fields).flat();
    expect(asked.filter((name) => !paths.includes(`${group}.${name}`))).toEqual([]);
    const contract = Object.keys(contractOf[group as keyof typeof contractOf].shape);
    const put = new Set([...asked, ...(group === 'flows' ? ['from', 'to'] : [])]);
    expect(contract.filter((field) => !put.has(field))).toEqual([]);
  });

  test('asks for every field of offers, funds, profile and contact', () => {
    for (const group of ['offers', 'funds'] as const) {
      const fields = Object.keys(contractOf[group].shape);
      expect(fields.filter((field) => !paths.includes(`${group}.${field}`))).toEqual([]);
    }
    const top = [...Object.keys(mappingProfile.shape), ...Object.keys(mappingContact.shape)];
    expect(top.filter((field) => !paths.includes(field))).toEqual([]);
    const files = questions.filter(({ question }) => question.type === 'file').map(({ path }) => path);
    const known = new Set([...top, ...files, 'routeRoles', 'competences', 'consent']);
    expect(paths.filter((path) => !path.includes('.') && !known.has(path))).toEqual([]);
  });

  test('marks as personal what says who somebody is, and no field of a published record', () => {
    expect(personalQuestions(definition)).toEqual([
      'practices.contactName',
      'practices.contactEmail',
      'practices.contactPhone',
      ...Object.keys(mappingContact.shape),
    ]);
    for (const path of personalQuestions(definition)) {
      expect(Object.hasOwn(mappingProfile.shape, path)).toBe(false);
      expect(Object.hasOwn(contractOf.practices.shape, path.replace('practices.', ''))).toBe(false);
    }
  });
});

describe('The words of the mapping questionnaire', () => {
  const texts = textsOf(definition);
  const pair = (text: Localised) =>
    typeof text === 'string' ? [text, undefined] : [text.default?.trim(), text.fr?.trim()];

  test('are there in English and French, for every title, help, choice and button', () => {
    expect(languagesOf(definition)).toEqual(['en', 'fr']);
    expect(texts.filter(({ value }) => pair(value).some((text) => !text))).toEqual([]);
    for (const { question } of questions) {
      expect(pair(question.description).every(Boolean)).toBe(true);
      expect([...codesOf(question).values()].every((text) => pair(text).every(Boolean))).toBe(true);
    }
    for (const { group } of groupsOf(definition)) expect(pair(group.description).every(Boolean)).toBe(true);
  });

  test('are equal in both languages only where the reviewed list says so', () => {
    const equal = texts.map(({ value }) => pair(value)).filter(([english, french]) => english === french);
    expect(new Set(equal.map(([english]) => english))).toEqual(new Set(same));
  });

  test('keep French signs with their words, and use the real apostrophe', () => {
    const loose = texts.filter(({ value }) => / [:;!?»%]|« |\w[;!?](\s|$)/.test(pair(value)[1] ?? ''));
    expect(loose).toEqual([]);
    expect(texts.filter(({ value }) => pair(value).some((text) => text?.includes("'")))).toEqual([]);
  });

  const read = (language: string, file: string) =>
    JSON.parse(readFileSync(`web/text/${language}/${file}.json`, 'utf8'));

  test('call a word of the vocabulary as every other page does', () => {
    const [english, french] = [read('en', 'vocabulary'), read('fr', 'vocabulary')];
    const sorted = (keys: Iterable<string>) => [...keys].sort().join(' ');
    let matched = 0;
    for (const { path, question } of questions) {
      // A scale of its own, from 1 to 5 as the severity is.
      if (!('choices' in question) || path === 'nationalRating') continue;
      const codes = question.choices.map(({ value }) => String(value));
      const lists = Object.keys(english).filter(
        (list) => sorted(Object.keys(english[list])) === sorted(codes),
      );
      if (lists.length === 0) continue;
      matched += 1;
      const labels = question.choices.map(({ value, text }) => [value, ...pair(text)]);
      const expected = lists.map((list) =>
        question.choices.map(({ value }) => [value, english[list][value], french[list][value]]),
      );
      expect(expected, path).toContainEqual(labels);
    }
    expect(matched).toBe(34);
  });

  test('name the fields of a need, a flow and a practice as the quick report does', () => {
    const [english, french] = [read('en', 'reports').field, read('fr', 'reports').field];
    for (const [group, kind] of Object.entries({ needs: 'need', flows: 'flow', practices: 'practice' })) {
      for (const { question, group: of } of questions) {
        const label = of === group ? english[kind][question.name]?.label : undefined;
        if (label) expect(pair(question.title)).toEqual([label, french[kind][question.name].label]);
      }
    }
  });
});
