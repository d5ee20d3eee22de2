import { countryOf } from '../../geo/nuts.ts';
import { ownSaid } from './ownWords.ts';
import type { Part } from './parts.ts';
import { RecombineLink } from './RecombineLink.tsx';

/** The region's line of a reader's own selection, the published score beside it, and the way to make one. */
export function CardOwn({ code, view, shown, words }: Part & { code: string }) {
  const { t } = words;
  const { series } = shown;
  const said = ownSaid(series, view, words);
  const of = series?.national ? countryOf(code) : code;
  const cell = series?.cells.get(of);
  return (
    <section>
      {series && said !== null ? (
        <>
          <h3>{t('selection:card.title', { year: series.year })}</h3>
          <p>
            {cell
              ? t('selection:card.line', {
                  area: words.areaName(view),
                  own: words.figure({ ...cell, code, of }, series),
                  published: words.published(cell),
                })
              : t('selection:card.none')}
          </p>
          {series.national ? <p className="atlas-note">{t('card.nationalNote')}</p> : null}
          <p className="atlas-note">{t('selection:marked', { what: said })}</p>
        </>
      ) : null}
      {view.layer === 'mipex' ? <RecombineLink view={view} words={words} /> : null}
    </section>
  );
}
