import { useTranslation } from 'react-i18next';
import { type FundingCall, useFunding } from '../queries/funding.ts';
import { Demonstration } from '../ui/Demonstration.tsx';
import { useFormats } from '../ui/format.ts';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import { ScrollBox } from '../ui/ScrollBox.tsx';
import '../ui/report/report.css';

const isPast = ({ deadline }: FundingCall) =>
  deadline !== null && deadline < new Date().toISOString().slice(0, 10);

/** Calls and programmes: those one can still ask first, then those whose deadline has passed. */
export default function Page() {
  const { t } = useTranslation('pages');
  const funding = useFunding();
  const calls = funding.data ?? [];
  const past = calls.filter(isPast);
  const open = calls.filter((call) => !isPast(call));
  return (
    <>
      <PageTitle title={t('funding.title')}>
        <p>{t('funding.intro')}</p>
      </PageTitle>
      {funding.isPending ? <Loading /> : null}
      {funding.error ? <Failed error={funding.error} retry={() => void funding.refetch()} /> : null}
      {funding.data?.length === 0 ? (
        <Empty title={t('funding.none')}>
          <p>{t('funding.noneWhy')}</p>
        </Empty>
      ) : null}
      {open.length > 0 ? <Calls title={t('funding.open')} calls={open} /> : null}
      {past.length > 0 ? <Calls title={t('funding.past')} calls={past} /> : null}
      {[...new Set(calls.map((call) => call.source.credit))].map((source) => (
        <p key={source}>{t('funding.source', { source })}</p>
      ))}
    </>
  );
}

function Calls({ title, calls }: { title: string; calls: readonly FundingCall[] }) {
  const { t } = useTranslation('pages');
  const formats = useFormats();
  const columns = ['title', 'instrument', 'opens', 'deadline', 'budget', 'eligible', 'subject'] as const;
  return (
    <>
      <h2>{title}</h2>
      <ScrollBox label={title}>
        <table className="table">
          <thead>
            <tr>
              {columns.map((column) => (
                <th scope="col" key={column}>
                  {t(`funding.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {calls.map((call) => (
              <tr key={call.id}>
                <th scope="row">
                  <span lang="en">{call.title}</span> <Demonstration on={call.demonstration} />
                </th>
                <td>{call.instrument}</td>
                <td>{call.opens ? formats.day(call.opens) : t('funding.unknown')}</td>
                <td>{call.deadline ? formats.day(call.deadline) : t('funding.noDeadline')}</td>
                <td>{call.budgetEur === null ? t('funding.unknown') : formats.euros(call.budgetEur)}</td>
                <td lang={call.eligible ? 'en' : undefined}>{call.eligible ?? t('funding.unknown')}</td>
                <td lang={call.subject ? 'en' : undefined}>{call.subject ?? t('funding.unknown')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}
