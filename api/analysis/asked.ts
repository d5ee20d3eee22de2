import { nutsCountries } from '../../geo/nuts.ts';
import { type Said, say } from '../contract/sentences.ts';
import { readVariable, type Variable } from '../contract/variable.ts';
import { Problem } from '../problem.ts';
import { resolveCode } from '../region-code.ts';

/** Variables as a refusal shows them. */
const examples = ['mipex:national:education@2020:2019', 'net-migration@2017', 'needs:health:urgent'];

const refusedFor = (field: string, said: Said) =>
  new Problem('bad-parameter', said, { errors: [{ field, ...said }] });

/** Different parts of "a,b", in the order given. */
const parts = (text: string) => [...new Set(text.split(',').map((part) => part.trim()))];

/** The variable a parameter names, or its refusal. */
export function variableAsked(text: string, field: 'variable' | 'with' = 'variable'): Variable {
  const variable = readVariable(text.trim());
  if (!variable) throw refusedFor(field, say('no-such-variable', { text: text.slice(0, 100), examples }));
  return variable;
}

export function variablesAsked(text: string, most: number): Variable[] {
  const all = parts(text);
  if (all.length > most) throw refusedFor('variable', say('too-many-variables', { most }));
  return all.map((one) => variableAsked(one));
}

/** NUTS 2021 codes; former ones where the territory is the same, others are refused by name. */
export function regionsAsked(text: string, most: number): string[] {
  const all = parts(text);
  if (all.length > most) throw refusedFor('region', say('too-many-regions', { most }));
  const codes = all.map((part) => {
    const found = resolveCode(part);
    if ('refused' in found) throw refusedFor('region', found.refused);
    return found.code;
  });
  return [...new Set(codes)];
}

/** Countries as NUTS writes them; all where nothing is asked. */
export function countriesAsked(text: string | undefined): string[] {
  const all = text === undefined ? [] : parts(text);
  const odd = all.find((code) => !nutsCountries.includes(code));
  if (odd === undefined) return all;
  throw refusedFor('country', say('no-such-country', { text: odd.slice(0, 100), countries: nutsCountries }));
}
