import type { Spoken } from '../../api/contract/indicator.ts';
import { useSpoken } from './spoken.ts';

/** A paragraph of an instrument. */
export function SpokenText({ text: spoken, className }: { text: Spoken; className?: string }) {
  const { text, lang } = useSpoken()(spoken);
  return (
    <p className={className} lang={lang}>
      {text}
    </p>
  );
}
