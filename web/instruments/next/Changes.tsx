import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changeKey } from '../../../api/instruments/assessed-draft.ts';
import type { Finding } from '../../../api/instruments/finding.ts';
import { useSpoken } from '../../ui/spoken.ts';
import { useChangeWords } from './changeWords.tsx';
import { indicatorAt } from './faults.ts';
import type { Next } from './useNext.ts';

/** What is confirmed is this very change: one that a colleague changed again is to be confirmed anew. */
export const confirmedAs = (one: Finding): string => `${changeKey(one)} ${one.message}`;

interface ChangesProps {
  next: Next;
  added: readonly string[];
  toConfirm: readonly Finding[];
  confirmed: ReadonlySet<string>;
  change: (confirmed: ReadonlySet<string>) => void;
}

/** The difference from the last version: what is new, and indicator by indicator what is to confirm. */
export function Changes({ next: { next }, added, toConfirm, confirmed, change }: ChangesProps) {
  const { t } = useTranslation('authoring');
  const speak = useSpoken();
  const nameOf = (code: string) => {
    const found = next.indicators.find((one) => one.code === code);
    return found ? { code, ...speak(found.title) } : { code: '', text: t('texts.title') };
  };
  const order = next.indicators.map(({ code }) => code);
  // The whole comes first, then the indicators as they stand in the list.
  const byIndicator = [...Map.groupBy(toConfirm, ({ place }) => indicatorAt(place))].toSorted(
    ([a], [b]) => order.indexOf(a) - order.indexOf(b),
  );
  const put = (key: string, isConfirmed: boolean) => {
    const others = [...confirmed].filter((one) => one !== key);
    change(new Set(isConfirmed ? [...others, key] : others));
  };
  return (
    <>
      {added.length > 0 ? (
        <>
          <h3>{t('changes.added')}</h3>
          <ul>
            {added.map((code) => (
              <li key={code}>
                <span className="code">{code}</span> <span lang={nameOf(code).lang}>{nameOf(code).text}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {toConfirm.length > 0 ? (
        <>
          <h3>{t('instruments:confirm.title')}</h3>
          <p>{t('changes.why')}</p>
        </>
      ) : null}
      {byIndicator.map(([code, found]) => (
        <section key={code} aria-labelledby={`change-${code}`}>
          <h4 id={`change-${code}`}>
            <span className="code">{nameOf(code).code}</span>{' '}
            <span lang={nameOf(code).lang}>{nameOf(code).text}</span>
          </h4>
          <ul className="instruments-confirm">
            {found.map((one) => {
              const key = confirmedAs(one);
              return (
                <li key={key}>
                  <OneChange
                    change={one}
                    isConfirmed={confirmed.has(key)}
                    put={(isConfirmed) => put(key, isConfirmed)}
                  />
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </>
  );
}

interface OneChangeProps {
  change: Finding;
  isConfirmed: boolean;
  put: (isConfirmed: boolean) => void;
}

function OneChange({ change, isConfirmed, put }: OneChangeProps) {
  const { t } = useTranslation('authoring');
  const { what, words } = useChangeWords()(change);
  return (
    <Checkbox
      label={what ? t('changes.one', { what }) : t('changes.whole')}
      description={words}
      checked={isConfirmed}
      onChange={(event) => put(event.currentTarget.checked)}
    />
  );
}
