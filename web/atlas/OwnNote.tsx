import { ownSaid } from './ownWords.ts';
import type { Part } from './parts.ts';
import './own.css';

/** Says of a reader's own selection what it is made of, that it is not what was published, and leads back. */
export default function OwnNote({ view, change, shown, words }: Part) {
  const { t } = words;
  const { series } = shown;
  const said = ownSaid(series, view, words);
  if (!series?.own || said === null) return null;
  const { unknown, hasAnswers } = series.own;
  return (
    <div className="atlas-own">
      {hasAnswers ? (
        <p>
          <strong>{said}.</strong> {t('selection:notPublished')}
        </p>
      ) : (
        <p>{said}</p>
      )}
      {unknown.length > 0 ? <p>{t('selection:unknown', { codes: unknown.join(', ') })}</p> : null}
      <p>
        <button type="button" className="text-button" onClick={() => change({ own: null })}>
          {t('selection:reset')}
        </button>
      </p>
    </div>
  );
}
