import { describe, expect, test } from 'vitest';
import type { AssessmentInstrument, Indicator, IndicatorOption } from '../../../api/contract/indicator.ts';
import { checkAssessed } from '../../../api/instruments/assessed-check.ts';
import { assessed, bothWays, indicatorOf } from '../../support/assessed.ts';

/** The pilot (or a next version of it), broken by a test; ed of the editors is told by code and place. */
const broken = (breaking: (instrument: AssessmentInstrument) => void, version = 1) => {
  const instrument = { ...assessed(), version };
  breaking(instrument);
  return instrument;
};
const coded = (list: { code?: string; place: string }[]) => list.map(({ code, place }) => `${code} ${place}`);
const refusedIn = (instrument: unknown, last?: AssessmentInstrument) =>
  coded(checkAssessed(instrument, last).refused);

function indicatorIn({ indicators }: AssessmentInstrument, code: string): Indicator {
  const found = indicators.find((one) => one.code === code);
  if (!found) throw new Error(`There is no ${code}.`);
  return found;
}
function optionIn(instrument: AssessmentInstrument, place: string): IndicatorOption {
  const [indicator = '', code] = place.split('.');
  const found = indicatorIn(instrument, indicator).options.find((one) => one.code === code);
  if (!found) throw new Error(`There is no ${place}.`);
  return found;
}
const rename = (instrument: AssessmentInstrument, from: string, to: string) => {
  indicatorIn(instrument, from).code = to;
};
const retireAll = (instrument: AssessmentInstrument, wanted: (one: Indicator) => boolean, left: number) =>
  instrument.indicators
    .filter(wanted)
    .slice(left)
    .forEach((one) => {
      one.retired = true;
    });

describe('A version alone is refused', () => {
  test.each<[string, (instrument: AssessmentInstrument) => void, string[]]>([
    ['a code twice', (one) => rename(one, 'lm-02', 'lm-01'), ['stands-twice lm-01']],
    ['a code of another area', (one) => rename(one, 'lm-02', 'ed-09'), ['code-of-area ed-09']],
    [
      'an indicator moved to another area under its old code',
      (one) => {
        indicatorIn(one, 'he-01').area = 'education';
      },
      ['code-of-area he-01'],
    ],
    [
      'two options of one code',
      (one) => {
        optionIn(one, 'lm-01.b').code = 'a';
      },
      ['stands-twice lm-01'],
    ],
    [
      'French that is only spaces',
      (one) => {
        indicatorIn(one, 'lm-01').guidance.fr = '  ';
      },
      ['translation lm-01.guidance'],
    ],
    [
      'a text left in English, whatever its capitals',
      (one) => {
        const { title } = indicatorIn(one, 'lm-01');
        title.fr = title.en.toUpperCase();
      },
      ['same-as-english lm-01.title'],
    ],
    [
      'a third language in one text only, once for each other text',
      (one) => {
        one.title.it = 'Strumento pilota';
        one.indicators = one.indicators.map((other) =>
          other.code === 'lm-01' ? other : { ...other, retired: true },
        );
        one.kind = 'explorative';
        one.id = 'mipex-reg-explorative';
        indicatorIn(one, 'lm-01').options = [];
      },
      [
        'translation introduction',
        'translation lm-01.title',
        'translation lm-01.question',
        'translation lm-01.guidance',
        'translation lm-01.evidence',
      ],
    ],
    [
      'markup',
      (one) => {
        one.introduction.en = 'Read <b>this</b>.';
      },
      ['markup introduction'],
    ],
    [
      'an explorative instrument called scored',
      (one) => {
        one.id = 'mipex-reg-explorative';
      },
      ['kind-of-instrument '],
    ],
    [
      'people without a permit as beneficiaries of protection',
      (one) => {
        indicatorIn(one, 'he-02').group = 'beneficiaries-of-protection';
      },
      ['irregular-group he-02'],
    ],
  ])('for %s', (_, breaking, wanted) => {
    const found = refusedIn(broken(breaking)).filter((one) => !/-too-few $/.test(one));
    expect(found).toEqual(wanted);
  });

  test.each([
    ['Qui décide ?', true],
    ['Attention ! Qui', true],
    ['Deux mots : oui', true],
    ['Qui décide?', true],
    ['le mot « oui » seul', true],
    ['le mot «\u00a0oui »', true],
    ['le mot « oui\u00a0»', true],
    ['Qui décide\u00a0?', false],
    ['Qui décide\u202f?', false],
    ['le mot «\u00a0oui\u00a0», à 8:30', false],
  ])('for French set as in “%s”: %s', (text, isRefused) => {
    const found = refusedIn(
      broken((one) => {
        indicatorIn(one, 'lm-01').question.fr = text;
      }),
    );
    expect(found).toEqual(isRefused ? ['french-spacing lm-01.question'] : []);
  });
});

