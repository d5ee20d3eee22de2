import { type Answers, isAnswers } from '../../api/instruments/given.ts';
import type { SimpleQuestion } from '../../api/instruments/definition.ts';
import { questionsOf } from '../../api/instruments/questions.ts';
import { formOf } from '../../api/xlsforms/form.ts';
import { mapping } from './questionnaire.ts';

const definition = mapping();
const { survey } = formOf('mapping', 1, definition);

/** Where each name of the form stands: the groups around it, as KoboToolbox writes them. */
const places = new Map<string, string[]>();
const around: string[] = [];
for (const { type = '', name = '' } of survey) {
  if (type.startsWith('end_')) around.pop();
  else places.set(name, [...around]);
  if (type.startsWith('begin_')) around.push(name);
}

const asText = (value: unknown): unknown => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.join(' ') : String(value);
};

/** Names of the form with what a phone would have written under them. */
function written(question: SimpleQuestion, group: string | undefined, value: unknown): [string, unknown][] {
  const name = group ? `${group}_${question.name}` : question.name;
  if (question.type !== 'matrix') return [[name, asText(value)]];
  return Object.entries(value as Answers).map(([row, code]) => [
    `${name}__${row.replaceAll('-', '_')}`,
    asText(code),
  ]);
}

function namesIn(answers: Answers, group?: string): [string, unknown][] {
  return questionsOf(definition)
    .filter((one) => one.group === group && answers[one.question.name] !== undefined)
    .flatMap(({ question }) => written(question, group, answers[question.name]));
}
const groupsIn = (answers: Answers) =>
  Object.entries(answers).flatMap(([name, value]) =>
    Array.isArray(value) && value.every(isAnswers) && places.has(name) && value.length > 0
      ? [[name, value as Answers[]] as const]
      : [],
  );

/** One filled form as API v2 of KoboToolbox tells it: full paths as keys, everything text. */
export function koboRow(id: string, answers: Answers, mark = 'mapping 1'): Answers {
  const key = (name: string) => [...(places.get(name) ?? []), name].join('/');
  const of = (part: Answers, group?: string) =>
    Object.fromEntries(namesIn(part, group).map(([name, value]) => [key(name), value]));
  return {
    _id: 17,
    'formhub/uuid': 'f0',
    start: '2026-03-10T10:00:00.000+01:00',
    Atlas_form: mark,
    ...of(answers),
    ...Object.fromEntries(
      groupsIn(answers).map(([name, entries]) => [key(name), entries.map((one) => of(one, name))]),
    ),
    __version__: 'vXyz',
    'meta/instanceID': `uuid:${id}`,
    _uuid: id,
    _submission_time: '2026-03-10T09:00:00',
    _attachments: [],
  };
}

/** The same as OData of ODK Central with `$expand=*`: nested, what was not answered null. */
export function odkRow(id: string, answers: Answers, mark = 'mapping 1'): Answers {
  const nested = (part: Answers, group?: string, inside = 0): Answers => {
    const root: Answers = {};
    const put = (name: string, value: unknown) => {
      let at = root;
      for (const step of (places.get(name) ?? []).slice(inside)) {
        at[step] ??= {};
        at = at[step] as Answers;
      }
      at[name] = value;
    };
    for (const [name, value] of namesIn(part, group))
      put(name, typeof value === 'string' && String(Number(value)) === value ? Number(value) : value);
    if (group === undefined)
      for (const [name, entries] of groupsIn(part))
        put(
          name,
          entries.map((one, index) => ({
            __id: `${index}`,
            ...nested(one, name, (places.get(name)?.length ?? 0) + 1),
          })),
        );
    return root;
  };
  return {
    __id: `uuid:${id}`,
    __system: { formVersion: '1', submitterName: 'Enumerator' },
    Atlas_form: mark,
    Note_form: null,
    finalRemark: undefined,
    meta: { instanceID: `uuid:${id}`, instanceName: 'mapping 1' },
    ...nested(answers),
  };
}

/** Ids of two filled forms. */
export const forms = [
  '11111111-1111-4111-8111-111111111111',
  '22222222-2222-4222-8222-222222222222',
] as const;

/** A copy of Catalonia's questionnaire with these answers, as it is downloaded. */
export const copyOf = (answers: Answers, changed: object = {}): Answers => ({
  format: 'regional-migration-atlas/report',
  formatVersion: 1,
  id: '00000000-0000-4000-8000-000000000000',
  kind: 'questionnaire',
  region: { code: 'ES51', name: 'Cataluña' },
  instrument: { id: 'mapping', version: 1 },
  answers,
  ...changed,
});
