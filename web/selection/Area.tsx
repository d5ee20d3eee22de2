import { useTranslation } from 'react-i18next';
import { useSpoken } from '../ui/spoken.ts';
import type { Indicator } from './choose.ts';
import { Tick } from './Tick.tsx';
import { Weight } from './Weight.tsx';

interface Props {
  name: string;
  /** Those that the search leaves; boxes speak of them alone. */
  indicators: readonly Indicator[];
  isChosen: (code: string) => boolean;
  put: (codes: readonly string[], isChosen: boolean) => void;
  /** Its weight in the overall shown, or why it has none there. */
  weight: number | string;
  weigh: (weight: number) => void;
  /** Whether its indicators are in sight without being asked for. */
  isOpen: boolean;
}

/** One area: all of it or none, how much it weighs, and its indicators, by dimension where it has some. */
export function Area({ name, indicators, isChosen, put, weight, weigh, isOpen }: Props) {
  const { t } = useTranslation('selection');
  const chosen = indicators.filter(({ code }) => isChosen(code)).length;
  const dimensions = [...Map.groupBy(indicators, ({ dimension }) => dimension ?? '')];
  const codesOf = (list: readonly Indicator[]) => list.map(({ code }) => code);
  return (
    <li className="selection-area">
      <div className="selection-head">
        <Tick of={indicators.length} chosen={chosen} onChange={(on) => put(codesOf(indicators), on)}>
          <strong>{name}</strong>{' '}
          <span className="selection-count">{t('page.chosenOf', { chosen, all: indicators.length })}</span>
        </Tick>
        {typeof weight === 'number' ? (
          <Weight area={name} weight={weight} onChange={weigh} />
        ) : (
          <span className="selection-count">{weight}</span>
        )}
      </div>
      <details open={isOpen}>
        <summary>{t('page.show', { area: name })}</summary>
        {dimensions.map(([dimension, list]) =>
          dimension === '' ? (
            <Indicators key={dimension} {...{ list, isChosen, put }} />
          ) : (
            <div key={dimension}>
              <Tick
                of={list.length}
                chosen={list.filter(({ code }) => isChosen(code)).length}
                onChange={(on) => put(codesOf(list), on)}
              >
                <Dimension code={dimension} />
              </Tick>
              <Indicators {...{ list, isChosen, put }} />
            </div>
          ),
        )}
      </details>
    </li>
  );
}

function Dimension({ code }: { code: string }) {
  const { t } = useTranslation('atlas');
  return <>{t(`why.name.${code}`, { defaultValue: code })}</>;
}

function Indicators({
  list,
  isChosen,
  put,
}: Pick<Props, 'isChosen' | 'put'> & { list: readonly Indicator[] }) {
  const speak = useSpoken();
  return (
    <ul className="selection-indicators">
      {list.map(({ code, title }) => (
        <li key={code}>
          <Tick of={1} chosen={isChosen(code) ? 1 : 0} onChange={(on) => put([code], on)}>
            <code>{code}</code> {title ? <span lang={speak(title).lang}>{speak(title).text}</span> : null}
          </Tick>
        </li>
      ))}
    </ul>
  );
}
