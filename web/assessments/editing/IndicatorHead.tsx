import { useSpoken } from '../../ui/spoken.ts';
import { SpokenText } from '../../ui/SpokenText.tsx';
import type { Asked } from './optionOf.ts';

/** The id of an indicator's heading, where links lead to. */
export const headingOf = (within: string, code: string) => `${within}-${code}`;

/** Code, title and question of an indicator. */
export function IndicatorHead({ indicator, within }: { indicator: Asked; within: string }) {
  const { text, lang } = useSpoken()(indicator.title);
  return (
    <>
      <h4 id={headingOf(within, indicator.code)} tabIndex={-1}>
        <span className="editing-code">{indicator.code}</span> <span lang={lang}>{text}</span>
      </h4>
      <SpokenText className="editing-question" text={indicator.question} />
    </>
  );
}
