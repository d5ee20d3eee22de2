import fc from 'fast-check';
import { words } from '../../api/contract/fields.ts';
import type { Answers } from '../../api/instruments/given.ts';
import type { Definition, SimpleQuestion } from '../../api/instruments/definition.ts';
import { isInForms } from '../../api/xlsforms/names.ts';
import { groupsOf, questionsOf, questionsOfGroup } from '../../api/instruments/questions.ts';

const values = (choices: { value: string | number }[]) =>
  fc.constantFrom(...choices.map(({ value }) => value));

/** An answer of the form that its question asks for; texts may be half written. */
export function answerTo(question: SimpleQuestion): fc.Arbitrary<unknown> {
  switch (question.type) {
    case 'boolean':
      return fc.boolean();
    case 'radiogroup':
    case 'dropdown':
      return values(question.choices);
    case 'checkbox':
    case 'tagbox':
      return fc.uniqueArray(values(question.choices), { minLength: 1, maxLength: 4 });
    case 'matrix':
      return fc.dictionary(values(question.rows).map(String), values(question.columns), {
        minKeys: 1,
        maxKeys: 4,
      });
    case 'comment':
      return fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter(isKept);
    case 'text':
      return textTo(question);
    default:
      throw new Error('no answer is made up for this type');
  }
}

/** As an answer is: a text that shows nothing (U+3164 alone) is refused. */
const isKept = (text: string) => words(1000).safeParse(text).success && text.isWellFormed();

function textTo(question: Extract<SimpleQuestion, { type: 'text' }>): fc.Arbitrary<unknown> {
  const { min = 0, max = 100_000 } = question;
  if (question.inputType === 'number')
    return question.step === 1
      ? fc.integer({ min, max })
      : fc.integer({ min: Math.ceil(min * 4), max: Math.floor(max * 4) }).map((quarters) => quarters / 4);
  if (question.inputType === 'date')
    return fc
      .date({ min: new Date('1950-01-01'), max: new Date('2050-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
  if (question.lookup === 'countries') return fc.constantFrom('SY', 'ES', 'EL');
  if (question.lookup === 'regions') return fc.constantFrom('ES51', 'ITG1', 'EL', 'SE224');
  return fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter(isKept);
}

const someOf = (questions: readonly { name: string; question: SimpleQuestion }[]) =>
  fc.record(
    Object.fromEntries(
      questions
        .filter(({ question }) => isInForms(question))
        .map(({ name, question }) => [name, answerTo(question)]),
    ),
    {
      requiredKeys: [],
      noNullPrototype: true,
    },
  );

/** Any draft of a questionnaire: some questions answered, up to three entries in each group. */
export function draftOf(definition: Definition): fc.Arbitrary<Answers> {
  const single = questionsOf(definition).flatMap(({ path, group, question }) =>
    group ? [] : [{ name: path, question }],
  );
  const groups = groupsOf(definition).map(({ group }) => {
    const questions = questionsOfGroup(group).map((question) => ({ name: question.name, question }));
    return [
      group.name,
      fc
        .array(someOf(questions), { minLength: 1, maxLength: 3 })
        .map((entries) => entries.map((entry, index) => ({ id: `${group.name}-${index}`, ...entry }))),
    ] as const;
  });
  return fc
    .tuple(someOf(single), fc.record(Object.fromEntries(groups), { requiredKeys: [], noNullPrototype: true }))
    .map(([answers, entries]) => ({ ...answers, ...entries }) as Answers);
}
