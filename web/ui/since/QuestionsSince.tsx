import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { askedAnew } from '../../../api/instruments/asked-anew.ts';
import type { Definition } from '../../../api/instruments/definition.ts';
import { currentLanguage } from '../../text/texts.ts';
import { ChangeTable } from '../report/ChangeTable.tsx';
import { Unfolding } from './Unfolding.tsx';

/** Which questions are new, gone or in other words; the same version asks the same. */
export function QuestionsSince({ before, now }: { before: Definition; now: Definition }) {
  const { t } = useTranslation('since');
  const language = currentLanguage();
  const { added, removed, reworded, others } = useMemo(
    () => askedAnew(before, now, language),
    [before, now, language],
  );
  const isSame = added.length + removed.length + reworded.length + others === 0;
  const words = (text: string | null) => text ?? <span className="no-answer">{t('noChoice')}</span>;
  return (
    <>
      <h3>{t('questions.title')}</h3>
      {isSame ? <p>{t('questions.same')}</p> : null}
      {(
        [
          ['added', added],
          ['removed', removed],
        ] as const
      ).map(([kind, questions]) =>
        questions.length > 0 ? (
          <Unfolding key={kind} summary={t(`questions.${kind}`, { count: questions.length })}>
            <ul>
              {questions.map(({ path, question }) => (
                <li key={path}>{question}</li>
              ))}
            </ul>
          </Unfolding>
        ) : null,
      )}
      {reworded.length > 0 ? (
        <Unfolding
          summary={t('questions.reworded', { count: new Set(reworded.map(({ path }) => path)).size })}
        >
          <ChangeTable
            label={t('questions.title')}
            heads={{ what: t('question'), before: t('lastRound'), after: t('thisRound') }}
            rows={reworded.map(({ path, part, question, before, after }) => ({
              key: `${path} ${part} ${before} ${after}`,
              what: part === 'title' ? question : t(`part.${part}`, { question }),
              before: words(before),
              after: words(after),
            }))}
          />
        </Unfolding>
      ) : null}
      {others > 0 ? <p>{t('questions.others', { count: others })}</p> : null}
    </>
  );
}
