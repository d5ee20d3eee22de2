import { useState } from 'react';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type {
  AssessmentQuestions,
  AssessmentVersions,
  AssessmentView,
} from '../../../api/contract/assessment.ts';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { type Change, changesBetween, originOf } from './changes.ts';
import { ChangedPart } from './ChangedPart.tsx';

interface Props {
  assessment: AssessmentView;
  questions: AssessmentQuestions;
  versions: AssessmentVersions['versions'];
}

/** What two versions say differently. */
export function Compared({ assessment, questions, versions }: Props) {
  const { t } = useTranslation(['editing', 'reports']);
  const last = versions.at(-1)?.version ?? 1;
  const [from, setFrom] = useState(() => originOf(assessment) ?? last - 1);
  const [to, setTo] = useState(() => assessment.version ?? last);
  const [before, after] = [from, to].map((wanted) => versions.find((one) => one.version === wanted));
  const data = versions.map(({ version }) => ({
    value: String(version),
    label: t('reports:report.version', { version }),
  }));
  const order = questions.indicators.map(({ code }) => code);
  const changes = before && after ? changesBetween(before, after, order) : [];
  return (
    <>
      <h3>{t('editing:versions.compare')}</h3>
      <div className="row">
        <NativeSelect
          label={t('editing:versions.from')}
          data={data}
          value={String(from)}
          onChange={(event) => setFrom(Number(event.currentTarget.value))}
        />
        <NativeSelect
          label={t('editing:versions.to')}
          data={data}
          value={String(to)}
          onChange={(event) => setTo(Number(event.currentTarget.value))}
        />
      </div>
      <p role="status">
        {from === to
          ? t('reports:versions.choose')
          : t('editing:versions.changes', { count: changes.length })}
      </p>
      {changes.length > 0 ? <Changes changes={changes} questions={questions} from={from} to={to} /> : null}
    </>
  );
}

interface ChangesProps {
  changes: readonly Change[];
  questions: AssessmentQuestions;
  from: number;
  to: number;
}

function Changes({ changes, questions, from, to }: ChangesProps) {
  const { t } = useTranslation(['editing', 'reports']);
  return (
    <ScrollBox label={t('editing:versions.compare')}>
      <table className="table editing-changes">
        <thead>
          <tr>
            <th scope="col">{t('editing:versions.what')}</th>
            <th scope="col">{t('reports:report.version', { version: from })}</th>
            <th scope="col">{t('reports:report.version', { version: to })}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => {
            const indicator = questions.indicators.find(({ code }) => code === change.indicator);
            const { speaker, part, before, after } = change;
            return (
              <tr key={`${change.indicator} ${speaker} ${part}`}>
                <th scope="row">
                  {t('editing:versions.place', {
                    code: change.indicator,
                    who: t(`editing:who.${speaker}`),
                    part: t(`editing:part.${part}`),
                  })}
                </th>
                <td>
                  <ChangedPart indicator={indicator} part={part} value={before} />
                </td>
                <td>
                  <ChangedPart indicator={indicator} part={part} value={after} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}
