import type { QueryClient } from '@tanstack/react-query';
import { changedIn, rebase, type Values } from './merge.ts';

/** What is drafted: it counts its changes. */
export interface Drafted {
  id: string;
  revision: number;
}

/** How the answers of a kind of draft are read, sent, and merged with somebody else's. */
export interface Manner<Kept extends Drafted> {
  valuesOf: (kept: Kept) => Values;
  /** Fields whose change can be sent now. */
  sendable: (values: Values, base: Values) => string[];
  /** Sends these fields, if it still stands at `revision`; how it stands after that. */
  save: (
    client: QueryClient,
    id: string,
    revision: number,
    values: Values,
    fields: readonly string[],
  ) => Promise<Kept>;
  /** As the server has it now, past the cache. */
  reread: (client: QueryClient, id: string) => Promise<Kept>;
  /** Keeps in the cache what the server just gave. */
  keep: (client: QueryClient, kept: Kept) => void;
  /** `clashes` are the fields that both changed, differently; one's own stands in `values` until one has chosen. */
  rebase: (mine: Values, base: Values, theirs: Values) => { values: Values; clashes: string[] };
  /** What changed from one to the other, as fine as it is merged. */
  changes: (before: Values, after: Values) => string[];
  /** What stands under a field that changed or clashes, and another value put there. */
  at: (values: Values, field: string) => unknown;
  put: (values: Values, field: string, value: unknown) => Values;
}

/** Answers that are merged, and put, as a whole. */
export const byField = {
  rebase,
  changes: changedIn,
  at: (values, field) => values[field],
  put: (values, field, value) => ({ ...values, [field]: value }),
} satisfies Partial<Manner<Drafted>>;
