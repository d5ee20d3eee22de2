import { natureOf, readVariable, type Variable, writeVariable } from './variable.ts';

/** What is known of a region without anybody's score: its people, its shape, and what it says of its own role. */
export const traitNames = ['population', 'density', 'coast', 'island', 'border', 'route'] as const;
export type TraitName = (typeof traitNames)[number];

/** `1` counts once, `2` double. */
export const weights = [1, 2] as const;

/** One part of a profile by which regions are similar. */
export interface ProfilePart {
  /** A trait, or a score or rate. */
  of: TraitName | Variable;
  weight: (typeof weights)[number];
}

export const MOST_PARTS = 20;

/** Which regions are looked at: those of a level, or those that take part, each at its own level. */
export const amongWords = ['0', '1', '2', '3', 'own'] as const;
export type Among = (typeof amongWords)[number];

/** By what regions are similar while nobody chose: all traits, each once. */
export const usualProfile: readonly ProfilePart[] = traitNames.map((of) => ({ of, weight: 1 }));

/** The name of what a part compares. Example: `density`, or `mipex:regional:language`. */
export const partName = (of: ProfilePart['of']): string => (typeof of === 'string' ? of : writeVariable(of));

/** Whether a variable can be a part: a count grows with its region and tells nothing of its kind. */
export const mayBePart = ({ measure }: Variable): boolean => natureOf(measure).nature !== 'count';

/**
 * A part as an address or a request writes it, `*2` behind what counts double; undefined when it is none.
 * Examples: `population`, `density*2`, `mipex:regional:language@demo-2026*2`, `net-migration@2017`.
 */
function readPart(text: string): ProfilePart | undefined {
  const [name = '', weight, ...rest] = text.split('*');
  if (rest.length > 0 || (weight !== undefined && weight !== '2')) return undefined;
  const of = traitNames.find((trait) => trait === name) ?? readVariable(name);
  if (of === undefined || (typeof of !== 'string' && !mayBePart(of))) return undefined;
  return { of, weight: weight === undefined ? 1 : 2 };
}

/** The text that reads back as this part. */
const writePart = ({ of, weight }: ProfilePart): string =>
  weight === 1 ? partName(of) : `${partName(of)}*${weight}`;

/** A whole profile, each part once; `none` while everything is off. Undefined when a part of it is none. */
export function readProfile(text: string): readonly ProfilePart[] | undefined {
  if (text === 'none') return [];
  const parts = text.split(',').map(readPart);
  const known = parts.filter((part) => part !== undefined);
  const isOnce = new Set(known.map(({ of }) => partName(of))).size === parts.length;
  return isOnce && parts.length <= MOST_PARTS ? known : undefined;
}

/** The text that reads back as this profile. Example: `population,density*2`. */
export const writeProfile = (parts: readonly ProfilePart[]): string =>
  parts.map(writePart).join(',') || 'none';
