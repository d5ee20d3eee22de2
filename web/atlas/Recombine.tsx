import { Link } from '@tanstack/react-router';
import { writeView } from '../address.ts';
import { ownSaid } from './ownWords.ts';
import type { Part } from './parts.ts';
import './recombine.css';

/** Says of a reader's own selection what it is made of, that it is not what was published, and leads back. */
export function OwnNote({ view, change, shown, words }: Part) {
  const { t } = words;
  const { series } = shown;
  const said = ownSaid(series, view, words);
  if (!series?.own || said === null) return null;
  const { unknown, hasAnswers } = series.own;
  return (
    <div className="atlas-own">
      <p>
        <strong>{said}</strong> {t('selection:notPublished')}
      </p>
      {hasAnswers ? null : <p>{t('selection:noAnswers')}</p>}
      {unknown.length > 0 ? <p>{t('selection:unknown', { codes: unknown.join(', ') })}</p> : null}
      <p>
        <button type="button" className="atlas-button" onClick={() => change({ own: null })}>
          {t('selection:reset')}
        </button>
      </p>
    </div>
  );
}

/** The way to the page where indicators are chosen; the map's view goes along and comes back. */
export function RecombineLink({ view, words }: Pick<Part, 'view' | 'words'>) {
  return (
    <p className="atlas-note">
      <Link to="/selection" search={writeView(view)}>
        {words.t(view.own === null ? 'selection:door' : 'selection:change')}
      </Link>
    </p>
  );
}
