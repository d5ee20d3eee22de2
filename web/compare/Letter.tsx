import { chosenOutline, lookOf } from './chosen.ts';

/** The sign of a chosen region. Its name stands beside it, so a screen reader hears the letter alone. */
export function Letter({ regions, code }: { regions: readonly string[]; code: string }) {
  const look = lookOf(regions, code);
  if (!look) return null;
  return (
    <span
      className="compare-letter"
      style={{ background: look.fill, color: look.on, borderColor: chosenOutline }}
    >
      {look.letter}
    </span>
  );
}
