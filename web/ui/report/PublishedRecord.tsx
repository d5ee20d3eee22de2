import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PracticeContact } from '../../../api/contract/practice.ts';
import type { RecordKind } from '../../../drizzle/vocabulary.ts';
import { useFormats } from '../format.ts';
import { AnswerText } from './AnswerText.tsx';
import type { Field } from './fields.ts';
import { OnMap } from './OnMap.tsx';
import { countOf, drawnOf, type PublishedProperties, publishedFields } from './published.ts';

interface RecordProps {
  kind: RecordKind;
  /** Among several, each says what it is and who may see it. */
  isTitled: boolean;
  record: PublishedProperties;
  exact: PublishedProperties;
  /** Whom to ask about a practice; null: nobody is named. */
  contact: PracticeContact | null;
}

/** Every property of a record as it would be published, in words; what is left empty is named at the end. */
export function PublishedRecord({ kind, isTitled, record, exact, contact }: RecordProps) {
  const { t } = useTranslation(['reports', 'vocabulary', 'common']);
  const formats = useFormats();
  const drawn = drawnOf(kind, record);
  const label = ({ name }: Field) =>
    t(name === 'regions' ? 'reports:preview.regions' : `reports:field.${kind}.${name}.label`);
  const fields = publishedFields(kind);
  const isGiven = ({ name }: Field) =>
    !(record[name] === null || String(record[name]) === '') ||
    typeof record[`${name}Kind`] === 'string' ||
    countOf(name, record, exact)?.isSuppressed === true;
  const given = fields.filter(isGiven);
  // A flow has one number or a range: the other is not missing.
  const isNumber = ({ name }: Field) => kind === 'flow' && name.startsWith('number');
  const empty = fields.filter((field) => !isGiven(field) && !(isNumber(field) && given.some(isNumber)));
  const audience = t(`vocabulary:visibility.${String(record.visibility)}`);
  return (
    <>
      {isTitled ? (
        <h3>{t('reports:preview.record', { kind: t(`vocabulary:recordKind.${kind}`), audience })}</h3>
      ) : null}
      <dl className="answers">
        {given.map((field) => (
          <Line key={field.name} label={label(field)}>
            <Value field={field} record={record} exact={exact} />
          </Line>
        ))}
        {typeof record.periodStart === 'string' ? (
          <Line label={t('reports:preview.days')}>
            {formats.days(record.periodStart, String(record.periodEnd))}
          </Line>
        ) : null}
        <Line label={t('reports:preview.region')}>
          {t('reports:preview.regionIs', {
            name: String(record.regionName),
            code: String(record.region),
            country: formats.country(String(record.country)),
          })}
        </Line>
        {drawn ? (
          <Line label={t('reports:preview.onMap')}>
            <OnMap drawn={drawn} />
          </Line>
        ) : null}
        <Line label={t('reports:preview.version')}>{formats.number(Number(record.version))}</Line>
        {record.demonstration === true ? (
          <Line label={t('reports:preview.demonstration')}>{t('common:yes')}</Line>
        ) : null}
        {contact ? <ContactLines contact={contact} /> : null}
      </dl>
      {kind === 'practice' ? <p>{contactRead()}</p> : null}
      {empty.length > 0 ? (
        <p className="soft">{t('reports:preview.empty', { fields: formats.list(empty.map(label)) })}</p>
      ) : null}
    </>
  );

  function contactRead(): string {
    if (!contact) return t('reports:preview.contactNone');
    if (record.visibility === 'public') return t('reports:preview.contactSignedIn');
    return t('reports:preview.contactAmong', { audience });
  }
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="answer">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function ContactLines({ contact }: { contact: PracticeContact }) {
  const { t } = useTranslation('reports');
  return (['name', 'email', 'phone'] as const).map((name) =>
    contact[name] ? (
      <Line key={name} label={t(`field.contact.${name}.label`)}>
        <span className="written">{contact[name]}</span>
      </Line>
    ) : null,
  );
}

interface ValueProps {
  field: Field;
  record: PublishedProperties;
  exact: PublishedProperties;
}

function Value({ field, record, exact }: ValueProps) {
  const { t } = useTranslation('reports');
  const formats = useFormats();
  const { name, control } = field;
  const count = countOf(name, record, exact);
  if (control.as === 'place') {
    const [place, code] = [String(record[`${name}Name`]), record[name]];
    if (record[`${name}Kind`] === 'external') return t('preview.named', { name: place });
    return t('preview.coded', { name: place, code: String(code) });
  }
  return (
    <>
      {count?.isSuppressed ? (
        <span className="no-answer">{t('preview.suppressed')}</span>
      ) : (
        <AnswerText field={field} value={record[name]} />
      )}
      {typeof count?.exact === 'number' ? (
        <div className="soft">{t('preview.exact', { number: formats.number(count.exact) })}</div>
      ) : null}
    </>
  );
}
