import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modelOf, unreadableExpressions } from '../../../api/instruments/model.ts';
import { checkForms, validate } from '../../../api/instruments/validate.ts';
import { brunoOfSicily, flow, graceOfGozo, mapping, need, practice } from '../../support/questionnaire.ts';

const definition = mapping();
const faults = (raw: unknown) =>
  validate(definition, raw).errors.map(({ field, code }) => `${field} ${code}`);
const bruno = (change: object) => faults({ ...brunoOfSicily(), ...change });

describe('Answers to the mapping questionnaire', () => {
  test('of Grace of Gozo, who has little to say, and of Bruno of Sicily, who has much, are in order', () => {
    for (const answers of [graceOfGozo(), brunoOfSicily()]) {
      const found = validate(definition, answers);
      expect([found.errors, found.dropped]).toEqual([[], []]);
      expect(found.answers).toEqual(JSON.parse(JSON.stringify(answers)));
    }
  });

  test('name what is missing with its page, in the language of the reader', () => {
    const { consulted: _, ...rest } = graceOfGozo();
    expect(validate(definition, rest).errors).toEqual([
      { field: 'consulted', page: 'consulted', code: 'required', message: 'Response required.' },
    ]);
    expect(validate(definition, rest, 'fr').errors[0]?.message).toBe(
      'La réponse à cette question est obligatoire.',
    );
  });

  test('point to the entry and the question inside a group', () => {
    expect(bruno({ needs: [need, { ...need, title: undefined, severity: 9 }] })).toEqual([
      'needs.1.severity not-a-choice',
      'needs.1.title required',
    ]);
  });

  test('are refused where a gate is open and nothing stands behind it', () => {
    expect(bruno({ practices: undefined })).toContain('practices.0.title required');
    expect(bruno({ competences: { education: 'shared' } })).toEqual(['competences requiredinallrowserror']);
  });

  test('name files and hold none', () => {
    const file = { id: '10000000-0000-4000-8000-000000000000', name: 'a.pdf', type: 'pdf', size: 15 };
    const evidence = (documents: unknown) => bruno({ practices: [{ ...practice, documents }] });
    expect(evidence([file])).toEqual([]);
    const not = ['practices.0.documents not-a-file'];
    expect(evidence([{ ...file, content: 'data:text/html,x' }])).toEqual(not);
    expect(evidence([{ ...file, type: 'text/html' }])).toEqual(not);
    expect(evidence([{ ...file, size: 10 * 1024 * 1024 + 1 }])).toEqual(not);
    expect(evidence([file, file])).toEqual(not);
    expect(evidence('data:application/pdf;base64,JVBERi0=')).toEqual(['practices.0.documents not-a-list']);
    expect(evidence(Array.from({ length: 6 }, () => file))).toEqual(['practices.0.documents too-many']);
  });

  test('are refused where two of them contradict each other', () => {
    const shared = { type: 'arrival-sea', toKind: undefined, toRegion: undefined };
    expect(bruno({ needs: [{ ...need, validTo: '2015-12-31' }] })).toEqual(['needs.0.validTo custom']);
    expect(bruno({ flows: [{ ...flow, numberMax: 10 }] })).toEqual(['flows.0.numberMax custom']);
    expect(bruno({ flows: [{ ...flow, ...shared }] })).toEqual([]);
    expect(bruno({ flows: [{ ...flow, ...shared, fromKind: undefined, fromName: undefined }] })).toEqual([
      'flows.0.toKind custom',
    ]);
    expect(bruno({ practices: [{ ...practice, latitude: undefined }] })).toEqual([
      'practices.0.latitude custom',
    ]);
    expect(bruno({ practices: [{ ...practice, consent: false }] })).toEqual(['practices.0.consent custom']);
    expect(bruno({ consulted: ['ngos', 'nobody'] })).toEqual(['consulted custom']);
    expect(bruno({ consent: false })).toEqual(['consent custom']);
  });

  test.each([
    ['a period that is none', { flows: [{ ...flow, period: '2016-13' }] }, 'flows.0.period custom'],
    ['a code that is none', { flows: [{ ...flow, toRegion: 'S1C' }] }, 'flows.0.toRegion custom'],
    ['half a person', { receptionPlaces: 2.5 }, 'receptionPlaces not-whole'],
    ['fewer than none', { receptionPlaces: -1 }, 'receptionPlaces too-small'],
    ['a number in words', { receptionPlaces: '12' }, 'receptionPlaces not-a-number'],
    ['a title of 101 letters', { needs: [{ ...need, title: 'x'.repeat(101) }] }, 'needs.0.title too-long'],
    ['the 30th of February', { capacityDate: '2016-02-30' }, 'capacityDate not-a-day'],
    ['the year 16', { capacityDate: '0016-02-01' }, 'capacityDate not-a-day'],
    ['no address', { contactEmail: 'bruno' }, 'contactEmail not-an-email'],
    [
      'four first sectors',
      { prioritySectors: ['health', 'wash', 'language', 'education'] },
      'prioritySectors too-many',
    ],
    ['a sector twice', { prioritySectors: ['health', 'health'] }, 'prioritySectors not-a-choice'],
    ['a word outside the list', { visibility: 'everybody' }, 'visibility not-a-choice'],
    ['a row that is none', { capacities: { constructor: 'enough' } }, 'capacities not-a-choice'],
    ['yes in words', { hasUnit: 'true' }, 'hasUnit not-yes-or-no'],
    ['a question nobody asked', { favourite: 'blue' }, 'favourite not-asked'],
    ['an entry that is none', { needs: [need, 'a need'] }, 'needs.1 not-answers'],
    ['a group that is none', { needs: 'many' }, 'needs not-a-list'],
    ['too many entries', { needs: Array(21).fill(need) }, 'needs too-many'],
    ['a control character', { routeRemark: 'a\u0000b' }, 'routeRemark not-text'],
  ])('are refused by name: %s', (_, change, fault) => {
    expect(bruno(change)).toContain(fault);
  });
});

