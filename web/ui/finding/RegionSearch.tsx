import { type KeyboardEvent, type ReactNode, type Ref, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Nuts } from '../../../geo/nuts.ts';
import { searchRegions } from '../../../geo/search.ts';
import { useFormats } from '../format.ts';
import './finding.css';

interface Props {
  label: string;
  nuts: Nuts | undefined;
  nameOf: (code: string) => string;
  choose: (code: string) => void;
  /** What is said of a code that is no region's. */
  noRegion: (code: string) => ReactNode;
  /** Regions not to be found. */
  without?: readonly string[];
  field?: Ref<HTMLInputElement>;
}

/** Finds a region by its name in Latin or own letters, or by its code. */
export function RegionSearch({ label, nuts, nameOf, choose, noRegion, without = [], field }: Props) {
  const { t } = useTranslation('atlas');
  const { country } = useFormats();
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(-1);
  const all = useMemo(
    () => (nuts && text.trim() ? searchRegions(nuts, text, 8 + without.length) : []),
    [nuts, text, without.length],
  );
  const found = all.filter(({ code }) => !without.includes(code)).slice(0, 8);
  const nothing = text.trim() !== '' && all.length === 0;
  const unknown = nothing ? codeIn(text) : null;
  const take = (code: string | undefined) => {
    if (!code) return;
    choose(code);
    setText('');
    setAt(-1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (found.length > 0)
        setAt((now) => (Math.max(now, step > 0 ? -1 : 0) + step + found.length) % found.length);
    } else if (event.key === 'Enter') take(found[Math.max(at, 0)]?.code);
    else if (event.key === 'Escape') setText('');
  };
  return (
    <div className="region-search">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={field}
        type="search"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        placeholder={t('search.example')}
        value={text}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 && found[at] ? `${id}-${found[at].code}` : undefined}
        onChange={(event) => {
          setText(event.target.value);
          setAt(-1);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t('search.found')} hidden={found.length === 0}>
        {found.map((region, index) => (
          <div
            key={region.code}
            id={`${id}-${region.code}`}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            onMouseDown={(event) => {
              event.preventDefault();
              take(region.code);
            }}
          >
            {nameOf(region.code)}
            {region.ownName === region.latinName || region.level === 0 ? null : (
              <span lang="und"> {region.ownName}</span>
            )}
            <small>
              {region.code} · {country(region.country)} · {t(`level.name.${region.level}`)}
            </small>
          </div>
        ))}
      </div>
      <div className="region-search-said" role="status">
        {unknown ? noRegion(unknown) : nothing ? t('search.none') : ''}
      </div>
    </div>
  );
}

/** What looks like a code, in capitals. */
function codeIn(text: string): string | null {
  const code = text.trim().toUpperCase();
  return /^[A-Z]{2}[0-9A-Z]{1,3}$/.test(code) && /\d/.test(code) ? code : null;
}
