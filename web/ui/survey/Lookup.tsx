import { MultiSelect, Select, type OptionsFilter } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Question, RendererFactory } from 'survey-core';
import { ReactQuestionFactory } from 'survey-react-ui';
import { createNuts } from '../../../geo/nuts.ts';
import { searchKey, searchRegions } from '../../../geo/search.ts';
import { placesQuery } from '../../queries/boundaries.ts';
import { countryCodes } from '../../../api/instruments/countries.ts';
import { useFormats } from '../format.ts';
import { describedBy } from './accessible.ts';

/** A question whose answer is written as a code: regions of all levels, or the countries of the world, found by name. */
const LOOKUP = 'atlas-lookup';
const most = 40;

ReactQuestionFactory.Instance.registerQuestion(LOOKUP, (props) => {
  const { question } = props as unknown as { question: Question };
  return <Lookup key={question.id} question={question} />;
});
RendererFactory.Instance.registerRenderer('text', 'lookup', LOOKUP);

function Lookup({ question }: { question: Question }) {
  const { t, i18n } = useTranslation('questionnaire');
  const offered = useOffered(question.lookup === 'countries' ? 'countries' : 'regions');
  const codes = codesIn(question.value);
  // A code that is not known stays as it was written: the checks say what is wrong with it.
  const known = new Set(offered.data.map(({ value }) => value));
  const data = [
    ...offered.data,
    ...codes.filter((code) => !known.has(code)).map((code) => ({ value: code, label: code })),
  ];
  const shared = {
    id: question.inputId,
    data,
    filter: offered.filter,
    limit: most,
    searchable: true,
    clearable: true,
    readOnly: question.isReadOnly,
    // What it says is the page's, also where the questions are in another language.
    lang: i18n.language,
    placeholder: codes.length > 0 ? '' : t('lookup.type'),
    nothingFoundMessage: t('lookup.nothing'),
    comboboxProps: { keepMounted: false, withinPortal: false },
    // Else the tab key stops at the list, which then closes, and is lost.
    scrollAreaProps: { viewportProps: { tabIndex: -1 } },
    'aria-labelledby': question.ariaTitleId,
    'aria-describedby': describedBy(question),
    'aria-invalid': question.errors.length > 0,
    'aria-required': question.isRequired,
  };
  const isSeveral = Number(question.maxLength) > 5 || question.maxLength < 0;
  if (isSeveral)
    return (
      <MultiSelect
        {...shared}
        value={codes}
        onChange={(chosen) => {
          question.value = chosen.length > 0 ? chosen.join(', ') : undefined;
        }}
      />
    );
  return (
    <Select
      {...shared}
      value={codes[0] ?? null}
      onChange={(code) => {
        question.value = code ?? undefined;
      }}
    />
  );
}

/** Example: "ITF6, ES61" is two codes. */
const codesIn = (value: unknown) =>
  typeof value === 'string' ? [...new Set(value.split(/[\s,;]+/).filter(Boolean))] : [];

interface Option {
  value: string;
  label: string;
}

/** What may be chosen, with the search that finds it by its own name, its Latin one or its code. */
function useOffered(kind: 'regions' | 'countries'): { data: Option[]; filter: OptionsFilter } {
  const formats = useFormats();
  const { data: rows } = useQuery(placesQuery);
  return useMemo(() => {
    const nuts = createNuts(rows ?? []);
    if (kind === 'regions') {
      const data = nuts.all().map(({ code, latinName, ownName }) => {
        const own = ownName === latinName ? '' : ` – ${ownName}`;
        return { value: code, label: `${latinName}${own} (${code})` };
      });
      return { data, filter: finding((text) => searchRegions(nuts, text, most).map(({ code }) => code)) };
    }
    const data = countryCodes
      .map((value) => ({ value, label: formats.country(value) }))
      .sort((a, b) => a.label.localeCompare(b.label, formats.locale));
    const keys = data.map(({ value, label }) => {
      const own = nuts.isRegion(value) ? nuts.region(value) : undefined;
      return { value, keys: [label, value, own?.latinName ?? '', own?.ownName ?? ''].map(searchKey) };
    });
    const find = (text: string) => {
      const wanted = searchKey(text);
      return keys
        .filter((one) => one.keys.some((key) => key.startsWith(wanted) || key.includes(` ${wanted}`)))
        .map(({ value }) => value);
    };
    return { data, filter: finding(find) };
  }, [kind, rows, formats]);
}

/** A search as the field wants it: the options it found, the best first; all while nothing is written. */
function finding(find: (text: string) => string[]): OptionsFilter {
  return ({ options, search, limit }) => {
    const plain = options.flatMap((option) => ('value' in option ? [option] : []));
    const chosen = plain.find((option) => option.label === search);
    if (!search.trim() || chosen) return plain.slice(0, limit);
    const byCode = new Map(plain.map((option) => [option.value, option]));
    return find(search)
      .flatMap((code) => byCode.get(code) ?? [])
      .slice(0, limit);
  };
}
