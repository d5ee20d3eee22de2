import { useTranslation } from 'react-i18next';
import type { ScoreImportReport } from '../../api/contract/score-import.ts';
import { useFormats } from '../ui/format.ts';
import { useSayer } from '../ui/said.ts';
import { ScrollBox } from '../ui/ScrollBox.tsx';

/** All that is wrong with a file of values, line by line, and what is allowed. */
export function ValueFaults({ report: { faults, faultCount, allowed } }: { report: ScoreImportReport }) {
  const { t } = useTranslation('instruments');
  const formats = useFormats();
  const say = useSayer();
  const title = t('national.faults', { count: faultCount });
  const names = (field: string) => faults.some((one) => one.field === field);
  return (
    <div className="instruments-findings">
      <p role="alert">
        <strong>{title}</strong>{' '}
        {faults.length < faultCount
          ? t('national.firstFaults', { shown: formats.number(faults.length) })
          : ''}
      </p>
      {names('edition') ? <p>{t('national.allowedEditions', { list: allowed.edition.join(', ') })}</p> : null}
      {names('indicator') ? (
        <p>{t('national.allowedIndicators', { list: allowed.indicator.join(', ') })}</p>
      ) : null}
      <ScrollBox label={title}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('national.line')}</th>
              <th scope="col">{t('national.column')}</th>
              <th scope="col">{t('national.fault')}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map((one) => {
              const { text, lang } = say(one);
              return (
                <tr key={`${one.line} ${one.field} ${one.code}`}>
                  <th scope="row">{formats.number(one.line)}</th>
                  <td>{one.field ? <code>{one.field}</code> : t('national.wholeLine')}</td>
                  <td lang={lang}>{text}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}
