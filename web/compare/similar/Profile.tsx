import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { partName, type ProfilePart, usualProfile, writeProfile } from '../../../api/contract/profile.ts';
import { scoreSeriesQuery } from '../../queries/figures.ts';
import { Demonstration } from '../../ui/Demonstration.tsx';
import type { PartProps } from '../parts.ts';
import { type Offer, offersOf, weighed, weightOf } from './offers.ts';
import type { Sentences } from './sentences.ts';

interface Props extends Pick<PartProps, 'view' | 'change' | 'words'> {
  sentences: Sentences;
}

/** What makes regions alike: ticks, and what counts double. */
export function Profile({ view, change, words, sentences }: Props) {
  const { t } = words;
  const { profile } = view;
  const series = useQuery(scoreSeriesQuery).data?.series ?? [];
  const offers = offersOf(profile, series, view.by);
  const put = (of: ProfilePart['of'], weight: 0 | ProfilePart['weight']) =>
    change({ profile: weighed(profile, offers, of, weight) });
  const isUsual = writeProfile(profile) === writeProfile(usualProfile);
  return (
    <section className="similar-profile" aria-labelledby="similar-profile">
      <h3 id="similar-profile">{t('similar:profile.title')}</h3>
      <p className="soft">{t('similar:profile.help')}</p>
      {offers.map((offer) => (
        <Group key={offer.group} {...{ offer, profile, put, words, sentences }}>
          <Demonstration
            on={series.some(
              ({ scope, standing, edition }) =>
                scope === offer.group && edition === offer.when?.edition && standing === 'demonstration',
            )}
          />
        </Group>
      ))}
      <p className="similar-count" role="status">
        {t('similar:profile.chosen', { count: profile.length })}{' '}
        {isUsual ? null : (
          <button type="button" className="text-button" onClick={() => change({ profile: usualProfile })}>
            {t('similar:profile.reset')}
          </button>
        )}
      </p>
    </section>
  );
}

interface GroupProps extends Pick<Props, 'words' | 'sentences'> {
  offer: Offer;
  profile: readonly ProfilePart[];
  put: (of: ProfilePart['of'], weight: 0 | ProfilePart['weight']) => void;
  children: React.ReactNode;
}

/** Traits lie open; a group of scores or rates opens when one wants it, or has a tick. */
function Group({ offer, profile, put, words, sentences, children }: GroupProps) {
  const { t } = words;
  const { group, when, parts } = offer;
  const ticked = parts.filter((of) => weightOf(profile, of) > 0).length;
  const title = when
    ? t(`similar:profile.${group}When`, { when: words.whenName(when) })
    : t(`similar:profile.${group}`);
  const list =
    parts.length === 0 ? (
      <p className="soft">{t('similar:profile.noScores')}</p>
    ) : (
      <>
        {group === 'national' ? <p className="soft">{t('similar:profile.nationalHelp')}</p> : null}
        <ul className="similar-ticks">
          {parts.map((of) => (
            <Tick key={partName(of)} of={of} weight={weightOf(profile, of)} {...{ put, words, sentences }} />
          ))}
        </ul>
      </>
    );
  if (group === 'region')
    return (
      <fieldset className="similar-group">
        <legend>{title}</legend>
        {list}
      </fieldset>
    );
  return (
    <details className="similar-group" open={ticked > 0}>
      <summary>
        {title} {children}
      </summary>
      {list}
    </details>
  );
}

interface TickProps extends Pick<Props, 'words' | 'sentences'> {
  of: ProfilePart['of'];
  weight: 0 | ProfilePart['weight'];
  put: GroupProps['put'];
}

function Tick({ of, weight, put, words: { t }, sentences }: TickProps) {
  const name = sentences.shortName(of);
  return (
    <li>
      <Checkbox
        label={name}
        description={typeof of === 'string' ? t(`similar:traitHelp.${of}`) : undefined}
        checked={weight > 0}
        onChange={(event) => put(of, event.currentTarget.checked ? 1 : 0)}
      />
      {weight > 0 ? (
        <Checkbox
          size="xs"
          className="similar-double"
          label={t('similar:profile.double')}
          aria-label={t('similar:profile.doubleOf', { part: name })}
          checked={weight === 2}
          onChange={(event) => put(of, event.currentTarget.checked ? 2 : 1)}
        />
      ) : null}
    </li>
  );
}
