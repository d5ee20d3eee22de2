import { useState } from 'react';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import {
  partName,
  type ProfilePart,
  traitNames,
  usualProfile,
  writeProfile,
} from '../../../api/contract/profile.ts';
import { type ScoreScope, scoreScopes } from '../../../drizzle/vocabulary.ts';
import { scoreSeriesQuery } from '../../queries/figures.ts';
import { Demonstration } from '../../ui/Demonstration.tsx';
import { sameWhen, type When } from '../choosing/catalogue.ts';
import type { PartProps } from '../parts.ts';
import { Group } from './Group.tsx';
import { ratesFor, scoreOffer, settled, weighed } from './offers.ts';
import type { Sentences } from './sentences.ts';

interface Props extends Pick<PartProps, 'view' | 'change' | 'words'> {
  sentences: Sentences;
}

/** What makes regions alike: ticks, and what counts double. */
export function Profile({ view, change, words, sentences }: Props) {
  const { t } = words;
  const series = useQuery(scoreSeriesQuery).data?.series ?? [];
  const [wished, setWished] = useState<Partial<Record<ScoreScope, When>>>({});
  const profile = view.profile.map(({ of, weight }) => ({ of: settled(of, series), weight }));
  const ticked = profile.flatMap(({ of }) => (typeof of === 'string' ? [] : [of]));
  const offers = scoreScopes
    .toReversed()
    .map((scope) => scoreOffer(scope, ticked, wished[scope] ?? null, view.by, series));
  const rates = ratesFor(ticked);
  const offered = new Set([...traitNames, ...offers.flatMap(({ parts }) => parts), ...rates].map(partName));
  const others = profile.map(({ of }) => of).filter((of) => !offered.has(partName(of)));
  const put = (of: ProfilePart['of'], weight: 0 | ProfilePart['weight']) =>
    change({ profile: weighed(profile, of, weight) });
  /** Scores of one edition leave with it: those of the other one are ticked anew. */
  const chooseTime = (scope: ScoreScope, when: When | undefined) => {
    if (!when) return;
    setWished({ ...wished, [scope]: when });
    const isOfIt = ({ of }: ProfilePart) =>
      typeof of !== 'string' && of.measure.kind === 'score' && of.measure.scope === scope;
    if (profile.some(isOfIt)) change({ profile: profile.filter((part) => !isOfIt(part)) });
  };
  const given = { profile, put, words, sentences };
  return (
    <section className="similar-profile" aria-labelledby="similar-profile">
      <h3 id="similar-profile">{t('similar:profile.title')}</h3>
      <p className="soft">{t('similar:profile.help')}</p>
      <Group title={t('similar:profile.region')} parts={traitNames} isOpen {...given} />
      {offers.map(({ scope, when, times, parts }) => (
        <Group
          key={scope}
          title={
            when
              ? t(`similar:profile.${scope}When`, { when: words.whenName(when) })
              : t(`similar:profile.${scope}`)
          }
          note={scope === 'national' ? t('similar:profile.nationalHelp') : null}
          mark={
            <Demonstration
              on={series.some(
                (one) =>
                  one.scope === scope && when && sameWhen(one, when) && one.standing === 'demonstration',
              )}
            />
          }
          parts={parts}
          {...given}
        >
          {times.length > 1 && when ? (
            <NativeSelect
              label={t('similar:profile.edition')}
              value={times.findIndex((time) => sameWhen(time, when))}
              data={times.map((time, at) => ({ value: String(at), label: words.whenName(time) }))}
              onChange={(event) => chooseTime(scope, times[Number(event.currentTarget.value)])}
            />
          ) : null}
        </Group>
      ))}
      <Group title={t('similar:profile.rates')} parts={rates} {...given} />
      {others.length > 0 ? (
        <Group title={t('similar:profile.others')} parts={others} isWhole {...given} />
      ) : null}
      <p className="similar-count" role="status">
        {t('similar:profile.chosen', { count: profile.length })}{' '}
        {writeProfile(profile) === writeProfile(usualProfile) ? null : (
          <button type="button" className="text-button" onClick={() => change({ profile: usualProfile })}>
            {t('similar:profile.reset')}
          </button>
        )}
      </p>
    </section>
  );
}
