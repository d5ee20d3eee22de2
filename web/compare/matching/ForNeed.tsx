import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { matchOrders, type NeedsPractices } from '../../../api/contract/matching.ts';
import { isWithin } from '../../../geo/nuts.ts';
import { matchesQuery } from '../../queries/matching.ts';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import type { PartProps } from '../parts.ts';
import { MatchList } from './MatchList.tsx';
import { placeName } from './RecordLine.tsx';

interface Props extends PartProps {
  found: NeedsPractices;
  isSignedIn: boolean;
}

/** One open need, and practices that may help with it. Until one is chosen, the first. */
export function ForNeed({ found, isSignedIn, ...props }: Props) {
  const { view, change, words } = props;
  const { t } = words;
  // In the order in which the regions were chosen, where they were.
  const placeOf = (code: string) => view.regions.findIndex((region) => isWithin(code, region));
  const needs = found.needs.toSorted((a, b) => placeOf(a.region) - placeOf(b.region));
  const need = view.need ?? needs[0]?.id ?? null;
  const groups = Map.groupBy(needs, (one) => one.region);
  const data = [...groups].map(([region, ofRegion]) => ({
    group: placeName(words, region),
    items: ofRegion.map(({ id, title, horizon }) => ({
      value: id,
      label: t('matching:need.option', { title, horizon: t(`vocabulary:horizon.${horizon}`) }),
    })),
  }));
  const isListed = needs.some((one) => one.id === need);
  return (
    <section aria-labelledby="matching-need">
      <h3 id="matching-need">{t('matching:need.title')}</h3>
      <p>{t('matching:need.intro')}</p>
      {needs.length === 0 ? (
        <Empty title={t('matching:need.none')}>
          <p>{t('matching:need.noneWhy')}</p>
        </Empty>
      ) : null}
      {need === null ? null : (
        <>
          <div className="matching-choices">
            <NativeSelect
              label={t('matching:need.label')}
              value={need}
              onChange={(event) => change({ need: event.currentTarget.value })}
              data={[...(isListed ? [] : [{ value: need, label: t('matching:need.other') }]), ...data]}
            />
            <NativeSelect
              label={t('matching:order.label')}
              value={view.order}
              onChange={(event) =>
                change({ order: event.currentTarget.value as (typeof matchOrders)[number] })
              }
              data={matchOrders.map((one) => ({ value: one, label: t(`matching:order.${one}`) }))}
            />
          </div>
          <Found {...props} need={need} isSignedIn={isSignedIn} />
        </>
      )}
    </section>
  );
}

function Found({ view, words, need, isSignedIn }: PartProps & { need: string; isSignedIn: boolean }) {
  const found = useQuery(matchesQuery(need, view.order, isSignedIn));
  if (found.isPending) return <Loading />;
  if (found.error) return <Failed error={found.error} retry={() => void found.refetch()} />;
  return <MatchList key={need} found={found.data} words={words} />;
}
