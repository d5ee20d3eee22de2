import { useTranslation } from 'react-i18next';
import { type Formats, useFormats } from '../format.ts';
import { SafeLink } from '../SafeLink.tsx';
import type { Field } from './fields.ts';
import { RegionNames } from './RegionNames.tsx';
import './report.css';

interface Place {
  kind?: unknown;
  code?: unknown;
  name?: unknown;
}

function PlaceText({ value }: { value: unknown }) {
  const formats = useFormats();
  const { kind, code, name } = (value ?? {}) as Place;
  if (kind === 'external') return <>{String(name ?? '')}</>;
  if (kind === 'country') return <>{formats.country(String(code ?? ''))}</>;
  return <RegionNames codes={[String(code ?? '')]} />;
}

const listOf = (value: unknown) => (Array.isArray(value) ? value : [value]).map(String);

/** A month by its name; weeks and years stand as they are written. */
const periodText = (value: string, formats: Formats) =>
  /^\d{4}-\d{2}$/.test(value) ? formats.month(value) : value;

function numberText(value: unknown, write: (value: number) => string): string {
  return typeof value === 'number' ? write(value) : String(value);
}

/** One answer as text. What people wrote is only ever text; a web address leads somewhere only when it is http(s). */
export function AnswerText({ field, value }: { field: Field; value: unknown }) {
  const { t, i18n } = useTranslation(['reports', 'vocabulary', 'common']);
  const formats = useFormats();
  if (value === undefined || value === null || value === '') {
    return <span className="no-answer">{t('reports:report.noAnswer')}</span>;
  }
  const { control } = field;
  const word = (one: unknown) => {
    const key = `vocabulary:${'words' in control ? control.words : ''}.${String(one)}`;
    return i18n.exists(key) ? t(key) : String(one);
  };
  switch (control.as) {
    case 'one':
    case 'scale':
      return <>{word(value)}</>;
    case 'many':
      return <>{listOf(value).map(word).join(' · ')}</>;
    case 'regions':
      return <RegionNames codes={listOf(value)} />;
    case 'count':
    case 'decimal':
      return <>{numberText(value, formats.number)}</>;
    case 'euros':
      return <>{numberText(value, formats.euros)}</>;
    case 'day':
      return <>{formats.day(String(value))}</>;
    case 'period':
      return <>{periodText(String(value), formats)}</>;
    case 'place':
      return <PlaceText value={value} />;
    case 'tick':
      return <>{t(value === true ? 'common:yes' : 'common:no')}</>;
    case 'links':
      return (
        <ul className="links">
          {listOf(value).map((link) => (
            <li key={link}>
              <SafeLink to={link} />
            </li>
          ))}
        </ul>
      );
    default:
      return <span className="written">{String(value)}</span>;
  }
}
