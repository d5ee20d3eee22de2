import { describe, expect, test } from 'vitest';
import { checkDefinition } from '../../../api/instruments/check.ts';
import type { Definition } from '../../../api/instruments/definition.ts';
import { groupsOf, questionsOf, questionsOfGroup } from '../../../api/instruments/questions.ts';
import { mapping } from '../../support/questionnaire.ts';

const both = (word: string) => ({ default: word, fr: `${word} en français` });

/** A questionnaire of one page and one question, and what a test changes in the question. */
function small(question: object = {}): unknown {
  const gate = { type: 'text', name: 'town', title: both('Town'), description: both('Help') };
  return {
    title: both('Small'),
    description: both('For tests'),
    pages: [
      { name: 'one', title: both('One'), description: both('Page'), elements: [{ ...gate, ...question }] },
    ],
  };
}
const choices = (...values: string[]) => values.map((value) => ({ value, text: both(value) }));

const refusedIn = (raw: unknown, last?: Definition, id = 'small') =>
  checkDefinition(id, raw, last).refused.map(({ code, place }) => `${code ?? 'form'} ${place}`);

function definitionOf(raw: unknown): Definition {
  const { definition } = checkDefinition('small', raw);
  if (!definition) throw new Error('The form of the definition is wrong.');
  return definition;
}

describe('An uploaded definition', () => {
  test('passes when it is small and complete, and so does version 1; against itself it is nothing new', () => {
    expect(checkDefinition('small', small())).toMatchObject({ refused: [], toConfirm: [] });
    expect(checkDefinition('mapping', mapping())).toMatchObject({ refused: [], toConfirm: [] });
    expect(refusedIn(mapping(), mapping(), 'mapping')).toEqual(['unchanged ']);
  });

  test.each([
    ['raw HTML', { type: 'html', html: '<b>x</b>' }, 'unknown-type pages.0.elements.0.type'],
    ['a signature', { type: 'signaturepad' }, 'unknown-type pages.0.elements.0.type'],
    ['a file kept in the answer', { type: 'file', storeDataAsText: true }, 'not-allowed pages.0.elements.0'],
    [
      'choices from an address',
      { type: 'dropdown', choices: choices('a'), choicesByUrl: { url: 'https://example.org' } },
      'not-allowed pages.0.elements.0',
    ],
    ['a script on change', { onValueChanged: 'x' }, 'not-allowed pages.0.elements.0'],
    ['a name of a prototype', { name: 'constructor' }, 'form pages.0.elements.0.name'],
    ['a name with a dot', { name: 'a.b' }, 'form pages.0.elements.0.name'],
    ['markup', { title: both('<img src=x>') }, 'markup pages.0.elements.0.title'],
    [
      'an address of another site',
      { title: both('See https://example.org') },
      'markup pages.0.elements.0.title',
    ],
    ['a call', { visibleIf: "fetch('x') = 1" }, 'function pages.0.elements.0.visibleIf'],
    ['a clock', { visibleIf: '{town} > today()' }, 'function pages.0.elements.0.visibleIf'],
    ['a name nobody has', { visibleIf: '{city} notempty' }, 'unknown-name pages.0.elements.0.visibleIf'],
    ['a choice twice', { type: 'dropdown', choices: choices('a', 'b', 'a') }, 'stands-twice town'],
    ['English only', { title: 'Town' }, 'translation pages.0.elements.0.title (town)'],
    ['no French', { title: { default: 'Town' } }, 'translation pages.0.elements.0.title (town)'],
    [
      'an empty French',
      { title: { default: 'Town', fr: ' ' } },
      'translation pages.0.elements.0.title (town)',
    ],
  ])('is refused with %s', (_, question, finding) => {
    expect(refusedIn(small(question))).toEqual([finding]);
  });

  test.each([
    '^(a+)+$',
    '^(a|a)*$',
    '(',
    'a',
    '^a{1,}$',
    '^(a{0,9}){9}$',
    `^${'a?'.repeat(30)}$`,
    '^(a)\\1$',
    '^a{0,999}$',
  ])('is refused with the pattern %s, which is broken or could take too long', (regex) => {
    const validators = [{ type: 'regex', regex, text: both('No') }];
    expect(refusedIn(small({ validators }))).toEqual(['pattern town']);
  });

  test('may ask for an address with a counted pattern', () => {
    const validators = [
      { type: 'regex', regex: '^https?:\\/\\/[a-z.+*]{1,60}(\\/|\\?)?$', text: both('No') },
    ];
    expect(refusedIn(small({ validators }))).toEqual([]);
  });

  test('is refused, never thrown at, when it is no definition at all', () => {
    for (const raw of [undefined, null, 1, 'x', [], {}, { pages: 'none' }, { pages: [null] }])
      expect(refusedIn(raw).length).toBeGreaterThan(0);
    let nested: unknown = { type: 'panel' };
    for (let depth = 0; depth < 10_000; depth += 1) nested = { type: 'panel', name: 'p', elements: [nested] };
    expect(refusedIn({ title: both('x'), description: both('x'), pages: [nested] }).length).toBeGreaterThan(
      0,
    );
  });

  test('is refused with two questions or two pages of one name', () => {
    const definition = definitionOf(small());
    const [page] = definition.pages;
    if (!page) throw new Error('No page.');
    expect(refusedIn({ ...definition, pages: [page, page] })).toEqual([
      'stands-twice pages',
      'stands-twice questions',
    ]);
  });

  test('is refused with a question in a group that is called as the id of each entry', () => {
    const definition = mapping();
    const group = groupsOf(definition)[0]?.group;
    const question = group && questionsOfGroup(group).find(({ name }) => name === 'source');
    if (question) question.name = 'id';
    expect(refusedIn(definition)).toEqual(['reserved needs.id']);
  });

  test('may speak a further language, and then all of it must', () => {
    const spanish = { title: { ...both('Small'), es: 'Pequeño' } };
    const places = refusedIn({ ...(small() as object), ...spanish });
    expect(places).toContain('translation pages.0.elements.0.title (town)');
    expect(places).toHaveLength(5);
    expect(
      checkDefinition('small', { ...(small() as object), ...spanish }).refused.every(({ message }) =>
        message.includes('es'),
      ),
    ).toBe(true);
  });
});

