import { NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import type { Ahead as AheadAnswer, SimilarRegions } from '../../../api/contract/similar.ts';
import { readVariable, type Variable, writeVariable } from '../../../api/contract/variable.ts';
import { countryOf } from '../../../geo/nuts.ts';
import { scoreSeriesQuery } from '../../queries/figures.ts';
import { Demonstration } from '../../ui/Demonstration.tsx';
import type { PartProps } from '../parts.ts';
import { offersOf } from './offers.ts';
import type { Sentences } from './sentences.ts';

interface Props extends Pick<PartProps, 'view' | 'change' | 'words'> {
  found: SimilarRegions;
  sentences: Sentences;
}

/** Similar regions that are ahead in an area, and the practices they published there. */
export function Ahead({ found, view, change, words, sentences }: Props) {
  const { t, regionName } = words;
  const region = regionName(found.region.code);
  const series = useQuery(scoreSeriesQuery).data?.series ?? [];
  const wished = view.ahead === null ? [] : [{ of: view.ahead, weight: 1 as const }];
  const groups = offersOf(wished, series, view.by).filter(({ parts }) =>
    parts.some((of) => typeof of !== 'string' && of.measure.kind === 'score'),
  );
  return (
    <section className="similar-ahead" aria-labelledby="similar-ahead">
      <h2 id="similar-ahead">{t('similar:ahead.title', { region })}</h2>
      <p>{t('similar:ahead.intro')}</p>
      <NativeSelect
        label={t('similar:ahead.area')}
        value={view.ahead === null ? '' : writeVariable(view.ahead)}
        data={[
          { value: '', label: t('similar:ahead.choose') },
          ...groups.map(({ group, parts }) => ({
            group: group === 'others' ? t('similar:profile.others') : t(`similar:ahead.${group}`),
            items: (parts as Variable[]).map((of) => ({
              value: writeVariable(of),
              label: group === 'others' ? sentences.partName(of) : sentences.shortName(of),
            })),
          })),
        ]}
        onChange={({ currentTarget: { value } }) => change({ ahead: readVariable(value) ?? null })}
      />
      {found.ahead && view.ahead ? (
        <Found ahead={found.ahead} {...{ found, view, change, words, sentences }} />
      ) : null}
    </section>
  );
}

function Found({ ahead, found, view, change, words, sentences }: Props & { ahead: AheadAnswer }) {
  const { t, formats, regionName } = words;
  const variable = readVariable(ahead.variable) as Variable;
  const region = regionName(found.region.code);
  const hasOwn = ahead.own.number !== null;
  return (
    <>
      <p>
        {hasOwn
          ? t('similar:ahead.own', {
              region: ahead.of === 'country' ? regionName(countryOf(found.region.code)) : region,
              score: sentences.known(variable, ahead.own),
              variable: sentences.partName(variable),
            })
          : t('similar:ahead.ownUnknown', { region, reason: sentences.reason(ahead.own) })}{' '}
        <Demonstration on={ahead.standing === 'demonstration'} />
      </p>
      {ahead.of === 'country' ? <p className="similar-care">{t('similar:ahead.country')}</p> : null}
      <p role="status">
        {t('similar:ahead.known', { count: ahead.known, ranked: formats.number(found.ranked) })}{' '}
        {hasOwn && ahead.known > 0 ? t('similar:ahead.higher', { count: ahead.higher }) : null}
      </p>
      {ahead.of === 'region' && found.among !== 'own' ? (
        <p>
          <button type="button" className="text-button" onClick={() => change({ among: 'own' })}>
            {t('similar:ahead.few')}
          </button>
        </p>
      ) : null}
      {ahead.regions.length > 0 ? (
        <>
          {ahead.practised ? null : <p>{t('similar:ahead.noSector')}</p>}
          <ol className="similar-list">
            {ahead.regions.map((one) => (
              <AheadRegion key={one.code} {...{ one, ahead, found, view, words, sentences }} />
            ))}
          </ol>
          <p className="soft">{t('similar:ahead.caution')}</p>
          <p className="soft">
            {t('views:figure.source')} {ahead.source.credit}
          </p>
        </>
      ) : null}
    </>
  );
}

interface OneProps extends Pick<PartProps, 'words'> {
  one: AheadAnswer['regions'][number];
  ahead: AheadAnswer;
  found: SimilarRegions;
  sentences: Sentences;
}

function AheadRegion({ one, ahead, found, words, sentences }: OneProps) {
  const { t, formats, regionName } = words;
  const { code, place, distance, known, practices } = one;
  const score = sentences.known(readVariable(ahead.variable) as Variable, known);
  return (
    <li>
      <h3>
        <Link
          to="/"
          search={{ region: code }}
          aria-label={t('similar:table.onMap', { region: regionName(code) })}
        >
          {regionName(code)}
        </Link>{' '}
        <span className="code">{code}</span>
      </h3>
      <p>
        <strong>
          {ahead.of === 'country'
            ? t('similar:ahead.scoreCountry', { country: regionName(countryOf(code)), score })
            : t('similar:ahead.score', { score })}
        </strong>{' '}
        <Demonstration on={known.demonstration} />{' '}
        <span className="soft">
          {t('similar:ahead.place', {
            place: formats.number(place),
            ranked: formats.number(found.ranked),
            distance: sentences.distance(distance),
          })}
        </span>
      </p>
      {ahead.practised ? <Practices practices={practices} practised={ahead.practised} words={words} /> : null}
    </li>
  );
}

interface PracticesProps extends Pick<PartProps, 'words'> {
  practices: OneProps['one']['practices'];
  practised: NonNullable<AheadAnswer['practised']>;
}

function Practices({ practices, practised, words: { t } }: PracticesProps) {
  const sector =
    'sector' in practised
      ? t(`vocabulary:sector.${practised.sector}`)
      : t(`vocabulary:strand.${practised.strand}`);
  if (practices.length === 0) return <p className="soft">{t('similar:ahead.noPractice', { sector })}</p>;
  return (
    <>
      <p>{t('similar:ahead.practices', { count: practices.length, sector })}</p>
      <ul>
        {practices.map(({ id, title, regionName, outcome, demonstration }) => (
          <li key={id}>
            <Link to="/practices" search={{ ...practised, q: title }}>
              {title}
            </Link>
            <span className="soft">
              {' '}
              {[regionName, outcome === null ? null : t(`vocabulary:outcome.${outcome}`)]
                .filter(Boolean)
                .join(' · ')}
            </span>{' '}
            <Demonstration on={demonstration} />
          </li>
        ))}
      </ul>
    </>
  );
}
