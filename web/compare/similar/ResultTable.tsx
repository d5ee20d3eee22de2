import { useEffect, useRef } from 'react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { MOST_REGIONS } from '../../../api/contract/comparison-address.ts';
import type { ProfilePart } from '../../../api/contract/profile.ts';
import type { Known, SimilarRegion, SimilarRegions } from '../../../api/contract/similar.ts';
import { Demonstration } from '../../ui/Demonstration.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { Letter } from '../Letter.tsx';
import type { PartProps } from '../parts.ts';
import { partOf, type Sentences } from './sentences.ts';

interface Props extends Pick<PartProps, 'view' | 'change' | 'words'> {
  found: SimilarRegions;
  sentences: Sentences;
  more: (() => void) | null;
}

/** The bars in numbers: of each region what is known in each part, and what it adds to the distance. */
export function ResultTable({ found, view, change, words, sentences, more }: Props) {
  const { t, regionName } = words;
  const { parts, similar, region } = found;
  const of = parts.map(({ name }) => partOf(name) as ProfilePart['of']);
  const body = useRef<HTMLTableSectionElement>(null);
  const before = useRef(similar.length);
  useEffect(() => {
    // The button may be gone: whoever pressed it goes on with the first row it brought.
    if (similar.length > before.current)
      body.current?.rows[before.current + 1]?.querySelector<HTMLElement>('a')?.focus();
    before.current = similar.length;
  }, [similar.length]);
  const caption = t('similar:table.caption');
  const cells = (known: readonly Known[], added?: readonly (number | null)[]) =>
    known.map((one, at) => (
      <td key={parts[at]?.name}>
        <Cell
          known={one}
          of={of[at] as ProfilePart['of']}
          added={added?.[at] ?? null}
          sentences={sentences}
        />
      </td>
    ));
  return (
    <>
      <ScrollBox label={caption}>
        <table className="table similar-table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col" className="number">
                {t('similar:table.place')}
              </th>
              <th scope="col">{t('similar:table.region')}</th>
              <th scope="col" className="number">
                {t('similar:table.distance')}
              </th>
              <th scope="col">{t('similar:table.shared')}</th>
              {of.map((one, at) => (
                <th scope="col" key={parts[at]?.name}>
                  {sentences.partName(one)}
                </th>
              ))}
              <th scope="col">{t('similar:table.compare')}</th>
            </tr>
          </thead>
          <tbody ref={body}>
            <tr className="similar-itself">
              <td />
              <th scope="row">
                <OnMap code={region.code} words={words} view={view} />
              </th>
              <td colSpan={2} className="soft">
                {t('similar:table.own')}
              </td>
              {cells(parts.map(({ own }) => own))}
              <td />
            </tr>
            {similar.map((one) => (
              <tr key={one.code}>
                <td className="number">{placeText(one, similar, words)}</td>
                <th scope="row">
                  <OnMap code={one.code} words={words} view={view} />
                </th>
                <td className="number">{sentences.distance(one.distance)}</td>
                <td className="short">
                  {t('similar:table.sharedOf', { shared: one.shared, parts: parts.length })}
                </td>
                {cells(
                  one.parts.map(({ known }) => known),
                  one.parts.map(({ contribution }) => contribution),
                )}
                <td>
                  {view.regions.includes(one.code) ? (
                    <span className="soft">{t('similar:table.added')}</span>
                  ) : (
                    <Button
                      size="compact-sm"
                      variant="default"
                      disabled={view.regions.length >= MOST_REGIONS}
                      aria-label={t('similar:table.addOne', { region: regionName(one.code) })}
                      onClick={() =>
                        // The region whose likes these are stays the same.
                        change({ regions: [...view.regions, one.code], like: region.code })
                      }
                    >
                      {t('similar:table.add')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="similar-more">
        <span role="status">
          {t('similar:result.shown', { shown: similar.length, ranked: words.formats.number(found.ranked) })}
        </span>
        {more ? (
          <Button variant="default" onClick={more}>
            {t('similar:result.more')}
          </Button>
        ) : null}
      </p>
    </>
  );
}

/** Example: `3=`, of a place that is shared with a region shown. */
function placeText(
  { place, code }: SimilarRegion,
  similar: readonly SimilarRegion[],
  words: PartProps['words'],
) {
  const isShared = similar.some((other) => other.place === place && other.code !== code);
  return `${words.formats.number(place)}${isShared ? '=' : ''}`;
}

function OnMap({ code, words, view }: { code: string } & Pick<PartProps, 'words' | 'view'>) {
  const name = words.regionName(code);
  return (
    <span className="similar-region">
      <Letter regions={view.regions} code={code} />
      <span>
        <Link to="/" search={{ region: code }} aria-label={words.t('similar:table.onMap', { region: name })}>
          {name}
        </Link>{' '}
        <span className="code">{code}</span>
      </span>
    </span>
  );
}

interface CellProps {
  known: Known;
  of: ProfilePart['of'];
  added: number | null;
  sentences: Sentences;
}

function Cell({ known, of, added, sentences }: CellProps) {
  const isUnknown = known.number === null && known.marks === null;
  return (
    <>
      <span
        className={isUnknown ? 'soft' : undefined}
        title={isUnknown ? sentences.reason(known) : undefined}
      >
        {sentences.known(of, known)}
      </span>
      {added === null ? null : <small> {sentences.adds(added)}</small>}{' '}
      <Demonstration on={known.demonstration} />
    </>
  );
}
