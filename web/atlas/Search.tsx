import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { searchRegions } from '../../geo/search.ts';
import { NoRegion } from './NoRegion.tsx';
import type { Part } from './parts.ts';

/** Finds a region by its name in Latin or own letters, or by its code, and goes there. */
export default function Search({ view, change, shown, words }: Part) {
  const { t } = words;
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(-1);
  const found = useMemo(
    () => (shown.gazetteer && text.trim() ? searchRegions(shown.gazetteer.nuts, text, 8) : []),
    [shown.gazetteer, text],
  );
  const nothing = text.trim() !== '' && found.length === 0;
  const code = nothing ? codeIn(text) : null;
  const choose = (code: string | undefined) => {
    if (!code) return;
    change({ region: code, at: null });
    setText('');
    setAt(-1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (found.length > 0)
        setAt((now) => (Math.max(now, step > 0 ? -1 : 0) + step + found.length) % found.length);
    } else if (event.key === 'Enter') choose(found[Math.max(at, 0)]?.code);
    else if (event.key === 'Escape') setText('');
  };
  return (
    <div className="atlas-search">
      <label htmlFor={id}>{t('search.label')}</label>
      <input
        id={id}
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
              choose(region.code);
            }}
          >
            {words.regionName(region.code)}
            {region.ownName === region.latinName || region.level === 0 ? null : (
              <span lang="und"> {region.ownName}</span>
            )}
            <small>
              {region.code} · {words.countryName(region.code)} · {t(`level.name.${region.level}`)}
            </small>
          </div>
        ))}
      </div>
      <div className="atlas-note" role="status">
        {code ? <NoRegion code={code} view={view} words={words} /> : nothing ? t('search.none') : ''}
      </div>
    </div>
  );
}

/** What looks like a code, in capitals. */
function codeIn(text: string): string | null {
  const code = text.trim().toUpperCase();
  return /^[A-Z]{2}[0-9A-Z]{1,3}$/.test(code) && /\d/.test(code) ? code : null;
}
