import type { Context } from '../context.ts';
import type { AssessmentInstrument, Indicator } from '../contract/indicator.ts';
import { say } from '../contract/sentences.ts';
import { Problem } from '../problem.ts';
import { askedOf } from './asked.ts';
import { instrumentAt } from './instrument.ts';
import type { Loaded } from './load.ts';

/** The instrument of an assessment's phase, which the phase's row points to. */
export async function instrumentOf({ db }: Context, { phase }: Loaded): Promise<AssessmentInstrument> {
  const found = await instrumentAt(db, phase.instrument, phase.instrumentVersion);
  if (!found) throw new Error(`phase ${phase.id} has no instrument`);
  return found;
}

/** The indicators that this region is asked. */
export async function askedHere(context: Context, found: Loaded): Promise<Indicator[]> {
  return askedOf((await instrumentOf(context, found)).indicators, found.competences);
}

/** One of the indicators asked. */
export function indicatorIn(asked: readonly Indicator[], code: string): Indicator {
  const indicator = asked.find((one) => one.code === code);
  if (!indicator) throw new Problem('not-found', say('no-such-indicator'));
  return indicator;
}
