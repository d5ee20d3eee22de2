import { useTranslation } from 'react-i18next';
import type { Practice } from '../queries/practices.ts';
import { AnswerText } from '../ui/report/AnswerText.tsx';
import { type Field, fieldsOf } from '../ui/report/fields.ts';
import { several } from './choose.ts';

/** What the card says already, or what never is published. */
const apart = new Set([
  'title',
  'summary',
  'strand',
  'sectors',
  'visibility',
  'consent',
  'latitude',
  'longitude',
]);
const asked = fieldsOf('practice').filter((field) => !apart.has(field.name));
/** What only practices from public sources have. */
const added: readonly Field[] = [
  { name: 'lead', control: { as: 'line' } },
  { name: 'beneficiaries', control: { as: 'line' } },
  { name: 'euContributionEur', control: { as: 'euros' } },
];

/** `peopleReached` is `people_reached` in what is published. */
const published = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function publishedValue(practice: Practice, field: Field): unknown {
  const value = practice[published(field.name)];
  const isSeveral =
    field.control.as === 'many' || field.control.as === 'regions' || field.control.as === 'links';
  if (!isSeveral) return value;
  const list = several(value);
  return list.length > 0 ? list : null;
}

/** Everything a published practice says, question by question; what was not answered is left out. */
export function Details({ practice }: { practice: Practice }) {
  const { t, i18n } = useTranslation('reports');
  const label = ({ name }: Field) =>
    t(i18n.exists(`reports:published.${name}`) ? `published.${name}` : `field.practice.${name}.label`);
  const isHidden = (field: Field) =>
    field.name === 'peopleReached' && practice.people_reached_state === 'suppressed';
  // A quoted count is exact for everyone, one that its region reports for some only.
  const isExact = (field: Field) =>
    field.name === 'peopleReached' && practice.exact === true && !practice.source;
  return (
    <dl className="answers">
      {[...asked, ...added].map((field) => {
        const value = publishedValue(practice, field);
        if ((value === null || value === undefined || value === '') && !isHidden(field)) return null;
        return (
          <div className="answer" key={field.name}>
            <dt>{label(field)}</dt>
            <dd>
              {isHidden(field) ? t('report.hidden') : <AnswerText field={field} value={value} />}
              {isExact(field) ? <small>{t('report.exact')}</small> : null}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
