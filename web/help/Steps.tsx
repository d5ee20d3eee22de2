import { useTranslation } from 'react-i18next';
import { transitionsOf } from '../../api/submissions/transitions.ts';
import type { SubmissionKind } from '../../drizzle/vocabulary.ts';
import { ScrollBox } from '../ui/ScrollBox.tsx';

/** Every step that a kind can take, in a table: from the same transitions that the buttons and the server read. */
export function Steps({ of }: { of: SubmissionKind }) {
  const { t } = useTranslation(['pages', 'vocabulary']);
  return (
    <ScrollBox label={t('pages:help.tableOf', { kind: t(`vocabulary:submissionKind.${of}`) })}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('pages:help.columns.from')}</th>
            <th scope="col">{t('pages:help.columns.step')}</th>
            <th scope="col">{t('pages:help.columns.to')}</th>
            <th scope="col">{t('pages:help.columns.who')}</th>
          </tr>
        </thead>
        <tbody>
          {transitionsOf(of).map((step) => (
            <tr key={`${step.from} ${step.action}`}>
              <td>{t(`vocabulary:submissionState.${step.from}`)}</td>
              <td>
                {step.from === 'signed-off' && step.action === 'undo'
                  ? t('pages:help.undoSignOff')
                  : t(`vocabulary:submissionAction.${step.action}`)}
                {step.wants === 'reason' ? ` (${t('pages:help.reason')})` : null}
                {step.onlyAmendment ? ` (${t('pages:help.amendmentOnly')})` : null}
              </td>
              <td>{t(`vocabulary:submissionState.${step.to}`)}</td>
              <td>{step.roles.map((role) => t(`vocabulary:role.${role}`)).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
