import { LEAST_FOR_PERCENTILE } from '../../../geo/standing.ts';
import type { StandingIn } from '../../../geo/standings.ts';
import type { CompareView } from '../../../api/contract/comparison-address.ts';
import type { Series } from '../../map/figures.ts';
import { Demonstration } from '../../ui/Demonstration.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { Letter } from '../Letter.tsx';
import type { CompareWords } from '../words.ts';
import type { Sentences } from './sentences.ts';
import { contextKinds, inventedIn, type Stand } from './stands.ts';

interface Props {
  caption: string;
  stands: readonly Stand[];
  series: Series;
  view: CompareView;
  words: CompareWords;
  sentences: Sentences;
}

const columns = ['n', 'mean', 'median', 'rank', 'percentile'] as const;

/** The figure in numbers: each chosen region in each of its contexts. */
export function StandingTable({ caption, stands, ...given }: Props) {
  const { t } = given.words;
  return (
    <ScrollBox label={caption}>
      <table className="table standing-table">
        <caption>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('compare:table.region')}</th>
            <th scope="col" className="number">
              {t('compare:table.value')}
            </th>
            <th scope="col">{t('compare:table.context')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="number">
                {t(`compare:table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {stands.map((stand) => (
          <OneRegion key={stand.region} stand={stand} {...given} />
        ))}
      </table>
      <Reasons stands={stands} {...given} />
    </ScrollBox>
  );
}

/** Why regions have no figure, as far as it is known; each reason once. */
function Reasons({ stands, words, sentences }: Pick<Props, 'stands' | 'words' | 'sentences'>) {
  const known = stands.flatMap(({ of, cell }) => {
    const reason = sentences.reason(cell);
    return reason === null ? [] : [{ of, reason }];
  });
  return [...Map.groupBy(known, ({ reason }) => reason)].map(([reason, regions]) => (
    <p key={reason} className="compare-note">
      {words.t('common:labelled', {
        label: words.formats.list([...new Set(regions.map(({ of }) => words.regionName(of)))]),
        text: reason,
      })}
    </p>
  ));
}

function OneRegion({ stand, ...given }: Omit<Props, 'caption' | 'stands'> & { stand: Stand }) {
  const { region, of, cell } = stand;
  const { series, view, words, sentences } = given;
  const isMissing = (cell?.value ?? null) === null;
  return (
    <tbody>
      {contextKinds.map((kind, at) => (
        <tr key={kind}>
          {at === 0 ? (
            <>
              <th scope="rowgroup" rowSpan={contextKinds.length}>
                <span className="standing-region">
                  <Letter regions={view.regions} code={region} /> {words.regionName(region)}
                </span>
              </th>
              <td rowSpan={contextKinds.length} className={isMissing ? 'standing-missing' : 'number'}>
                {isMissing ? (
                  sentences.missing(cell, series)
                ) : (
                  <strong>{sentences.value(cell?.value ?? 0, series.unit)}</strong>
                )}
                <Detail>
                  {of === region ? null : words.t('compare:table.of', { region: words.regionName(of) })}
                </Detail>
                <Demonstration on={cell !== undefined && (cell.invented || cell.demonstrations > 0)} />
              </td>
            </>
          ) : null}
          <th scope="row" className="standing-context">
            {sentences.contextName(kind, of, view, series.national)}
            <Detail>{sentences.detail(stand[kind])}</Detail>
            <Demonstration on={isMissing && inventedIn(stand[kind], series) > 0} />
          </th>
          <Numbers one={stand[kind]} {...given} />
        </tr>
      ))}
    </tbody>
  );
}

const Detail = ({ children }: { children: string | null }) => (children ? <small>{children}</small> : null);

function Numbers({
  one: { barred, standing },
  series,
  words,
  sentences,
}: Omit<Props, 'caption' | 'stands'> & { one: StandingIn }) {
  const { t, formats } = words;
  if (barred || standing === null)
    return (
      <td colSpan={columns.length} className="standing-barred">
        {barred ? sentences.said(barred) : '–'}
      </td>
    );
  const { n, mean, median, rank, percentile } = standing;
  const tooFew = rank !== null && n < LEAST_FOR_PERCENTILE;
  return (
    <>
      <td className="number">{formats.number(n)}</td>
      <td className="number">{sentences.middle(mean, series.unit)}</td>
      <td className="number">{sentences.middle(median, series.unit)}</td>
      <td className="number">{sentences.rank(rank)}</td>
      <td className="number">
        {percentile === null
          ? tooFew
            ? t('compare:table.tooFew', { least: LEAST_FOR_PERCENTILE })
            : '–'
          : formats.number(Math.round(percentile))}
      </td>
    </>
  );
}
