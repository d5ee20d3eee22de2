import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { MatchNeed, MatchOffer, MatchPractice } from '../../../api/contract/matching.ts';
import { Demonstration } from '../../ui/Demonstration.tsx';
import type { CompareWords } from '../words.ts';

/** A region with its country, as one reads it in a sentence. */
export const placeName = ({ regionName, formats }: CompareWords, code: string): string =>
  code.length === 2 ? regionName(code) : `${regionName(code)} (${formats.country(code.slice(0, 2))})`;

/** What a reader must know of a record before quoting it: that it is invented, or not for everyone. */
export function Marks({
  record,
  t,
}: {
  record: MatchNeed | MatchPractice | MatchOffer;
  t: CompareWords['t'];
}) {
  return (
    <>
      <Demonstration on={record.demonstration} />
      {record.visibility === 'public' ? null : (
        <span className="badge">
          {t('matching:for', { audience: t(`vocabulary:visibility.${record.visibility}`) })}
        </span>
      )}
    </>
  );
}

/** How a practice went. What failed is said as plainly as what worked, and so is that nobody told. */
export const outcomeName = ({ outcome }: MatchPractice, t: CompareWords['t']): string =>
  outcome === null ? t('matching:noOutcome') : t(`vocabulary:outcome.${outcome}`);

/** A record on the map: the card of its region, which lists it, with records of its kind. */
export function OnMap({
  kind,
  record,
  words: { t },
}: {
  kind: 'need' | 'practice' | 'offer';
  record: MatchNeed | MatchPractice | MatchOffer;
  words: CompareWords;
}) {
  const search = {
    region: record.region,
    ...(kind === 'need' ? { needs: 'all' } : {}),
    ...(kind === 'practice' ? { practices: 'all' } : {}),
  };
  return (
    <Link to="/" search={search} aria-label={t('matching:onMapOf', { title: record.title })}>
      {t('matching:onMap')}
    </Link>
  );
}

/** A practice in the catalogue, where all of it is told. */
export const InCatalogue = ({ practice, t }: { practice: MatchPractice; t: CompareWords['t'] }) => (
  <Link
    to="/practices"
    search={{ q: practice.title }}
    aria-label={t('matching:readOf', { title: practice.title })}
  >
    {t('matching:read')}
  </Link>
);

interface LineProps {
  title: ReactNode;
  /** Region, horizon, outcome …: what tells it apart at one look. */
  facts: readonly string[];
  children?: ReactNode;
}

/** One record in a list: title, what it is, its marks, and ways to it. */
export const Line = ({ title, facts, children }: LineProps) => (
  <>
    <p className="matching-title">{title}</p>
    <p className="matching-facts">{facts.join(' · ')}</p>
    <p className="matching-ways">{children}</p>
  </>
);

export function NeedLine({ need, words }: { need: MatchNeed; words: CompareWords }) {
  const { t } = words;
  const facts = [
    placeName(words, need.region),
    t(`vocabulary:horizon.${need.horizon}`),
    t(`vocabulary:needStatus.${need.status}`),
  ];
  return (
    <Line title={need.title} facts={facts}>
      <Marks record={need} t={t} />
      <OnMap kind="need" record={need} words={words} />
    </Line>
  );
}

export function PracticeLine({ practice, words }: { practice: MatchPractice; words: CompareWords }) {
  const { t } = words;
  const facts = [
    words.formats.list(practice.regions.map((code) => placeName(words, code))),
    outcomeName(practice, t),
  ];
  return (
    <Line title={practice.title} facts={facts}>
      <Marks record={practice} t={t} />
      <InCatalogue practice={practice} t={t} />
      <OnMap kind="practice" record={practice} words={words} />
    </Line>
  );
}

export function OfferLine({ offer, words }: { offer: MatchOffer; words: CompareWords }) {
  const { t, formats } = words;
  const facts = [
    t(`matching:direction.${offer.direction}`),
    t(`vocabulary:cooperationKind.${offer.kind}`),
    ...(offer.validTo ? [t('matching:until', { day: formats.day(offer.validTo) })] : []),
  ];
  return (
    <Line title={offer.title} facts={facts}>
      <Marks record={offer} t={t} />
      <OnMap kind="offer" record={offer} words={words} />
    </Line>
  );
}
