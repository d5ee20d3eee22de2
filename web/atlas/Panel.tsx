import { lazy, Suspense, useEffect, useState } from 'react';
import { isDemonstration } from '../map/figures.ts';
import { creditsOf } from './credits.ts';
import { Legend } from './Legend.tsx';
import { Layers } from './Layers.tsx';
import type { Part } from './parts.ts';
import { Pickers } from './Pickers.tsx';
import './controls.css';
import './panel.css';

const Search = lazy(() => import('./Search.tsx'));
const Filters = lazy(() => import('./Filters.tsx'));
const Actions = lazy(() => import('./Actions.tsx'));
const OwnNote = lazy(() => import('./OwnNote.tsx'));
const GoTo = lazy(() => import('./GoTo.tsx'));

/** The one panel beside the map; on a phone a sheet, of which the title and the legend peep out. */
export function Panel(props: Part & { title: string; later: boolean }) {
  const { title, later, shown, words, view } = props;
  const { t } = words;
  const [open, setOpen] = useState(false);
  // On a phone the region chosen in the sheet lies under it.
  useEffect(() => {
    if (view.region) setOpen(false);
  }, [view.region]);
  return (
    <aside className={open ? 'atlas-panel open' : 'atlas-panel'} aria-label={t('panel.label')}>
      <button type="button" className="atlas-grip" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t('panel.less') : t('panel.more')}
      </button>
      <div className="atlas-heading">
        <h1>{title}</h1>
        <Suspense>{shown.series?.own ? <OwnNote {...props} /> : null}</Suspense>
        {shown.series?.national ? <p className="atlas-national">{t('national.note')}</p> : null}
        <Invented {...props} />
        {view.layer === 'mipex' && shown.series?.standing === 'third-party' ? (
          <p className="atlas-national">{t('thirdParty')}</p>
        ) : null}
      </div>
      <Legend {...props} />
      <div className="atlas-controls">
        <Suspense>{later ? <Search {...props} /> : null}</Suspense>
        <Pickers {...props} />
        <Layers {...props} />
        <Suspense>
          {later ? (
            <>
              <Filters {...props} />
              <GoTo {...props} />
              <Actions {...props} />
            </>
          ) : null}
        </Suspense>
        <Credits {...props} />
      </div>
    </aside>
  );
}

/** Says above the legend that figures on the map are invented: all of them, or how many of what was counted. */
function Invented({ shown, words }: Part) {
  const { inside, series } = shown;
  if (!inside.some((figure) => figure.value !== null && isDemonstration(figure))) return null;
  const sum = (numbers: number[]) => numbers.reduce((one, other) => one + other, 0);
  const all = sum(inside.map((figure) => figure.value ?? 0));
  const demonstrations = sum(inside.map((figure) => figure.demonstrations));
  const counted = series?.unit === 'needs';
  return (
    <p className="demonstration">
      {counted
        ? words.among(words.valueUnit(all, 'needs'), demonstrations, all)
        : words.t('common:demonstration')}
    </p>
  );
}

/** Whose figures and borders these are: always in sight, at the panel's end. */
function Credits({ shown, records, words }: Part) {
  const { t } = words;
  return (
    <footer className="atlas-credits">
      <h2>{t('credits.title')}</h2>
      <ul>
        {creditsOf({ shown, records, words }).map(({ text, url }) => (
          <li key={text}>
            {url ? (
              <cite lang="en">
                <a href={url} rel="noopener noreferrer" target="_blank">
                  {text}
                </a>
              </cite>
            ) : (
              text
            )}
          </li>
        ))}
        <li>{t('credits.colours')}</li>
      </ul>
    </footer>
  );
}