describe('Options are refused', () => {
  const withText = (place: string, text: { en?: string; fr?: string }) =>
    broken((one) => {
      Object.assign(optionIn(one, place).text, text);
    });

  test.each([
    ['en', 'Yes'],
    ['en', 'Partly.'],
    ['en', 'No, not at all.'],
    ['fr', 'Oui'],
    ['fr', 'En partie seulement.'],
    ['fr', 'Non\u00a0: rien'],
  ])('when they say too little (%s): %s', (language, text) => {
    expect(refusedIn(withText('ho-03.b', { [language]: text }))).toEqual(['option-too-short ho-03.b']);
  });

  test('not when five words say it', () => {
    expect(refusedIn(withText('ho-03.b', { en: 'A permit of two years.' }))).toEqual([]);
  });

  test('when another says the same, in either language, whatever its capitals, spaces and signs', () => {
    const same = optionIn(assessed(), 'lm-01.a').text;
    const en = same.en.toUpperCase().replaceAll(/[,.]/g, ' ;');
    expect(refusedIn(withText('re-08.d', { en }))).toEqual(['option-said-twice re-08.d']);
    expect(refusedIn(withText('re-08.d', { fr: same.fr.replaceAll('.', '') }))).toEqual([
      'option-said-twice re-08.d',
    ]);
  });

  test('not when only a retired indicator says the same: its successor may keep the words', () => {
    const instrument = withText('re-08.d', optionIn(assessed(), 'lm-01.a').text);
    indicatorIn(instrument, 'lm-01').retired = true;
    expect(refusedIn(instrument)).toEqual([]);
  });

  test.each<[string, number[], string[]]>([
    ['the worst first', [0, 50, 100], ['values-descend lm-01']],
    ['two worth the same', [100, 100, 0], ['values-descend lm-01']],
    ['none worth 100', [90, 50, 0], ['values-ends lm-01']],
    ['none worth 0', [100, 50, 10], ['values-ends lm-01']],
    ['two only', [100, 0], ['too-few-options lm-01']],
    ['none', [], ['too-few-options lm-01', 'values-ends lm-01']],
  ])('with %s', (_, values, wanted) => {
    const instrument = broken((one) => {
      const indicator = indicatorIn(one, 'lm-01');
      indicator.options = indicator.options.slice(0, values.length).map((option, at) => ({
        ...option,
        value: values[at] ?? 0,
      }));
    });
    expect(refusedIn(instrument)).toEqual(wanted);
  });

  test('worth more than 100 by the form itself, with the place', () => {
    const instrument = broken((one) => {
      optionIn(one, 'lm-01.a').value = 101;
    });
    expect(checkAssessed(instrument).refused.map(({ place }) => place)).toEqual([
      'indicators.0.options.0.value',
    ]);
  });

  test('of any kind in an explorative instrument', () => {
    const instrument = assessed('mipex-reg-explorative');
    indicatorIn(instrument, 'lm-open-1').options = [
      { code: 'a', value: 100, text: bothWays('A text of five words') },
    ];
    expect(refusedIn(instrument)).toEqual(['options-unwanted lm-open-1']);
  });
});

describe('Too few indicators are refused', () => {
  test.each<[string, (one: Indicator) => boolean, number, string[]]>([
    ['five on housing', (one) => one.area === 'housing', 5, ['area-too-few']],
    ['six on housing', (one) => one.area === 'housing', 6, []],
    ['nine on actors', (one) => one.element === 'actors' && !one.irregular, 6, ['element-too-few']],
    ['nine on evaluation', (one) => one.phase === 'evaluation' && !one.irregular, 8, ['phase-too-few']],
    ['nine on refugees', (one) => one.group === 'beneficiaries-of-protection', 9, ['group-too-few']],
    ['ten on refugees', (one) => one.group === 'beneficiaries-of-protection', 10, []],
    ['three without a permit', (one) => Boolean(one.irregular), 3, ['irregular-too-few']],
    ['four without a permit', (one) => Boolean(one.irregular), 4, []],
  ])('%s', (_, wanted, left, codes) => {
    const instrument = broken((one) => {
      retireAll(one, wanted, left);
    });
    const found = checkAssessed(instrument).refused;
    // Whatever else falls short with them is an area.
    const telling = found.filter(({ code }) => codes.includes('area-too-few') || code !== 'area-too-few');
    expect(telling.map(({ code }) => code)).toEqual(codes);
    expect(telling.every(({ place }) => place === '')).toBe(true);
  });

  test('three without a permit also where one is on education and two are on health', () => {
    const instrument = broken((one) => {
      for (const code of ['ed-03', 'ed-05', 'he-02']) indicatorIn(one, code).retired = true;
    });
    expect(checkAssessed(instrument).refused.map(({ code, params }) => [code, params])).toEqual([
      ['irregular-too-few', { count: 3, least: 4 }],
    ]);
  });

  test('with how many there are and how many are needed', () => {
    const instrument = broken((one) => {
      retireAll(one, ({ area }) => area === 'reception', 2);
    });
    expect(checkAssessed(instrument).refused.map(({ params }) => params)).toEqual([
      { area: 'reception', count: 2, least: 6 },
    ]);
  });
});

