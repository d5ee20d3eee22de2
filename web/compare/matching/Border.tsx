import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import type { BorderPair } from '../../../api/contract/matching.ts';
import { type Among, crossBorderQuery } from '../../queries/matching.ts';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import type { PartProps } from '../parts.ts';
import type { CompareWords } from '../words.ts';
import { FirstFew } from './FirstFew.tsx';
import { Marks, OfferLine, OnMap, placeName, PracticeLine } from './RecordLine.tsx';
import { SaveCsv } from './SaveCsv.tsx';
import { pairsSheet } from './sheets.ts';

interface Props extends PartProps {
  among: Among;
  isSignedIn: boolean;
}

/** Regions that touch across a border of countries, where one needs what the other has. */
export function Border({ among, isSignedIn, words }: Props) {
  const { t } = words;
  const found = useQuery(crossBorderQuery(among, isSignedIn));
  const { pairs = [] } = found.data ?? {};
  const keyOf = ({ need, seeks, neighbour }: BorderPair) => `${(need ?? seeks)?.id} ${neighbour}`;
  return (
    <section aria-labelledby="matching-border">
      <h3 id="matching-border">{t('matching:border.title')}</h3>
      <p>{t('matching:border.intro')}</p>
      {found.error ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {found.isPending ? <Loading /> : null}
      {found.data && pairs.length === 0 ? (
        <Empty title={t('matching:border.none')}>
          <p>{t('matching:border.noneWhy')}</p>
        </Empty>
      ) : null}
      {pairs.length > 0 ? <p role="status">{t('matching:border.found', { count: pairs.length })}</p> : null}
      <FirstFew
        className="matching-pairs"
        all={pairs}
        first={8}
        more={t('matching:border.showAll', { count: pairs.length })}
        keyOf={keyOf}
        line={(pair) => <Pair pair={pair} words={words} />}
      />
      {pairs.length > 0 ? (
        <SaveCsv
          name="atlas-across-borders"
          title={t('matching:border.title')}
          sheet={() => pairsSheet(pairs)}
          words={words}
        />
      ) : null}
    </section>
  );
}

function Pair({ pair, words }: { pair: BorderPair; words: CompareWords }) {
  const { t, formats } = words;
  const { need, seeks, practices, offers } = pair;
  const names = {
    region: placeName(words, pair.region),
    neighbour: placeName(words, pair.neighbour),
  };
  const wanted = need ?? seeks;
  const sectorsOf = need ? [need.sector] : (seeks?.sectors ?? []);
  const sector = formats.list(sectorsOf.map((one) => t(`vocabulary:sector.${one}`)));
  const has = [
    ...(practices.length > 0 ? [t('matching:border.practices', { count: practices.length })] : []),
    ...(offers.length > 0 ? [t('matching:border.offers', { count: offers.length })] : []),
  ];
  if (!wanted) return null;
  return (
    <>
      <p className="matching-sentence">
        {t(need ? 'matching:border.need' : 'matching:border.seeks', {
          ...{ region: names.region, title: wanted.title, sector },
          horizon: need ? t(`vocabulary:horizon.${need.horizon}`) : '',
        })}{' '}
        {t('matching:border.has', { neighbour: names.neighbour, has: formats.list(has) })}
      </p>
      <p className="matching-ways">
        <Marks record={wanted} t={t} />
        <OnMap kind={need ? 'need' : 'offer'} record={wanted} words={words} />
        <Link to="/" search={{ region: pair.neighbour, needs: 'all', practices: 'all' }}>
          {t('matching:border.neighbourOnMap', { neighbour: names.neighbour })}
        </Link>
      </p>
      <ul className="matching-lines">
        {practices.map((practice) => (
          <li key={practice.id}>
            <PracticeLine practice={practice} words={words} />
          </li>
        ))}
        {offers.map((offer) => (
          <li key={offer.id}>
            <OfferLine offer={offer} words={words} />
          </li>
        ))}
      </ul>
    </>
  );
}
