import type { ProfilePart } from '../contract/profile.ts';
import type { Known, SimilarPart } from '../contract/similar.ts';
import type { Said } from '../contract/sentences.ts';
import type { ValueState } from '../../drizzle/vocabulary.ts';
import { countryOf } from '../../geo/nuts.ts';

/** What is known in one part of a profile, of every region that something is known of. */
export interface Column
  extends Pick<SimilarPart, 'name' | 'year' | 'kind' | 'scale' | 'of' | 'standing' | 'source'> {
  cells: ReadonlyMap<string, Known>;
  /** What stands for whoever has no cell. */
  without: Known;
}

export interface WeighedColumn {
  column: Column;
  weight: ProfilePart['weight'];
}

/** What a column knows of a region; of a national score, what it knows of its country. */
export const knownOf = (column: Column, code: string): Known =>
  column.cells.get(column.of === 'country' ? countryOf(code) : code) ?? column.without;

export const aNumber = (number: number, demonstration = false): Known => ({
  ...{ number, marks: null, state: 'value', reason: null, demonstration },
});

export const someMarks = (marks: string[], demonstration = false): Known => ({
  ...{ number: null, marks, state: 'value', reason: null, demonstration },
});

export const notKnown = (state: ValueState, reason: Said | null): Known => ({
  ...{ number: null, marks: null, state, reason, demonstration: false },
});
