/** The part of OpenAPI 3.0's schema language that our description uses. */
export interface Schema {
  type?: string;
  nullable?: boolean;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
}

const typeOf = (value: unknown) => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
};

/** Where a value does not fit its schema, in words; an empty list when it does. */
export function fits(value: unknown, schema: Schema, at = '$'): string[] {
  const { oneOf, anyOf, allOf } = schema;
  if (value === null && schema.nullable) return [];
  const choices = oneOf ?? anyOf;
  if (choices) {
    const tries = choices.map((one) => fits(value, one, at));
    return tries.some((found) => found.length === 0) ? [] : (tries[0] ?? []);
  }
  if (allOf) return allOf.flatMap((one) => fits(value, one, at));
  if (schema.enum && !schema.enum.includes(value))
    return [`${at}: ${String(value)} is not one of ${schema.enum}`];
  const type = typeOf(value);
  if (schema.type && type !== schema.type && !(schema.type === 'number' && type === 'integer')) {
    return [`${at}: ${type} is not ${schema.type}`];
  }
  if (Array.isArray(value)) return fitsArray(value, schema, at);
  if (type === 'object') return fitsObject(value as Record<string, unknown>, schema, at);
  return [];
}

function fitsArray(
  value: unknown[],
  { items, minItems = 0, maxItems = Number.POSITIVE_INFINITY }: Schema,
  at: string,
) {
  if (value.length < minItems || value.length > maxItems) return [`${at}: has ${value.length} items`];
  return items ? value.flatMap((one, i) => fits(one, items, `${at}[${i}]`)) : [];
}

function fitsObject(value: Record<string, unknown>, schema: Schema, at: string): string[] {
  const missing = (schema.required ?? [])
    .filter((name) => !(name in value))
    .map((name) => `${at}.${name} is missing`);
  return [
    ...missing,
    ...Object.entries(value).flatMap(([name, one]) => {
      const own = schema.properties?.[name];
      if (own) return fits(one, own, `${at}.${name}`);
      if (schema.additionalProperties === false) return [`${at}.${name} is not described`];
      return typeof schema.additionalProperties === 'object'
        ? fits(one, schema.additionalProperties, `${at}.${name}`)
        : [];
    }),
  ];
}
