import { useEffect, useRef } from 'react';
import { Link } from '@tanstack/react-router';
import { writeCompareView } from '../../../api/contract/comparison-address.ts';
import type { NeedsPractices, SectorRow } from '../../../api/contract/matching.ts';
import { horizons } from '../../../drizzle/vocabulary.ts';
import { Demonstration } from '../../ui/Demonstration.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import type { PartProps } from '../parts.ts';
import { Balance } from './Balance.tsx';
import { Behind } from './Behind.tsx';
import { placeName } from './RecordLine.tsx';

interface Props extends PartProps {
  found: NeedsPractices;
}

/** Needs against practices, sector by sector: what is asked for, what is done here, what is done elsewhere, and the gaps. */
export function Matrix({ found, ...props }: Props) {
  const { view, words } = props;
  const { t, formats } = words;
  const list = useRef<HTMLHeadingElement>(null);
  const before = useRef(view.sector);
  useEffect(() => {
    // A number that was chosen takes the reader to its list; an address that was opened does not.
    if (view.sector !== null && view.sector !== before.current) list.current?.focus();
    before.current = view.sector;
  }, [view.sector]);
  const head = [...horizons.map((one) => `horizon.${one}`), 'here', 'elsewhere', 'stands'];
  return (
    <section aria-labelledby="matching-matrix">
      <h3 id="matching-matrix">{t('matching:matrix.title')}</h3>
      <p>{t('matching:matrix.intro')}</p>
      <p>
        {t('matching:matrix.totals', {
          needs: t('matching:matrix.needs', { count: found.totals.needs }),
          here: t('matching:matrix.practices', { count: found.totals.here }),
          elsewhere: t('matching:matrix.practices', { count: found.totals.elsewhere }),
        })}{' '}
        <Demonstration on={isInvented(found)} />
      </p>
      {found.withoutNeeds.length > 0 ? (
        <p className="compare-note">
          {t('matching:matrix.withoutNeeds', {
            regions: formats.list(found.withoutNeeds.map((code) => placeName(words, code))),
          })}
        </p>
      ) : null}
      <ScrollBox label={t('matching:matrix.title')}>
        <table className="table matching-matrix">
          <thead>
            <tr>
              <th scope="col">{t('matching:matrix.sector')}</th>
              {head.map((one) => (
                <th key={one} scope="col" className={one === 'stands' ? undefined : 'number'}>
                  {t(`matching:matrix.${one}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.sectors.map((row) => (
              <Row key={row.sector} row={row} {...props} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {view.sector === null ? null : (
        <Behind found={found} sector={view.sector} words={words} heading={list} />
      )}
      <Balance found={found} words={words} />
    </section>
  );
}

/** Whether anything that the table counts is invented. */
const isInvented = ({ needs, here, elsewhere }: NeedsPractices): boolean =>
  [...needs, ...here, ...elsewhere].some(({ demonstration }) => demonstration);

function Row({ row, view, words }: PartProps & { row: SectorRow }) {
  const { t, formats } = words;
  const { sector, needs, practices } = row;
  const name = t(`vocabulary:sector.${sector}`);
  /** A number is a way to what it counts; none has nothing behind it. */
  const cell = (key: string, count: number) => (
    <td key={key} className="number">
      {count === 0 ? (
        <span className="soft">{formats.number(0)}</span>
      ) : (
        <Link
          to="/compare"
          search={writeCompareView({ ...view, sector })}
          resetScroll={false}
          aria-label={t(`matching:matrix.of.${key}`, { count, sector: name })}
        >
          {formats.number(count)}
        </Link>
      )}
    </td>
  );
  return (
    <tr className={view.sector === sector ? 'matching-chosen' : undefined}>
      <th scope="row">{name}</th>
      {horizons.map((horizon) => cell(horizon, needs[horizon] ?? 0))}
      {cell('here', practices.here)}
      {cell('elsewhere', practices.elsewhere)}
      <td>{standsOut(row, t)}</td>
    </tr>
  );
}

/** What stands out in a sector, in words. */
function standsOut(
  { needsWithoutPractice, practicesWithoutNeed, practices }: SectorRow,
  t: Props['words']['t'],
) {
  if (practicesWithoutNeed) return <span className="matching-gap">{t('matching:gap.noNeed')}</span>;
  if (!needsWithoutPractice) return null;
  return (
    <span className="matching-gap gap-need">
      {practices.elsewhere > 0
        ? t('matching:gap.elsewhere', { count: practices.elsewhere })
        : t('matching:gap.nowhere')}
    </span>
  );
}
