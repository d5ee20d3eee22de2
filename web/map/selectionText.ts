import { type Selection, weightIn } from '../../api/scores/selection.ts';

/** What of an edition the words of an address speak of. */
type Named = { areas: readonly { code: string }[]; indicators: readonly { code: string; area: string }[] };

export const mostWeight = 10;
const weightShape = /^\d{1,2}(\.\d{1,2})?$/;

function readWeight(text: string): number | undefined {
  const weight = weightShape.test(text) ? Number(text) : Number.NaN;
  return weight <= mostWeight ? weight : undefined;
}

/**
 * A selection as an address holds it, parts with commas: `education:2` weighs an area, `-aa1` leaves an indicator out and
 * `-health` all of an area; where some are named without a sign, only these are chosen. What is not known is said.
 * Example: `labour_market_mobility:2,-health,-aa1`.
 */
export function readSelection(
  text: string,
  { areas, indicators }: Named,
): { selection: Selection; unknown: string[] } {
  const isArea = (code: string) => areas.some((one) => one.code === code);
  const codesOf = (name: string): string[] => {
    if (indicators.some(({ code }) => code === name)) return [name];
    return indicators.flatMap(({ code, area }) => (area === name ? [code] : []));
  };
  const weights = new Map<string, number>();
  const left = new Set<string>();
  const chosen = new Set<string>();
  const unknown: string[] = [];
  let choosesSome = false;
  for (const part of text.split(',').filter(Boolean)) {
    const [code = '', weight] = part.split(':');
    if (weight !== undefined) {
      const own = readWeight(weight);
      if (own !== undefined && isArea(code)) weights.set(code, own);
      else unknown.push(part);
      continue;
    }
    const isLeft = part.startsWith('-');
    const codes = codesOf(isLeft ? part.slice(1) : part);
    if (codes.length === 0) unknown.push(part);
    for (const one of codes) (isLeft ? left : chosen).add(one);
    choosesSome ||= !isLeft;
  }
  if (choosesSome) for (const { code } of indicators) if (!chosen.has(code)) left.add(code);
  for (const [area, weight] of weights) if (weight === 1) weights.delete(area);
  return { selection: { left, weights }, unknown };
}

/** The shortest text that reads back as this selection; null for everything at its own weight, which is the published index. */
export function writeSelection(selection: Selection, { areas, indicators }: Named): string | null {
  const weights = areas.flatMap(({ code }) => {
    const weight = weightIn(selection, code);
    return weight === 1 ? [] : [`${code}:${weight}`];
  });
  const away: string[] = [];
  const chosen: string[] = [];
  for (const { code: area } of areas) {
    const own = indicators.filter((one) => one.area === area).map(({ code }) => code);
    const left = own.filter((code) => selection.left.has(code));
    if (own.length > 0 && left.length === own.length) away.push(`-${area}`);
    else away.push(...left.map((code) => `-${code}`));
    if (own.length > 0 && left.length === 0) chosen.push(area);
    else chosen.push(...own.filter((code) => !selection.left.has(code)));
  }
  const isShorter = chosen.length > 0 && chosen.join().length < away.join().length;
  return [...weights, ...(isShorter ? chosen : away)].join() || null;
}
