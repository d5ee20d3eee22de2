import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerView, ReviewView } from '../../../api/contract/assessment.ts';
import { SourceList } from '../../ui/SourceList.tsx';
import { ChosenOption } from './ChosenOption.tsx';
import type { Asked } from './optionOf.ts';

function Written({ title, text }: { title: string; text: string | null }) {
  if (!text) return null;
  return (
    <>
      <dt>{title}</dt>
      <dd className="written">{text}</dd>
    </>
  );
}

function Sources({ sources }: Pick<AnswerView, 'sources'>) {
  const { t } = useTranslation('editing');
  return (
    <>
      <dt>{t('words.sources')}</dt>
      <dd>
        <SourceList sources={sources} />
      </dd>
    </>
  );
}

function Option({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** What the assessor says of one indicator, letter by letter. */
export function AssessorWords({ indicator, answer }: { indicator: Asked; answer: AnswerView | undefined }) {
  const { t } = useTranslation('editing');
  if (!answer) return <p className="no-answer">{t('words.noAnswer')}</p>;
  return (
    <dl className="editing-words">
      {indicator.options.length > 0 ? (
        <Option title={t('words.option')}>
          <ChosenOption indicator={indicator} option={answer.option} />
        </Option>
      ) : null}
      <Written title={t('words.reason')} text={answer.reason} />
      <Written title={t('words.text')} text={answer.text} />
      <Written title={t('words.comment')} text={answer.comment} />
      <Sources sources={answer.sources} />
    </dl>
  );
}

/** What the reviewer says of the assessor's answer, letter by letter. */
export function ReviewerWords({ indicator, review }: { indicator: Asked; review: ReviewView | undefined }) {
  const { t } = useTranslation('editing');
  if (!review || review.agrees === null) return <p className="no-answer">{t('words.noReview')}</p>;
  return (
    <dl className="editing-words">
      <Option title={t('words.option')}>
        {review.agrees ? t('words.agrees') : <ChosenOption indicator={indicator} option={review.option} />}
      </Option>
      <Written title={t('words.comment')} text={review.comment} />
      {review.sources.length > 0 ? <Sources sources={review.sources} /> : null}
    </dl>
  );
}
