import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { searchRegions } from '../../geo/search.ts';
import { placesQuery } from '../queries/boundaries.ts';
import type { Part } from './parts.ts';
import type { ProblemBody } from '../../api/contract/problem.ts';
import type { Words } from './words.ts';

/** Finds a region by its name in Latin or own letters, or by its code, and goes there. */
export default function Search({ change, shown, words, map }: Part) {
  const { t } = words;
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(-1);
  const places = useQuery(placesQuery);
  const found = useMemo(
    () => (shown.gazetteer && text.trim() ? searchRegions(shown.gazetteer.nuts, text, 8) : []),
    [shown.gazetteer, text],
  );
  const former = useFormer(found.length === 0 ? text : '', words);
  const choose = (code: string | undefined) => {
    if (!code) return;
    const place = places.data?.find((row) => row.code === code);
    change({ region: code });
    if (place) map.current?.go(place.core ?? place.bbox);
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
      <p className="atlas-note" role="status">
        {text.trim() && found.length === 0 ? (former ?? t('search.none')) : ''}
      </p>
    </div>
  );
}

/** A code of an older version of NUTS that is no longer one: the server knows what it was. */
function useFormer(text: string, words: Words): string | null {
  const code = text.trim().toUpperCase();
  const looksLikeCode = /^[A-Z]{2}[0-9A-Z]{1,3}$/.test(code) && /\d/.test(code);
  const answer = useQuery({
    queryKey: ['former', code],
    queryFn: async () => {
      const response = await fetch(`/api/regions/${code}`, { headers: { Accept: 'application/json' } });
      const body = (await response.json()) as ProblemBody;
      return response.ok ? null : body;
    },
    enabled: looksLikeCode,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const problem = answer.data;
  return problem?.code
    ? words.said({ code: problem.code, params: problem.params ?? {}, message: problem.detail })
    : null;
}
