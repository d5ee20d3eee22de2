import { useEffect, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RegionCard as Card } from '../../api/contract/region-card.ts';
import { regionQuery } from '../queries/region.ts';
import { Failed, Loading } from '../ui/states.tsx';
import { CardFigures } from './CardFigures.tsx';
import { CardOwn } from './CardOwn.tsx';
import { CardReports } from './CardReports.tsx';
import { CardScores } from './CardScores.tsx';
import type { Part } from './parts.ts';
import { Source } from './Source.tsx';
import './card.css';

interface Props extends Part {
  code: string;
  onClose: () => void;
}

/** What is known of one region, from when and from whom, and what is not known. Beside the map, never over all of it. */
export default function RegionCard({ code, onClose, ...part }: Props) {
  const { words } = part;
  const { t } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  const card = useQuery(regionQuery(code));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another region takes the reader to its name
  useEffect(() => heading.current?.focus({ preventScroll: true }), [code]);
  const own = words.ownName(code);
  return (
    <aside
      className="atlas-card"
      aria-labelledby="atlas-card-title"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <header>
        <div>
          <h2 id="atlas-card-title" ref={heading} tabIndex={-1}>
            {words.regionName(code)}
          </h2>
          {own ? <p className="atlas-card-own">{own}</p> : null}
          <p className="atlas-card-where">
            {code.length > 2 ? `${words.countryName(code)} · ` : ''}
            {t(`level.name.${code.length - 2}`)} · {code} ·{' '}
            <Link to="/compare" search={{ regions: code }}>
              {t('card.compare')}
            </Link>
          </p>
        </div>
        <button type="button" className="atlas-close" onClick={onClose} aria-label={t('card.close')}>
          ×
        </button>
      </header>
      {card.isPending ? <Loading /> : null}
      {card.error ? <Failed error={card.error} retry={() => void card.refetch()} /> : null}
      {card.data ? <Known card={card.data} {...part} /> : null}
    </aside>
  );
}

function Known({ card, ...part }: Part & { card: Card }) {
  const { view, words } = part;
  const { t } = words;
  const reports = <CardReports card={card} {...part} />;
  // Who looks at the regions' own scores asks the card about these first.
  const scoresFirst = view.layer === 'mipex' && view.scope === 'regional';
  return (
    <div className="atlas-card-body">
      {scoresFirst ? null : reports}
      <CardOwn code={card.code} {...part} />
      <CardScores card={card} words={words} series={part.shown.series} />
      {scoresFirst ? reports : null}
      <CardFigures card={card} words={words} />
      {card.taskforce ? (
        <section>
          <h3>{t('card.taskforce')}</h3>
          <p>{card.taskforce.mipexRegInterest ? t('card.mipexReg') : t('card.noMipexReg')}</p>
          {card.taskforce.commissions.length > 0 ? (
            <p>{card.taskforce.commissions.map((one) => t(`vocabulary:commission.${one}`)).join(', ')}</p>
          ) : null}
          {card.taskforce.note ? <p lang="en">{card.taskforce.note}</p> : null}
          <Source credit={card.taskforce.source.credit} />
        </section>
      ) : null}
      {card.routes.length + card.competences.length > 0 ? (
        <section>
          <h3>{t('card.declared')}</h3>
          {card.routes.map(({ role, demonstration }) => (
            <p key={role}>
              {t(`vocabulary:routeRole.${role}`)}{' '}
              {demonstration ? <span className="demonstration">{t('common:demonstration')}</span> : null}
            </p>
          ))}
          {card.competences.length > 0 ? (
            <dl className="atlas-pairs">
              {card.competences.map(({ area, competence }) => (
                <div key={area}>
                  <dt>{t(`vocabulary:regionalArea.${area}`)}</dt>
                  <dd>{t(`vocabulary:competence.${competence}`)}</dd>
                </div>
              ))}
            </dl>
          ) : null}
          {card.competences.some((one) => one.demonstration) ? (
            <p className="demonstration">{t('common:demonstration')}</p>
          ) : null}
        </section>
      ) : null}
      <Unknown card={card} words={words} />
      <Around card={card} words={words} change={part.change} />
    </div>
  );
}

/** What is not known and why, so that silence is never read as zero. */
function Unknown({ card, words }: { card: Card; words: Part['words'] }) {
  const { t } = words;
  if (card.unknown.length === 0) return null;
  return (
    <section>
      <h3>{t('card.unknown')}</h3>
      <ul className="atlas-unknown">
        {card.unknown.map(({ subject, year, reason }) => (
          <li key={`${subject} ${year}`}>
            <strong>
              {t(`card.subject.${subject}`, { defaultValue: subject })} {year ?? ''}
            </strong>{' '}
            {words.said(reason)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Ways on: what the region belongs to and what it touches. */
function Around({ card, words, change }: Pick<Part, 'words' | 'change'> & { card: Card }) {
  const { t } = words;
  const groups = [
    { title: t('card.partOf'), regions: card.parents },
    { title: t('card.neighbours'), regions: card.neighbours },
  ];
  return groups
    .filter(({ regions }) => regions.length > 0)
    .map(({ title, regions }) => (
      <section key={title}>
        <h3>{title}</h3>
        <ul className="atlas-places">
          {regions.map(({ code }) => (
            <li key={code}>
              <button type="button" onClick={() => change({ region: code, at: null })}>
                {words.regionName(code)}
              </button>
            </li>
          ))}
        </ul>
      </section>
    ));
}
