import { Button } from '@mantine/core';
import type { Refused as Reason } from '../../../api/analysis/patterns/refuse.ts';
import type { Measure } from '../../../api/contract/variable.ts';
import { useSayer } from '../../ui/said.ts';
import type { PartProps } from '../parts.ts';
import { insteadOf } from './instead.ts';

interface Props extends Pick<PartProps, 'view' | 'change' | 'words'> {
  refused: readonly Reason[];
  /** The place of the variable that is analysed. */
  of: number;
  measure: Measure;
}

/** Why nothing is reckoned, and what can be done instead: each way is a button. */
export function Refused({ refused, of, measure, view, change, words }: Props) {
  const { t } = words;
  const say = useSayer();
  const ways = insteadOf(refused, view, { of, measure });
  return (
    <section className="state state-empty" aria-labelledby="patterns-refused">
      <h2 id="patterns-refused" className="state-title">
        {t('patterns:refused.title')}
      </h2>
      {refused.map((one) => (
        <p key={one.message}>{say(one).text}</p>
      ))}
      {ways.length > 0 ? (
        <>
          <p>{t('patterns:refused.instead')}</p>
          <div className="patterns-ways">
            {ways.map(({ key, params, variable, part }) => {
              const name = variable ? words.measureName(variable.measure) : '';
              const text = t(`patterns:refused.${key}`, { ...params, variable: name });
              return (
                <Button key={text} variant="default" onClick={() => change(part)}>
                  {text}
                </Button>
              );
            })}
          </div>
        </>
      ) : null}
    </section>
  );
}
