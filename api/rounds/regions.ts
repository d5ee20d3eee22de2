import { inArray } from 'drizzle-orm';
import { region } from '../../drizzle/schema/region.ts';
import { roundRegion } from '../../drizzle/schema/round.ts';
import type { Context } from '../context.ts';
import { say } from '../contract/sentences.ts';
import { type FieldError, refusal } from '../problem.ts';
import { resolveCode } from '../region-code.ts';

/** The NUTS 2021 codes of regions that somebody gave, each once; those that are none are refused by name, all at once. */
export function resolveRegions(field: string, given: readonly string[]): string[] {
  const errors: FieldError[] = [];
  const codes = given.flatMap((text, index) => {
    const found = resolveCode(text);
    if ('code' in found) return [found.code];
    errors.push({ field: `${field}.${index}`, ...found.refused });
    return [];
  });
  if (errors.length > 0) throw refusal('invalid', errors);
  return [...new Set(codes)];
}

/** Refuses codes that no region of the Atlas has, each by its place in the list. */
export async function requireRegions(
  { db }: Pick<Context, 'db'>,
  field: string,
  codes: readonly string[],
): Promise<void> {
  const known = await db
    .select({ code: region.code })
    .from(region)
    .where(inArray(region.code, [...codes]));
  const there = new Set(known.map(({ code }) => code));
  const errors = codes.flatMap((code, index) =>
    there.has(code) ? [] : [{ field: `${field}.${index}`, ...say('no-such-region', { region: code }) }],
  );
  if (errors.length > 0) throw refusal('invalid', errors);
}

/** Invites regions to a round; those invited already stay as they are. Returns the new ones. */
export async function inviteRegions(
  { db, now }: Context,
  round: string,
  field: string,
  codes: readonly string[],
): Promise<string[]> {
  await requireRegions({ db }, field, codes);
  const added = await db
    .insert(roundRegion)
    .values(codes.map((code) => ({ round, region: code, invitedAt: now })))
    .onConflictDoNothing()
    .returning({ region: roundRegion.region });
  return added.map((one) => one.region).sort();
}
