import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ScoredEdition } from '../../api/contract/score-answers.ts';
import { type Selection, weightIn } from '../../api/scores/selection.ts';
import { found } from '../ui/found.ts';
import { useSpoken } from '../ui/spoken.ts';
import { Area } from './Area.tsx';
import { type Indicator, put, weigh } from './choose.ts';

interface Props {
  edition: ScoredEdition;
  selection: Selection;
  /** The overall whose weights count; undefined where the result is no overall. */
  overall: { name: string; areas: readonly string[] } | undefined;
  areaName: (area: string) => string;
  /** `area` = the one whose weight is changed. */
  choose: (next: Selection, area?: string) => void;
}

/** What counts: areas with their weights, dimensions, indicators; found by their words, ticked one by one or together. */
export function Tree({ edition, selection, overall, areaName, choose }: Props) {
  const { t } = useTranslation(['selection', 'atlas']);
  const speak = useSpoken();
  const [search, setSearch] = useState('');
  const wordsOf = ({ code, title, area, dimension }: Indicator) =>
    [
      ...[code, areaName(area), title ? speak(title).text : ''],
      dimension ? t(`atlas:why.name.${dimension}`, { defaultValue: dimension }) : '',
    ].join(' ');
  const shown = found(edition.indicators, search, wordsOf);
  const all = shown.map(({ code }) => code);
  const weightOf = (area: ScoredEdition['areas'][number]): number | string => {
    if (area.apart) return t('page.apart');
    if (!overall) return '';
    return overall.areas.includes(area.code)
      ? weightIn(selection, area.code)
      : t('page.notIn', { overall: overall.name });
  };
  return (
    <section aria-labelledby="selection-choose" className="screen-only">
      <h2 id="selection-choose">{t('page.choose')}</h2>
      {edition.indicators.some(({ title }) => title) ? null : <p>{t('page.codes')}</p>}
      {overall ? null : <p>{t('page.weightsIdle')}</p>}
      <search className="row">
        <TextInput
          type="search"
          label={t('page.search')}
          description={t('page.searchHow')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Button variant="default" onClick={() => choose(put(selection, all, true))}>
          {t(search === '' ? 'page.all' : 'page.allFound')}
        </Button>
        <Button variant="default" onClick={() => choose(put(selection, all, false))}>
          {t(search === '' ? 'page.none' : 'page.noneFound')}
        </Button>
      </search>
      <p role="status">{shown.length === 0 ? t('page.foundNone') : ''}</p>
      <ul className="selection-areas">
        {edition.areas
          .filter(({ code }) => shown.some(({ area }) => area === code))
          .map((area) => (
            <Area
              key={area.code}
              name={areaName(area.code)}
              indicators={shown.filter((one) => one.area === area.code)}
              isChosen={(code) => !selection.left.has(code)}
              put={(codes, isChosen) => choose(put(selection, codes, isChosen))}
              weight={weightOf(area)}
              weigh={(weight) => choose(weigh(selection, area.code, weight), area.code)}
              isOpen={search !== ''}
            />
          ))}
      </ul>
    </section>
  );
}
