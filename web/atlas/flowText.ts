import type { Flow } from '../map/records.ts';
import { isExactFlow } from '../map/twins.ts';
import type { Words } from './words.ts';

/** A flow observation in words. A suppressed or missing number says so; a range stays a range. */
export function flowText(flow: Flow, { t, formats, regionName, exactly }: Words) {
  const end = (kind: Flow['from_kind'], code: string | null, name: string | null) =>
    kind === 'region' || kind === 'country' ? regionName(code ?? '') || name : name;
  const from = end(flow.from_kind, flow.from_place, flow.from_name);
  const to = end(flow.to_kind, flow.to_place, flow.to_name);
  const where =
    from && to ? t('flow.fromTo', { from, to }) : from ? t('flow.from', { from }) : t('flow.to', { to });
  return {
    what: t(`vocabulary:flowType.${flow.type}`),
    where,
    from,
    to,
    amount: exactly(amountOf(flow), isExactFlow(flow)),
  };

  function amountOf({ number, number_min, number_max, number_state, unit }: Flow): string {
    const counted = t(`vocabulary:flowUnit.${unit}`).toLowerCase();
    if (number !== null) return `${formats.number(number)} ${counted}`;
    if (number_min !== null && number_max !== null) {
      return `${t('flow.range', { from: formats.number(number_min), to: formats.number(number_max) })} ${counted}`;
    }
    return t(`vocabulary:valueState.${number_state === 'value' ? 'no-figure' : number_state}`);
  }
}