describe('A form that is none of ours is refused without a crash', () => {
  test.each([
    ['nothing', null],
    ['a text', 'mipex'],
    ['a list', []],
    ['no indicators', { ...assessed(), indicators: [] }],
    ['a word that no axis has', { ...assessed(), indicators: [{ ...indicatorOf('he-01'), phase: 'dream' }] }],
    ['a code with spaces', { ...assessed(), indicators: [indicatorOf('he 01')] }],
    [
      'a language called constructor',
      { ...assessed(), title: { ...bothWays('Title'), constructor: 'Title of nobody' } },
    ],
  ])('%s', (_, raw) => {
    const { refused, instrument } = checkAssessed(raw);
    expect(refused.length).toBeGreaterThan(0);
    expect(instrument).toBeUndefined();
  });

  test('a misspelt word is named, not dropped', () => {
    const instrument = broken((one) => {
      Object.assign(indicatorIn(one, 'lm-01'), { wieght: 2 });
    });
    expect(checkAssessed(instrument).refused).toMatchObject([
      { place: 'indicators.0', code: 'not-allowed', params: { name: 'wieght' } },
    ]);
  });
});

describe('A new version against the last', () => {
  const last = assessed();
  const next = (change: (instrument: AssessmentInstrument) => void) => broken(change, 2);

  test('is refused when nothing differs, or when it is not the next number', () => {
    expect(refusedIn({ ...assessed(), version: 2 }, last)).toEqual(['unchanged ']);
    expect(refusedIn(assessed(), last)).toEqual(['next-version version', 'unchanged ']);
  });

  test('may retire and add, which ed confirms for what is no longer asked', () => {
    const instrument = next((one) => {
      indicatorIn(one, 'lm-08').retired = true;
      const { options, ...rest } = indicatorIn(assessed(), 'lm-08');
      const added = options.map((option) => ({ ...option }));
      one.indicators.push({ ...rest, options: added, code: 'lm-09' });
    });
    const { refused, toConfirm, difference } = checkAssessed(instrument, last);
    expect(refused).toEqual([]);
    expect(coded(toConfirm)).toEqual(['retired-now lm-08']);
    expect(difference?.added).toEqual(['lm-09']);
  });

  test('is refused when an indicator or an option that past answers hold is gone', () => {
    const instrument = next((one) => {
      one.indicators = one.indicators.filter(({ code }) => code !== 'lm-08');
      const four = indicatorIn(one, 'lm-02');
      four.options = four.options.filter(({ code }) => code !== 'b');
    });
    expect(refusedIn(instrument, last)).toEqual(['indicator-gone lm-08', 'option-gone lm-02.b']);
  });

  test.each<[string, (instrument: AssessmentInstrument) => void, string, object]>([
    [
      'what an option is worth',
      (one) => {
        optionIn(one, 'lm-01.b').value = 40;
      },
      'revalued lm-01.b',
      { before: 50, after: 40 },
    ],
    [
      'a new option',
      (one) => {
        indicatorIn(one, 'lm-01').options.splice(1, 0, {
          code: 'd',
          value: 80,
          text: bothWays('Nearly all that it asks'),
        });
      },
      'option-new lm-01.d',
      {},
    ],
    [
      'a weight',
      (one) => {
        indicatorIn(one, 'lm-01').weight = 2;
      },
      'reweighed lm-01',
      { before: 1, after: 2 },
    ],
    [
      'a place on an axis',
      (one) => {
        indicatorIn(one, 'lm-01').element = 'resources';
      },
      'moved-on-axis lm-01',
      { before: 'actions', after: 'resources' },
    ],
    [
      'words, by language',
      (one) => {
        indicatorIn(one, 'lm-01').title.fr = 'Analyse préalable';
      },
      'reworded lm-01.title',
      { language: 'fr', before: 'Analyse préalable aux mesures pour l’emploi', after: 'Analyse préalable' },
    ],
  ])('asks ed to confirm %s', (_, change, wanted, params) => {
    const { refused, toConfirm } = checkAssessed(next(change), last);
    expect(refused).toEqual([]);
    expect(coded(toConfirm)).toEqual([wanted]);
    expect(toConfirm[0]?.params).toEqual(params);
  });

  test('must keep the languages of the last one', () => {
    const italian = assessed();
    for (const text of [italian.title, italian.introduction]) text.it = 'Testo';
    italian.indicators = italian.indicators.slice(0, 1).map((one) => ({ ...one, retired: true }));
    const instrument = next((one) => {
      one.title.en = 'Another title';
    });
    const missing = checkAssessed(instrument, italian).refused.filter(({ code }) => code === 'translation');
    expect(missing.length).toBeGreaterThan(72);
    expect(new Set(missing.map(({ params }) => params?.language))).toEqual(new Set(['it']));
    const others = checkAssessed(instrument, italian).refused.filter(({ code }) => code !== 'translation');
    expect(others).toEqual([]);
  });

  test('may ask again what was retired, with ed’s word', () => {
    const rested = broken((one) => {
      indicatorIn(one, 'lm-08').retired = true;
    });
    expect(coded(checkAssessed({ ...assessed(), version: 2 }, rested).toConfirm)).toEqual([
      'asked-again lm-08',
    ]);
  });
});
