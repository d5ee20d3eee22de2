import type { z } from 'zod';

/** One place of the contract where people may write text. */
export interface TextField {
  /** Where it stands, such as `need.title` or `flow.from.name`; `[]` = each of a list. */
  path: string;
  /** Whether any text is taken, or only a web address. */
  takes: 'text' | 'link';
  /** The longest text taken. */
  most: number;
}

type Schema = z.core.$ZodType;
const markup = '<b>bold</b>';
const link = 'https://example.org/<b>bold</b>';

/**
 * Every text field of a schema, found by asking it: a string that takes markup is a text field, one that takes only
 * addresses a link. Codes, dates, periods and e-mail addresses refuse both and are none.
 * Example: `textFields('need', needAnswers)` begins with `{ path: 'need.title', takes: 'text', most: 100 }`.
 */
export function textFields(path: string, schema: Schema): TextField[] {
  const { def } = schema._zod as unknown as { def: Definition };
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([name, field]) => textFields(`${path}.${name}`, field));
    case 'optional':
    case 'nullable':
    case 'default':
      return textFields(path, def.innerType);
    case 'array':
      return textFields(`${path}[]`, def.element);
    case 'union':
      return def.options.flatMap((option) => textFields(path, option));
    case 'string':
      return taken(schema, path);
    default:
      return [];
  }
}

type Definition =
  | { type: 'object'; shape: Record<string, Schema> }
  | { type: 'optional' | 'nullable' | 'default'; innerType: Schema }
  | { type: 'array'; element: Schema }
  | { type: 'union'; options: Schema[] }
  | { type: 'string' | 'number' | 'boolean' | 'enum' | 'literal' };

function taken(schema: Schema, path: string): TextField[] {
  const takes = (text: string) => (schema as z.ZodType).safeParse(text).success;
  const most = (schema as z.ZodString).maxLength ?? Number.POSITIVE_INFINITY;
  if (takes(markup)) return [{ path, takes: 'text', most }];
  return takes(link) ? [{ path, takes: 'link', most }] : [];
}
