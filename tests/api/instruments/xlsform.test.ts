import fc from 'fast-check';
import readExcelFile from 'read-excel-file/node';
import { ConditionRunner } from 'survey-core';
import { describe, expect, test } from 'vitest';
import { type Answers, isAnswers } from '../../../api/instruments/given.ts';
import {
  type Definition,
  definitionShape,
  type SimpleQuestion,
} from '../../../api/instruments/definition.ts';
import { expressionsOf, groupsOf, questionsOf } from '../../../api/instruments/questions.ts';
import { askedAfter } from '../../../api/instruments/model.ts';
import { withoutIds } from '../../../api/submissions/entries.ts';
import { formOf, type Row } from '../../../api/xlsforms/form.ts';
import { askedByName, isInForms, questionName } from '../../../api/xlsforms/names.ts';
import { Untranslatable } from '../../../api/xlsforms/parse.ts';
import { translator } from '../../../api/xlsforms/translate.ts';
import { workbookOf } from '../../../api/xlsforms/workbook.ts';
import { answerTo, draftOf } from '../../support/answers.ts';
import { mapping } from '../../support/questionnaire.ts';
import { evaluate, type Scope } from '../../support/xpath.ts';

const definition = mapping();
const form = formOf('mapping', 1, definition);
/** Questions that no form asks. */
const apart = new Set(
  questionsOf(definition).flatMap(({ path, question }) => (isInForms(question) ? [] : [path])),
);
const groups = new Set(groupsOf(definition).map(({ group }) => group.name));
const rowOf = (name: string) => form.survey.find((row) => row.name === name);
const references = (row: Row) =>
  [row.relevant, row.constraint, row.calculation].flatMap((text) =>
    [...(text ?? '').matchAll(/\$\{(\w+)\}/g)].map(([, name = '']) => name),
  );

