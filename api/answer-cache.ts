import type { Bytes } from './compression.ts';

/** A finished answer: its headers and its bytes as they go on the wire. */
export interface Answer {
  tag: string;
  headers: Record<string, string>;
  /** The headers of the 304 in its place. */
  unchanged: Record<string, string>;
  bytes: Bytes;
}

/** What an entry costs beside its bytes: key, headers, bookkeeping. */
const OVERHEAD = 1024;
const costOf = (key: string, answer: Answer) => answer.bytes.byteLength + 2 * key.length + OVERHEAD;

/**
 * Finished answers of one value of the publication counter, at most `limit` bytes of them; the least recently used
 * goes first. A new counter empties it: no answer outlives what it says.
 */
export class AnswerCache {
  readonly limit: number;
  #counter = 0;
  #size = 0;
  readonly #answers = new Map<string, Answer>();

  constructor(limit: number) {
    this.limit = limit;
  }

  get(counter: number, key: string): Answer | undefined {
    if (counter !== this.#counter) return undefined;
    const found = this.#answers.get(key);
    if (!found) return undefined;
    this.#answers.delete(key);
    this.#answers.set(key, found);
    return found;
  }

  /** Keeps the answer, unless it alone would take more than a quarter of the room or belongs to an older counter. */
  put(counter: number, key: string, answer: Answer): void {
    if (counter > this.#counter) this.#empty(counter);
    const cost = costOf(key, answer);
    if (counter < this.#counter || cost > this.limit / 4) return;
    this.#drop(key);
    this.#answers.set(key, answer);
    this.#size += cost;
    for (const oldest of this.#answers.keys()) {
      if (this.#size <= this.limit) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const found = this.#answers.get(key);
    if (!found) return;
    this.#answers.delete(key);
    this.#size -= costOf(key, found);
  }

  #empty(counter: number): void {
    this.#counter = counter;
    this.#size = 0;
    this.#answers.clear();
  }
}
