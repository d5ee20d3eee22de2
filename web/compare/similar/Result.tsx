import { useCallback, useMemo } from 'react';
import { Link } from '@tanstack/react-router';
import { MOST_REGIONS, writeCompareView } from '../../../api/contract/comparison-address.ts';
import type { SimilarRegion, SimilarRegions } from '../../../api/contract/similar.ts';
import { Figure } from '../../ui/charts/Figure.tsx';
import { Empty } from '../../ui/states.tsx';
import type { PartProps } from '../parts.ts';
import { drawShares } from './drawShares.ts';
import { ResultTable } from './ResultTable.tsx';
import type { Sentences } from './sentences.ts';
import { huesOf, piecesOf } from './shares.ts';
import { similarSheet } from './sheet.ts';
import { Unknown } from './Unknown.tsx';

interface Props extends Pick<PartProps, 'view' | 'change' | 'words'> {
  found: SimilarRegions;
  sentences: Sentences;
  /** Null when all are shown. */
  more: (() => void) | null;
}

/** The most similar regions: what sets each apart as a bar, the same in numbers, and what is not known. */
export function Result({ found, view, change, words, sentences, more }: Props) {
  const { t, formats, regionName } = words;
  const { similar, ranked, looked, notRanked, telling } = found;
  const region = regionName(found.region.code);
  const hues = useMemo(() => huesOf(found), [found]);
  const draw = useCallback(
    (width: number) =>
      drawShares({
        similar,
        pieces: piecesOf(found, hues),
        nameOf: ({ code, place, distance, shared }: SimilarRegion) =>
          [
            `${formats.number(place)}. ${regionName(code)}`,
            sentences.distance(distance),
            ...(shared < telling ? [t('similar:result.known', { shared, parts: telling })] : []),
          ].join(' · '),
        formats,
        width,
      }),
    [found, similar, hues, telling, t, formats, regionName, sentences],
  );
  const near = similar.slice(0, MOST_REGIONS - 1).map(({ code }) => code);
  return (
    <section className="similar-result" aria-label={t('similar:result.title', { region })}>
      {ranked === 0 ? (
        <Empty title={t('similar:result.nobody')}>
          <p>{t('similar:result.nobodyWhy', { region })}</p>
        </Empty>
      ) : (
        <>
          <Figure
            name={`atlas-similar-${found.region.code}`}
            title={t('similar:result.title', { region })}
            unit={t('similar:result.unit')}
            sources={sourcesOf(found, words)}
            missing={null}
            notes={[
              t('similar:result.said', { ranked: formats.number(ranked), looked: formats.number(looked) }),
              ...(notRanked > 0
                ? [
                    t('similar:result.notRanked', {
                      count: notRanked,
                      region,
                      least: found.least,
                      parts: telling,
                    }),
                  ]
                : []),
            ]}
            demonstration={isInvented(found)}
            legend={hues.map(({ of, colour }) => ({
              text: of === null ? t('similar:result.rest') : sentences.partName(of),
              swatch: { colour },
            }))}
            draw={draw}
            csv={() => similarSheet(found, words, sentences)}
          />
          <p className="similar-acts">
            <Link
              to="/compare"
              search={writeCompareView({
                ...view,
                regions: [found.region.code, ...near],
                part: 'standing',
                like: null,
              })}
            >
              {t('similar:compareThese', { region, count: near.length })}
            </Link>
          </p>
          <ResultTable {...{ found, view, change, words, sentences, more }} />
        </>
      )}
      <Unknown {...{ found, words, sentences }} />
      <details className="similar-how">
        <summary>{t('similar:how.title')}</summary>
        <ul>
          {(['numbers', 'marks', 'mean', 'alike'] as const).map((how) => (
            <li key={how}>{t(`similar:how.${how}`)}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** Whether anything in it is made up. */
const isInvented = ({ parts, similar }: SimilarRegions): boolean =>
  parts.some(({ own }) => own.demonstration) ||
  similar.some((one) => one.parts.some(({ known }) => known.demonstration));

function sourcesOf({ parts }: SimilarRegions, { t }: PartProps['words']) {
  const credits = parts.flatMap(({ source }) => (source ? [{ credit: source.credit, url: source.url }] : []));
  const has = (...names: string[]) => parts.some(({ name }) => names.includes(name));
  const more = [
    ...(has('density', 'coast', 'island', 'border') ? [t('similar:shapes')] : []),
    ...(has('route') ? [t('similar:declared')] : []),
  ].map((credit) => ({ credit, url: null }));
  return [...new Map([...credits, ...more].map((one) => [one.credit, one])).values()];
}
