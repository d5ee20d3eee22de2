import { lazy, Suspense, useRef, useState } from 'react';
import { Link } from '@tanstack/react-router';
import { levelOf } from '../../../geo/nuts.ts';
import { NoRegion } from '../../ui/finding/NoRegion.tsx';
import { RegionSearch } from '../../ui/finding/RegionSearch.tsx';
import { MOST_REGIONS, writeCompareView } from '../../../api/contract/comparison-address.ts';
import { Loading } from '../../ui/states.tsx';
import { focusButton } from './focusButton.ts';
import { Letter } from '../Letter.tsx';
import type { PartProps } from '../parts.ts';

const OnMap = lazy(() => import('./OnMap.tsx'));

/** Which regions are compared: found by name, on the map, or as the likes of one that is there; in the order chosen. */
export function Regions({ view, change, gazetteer, words, marks }: Omit<PartProps, 'measured'>) {
  const { t, regionName } = words;
  const { regions } = view;
  const [isOpen, setOpen] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const isFull = regions.length >= MOST_REGIONS;
  const add = (code: string) => {
    if (!isFull && !regions.includes(code)) change({ regions: [...regions, code] });
  };
  const addFound = (code: string) => {
    add(code);
    // With the last one the search goes away.
    if (regions.length + 1 >= MOST_REGIONS) focusButton(list, regions.length);
  };
  const without = (code: string) => regions.filter((one) => one !== code);
  const remove = (code: string) => {
    const at = regions.indexOf(code);
    change({ regions: without(code) });
    if (regions.length > 1) focusButton(list, at);
    else requestAnimationFrame(() => search.current?.focus());
  };
  return (
    <section className="compare-regions" aria-labelledby="compare-regions">
      <h2 id="compare-regions">{t('compare:regions.title')}</h2>
      {regions.length > 0 ? (
        <ul ref={list} className="compare-chips">
          {regions.map((code) => (
            <li key={code}>
              <Letter regions={regions} code={code} />
              <div className="compare-chip-body">
                <span className="compare-chip-name">
                  {regionName(code)}
                  <small>
                    {code} · {t(`atlas:level.name.${levelOf(code)}`)}
                  </small>
                </span>
                <Link
                  className="compare-chip-like"
                  to="/compare"
                  search={writeCompareView({ ...view, part: 'similar', like: code })}
                  aria-label={t('compare:regions.likeOne', { region: regionName(code) })}
                >
                  {t('compare:regions.like')}
                </Link>
              </div>
              <button
                type="button"
                aria-label={t('compare:regions.remove', { region: regionName(code) })}
                onClick={() => remove(code)}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="compare-count" role="status">
        {t('compare:regions.chosen', { count: regions.length, most: MOST_REGIONS })}
      </p>
      {isFull ? (
        <p className="compare-note">{t('compare:regions.full', { most: MOST_REGIONS })}</p>
      ) : (
        <div className="compare-add">
          <RegionSearch
            label={t('compare:regions.add')}
            nuts={gazetteer.nuts}
            nameOf={regionName}
            choose={addFound}
            without={regions}
            field={search}
            noRegion={(code) => (
              <NoRegion
                code={code}
                nameOf={regionName}
                offer={(one, name) => (
                  <button type="button" className="text-button" onClick={() => addFound(one)}>
                    {name}
                  </button>
                )}
              />
            )}
          />
        </div>
      )}
      <details className="compare-map" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('compare:onMap.title')}</summary>
        {isOpen ? (
          <Suspense fallback={<Loading />}>
            <OnMap
              {...{ view, gazetteer, words, marks }}
              toggle={(code) => (regions.includes(code) ? change({ regions: without(code) }) : add(code))}
            />
          </Suspense>
        ) : null}
      </details>
    </section>
  );
}
