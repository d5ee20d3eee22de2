import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../api/instruments/given.ts';
import type { Definition, Group, SimpleQuestion } from '../../../api/instruments/definition.ts';
import { personalQuestions, questionsOfGroup } from '../../../api/instruments/questions.ts';
import { contractOf, recordsOf } from '../../../api/instruments/records.ts';
import { validate } from '../../../api/instruments/validate.ts';
import { resolveCode } from '../../../api/region-code.ts';
import { complete } from '../../../api/submissions/complete.ts';
import { brunoOfSicily, flow, graceOfGozo, mapping, need, practice } from '../../support/questionnaire.ts';

const definition = mapping();

function recordsFrom(answers: Answers) {
  const made = recordsOf(validate(definition, answers).answers);
  if ('errors' in made) throw new Error(JSON.stringify(made.errors));
  return made.records;
}
const faultsOf = (change: object) => {
  const made = recordsOf({ ...brunoOfSicily(), ...change });
  return 'errors' in made ? made.errors.map(({ field }) => field) : [];
};

describe('The records of a questionnaire', () => {
  test('of Grace of Gozo are her competences and why there is nothing else', () => {
    const records = recordsFrom(graceOfGozo());
    expect([records.needs, records.flows, records.practices, records.offers, records.funds]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
    expect(records.competences).toHaveLength(9);
    expect(records.competences).toContainEqual({ area: 'reception', competence: 'none' });
    expect(records.routeRoles).toEqual([]);
    expect(records.profile).toMatchObject({ hasNeeds: false, noNeeds: 'nothing', noFlows: 'not-competent' });
  });

  test('of Bruno of Sicily hold every answer in its field', () => {
    const records = recordsFrom(brunoOfSicily());
    expect(records.needs).toEqual([need]);
    expect(records.flows).toEqual([
      {
        type: 'arrival-sea',
        from: { kind: 'external', name: 'Central Mediterranean' },
        to: { kind: 'region', code: 'ITG1' },
        period: '2016-01',
        numberMin: 1000,
        numberMax: 1200,
        unit: 'persons',
        method: 'count',
        confidence: 2,
        countedBy: 'Port authority',
        remark: 'Landings of two days are missing.',
        visibility: 'dghome',
      },
    ]);
    const { contactName: _, contactEmail: __, contactPhone: ___, ...published } = practice;
    expect(records.practices).toEqual([
      {
        answers: {
          ...published,
          regions: ['ITF6', 'ES61'],
          links: ['https://example.org/a', 'https://example.org/b'],
        },
        contact: { name: 'Bruno Example', email: 'practice@sicily.example', phone: '+39 091 000000' },
      },
    ]);
    expect(records.routeRoles).toEqual(['first-arrival', 'transit']);
    expect(records.funds).toMatchObject([
      { instrument: 'amif', obstacles: ['managed-nationally', 'advance-payment'] },
    ]);
    expect(records.offers).toMatchObject([{ direction: 'seeks', title: 'Island partners' }]);
    expect(records.contact).toEqual({
      contactName: 'Bruno Example',
      contactEmail: 'bruno@sicily.example',
      mayContact: false,
    });
  });

  test('are those a quick report takes: each need, flow and practice is complete', () => {
    const { needs, flows, practices } = recordsFrom(brunoOfSicily());
    for (const one of needs) expect(complete('need', one, resolveCode)).toHaveProperty('report');
    for (const one of flows) expect(complete('flow', one, resolveCode)).toHaveProperty('report');
    for (const one of practices)
      expect(complete('practice', one.answers, resolveCode)).toHaveProperty('report');
  });

  test('hold nothing personal outside the two contacts', () => {
    const { contact: _, practices, ...rest } = recordsFrom(brunoOfSicily());
    const open = JSON.stringify([rest, practices.map(({ answers }) => answers)]);
    const answers = brunoOfSicily();
    for (const path of personalQuestions(definition).filter((one) => !one.includes('.'))) {
      expect(open).not.toContain(path);
      if (typeof answers[path] === 'string') expect(open).not.toContain(answers[path]);
    }
    for (const value of ['Bruno Example', 'practice@sicily.example', '+39 091 000000'])
      expect(open).not.toContain(value);
  });

  test('take only fields their contracts name: a later question does not slip into a record', () => {
    const records = recordsFrom(brunoOfSicily());
    const made = recordsOf({
      ...brunoOfSicily(),
      nickname: 'B',
      needs: [{ ...need, nickname: 'B' }],
    });
    expect(made).toEqual({ records });
  });
});

describe('What a contract refuses', () => {
  test('points back to the question it came from', () => {
    expect(faultsOf({ needs: [need, { ...need, severity: 7 }] })).toEqual(['needs.1.severity']);
    expect(faultsOf({ flows: [{ ...flow, toRegion: '??' }] })).toEqual(['flows.0.toRegion']);
    expect(faultsOf({ flows: [{ ...flow, toKind: 'country', toCountry: 'ITA' }] })).toEqual([
      'flows.0.toCountry',
    ]);
    expect(faultsOf({ flows: [{ ...flow, fromName: undefined }] })).toEqual(['flows.0.fromName']);
    expect(faultsOf({ flows: [{ ...flow, toKind: 'moon' }] })).toEqual(['flows.0.toKind']);
    expect(faultsOf({ practices: [{ ...practice, regions: 'ITF6, ?' }] })).toEqual(['practices.0.regions']);
    expect(faultsOf({ practices: [{ ...practice, links: 'example' }] })).toEqual(['practices.0.links']);
    expect(faultsOf({ practices: [{ ...practice, contactEmail: 'x' }] })).toEqual([
      'practices.0.contactEmail',
    ]);
    expect(faultsOf({ contactEmail: 'x', visibility: 'all' })).toEqual(['visibility', 'contactEmail']);
    expect(faultsOf({ consent: false })).toEqual(['consent']);
    expect(faultsOf({ competences: { overall: 'none' } })).toEqual(['competences']);
  });
});

describe('Questionnaire and contracts', () => {
  /** Anything the form of a question allows, empty included; texts with a pattern take one that fits it. */
  const patterned: Record<string, string> = {
    fromRegion: 'EL41',
    toRegion: 'es61',
    fromCountry: 'SY',
    toCountry: 'it',
    period: '2016-W03',
    strategyLink: 'https://example.org/plan',
    regions: 'ITF6; ES61',
    links: 'https://example.org/a',
  };
  const text = fc.string({ minLength: 1, maxLength: 30 });

  function answerTo(question: SimpleQuestion): fc.Arbitrary<unknown> {
    const listed = patterned[question.name];
    if (listed) return fc.constant(listed);
    switch (question.type) {
      case 'comment':
        return text;
      case 'boolean':
        return fc.boolean();
      case 'radiogroup':
      case 'dropdown':
        return fc.constantFrom(...question.choices.map(({ value }) => value));
      case 'checkbox':
      case 'tagbox':
        return fc.subarray(
          question.choices.map(({ value }) => value),
          { minLength: 1, maxLength: question.maxSelectedChoices ?? question.choices.length },
        );
      case 'matrix': {
        const column = fc.constantFrom(...question.columns.map(({ value }) => value));
        return fc.record(Object.fromEntries(question.rows.map(({ value }) => [value, column])));
      }
      case 'file': {
        const file = fc.record({
          id: fc.uuid(),
          name: fc.constant('report.pdf'),
          type: fc.constant('pdf' as const),
          size: fc.integer({ min: 1, max: 9999 }),
        });
        return fc.uniqueArray(file, { minLength: 1, maxLength: 2, selector: ({ id }) => id });
      }
      default: {
        if (question.inputType === 'date') return fc.constantFrom('2015-02-28', '2016-02-29');
        if (question.inputType === 'email') return fc.emailAddress();
        if (question.inputType !== 'number') return text;
        const [min, max] = [question.min ?? 0, question.max ?? 1000];
        return question.step === 1
          ? fc.integer({ min, max })
          : fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
      }
    }
  }

  const isGate = (name: string) => /^has|^knows|^counts|^works|^canAdd|^consent$/.test(name);
  const entryOf = (questions: SimpleQuestion[]): fc.Arbitrary<Answers> =>
    fc.record(
      Object.fromEntries(
        questions.map((one) => [one.name, isGate(one.name) ? fc.constant(true) : answerTo(one)]),
      ),
      { requiredKeys: questions.filter(({ isRequired }) => isRequired).map(({ name }) => name) },
    );
  const answersTo = ({ pages }: Definition): fc.Arbitrary<Answers> => {
    const elements = pages.flatMap((page) => page.elements);
    const groups = elements.filter((one): one is Group => one.type === 'paneldynamic');
    const plain = elements.filter((one) => one.type !== 'paneldynamic' && one.type !== 'panel');
    return fc
      .tuple(
        entryOf(plain),
        fc.record(
          Object.fromEntries(
            groups.map((group) => [
              group.name,
              fc.array(entryOf(questionsOfGroup(group)), { minLength: 1, maxLength: 1 }),
            ]),
          ),
        ),
      )
      .map(([top, entries]) => ({ ...top, ...entries }));
  };

  test('cannot disagree: what the questionnaire lets pass, the contracts take', () => {
    const sound = new Set<string>();
    fc.assert(
      fc.property(answersTo(definition), (answers) => {
        const { answers: kept, errors } = validate(definition, answers);
        // What contradicts itself (last day before the first …) is refused already; the rest must be taken.
        const faulty = new Set(errors.map(({ field }) => field.split('.')[0]));
        const rest = Object.entries(kept).filter(([name]) => !faulty.has(name));
        const made = recordsOf(Object.fromEntries(rest));
        const refused = 'errors' in made ? made.errors : [];
        expect(refused.filter(({ field }) => !faulty.has(field.split('.')[0]))).toEqual([]);
        for (const [name] of rest) sound.add(name);
      }),
      { numRuns: 15, seed: 2016 },
    );
    const groups = Object.keys(contractOf);
    expect(groups.filter((name) => !sound.has(name))).toEqual([]);
    expect(sound.size).toBeGreaterThan(60);
  }, 60_000);
});
