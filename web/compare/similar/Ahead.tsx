import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Ahead as AheadAnswer, SimilarRegions } from '../../../api/contract/similar.ts';
import { readVariable, type Variable, writeVariable } from '../../../api/contract/variable.ts';
import { countryOf } from '../../../geo/nuts.ts';
import { scoreSeriesQuery } from '../../queries/figures.ts';
import { Demonstration } from '../../ui/Demonstration.tsx';
import type { PartProps } from '../parts.ts';
import { AheadList } from './AheadList.tsx';
import { aheadOffers, settled } from './offers.ts';
import type { Sentences } from './sentences.ts';

interface Props extends Pick<PartProps, 'view' | 'change' | 'words'> {
  found: SimilarRegions;
  sentences: Sentences;
}

/** Similar regions that are ahead in an area, and the practices they published there. */
export function Ahead({ found, view, change, words, sentences }: Props) {
  const { t, regionName } = words;
  const series = useQuery(scoreSeriesQuery).data?.series ?? [];
  const wished = view.ahead === null ? null : (settled(view.ahead, series) as Variable);
  const groups = aheadOffers(wished, view.by, series).filter(({ parts }) => parts.length > 0);
  return (
    <section className="similar-ahead" aria-labelledby="similar-ahead">
      <h2 id="similar-ahead">{t('similar:ahead.title', { region: regionName(found.region.code) })}</h2>
      <p>{t('similar:ahead.intro')}</p>
      <NativeSelect
        label={t('similar:ahead.area')}
        value={wished === null ? '' : writeVariable(wished)}
        data={[
          { value: '', label: t('similar:ahead.choose') },
          ...groups.map(({ scope, when, parts }) => ({
            group: t(`similar:ahead.${scope}`, { when: when ? words.whenName(when) : '' }),
            items: parts.map((of) => ({ value: writeVariable(of), label: sentences.shortName(of) })),
          })),
        ]}
        onChange={({ currentTarget: { value } }) => change({ ahead: readVariable(value) ?? null })}
      />
      {found.ahead && view.ahead ? (
        <Found ahead={found.ahead} {...{ found, change, words, sentences }} />
      ) : null}
    </section>
  );
}

function Found({ ahead, found, change, words, sentences }: Omit<Props, 'view'> & { ahead: AheadAnswer }) {
  const { t, formats, regionName } = words;
  const variable = readVariable(ahead.variable) as Variable;
  const hasOwn = ahead.own.number !== null;
  const region = regionName(found.region.code);
  const own = {
    region: ahead.of === 'country' ? regionName(countryOf(found.region.code)) : region,
    score: sentences.known(variable, ahead.own),
    variable: sentences.partName(variable),
  };
  return (
    <>
      <p>
        {hasOwn
          ? t('similar:ahead.own', own)
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
      {ahead.regions.length > 0 ? <AheadList {...{ ahead, found, words, sentences, variable }} /> : null}
    </>
  );
}
