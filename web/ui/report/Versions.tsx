import { useState } from 'react';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Difference, SubmissionView } from '../../../api/contract/submission.ts';
import { useDifference, useVersions, type VersionView } from '../../queries/reports.ts';
import { useFormats } from '../format.ts';
import { Failed, Loading } from '../states.tsx';
import { AnswerText } from './AnswerText.tsx';
import { ChangeTable } from './ChangeTable.tsx';
import { useReading } from './reading.tsx';

/** The report's versions, and what changed between any two of them. */
export function Versions({ report }: { report: SubmissionView }) {
  const { t } = useTranslation('reports');
  const versions = useVersions(report.id);
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{t('versions.title')}</h2>
      {versions.isPending ? <Loading /> : null}
      {versions.error ? <Failed error={versions.error} retry={() => void versions.refetch()} /> : null}
      {versions.data?.length === 1 ? <p>{t('versions.one')}</p> : null}
      {versions.data && versions.data.length > 1 ? (
        <Compared report={report} versions={versions.data} />
      ) : null}
    </section>
  );
}

function Compared({ report, versions }: { report: SubmissionView; versions: VersionView[] }) {
  const { t } = useTranslation('reports');
  const formats = useFormats();
  const [from, setFrom] = useState(() => olderOf(report));
  const [to, setTo] = useState(report.version);
  const difference = useDifference(report.id, from, to);
  const options = versions.map(({ version, submittedAt }) => ({
    value: String(version),
    label: submittedAt
      ? t('versions.submitted', { version, when: formats.day(submittedAt) })
      : t(version === report.version ? 'versions.writing' : 'versions.givenUp', { version }),
  }));
  return (
    <>
      <div className="row">
        <NativeSelect
          label={t('versions.from')}
          data={options}
          value={String(from)}
          onChange={(event) => setFrom(Number(event.currentTarget.value))}
        />
        <NativeSelect
          label={t('versions.to')}
          data={options}
          value={String(to)}
          onChange={(event) => setTo(Number(event.currentTarget.value))}
        />
      </div>
      {from === to ? <p>{t('versions.choose')}</p> : null}
      {difference.error ? <Failed error={difference.error} retry={() => void difference.refetch()} /> : null}
      {difference.data && isSame(difference.data) ? <p>{t('versions.same')}</p> : null}
      {from !== to && difference.data && !isSame(difference.data) ? (
        <Changes report={report} difference={difference.data} />
      ) : null}
    </>
  );
}

/** An amendment is read against what is published, any other version against the one before it. */
const olderOf = ({ version, publishedVersion }: SubmissionView) =>
  publishedVersion !== null && publishedVersion < version ? publishedVersion : Math.max(1, version - 1);

const isSame = ({ changes, contact }: Difference) => changes.length === 0 && !contact;

/** Whom to ask, as one version says it. */
function ContactText({ contact }: { contact: NonNullable<Difference['contact']>['before'] }) {
  const { t } = useTranslation('reports');
  if (contact === 'erased') return <span className="no-answer">{t('report.contactErased')}</span>;
  const said = contact ? [contact.name, contact.email, contact.phone].filter(Boolean).join(' · ') : null;
  return <AnswerText field={{ name: 'contact', control: { as: 'line' } }} value={said} />;
}

function Changes({ report, difference }: { report: SubmissionView; difference: Difference }) {
  const { t } = useTranslation('reports');
  const { label, text } = useReading(report);
  const { changes, contact } = difference;
  const rows = changes.map(({ field, before, after }) => ({
    key: field,
    what: label(field),
    before: text(field, before),
    after: text(field, after),
  }));
  const ofContact = contact && {
    key: 'contact',
    what: t('section.contact'),
    before: <ContactText contact={contact.before} />,
    after: <ContactText contact={contact.after} />,
  };
  return (
    <ChangeTable
      label={t('versions.title')}
      heads={{
        what: t('versions.field'),
        before: t('versions.before', { version: difference.from }),
        after: t('versions.after', { version: difference.to }),
      }}
      rows={ofContact ? [...rows, ofContact] : rows}
    />
  );
}
