/** Chance that can be repeated: the same seed gives the same numbers on every machine. */
export interface Random {
  /** The next whole number from 0 to 4,294,967,295. */
  next: () => number;
  /** The next whole number from 0 to `limit` - 1; `limit` at most 2,000,000. */
  below: (limit: number) => number;
}

/** One step of splitmix32: makes four unlike words of state from a seed, however small. */
function splitmix(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let word = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
    return word ^ (word >>> 15);
  };
}

/**
 * A generator for permutations: xoshiro128** 1.1 of Blackman and Vigna (2018), period 2^128 - 1, in whole numbers of 32 bits
 * only, so that server, page and every browser draw the same. Not for secrets.
 *
 * Example: `randomOf(1).next()` is 393,288,148. `below` takes the upper bits; its bias is under limit / 2^32.
 */
export function randomOf(seed: number): Random {
  const word = splitmix(seed);
  return randomFrom([word(), word(), word(), word()]);
}

/** The generator from a state of four words, not all zero (for tests: from 1, 2, 3, 4 it begins 11520, 0, 5927040). */
export function randomFrom(words: readonly [number, number, number, number]): Random {
  const s = Int32Array.from(words);
  const next = () => {
    const s1 = s[1] as number;
    const five = Math.imul(s1, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9) >>> 0;
    const s2 = (s[2] as number) ^ (s[0] as number);
    const s3 = (s[3] as number) ^ s1;
    s[1] = s1 ^ s2;
    s[0] = (s[0] as number) ^ s3;
    s[2] = s2 ^ (s1 << 9);
    s[3] = (s3 << 11) | (s3 >>> 21);
    return result;
  };
  return { next, below: (limit) => Math.floor(next() * 2 ** -32 * limit) };
}

/** Puts values into a random order, in place (Fisher and Yates). */
export function shuffle(values: Float64Array, random: Random): void {
  for (let left = values.length; left > 1; left -= 1) {
    const at = random.below(left);
    const value = values[at] as number;
    values[at] = values[left - 1] as number;
    values[left - 1] = value;
  }
}
