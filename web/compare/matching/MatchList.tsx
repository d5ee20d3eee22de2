import { Link } from '@tanstack/react-router';
import type { Match, Matches } from '../../../api/contract/matching.ts';
import { sitesOf } from '../../map/twins.ts';
import { Demonstration } from '../../ui/Demonstration.tsx';
import { Empty } from '../../ui/states.tsx';
import type { CompareWords } from '../words.ts';
import { FirstFew } from './FirstFew.tsx';
import { InCatalogue, Marks, NeedLine, OnMap, outcomeName, placeName, PracticeLine } from './RecordLine.tsx';
import { SaveCsv } from './SaveCsv.tsx';
import { matchesSheet } from './sheets.ts';

/** The practices that may help with a need, each with why, and how their order is made. */
export function MatchList({ found, words }: { found: Matches; words: CompareWords }) {
  const { t, formats } = words;
  const { need, practices, own } = found;
  const [sector, strand] = [t(`vocabulary:sector.${need.sector}`), t(`vocabulary:strand.${need.strand}`)];
  return (
    <>
      <div className="matching-asked">
        <NeedLine need={need} words={words} />
        <p className="matching-facts">
          {t('matching:need.for', {
            sector,
            strand,
            groups: formats.list(need.targetGroups.map((one) => t(`vocabulary:targetGroup.${one}`))),
          })}
        </p>
      </div>
      {practices.length === 0 ? (
        <Empty
          title={t('matching:none', { sector })}
          next={<Link to="/practices">{t('matching:allPractices')}</Link>}
        >
          <p>{t('matching:noneWhy', { sector, strand })}</p>
        </Empty>
      ) : (
        <>
          <p role="status">
            {t('matching:found', { count: practices.length, sector, region: placeName(words, need.region) })}
          </p>
          {found.likeness.demonstration ? (
            <p className="compare-note">
              <Demonstration on /> {t('matching:likenessInvented')}
            </p>
          ) : null}
          <FirstFew
            as="ol"
            className="matching-list"
            all={practices}
            first={8}
            more={t('matching:showAll', { count: practices.length })}
            keyOf={({ practice }) => practice.id}
            line={(match) => <One match={match} found={found} words={words} />}
          />
          <SaveCsv
            name={`atlas-practices-for-${need.region}`}
            title={need.title}
            sheet={() => matchesSheet(found)}
            words={words}
          />
          <details className="matching-how">
            <summary>{t('matching:how.title')}</summary>
            <p>{t(`matching:how.${found.order}`)}</p>
            <p>{t('matching:how.fit')}</p>
            <p>{t('matching:how.similarity', { count: found.likeness.ranked })}</p>
            <p>{t('matching:how.distance')}</p>
          </details>
        </>
      )}
      {own.length > 0 ? (
        <>
          <h4>{t('matching:own', { region: placeName(words, need.region) })}</h4>
          <ul className="matching-lines">
            {own.map((practice) => (
              <li key={practice.id}>
                <PracticeLine practice={practice} words={words} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

/** One practice and why it stands where it stands. */
function One({ match, found, words }: { match: Match; found: Matches; words: CompareWords }) {
  const { t, formats } = words;
  const { practice, similarity, kilometres } = match;
  const others = practice.regions.filter((code) => code !== match.region);
  const why = {
    similarity:
      similarity === null
        ? t('matching:why.notKnown')
        : t('matching:why.rank', {
            rank: formats.number(similarity),
            of: formats.number(found.likeness.ranked),
          }),
    distance: t('matching:why.kilometres', { kilometres: formats.number(kilometres) }),
    strand: t(`matching:why.strand.${match.strand}`, {
      strand: t(`vocabulary:strand.${practice.strand}`),
      need: t(`vocabulary:strand.${found.need.strand}`),
    }),
    groups: groupsOf(match, words),
  };
  return (
    <>
      <p className="matching-title">{practice.title}</p>
      <p className="matching-facts">
        {placeName(words, match.region)}
        {others.length > 0
          ? ` (${t('matching:with', { regions: formats.list(others.map((code) => placeName(words, code))) })})`
          : ''}
        {' · '}
        <span className={`matching-outcome outcome-${practice.outcome ?? 'unknown'}`}>
          {outcomeName(practice, t)}
        </span>
      </p>
      <dl className="matching-why">
        {Object.entries(why).map(([name, text]) => (
          <div key={name}>
            <dt>{t(`matching:why.of.${name}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="matching-ways">
        <Marks record={practice} t={t} />
        <InCatalogue practice={practice} t={t} />
        <OnMap kind="practice" record={practice} words={words} />
        {practice.source ? (
          <span className="soft">{t('matching:source', { source: formats.list(sitesOf(practice)) })}</span>
        ) : null}
      </p>
    </>
  );
}

function groupsOf({ targetGroups, practice }: Match, { t, formats }: CompareWords): string {
  const named = (groups: readonly string[]) =>
    formats.list(groups.map((one) => t(`vocabulary:targetGroup.${one}`)));
  if (targetGroups === null) return t('matching:why.groupsUnsaid');
  if (targetGroups.length > 0) return named(targetGroups);
  return t('matching:why.otherGroups', { groups: named(practice.targetGroups) });
}