/** An answer as a form keeps it: text. */
function kept(question: SimpleQuestion, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (question.type === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.join(' ') : String(value);
}

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: so forms write names
describe('The mapping questionnaire as XLSForm', () => {
  test('is an Excel file that another reader reads: every cell is the text it was', async () => {
    const file = await workbookOf(form);
    for (const sheet of ['survey', 'choices', 'settings'] as const) {
      const sheets = await readExcelFile(file);
      const read = sheets.find((one) => one.sheet === sheet)?.data ?? [];
      const [head = [], ...rows] = read;
      const back = rows.map((cells) =>
        Object.fromEntries(head.flatMap((column, at) => (cells[at] === null ? [] : [[column, cells[at]]]))),
      );
      expect(back).toEqual(
        form[sheet].map((row) => Object.fromEntries(Object.entries(row).filter(([, v]) => v))),
      );
    }
  });

  test('keeps the rules of pyxform: names, groups, lists, references, both languages', () => {
    const lists = Map.groupBy(form.choices, (choice) => choice.list_name);
    for (const [list, choices] of lists) {
      const names = choices.map((choice) => choice.name);
      expect([list, new Set(names).size]).toEqual([list, names.length]);
      for (const choice of choices) {
        expect(choice.name).toMatch(/^\S+$/);
        expect(choice['label::English (en)'] && choice['label::Français (fr)']).toBeTruthy();
      }
    }
    const names = form.survey.flatMap((row) => row.name ?? []);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[A-Za-z_][A-Za-z0-9._]*$/.test(name))).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    const open: string[] = [];
    for (const row of form.survey) {
      const [, act, kind] = /^(begin|end)_(group|repeat)$/.exec(row.type ?? '') ?? [];
      if (act === 'begin' && kind) open.push(kind);
      else if (act === 'end') expect(open.pop()).toBe(kind);
      if (act !== 'end') expect(row.name).toBeTruthy();
      if (act !== 'end' && row.type !== 'calculate') {
        expect([row.name, Boolean(row['label::English (en)'] && row['label::Français (fr)'])]).toEqual([
          row.name,
          true,
        ]);
      }
      const [type = '', list] = (row.type ?? '').split(' ');
      if (type.startsWith('select_')) expect(lists.has(list)).toBe(true);
      expect([
        'begin_group',
        'end_group',
        'begin_repeat',
        'end_repeat',
        'note',
        'calculate',
        'text',
        'integer',
        'decimal',
        'date',
        'select_one',
        'select_multiple',
      ]).toContain(type);
      if (row.constraint) expect(row['constraint_message::Français (fr)']).toBeTruthy();
    }
    expect(open).toEqual([]);
    expect(form.settings).toEqual([
      expect.objectContaining({
        form_id: 'regional-migration-atlas-mapping',
        version: '1',
        default_language: 'English (en)',
      }),
    ]);
  });

  test('refers only to what is asked, from inside a group only to its own or outer questions', () => {
    let repeat: string | undefined;
    const groupAt = new Map<string, string | undefined>();
    for (const row of form.survey) {
      if (row.type === 'begin_repeat') repeat = row.name;
      if (row.name) groupAt.set(row.name, row.type === 'begin_repeat' ? undefined : repeat);
      if (row.type === 'end_repeat') repeat = undefined;
    }
    for (const row of form.survey)
      for (const name of references(row)) {
        expect([name, groupAt.has(name)]).toEqual([name, true]);
        const within = groupAt.get(name);
        expect([row.name, name, within === undefined || within === groupAt.get(row.name ?? '')]).toEqual([
          row.name,
          name,
          true,
        ]);
      }
  });

  test('asks every question once, and each name leads back to it', () => {
    const asked = askedByName(definition);
    const names = form.survey
      .filter(({ type = '' }) => !/^(begin|end|note|calculate)/.test(type))
      .map(({ name = '' }) => name);
    expect(names.toSorted()).toEqual([...asked.keys()].toSorted());
    const paths = new Set(
      [...asked.values()].map(({ group, question }) => (group ? `${group}.${question.name}` : question.name)),
    );
    const all = questionsOf(definition).filter(({ question }) => isInForms(question));
    expect(paths).toEqual(new Set(all.map(({ path }) => path)));
  });

  test('has types, limits, gates and the consent of the questionnaire', () => {
    expect(rowOf('hasNeeds')).toMatchObject({ required: 'yes' });
    expect(rowOf('needs')).toMatchObject({ type: 'begin_repeat', relevant: "${hasNeeds} = 'yes'" });
    expect(rowOf('mainRouteRole')?.relevant).toBe(
      "${hasRouteRole} = 'yes' and count-selected(${routeRoles}) > 1",
    );
    expect(rowOf('flows_fromRegion')).toMatchObject({
      relevant: "${flows_type} != 'present' and ${flows_fromKind} = 'region'",
    });
    expect(rowOf('practices_regions')?.type).toMatch(/^select_multiple list_/);
    expect(rowOf('flows_fromRegion')?.type).toMatch(/^select_one list_/);
    expect(rowOf('consent')).toMatchObject({ required: 'yes', constraint: ". = 'yes'" });
    expect(rowOf('needs_fundingGapEur')?.type).toBe('decimal');
    expect(rowOf('needs_peopleAffected')).toMatchObject({
      type: 'integer',
      constraint: '. >= 0 and . <= 100000000',
    });
    expect(rowOf('consulted')?.constraint).toBe("not(selected(., 'nobody')) or count-selected(.) = 1");
    expect(rowOf('needs_validTo')?.constraint).toContain(
      "(${needs_validFrom} = '' or . = '' or ${needs_validFrom} <= .)",
    );
    expect(rowOf('competences__labour_market')).toMatchObject({ required: 'yes' });
    expect(
      form.choices.filter((one) => one.list_name === rowOf('practices_regions')?.type?.split(' ')[1]).length,
    ).toBe(2010);
  });
});

// biome-ignore-end lint/suspicious/noTemplateCurlyInString: so forms write names

/** Without what is not asked after the others, as it is submitted; a form forgets it too. */
function onlyAsked(answers: Answers): Answers {
  const asked = new Set(askedAfter(definition, answers).map(({ field }) => field));
  const fields = (own: Answers, prefix: string) =>
    Object.fromEntries(Object.entries(own).filter(([name]) => asked.has(prefix + name)));
  const left = Object.entries(answers).flatMap(([name, value]): [string, unknown][] => {
    if (!groups.has(name)) return asked.has(name) ? [[name, value]] : [];
    const isAsked = [...asked].some((field) => field.startsWith(`${name}.`));
    const entries = (value as Answers[]).map((entry, index) => fields(entry, `${name}.${index}.`));
    return isAsked ? [[name, entries]] : [];
  });
  const after = Object.fromEntries(left);
  return JSON.stringify(after) === JSON.stringify(answers) ? after : onlyAsked(after);
}

