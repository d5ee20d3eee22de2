/** Gives each pair of numbers a number of its own, from 0 in order of first sight. */
export interface Numbering {
  of: (a: number, b: number) => number;
}

/** A numbering for at most so many different pairs: a table of typed arrays with open addressing, a tenth of a map's time. */
export function numbering(most: number): Numbering {
  const size = 2 ** Math.ceil(Math.log2(2 * most + 2));
  const slots = new Int32Array(size);
  const [firsts, seconds] = [new Float64Array(most), new Float64Array(most)];
  let count = 0;
  const of = (a: number, b: number) => {
    const mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & (size - 1);
    for (;;) {
      // 0 is an empty slot, so that a number is kept as the next one.
      const found = (slots[slot] as number) - 1;
      if (found < 0) break;
      if (firsts[found] === a && seconds[found] === b) return found;
      slot = (slot + 1) & (size - 1);
    }
    firsts[count] = a;
    seconds[count] = b;
    count += 1;
    slots[slot] = count;
    return count - 1;
  };
  return { of };
}

/** Who holds what: notes holders of things by number, and which two hold a thing together. */
export interface Holders {
  note: (thing: number, holder: number) => void;
  /** Pairs of holders as first * count of holders + second, first < second. */
  pairs: Set<number>;
}

/** Holders 0 to `holders` - 1 of things 0 to `things` - 1, noted at most `notes` times. */
export function holding(things: number, holders: number, notes: number): Holders {
  // One chain of notes per thing; 0 ends it, so that a note is kept as the next one.
  const last = new Int32Array(things);
  const [holderOf, before] = [new Int32Array(notes + 1), new Int32Array(notes + 1)];
  const pairs = new Set<number>();
  let count = 0;
  const note = (thing: number, holder: number) => {
    const end = last[thing] as number;
    for (let at = end; at > 0; at = before[at] as number) if (holderOf[at] === holder) return;
    for (let at = end; at > 0; at = before[at] as number) {
      const other = holderOf[at] as number;
      pairs.add(other < holder ? other * holders + holder : holder * holders + other);
    }
    count += 1;
    holderOf[count] = holder;
    before[count] = end;
    last[thing] = count;
  };
  return { note, pairs };
}