describe('What is not asked', () => {
  test('is left out and named, never an error: Bruno closed the gate of his needs', () => {
    const found = validate(definition, { ...brunoOfSicily(), hasNeeds: false, noNeeds: 'later' });
    expect(found.errors).toEqual([]);
    expect(found.dropped).toEqual(['needs', 'prioritySectors']);
    expect(found.answers).not.toHaveProperty('needs');
  });

  test('also inside an entry: people present come from nowhere', () => {
    const found = validate(definition, { ...brunoOfSicily(), flows: [{ ...flow, type: 'present' }] });
    expect(found.errors).toEqual([]);
    expect(found.dropped).toEqual(['flows.0.fromKind', 'flows.0.fromName']);
    expect(found.answers.flows).toEqual([expect.not.objectContaining({ fromKind: 'external' })]);
  });

  test('falls with what falls before it', () => {
    const found = validate(definition, {
      ...graceOfGozo(),
      canAddPlaces: true,
      extraPlaces: 5,
      consultationResult: 'differ',
      consultationDifferences: 'The number of beds.',
    });
    expect(found.dropped.sort()).toEqual([
      'canAddPlaces',
      'consultationDifferences',
      'consultationResult',
      'extraPlaces',
    ]);
  });
});

describe('Hostile answers', () => {
  const deep = () => {
    let value: unknown = 'x';
    for (let depth = 0; depth < 20_000; depth += 1) value = [value];
    return value;
  };

  test('get errors by field: names of prototypes, deep nesting, wrong shapes', () => {
    for (const raw of [undefined, null, 7, 'text', [], [[]], true])
      expect(faults(raw)[0]).toBe(' not-answers');
    const named = JSON.parse('{"__proto__": {"hasNeeds": true}, "constructor": 1, "toString": {}}');
    expect(faults(named).slice(0, 3)).toEqual([
      '__proto__ not-asked',
      'constructor not-asked',
      'toString not-asked',
    ]);
    expect(validate(definition, named).answers).toEqual({});
    const nested = { hasNeeds: true, needs: deep(), routeRemark: deep(), competences: deep() };
    expect(faults(nested)).toEqual(
      expect.arrayContaining(['needs.0 not-answers', 'routeRemark not-text', 'competences not-answers']),
    );
    const names = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`x${index}`, index]));
    expect(validate(definition, names).errors.length).toBeLessThanOrEqual(250);
    expect(({} as Record<string, unknown>).hasNeeds).toBe(undefined);
  });

  test('never throw, whatever stands where', () => {
    const names = [
      ...definition.pages.flatMap(({ elements }) => elements.map(({ name }) => name)),
      '__proto__',
    ];
    const entry = fc.dictionary(
      fc.constantFrom(...Object.keys(flow), ...Object.keys(practice)),
      fc.jsonValue(),
    );
    const value = fc.oneof(fc.jsonValue(), fc.array(entry, { maxLength: 3 }), fc.boolean());
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), (raw) => {
        expect(validate(definition, raw).errors.length).toBeGreaterThan(0);
      }),
      { numRuns: 10 },
    );
  }, 30_000);
});

describe('Page and server', () => {
  test.each([
    ['much to say', brunoOfSicily()],
    ['little to say', graceOfGozo()],
    [
      'a gate closed again',
      { ...brunoOfSicily(), hasNeeds: false, noNeeds: 'later', hasFlows: false, noFlows: 'later' },
    ],
  ])('keep the same answers when all is in order: %s', (_, answers) => {
    const page = modelOf(definition, 'fr');
    checkForms(page, definition);
    page.data = structuredClone(answers);
    expect(page.tryComplete()).toBe(true);
    expect(JSON.parse(JSON.stringify(page.data))).toEqual(
      JSON.parse(JSON.stringify(validate(definition, answers).answers)),
    );
  });

  test('refuse the same answers with the same words', () => {
    const answers = {
      ...brunoOfSicily(),
      receptionPlaces: 2.5,
      needs: [{ ...need, validTo: '2015-01-01' }],
      consulted: [],
    };
    const page = modelOf(definition, 'fr');
    checkForms(page, definition);
    page.data = structuredClone(answers);
    page.currentPage = page.visiblePages.at(-1);
    expect(page.tryComplete()).toBe(false);
    expect(page.currentPage.name).toBe('needs');
    const shown = page
      .getAllQuestions(true, false, true)
      .flatMap((question) => question.errors.map((error) => error.getText()));
    const told = validate(definition, answers, 'fr').errors.map(({ message }) => message);
    expect(told).toHaveLength(3);
    for (const message of told) expect(shown).toContain(message);
  });

  test('know every property of the definition', () => {
    expect(modelOf(definition).jsonErrors ?? []).toEqual([]);
    expect(unreadableExpressions(definition)).toEqual([]);
    const broken = mapping();
    for (const page of broken.pages)
      for (const element of page.elements) element.visibleIf = '{hasNeeds} = = (';
    expect(unreadableExpressions(broken).length).toBeGreaterThan(60);
  });
});