/** The question as a group of entries. */
const entries = {
  type: 'paneldynamic',
  maxPanelCount: 3,
  panelAddText: both('Add'),
  panelRemoveText: both('Remove'),
  templateElements: [{ type: 'text', name: 'name', title: both('Name'), description: both('Help') }],
};

describe('A new version against the last', () => {
  const last = definitionOf(small({ type: 'dropdown', choices: choices('a', 'b'), personal: true }));

  test('is refused when a name takes another form: give it a new name', () => {
    expect(refusedIn(small({ personal: true }), last)).toEqual(['retyped town']);
    const buttons = small({ type: 'radiogroup', choices: choices('a', 'b'), personal: true });
    expect(refusedIn(buttons, last)).toEqual([]);
    expect(refusedIn(small(entries), last)).toEqual(['retyped town']);
    expect(refusedIn(small(), definitionOf(small(entries)))).toEqual(['retyped town']);
  });

  test('is refused when a personal answer is no longer personal', () => {
    expect(refusedIn(small({ type: 'dropdown', choices: choices('a', 'b') }), last)).toEqual([
      'was-personal town',
    ]);
  });

  test('is refused when it loses a language', () => {
    const before = { ...last, title: { ...both('Small'), es: 'Pequeño' } };
    expect(refusedIn(last, before)).toContain('translation title');
  });

  test('asks the editor to confirm other words for a title or a code, in each language', () => {
    const now = small({
      type: 'dropdown',
      title: { default: 'City', fr: 'Town en français' },
      choices: [{ value: 'a', text: both('Apple') }, ...choices('b')],
      personal: true,
    });
    const { refused, toConfirm } = checkDefinition('small', now, last);
    expect(refused).toEqual([]);
    expect(
      toConfirm.map(({ place, params }) => [place, params?.language, params?.before, params?.after]),
    ).toEqual([
      ['town', 'en', 'Town', 'City'],
      ['town: a', 'en', 'a', 'Apple'],
      ['town: a', 'fr', 'a en français', 'Apple en français'],
    ]);
  });
});

describe('What comes back after a version without it', () => {
  const first = {
    version: 1,
    definition: definitionOf(small({ type: 'dropdown', choices: choices('a', 'b') })),
  };
  const without = definitionOf(small({ name: 'city' }));
  const foundIn = (question: object, last: Definition, earlier = [first]) => {
    const { refused, toConfirm } = checkDefinition('small', small(question), last, earlier);
    return [...refused, ...toConfirm].map(({ code, place, params }) => [code, place, params?.version]);
  };

  test('is refused in another form of answer than an earlier version had, which is named', () => {
    expect(foundIn({}, without)).toEqual([['returned-retyped', 'town', 1]]);
    expect(foundIn({ type: 'radiogroup', choices: choices('a', 'b') }, without)).toEqual([]);
    expect(foundIn(entries, without)).toEqual([['returned-retyped', 'town', 1]]);
  });

  test('is confirmed with its words, a code of a question that stayed too', () => {
    const renamed = {
      type: 'dropdown',
      choices: [
        { value: 'a', text: both('a') },
        { value: 'b', text: both('Bus') },
      ],
    };
    const rewords = [
      ['returned-reworded', 'town: b', 1],
      ['returned-reworded', 'town: b', 1],
    ];
    expect(foundIn(renamed, without)).toEqual(rewords);
    expect(foundIn(renamed, definitionOf(small({ type: 'dropdown', choices: choices('a') })))).toEqual(
      rewords,
    );
    expect(foundIn({ ...renamed, title: both('Harbour') }, without).map(([, place]) => place)).toEqual([
      'town',
      'town',
      'town: b',
      'town: b',
    ]);
  });

  test('is refused when it was personal and is no more', () => {
    const personal = { version: 1, definition: definitionOf(small({ personal: true })) };
    expect(foundIn({}, without, [personal])).toEqual([['returned-public', 'town', 1]]);
  });

  test('is compared with the newest version that had it, and only in the languages it had', () => {
    const second = { version: 2, definition: definitionOf(small({ title: both('Harbour') })) };
    const spanish = small({ title: { ...both('Harbour'), es: 'Puerto' } });
    const { toConfirm } = checkDefinition('small', spanish, without, [second, first]);
    expect(toConfirm).toEqual([]);
    expect(foundIn({ title: both('Port') }, without, [second, first])).toEqual([
      ['returned-reworded', 'town', 2],
      ['returned-reworded', 'town', 2],
    ]);
  });
});

