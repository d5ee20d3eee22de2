import { Link } from '@tanstack/react-router';
import type { Ahead, SimilarRegions } from '../../../api/contract/similar.ts';
import type { Variable } from '../../../api/contract/variable.ts';
import { countryOf } from '../../../geo/nuts.ts';
import { Demonstration } from '../../ui/Demonstration.tsx';
import type { PartProps } from '../parts.ts';
import { OnMap } from './OnMap.tsx';
import type { Sentences } from './sentences.ts';

interface Props extends Pick<PartProps, 'words'> {
  ahead: Ahead;
  found: SimilarRegions;
  variable: Variable;
  sentences: Sentences;
}
type One = Ahead['regions'][number];

/** Who is ahead: first those whose practices can be read, then the others in a line. */
export function AheadList({ ahead, found, words, sentences, variable }: Props) {
  const { t } = words;
  const { practised, regions } = ahead;
  const sector = practised === null ? null : practisedName(practised, words);
  const doing = regions.filter(({ practices }) => practices.length > 0);
  const others = regions.filter(({ practices }) => practices.length === 0);
  const unseen = ahead.higher - regions.length;
  const given = { ahead, found, words, sentences, variable };
  return (
    <>
      {doing.length > 0 && sector !== null ? (
        <ol className="similar-list">
          {doing.map((one) => (
            <Practising key={one.code} {...{ one, sector, ...given }} />
          ))}
        </ol>
      ) : null}
      {others.length > 0 ? (
        <p>
          {sector === null
            ? t('similar:ahead.noSector')
            : t(`similar:ahead.${doing.length > 0 ? 'without' : 'withoutAll'}`, { sector })}{' '}
          {others.map((one, at) => (
            <span key={one.code}>
              {at > 0 ? ', ' : null}
              <OnMap code={one.code} words={words} /> ({scoreOf(one, given)})
            </span>
          ))}
          {unseen > 0 ? `, ${t('similar:ahead.more', { count: unseen })}` : null}
        </p>
      ) : null}
      <p className="soft">
        {t('similar:ahead.caution')} {t('views:figure.source')} {ahead.source.credit}
      </p>
    </>
  );
}

/** A score, with a decimal where a whole number would make it equal to the region's own. */
function scoreOf({ known }: One, { ahead, sentences, variable }: Props): string {
  const score = sentences.known(variable, known);
  return known.number !== null && score === sentences.known(variable, ahead.own)
    ? sentences.close(known.number)
    : score;
}

const practisedName = (practised: NonNullable<Ahead['practised']>, { t }: PartProps['words']) =>
  'sector' in practised
    ? t(`vocabulary:sector.${practised.sector}`)
    : t(`vocabulary:strand.${practised.strand}`);

function Practising({ one, sector, ...given }: Props & { one: One; sector: string }) {
  const { ahead, found, words, sentences } = given;
  const { t, formats, regionName } = words;
  const { code, place, distance, known, practices } = one;
  const score = scoreOf(one, given);
  return (
    <li>
      <h3>
        <OnMap code={code} words={words} /> <span className="code">{code}</span>
      </h3>
      <p>
        <strong>
          {ahead.of === 'country'
            ? t('similar:ahead.scoreCountry', { country: regionName(countryOf(code)), score })
            : t('similar:ahead.score', { score })}
        </strong>{' '}
        <Demonstration on={known.demonstration} />{' '}
        <span className="soft">
          {t('similar:ahead.place', {
            place: formats.number(place),
            ranked: formats.number(found.ranked),
            distance: sentences.distance(distance),
          })}
        </span>
      </p>
      <p>{t('similar:ahead.practices', { count: practices.length, sector })}</p>
      <ul>
        {practices.map(({ id, title, regionName: name, outcome, demonstration }) => (
          <li key={id}>
            <Link to="/practices" search={{ ...ahead.practised, q: title }}>
              {title}
            </Link>
            <span className="soft">
              {' '}
              {[name, outcome === null ? '' : t(`vocabulary:outcome.${outcome}`)].filter(Boolean).join(' · ')}
            </span>{' '}
            <Demonstration on={demonstration} />
          </li>
        ))}
      </ul>
    </li>
  );
}
