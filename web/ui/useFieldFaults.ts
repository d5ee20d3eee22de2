import { ProblemError } from '../client.ts';
import { useSayer } from './said.ts';

/** What the server found wrong, by the field of the form it belongs to. Example: `regions.2` is said at `regions`. */
export function useFieldFaults(error: unknown): Record<string, string> {
  const say = useSayer();
  const errors = error instanceof ProblemError ? (error.body.errors ?? []) : [];
  return Object.fromEntries(errors.map((one) => [one.field.split('.')[0], say(one).text]));
}