describe('A new version of the mapping questionnaire', () => {
  const change = (path: string, mend: (found: NonNullable<ReturnType<typeof find>>) => void) => {
    const definition = mapping();
    const found = find(definition, path);
    if (!found) throw new Error(`There is no question ${path}.`);
    mend(found);
    return checkDefinition('mapping', definition, mapping());
  };
  const find = (definition: Definition, path: string) =>
    questionsOf(definition).find((one) => one.path === path)?.question;

  test('is refused without a question that a record cannot do without', () => {
    const definition = mapping();
    for (const { group } of groupsOf(definition)) {
      for (const question of questionsOfGroup(group))
        if (question.name === 'severity') question.name = 'weight';
    }
    const { refused, difference } = checkDefinition('mapping', definition, mapping());
    expect(refused.map(({ code, place }) => `${code} ${place}`)).toEqual(['record-field needs.severity']);
    expect([difference?.added, difference?.removed]).toEqual([['needs.weight'], ['needs.severity']]);
    const noNeeds = { ...mapping(), pages: mapping().pages.filter(({ name }) => name !== 'needs') };
    expect(checkDefinition('mapping', noNeeds, mapping()).refused).toContainEqual(
      expect.objectContaining({ code: 'records-not-asked', place: 'needs' }),
    );
  });

  test.each(['consent', 'contactEmail', 'visibility', 'mayContact'])(
    'is refused without %s: every region would be kept from submitting',
    (name) => {
      const { refused } = change(name, (question) => {
        question.name = 'another';
      });
      expect(refused.map(({ code, place }) => `${code} ${place}`)).toContain(`never-complete ${name}`);
    },
  );

  test.each([
    ['finalRemark', '{needs.title} notempty', 'needs.title'],
    ['finalRemark', '{panel.title} notempty', 'panel.title'],
    ['needs.source', '{panel.budgetEur} > 0', 'panel.budgetEur'],
  ])(
    'is refused where %s is asked after %s: an answer of an entry is known in that entry alone',
    (path, condition, name) => {
      const { refused } = change(path, (question) => {
        question.visibleIf = condition;
      });
      expect(refused).toMatchObject([{ code: 'unknown-name', params: { name } }]);
      const within = change('needs.source', (question) => {
        question.visibleIf = '{panel.title} notempty and {needs.length} > 1';
      });
      expect(within.refused).toEqual([]);
    },
  );

  test('is refused with a code outside records that no region could submit: of a choice, a row, a column', () => {
    const moon = { value: 'moon', text: both('Moon') };
    const { refused } = change('competences', (question) => {
      if (question.type === 'matrix') question.rows.push(moon);
    });
    expect(refused.map(({ code, place }) => `${code} ${place}`)).toEqual(['record-code competences']);
    const columns = change('capacities', (question) => {
      if (question.type === 'matrix') question.columns.push(moon);
    });
    expect(columns.refused).toMatchObject([{ code: 'record-code', place: 'capacities' }]);
    const choice = change('consulted', (question) => {
      if ('choices' in question) question.choices.push(moon);
    });
    expect(choice.refused).toMatchObject([{ code: 'record-code', place: 'consulted' }]);
  });

  test('is refused with a code that no record knows', () => {
    const { refused } = change('needs.sector', (question) => {
      if ('choices' in question) question.choices.push({ value: 'sport', text: both('Sport') });
    });
    expect(refused).toEqual([
      expect.objectContaining({ code: 'record-code', place: 'needs.sector', params: { choice: 'sport' } }),
    ]);
  });

  test('shows a changed help as a difference, with nothing to confirm', () => {
    const { toConfirm, difference } = change('needs.title', (question) => {
      question.description = both('Another help');
    });
    expect(toConfirm).toEqual([]);
    expect(difference?.helps.map(({ path, language }) => [path, language])).toEqual([
      ['needs.title', 'en'],
      ['needs.title', 'fr'],
    ]);
  });
});
