import { useTranslation } from 'react-i18next';
import { useOpenAnswers } from '../../queries/instrumentDraft.ts';
import { SourceList } from '../../ui/SourceList.tsx';
import { Failed, Loading } from '../../ui/states.tsx';
import { SpokenText } from '../../ui/SpokenText.tsx';

/** What an expert answered to an open question, with the sources: text and nothing else. */
export function Answered({ assessment, indicator }: { assessment: string; indicator: string }) {
  const { t } = useTranslation(['authoring', 'published']);
  const found = useOpenAnswers(assessment);
  if (found.isPending) return <Loading />;
  if (found.error) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const asked = found.data.asked.find(({ code }) => code === indicator);
  const answer = found.data.answers.find((one) => one.indicator === indicator);
  if (!asked || !answer?.text) return <p>{t('authoring:origin.none')}</p>;
  return (
    <>
      <SpokenText className="assessed-question" text={asked.question} />
      <blockquote className="next-answer">{answer.text}</blockquote>
      {answer.sources.length > 0 ? (
        <>
          <h4>{t('published:source.title')}</h4>
          <SourceList sources={answer.sources} />
        </>
      ) : null}
    </>
  );
}
