import type { Unsaved } from '../../queries/unsaved.ts';
import type { Drafted, Manner } from './manner.ts';
import { changedIn, isSame, type Values } from './merge.ts';

/** A draft as the server tells it. */
interface Told {
  values: Values;
  revision: number;
}

/** How what is written stands to what the server has: all that the saving knows, and no page and no network. */
export interface Standing extends Told {
  /** What the server said last. */
  base: Values;
  /** The fields that both changed, until one has chosen. */
  clashes: readonly string[];
  /** What the server had said before the first of them: what is kept in the browser stands on it, so that they come again. */
  agreed: Values;
  /** What was sent and not answered: nobody knows whether it arrived. */
  unanswered: readonly Values[];
}

const MOST_UNANSWERED = 20;
type Merging = Pick<Manner<Drafted>, 'rebase' | 'changes' | 'at' | 'put'>;

export const only = (values: Values, fields: readonly string[]): Values =>
  Object.fromEntries(fields.map((field) => [field, values[field]]));

/** As the page is opened. */
export const opened = ({ values, revision }: Told): Standing => ({
  ...{ values, base: values, revision, clashes: [], agreed: values, unanswered: [] },
});

/**
 * What the server has, or may have: an answer that was sent, and is now again as it was before, is different from what may
 * have arrived, and is sent once more.
 */
export function inDoubt({ values, base, unanswered }: Standing): Values {
  const undone = unanswered.map((sent) =>
    only(
      sent,
      Object.keys(sent).filter(
        (field) => isSame(values[field], base[field]) && !isSame(values[field], sent[field]),
      ),
    ),
  );
  return Object.assign({}, base, ...undone) as Values;
}

/**
 * What the browser keeps: what the server does not have for certain, what stood there when one began (of what clashes, before
 * that: opened again, it clashes still), and what was sent.
 */
export function unsavedOf(manner: Merging, now: Standing): Unsaved {
  const fields = changedIn(now.values, inDoubt(now));
  const stood = now.clashes.reduce(
    (known, field) => manner.put(known, field, manner.at(now.agreed, field)),
    now.base,
  );
  return { mine: only(now.values, fields), base: only(stood, fields), sent: now.unanswered };
}

/** Opened again: what the browser kept is put onto what the server has, and what was written since onto that. */
export function withUnsaved(manner: Merging, now: Standing, unsaved: Unsaved): Standing {
  const mine = manner.rebase(now.values, now.base, { ...now.base, ...unsaved.mine }).values;
  const base = withArrived(manner, { ...now.base, ...unsaved.base }, unsaved.sent ?? [], now.base);
  return merged(manner, now, mine, base, now.base);
}

/** Somebody else wrote: their other answers are taken over, those that both changed clash. */
export function takenOver(manner: Merging, now: Standing, theirs: Told): Standing {
  if (theirs.revision <= now.revision) return now;
  const base = withArrived(manner, now.base, now.unanswered, theirs.values);
  const next = { ...now, revision: theirs.revision, unanswered: [] };
  return merged(manner, next, now.values, base, theirs.values);
}

/**
 * The server has what was sent; what was written meanwhile goes with the next save. An answer that comes after newer ones were
 * read says nothing new.
 */
export function saved(now: Standing, sent: Values, { values, revision }: Told): Standing {
  if (revision < now.revision) return { ...now, unanswered: [] };
  const base = { ...values, ...sent };
  return { ...now, base, agreed: now.clashes.length > 0 ? now.agreed : base, revision, unanswered: [] };
}

/** On its way: until it is answered nobody knows whether it arrives. */
export const sending = (now: Standing, sent: Values): Standing => ({
  ...now,
  unanswered: [...now.unanswered, sent].slice(-MOST_UNANSWERED),
});

/** It was refused: it changed nothing. */
export const refused = (now: Standing, sent: Values): Standing => ({
  ...now,
  unanswered: now.unanswered.filter((one) => one !== sent),
});

/** One has chosen: of the fields named, theirs is taken; of the others, one's own stays. */
export function settled(manner: Merging, now: Standing, theirsOf: readonly string[]): Standing {
  const take = (values: Values, field: string) => manner.put(values, field, manner.at(now.base, field));
  return { ...now, values: theirsOf.reduce(take, now.values), clashes: [], agreed: now.base };
}

/**
 * What one's own changes stand on, after saves whose answers were lost: a change that the server has just as it was sent
 * came from here, and is no change of somebody else's.
 * Example: base {a: 1, b: 1}, sent {a: 2} and theirs {a: 2, b: 3} make {a: 2, b: 1}.
 */
function withArrived(manner: Merging, base: Values, sent: readonly Values[], theirs: Values): Values {
  return sent
    .flatMap((one) =>
      manner
        .changes(only(base, Object.keys(one)), one)
        .filter((field) => isSame(manner.at(one, field), manner.at(theirs, field))),
    )
    .reduce((known, field) => manner.put(known, field, manner.at(theirs, field)), base);
}

/** Puts one's own changes, made on top of `base`, onto what the server has. */
function merged(manner: Merging, now: Standing, mine: Values, base: Values, theirs: Values): Standing {
  const found = manner.rebase(mine, base, theirs);
  // A clash not yet settled stays one, whatever else arrives.
  const open = now.clashes.filter(
    (field) => !isSame(manner.at(found.values, field), manner.at(theirs, field)),
  );
  const clashes = [...new Set([...open, ...found.clashes])];
  const agreed = clashes.length === 0 ? theirs : now.clashes.length > 0 ? now.agreed : base;
  return { ...now, values: found.values, base: theirs, clashes, agreed };
}