/** The fields that a form asks after some answers, worked out from its rows alone. */
function shownBy(rows: readonly Row[], answers: Answers): Set<string> {
  const asked = askedByName(definition);
  const shown = new Set<string>();
  const textIn = (entry: Answers | undefined) => (name: string) => {
    const found = asked.get(name);
    if (!found) throw new Error(`nothing is called ${name}`);
    return kept(found.question, (found.group ? entry : answers)?.[found.question.name]);
  };
  const entriesOf = (name: string) =>
    Array.isArray(answers[name]) ? (answers[name] as unknown[]).filter(isAnswers) : [];
  const walk = (from: number, to: number, prefix: string, entry?: Answers) => {
    const scope: Scope = { text: textIn(entry), count: (name) => entriesOf(name).length };
    for (let at = from; at < to; at += 1) {
      const row = rows[at] as Row;
      const isShown = !row.relevant || evaluate(row.relevant, scope);
      if (/^begin_/.test(row.type ?? '')) {
        const end = endOf(rows, at);
        if (isShown && row.type === 'begin_repeat')
          for (const [index, one] of entriesOf(row.name ?? '').entries())
            walk(at + 1, end, `${row.name}.${index}.`, one);
        else if (isShown) walk(at + 1, end, prefix, entry);
        at = end;
      } else if (isShown) {
        const found = asked.get(row.name ?? '');
        if (found) shown.add(prefix + found.question.name);
      }
    }
  };
  walk(0, rows.length, '');
  return shown;
}
function endOf(rows: readonly Row[], begin: number): number {
  for (let at = begin + 1, depth = 1; at < rows.length; at += 1) {
    if (/^begin_/.test(rows[at]?.type ?? '')) depth += 1;
    if (/^end_/.test(rows[at]?.type ?? '')) depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error('a group has no end');
}

describe('Whatever was answered, a form', () => {
  test('asks what the questionnaire asks', () => {
    fc.assert(
      fc.property(draftOf(definition), (draft) => {
        const answers = onlyAsked(withoutIds(definition, draft));
        const asked = askedAfter(definition, answers).map(({ field }) => field);
        const there = (field: string) => {
          const [name = '', index, inner] = field.split('.');
          if (apart.has(inner === undefined ? name : `${name}.${inner}`)) return false;
          return index === undefined || Boolean((answers[name] as unknown[] | undefined)?.[Number(index)]);
        };
        expect([...shownBy(form.survey, answers)].toSorted()).toEqual(asked.filter(there).toSorted());
      }),
      { numRuns: 60 },
    );
  });

  test('reads each condition as SurveyJS does, of questions that are answered or not', () => {
    const translate = translator(definition);
    const groups = [undefined, 'needs', 'flows', 'practices', 'funds', 'offers'];
    const questions = questionsOf(definition);
    let count = 0;
    for (const expression of new Set(expressionsOf(definition).map(({ value }) => value))) {
      const names = [
        ...new Set([...expression.matchAll(/\{([\w.]+?)(?:\.length)?\}/g)].map(([, name = '']) => name)),
      ];
      for (const group of groups) {
        const isInner = names.some((name) => name.startsWith('panel.'));
        const asked = names.map((name) =>
          questions.find(
            ({ path }) => path === (name.startsWith('panel.') ? `${group}.${name.slice(6)}` : name),
          ),
        );
        if (isInner !== (group !== undefined) || asked.some((one) => !one)) continue;
        const xpath = translate(expression, { group });
        const values = fc.tuple(
          ...asked.map((one) => fc.option(answerTo(one?.question as SimpleQuestion), { nil: undefined })),
        );
        fc.assert(
          fc.property(values, (given) => {
            const own = Object.fromEntries(
              asked.flatMap((one, at) => (given[at] === undefined ? [] : [[one?.question.name, given[at]]])),
            );
            const text = (name: string) => {
              const at = asked.findIndex((one) => one && questionName(one.question.name, one.group) === name);
              return kept(asked[at]?.question as SimpleQuestion, given[at]);
            };
            const told = new ConditionRunner(expression).runValues({ ...own, panel: own });
            expect([xpath, given, evaluate(xpath, { text, count: () => 0 })]).toEqual([
              xpath,
              given,
              Boolean(told),
            ]);
          }),
          { numRuns: 40 },
        );
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(35);
  });
});

describe('A questionnaire of another kind', () => {
  const text = (words: string) => ({ default: words, fr: `${words} (fr)` });
  const choices = ['a', 'b', 'c'].map((value) => ({ value, text: text(value) }));
  const base = (name: string) => ({ name, title: text(name), description: text(`About ${name}`) });
  const small = (visibleIf: string): Definition =>
    definitionShape.parse({
      title: text('Small'),
      description: text('A small one'),
      pages: [
        {
          ...base('first'),
          elements: [
            { type: 'checkbox', ...base('several'), choices },
            { type: 'radiogroup', ...base('one'), choices },
            { type: 'boolean', ...base('fine'), labelTrue: text('Yes'), labelFalse: text('No') },
            { type: 'text', ...base('x'), inputType: 'number', min: 0, max: 9 },
            { type: 'text', ...base('y'), inputType: 'number', min: 0, max: 9 },
            { type: 'text', ...base('shown'), visibleIf },
            {
              type: 'matrix',
              ...base('grid'),
              columns: choices,
              rows: [{ value: 'r-1', text: text('Row') }],
            },
          ],
        },
      ],
    });
  const asked = new Map(questionsOf(small('{fine} = true')).map(({ path, question }) => [path, question]));

  test.each([
    "{several} contains 'a' and ({one} = 'b' or {x} > 3)",
    "{several} anyof ['a', 'b']",
    "{several} allof ['a', 'b'] or {one} anyof ['c']",
    '{fine}',
    '!({fine} = false) and {one} notempty',
    '{x} + {y} > 7 and {x} notempty and {y} notempty',
    'sum({x}, {y}) >= 5',
    'iif({fine} = true, {x}, {y}) = 2',
    '{x} * 2 < 7 || {y} >= 8 && {fine} <> true',
    '{several.length} >= 2',
    'round({x}, 0) < 4',
  ])('has the condition %s in both', (expression) => {
    const xpath =
      formOf('small', 1, small(expression)).survey.find(({ name }) => name === 'shown')?.relevant ?? '';
    const names = ['several', 'one', 'fine', 'x', 'y'] as const;
    const values = fc.tuple(
      ...names.map((name) => fc.option(answerTo(asked.get(name) as SimpleQuestion), { nil: undefined })),
    );
    const ownOf = (given: unknown[]) =>
      Object.fromEntries(names.flatMap((name, at) => (given[at] === undefined ? [] : [[name, given[at]]])));
    const isMet = (own: object) => Boolean(new ConditionRunner(expression).runValues(own));
    fc.assert(
      fc.property(values, (given) => {
        const own = ownOf(given);
        const text = (name: string) => kept(asked.get(name) as SimpleQuestion, own[name]);
        expect([xpath, own, evaluate(xpath, { text, count: () => 0 })]).toEqual([xpath, own, isMet(own)]);
      }),
      { numRuns: 150 },
    );
    // It is no condition that nobody meets: one in a hundred does at least.
    expect(fc.sample(values, 3000).some((given) => isMet(ownOf(given)))).toBe(true);
  });

  test.each([
    ['{grid} notempty', 'row'],
    ["{several} = 'a'", 'several'],
    ["{one} contains 'a'", 'one choice'],
    ['{nobody} = 1', 'nothing is called'],
    ["today() = '2026-01-01'", 'today'],
    ['{x} = true', 'yes-or-no'],
    ['max({x}, {y}) = 3', 'max'],
    ['{x} +', 'too early'],
    ['{x} # 1', 'sign'],
    ['{x} > 1 {y}', 'left over'],
  ])('is no form with the condition %s: it says so', (expression, why) => {
    expect(() => formOf('small', 1, small(expression))).toThrow(Untranslatable);
    expect(() => formOf('small', 1, small(expression))).toThrow(why);
  });
});
