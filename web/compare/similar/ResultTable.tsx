import { useEffect, useRef } from 'react';
import { Button } from '@mantine/core';
import { MOST_REGIONS } from '../../../api/contract/comparison-address.ts';
import type { ProfilePart } from '../../../api/contract/profile.ts';
import type { SimilarRegions } from '../../../api/contract/similar.ts';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import type { PartProps } from '../parts.ts';
import { Cells, RegionHead, ResultRow } from './ResultRow.tsx';
import { partOf, type Sentences } from './sentences.ts';

interface Props extends Pick<PartProps, 'view' | 'change' | 'words'> {
  found: SimilarRegions;
  sentences: Sentences;
  /** Null when all are shown. */
  more: (() => void) | null;
}

/** The bars in numbers, the region itself first. */
export function ResultTable({ found, view, change, words, sentences, more }: Props) {
  const { t, formats } = words;
  const { similar, region } = found;
  const parts = found.parts.map(({ name }) => partOf(name) as ProfilePart['of']);
  const body = useRef<HTMLTableSectionElement>(null);
  const before = useRef(similar.length);
  useEffect(() => {
    // The button may be gone: whoever pressed it goes on with the first row it brought.
    if (similar.length > before.current)
      body.current?.rows[before.current + 1]?.querySelector<HTMLElement>('a')?.focus();
    before.current = similar.length;
  }, [similar.length]);
  const isShared = (place: number) => similar.filter((other) => other.place === place).length > 1;
  const caption = t('similar:table.caption');
  // The region whose likes these are stays the same.
  const add = (code: string) => change({ regions: [...view.regions, code], like: region.code });
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
              <th scope="col" className="screen-only">
                {t('similar:table.compare')}
              </th>
              {parts.map((of) => (
                <th scope="col" key={sentences.partName(of)}>
                  {sentences.shortName(of)}
                  {sentences.when(of) === '' ? null : <small>{sentences.when(of)}</small>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            <tr className="similar-itself">
              <td />
              <RegionHead code={region.code} words={words} view={view} />
              <td colSpan={2} className="soft">
                {t('similar:table.own')}
              </td>
              <td className="screen-only" />
              <Cells
                cells={found.parts.map(({ own }) => ({ known: own, contribution: null }))}
                parts={parts}
                sentences={sentences}
              />
            </tr>
            {similar.map((one) => (
              <ResultRow
                key={one.code}
                isShared={isShared(one.place)}
                {...{ one, parts, view, words, sentences }}
              >
                <Add code={one.code} {...{ view, words, add }} />
              </ResultRow>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="similar-more">
        <span role="status">
          {t('similar:result.shown', { shown: similar.length, ranked: formats.number(found.ranked) })}
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

interface AddProps extends Pick<PartProps, 'view' | 'words'> {
  code: string;
  add: (code: string) => void;
}

function Add({ code, view, words: { t, regionName }, add }: AddProps) {
  if (view.regions.includes(code)) return <span className="soft">{t('similar:table.added')}</span>;
  return (
    <Button
      size="compact-sm"
      variant="default"
      disabled={view.regions.length >= MOST_REGIONS}
      aria-label={t('similar:table.addOne', { region: regionName(code) })}
      onClick={() => add(code)}
    >
      {t('similar:table.add')}
    </Button>
  );
}
