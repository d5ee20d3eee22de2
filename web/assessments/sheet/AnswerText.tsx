import { useTranslation } from 'react-i18next';
import type { AnswerView } from '../../../api/contract/assessment.ts';
import type { Asked } from './areas.ts';
import { OptionText } from './OptionText.tsx';
import { SourceList } from './SourceList.tsx';

interface AnswerTextProps {
  indicator: Asked;
  /** What the option is called, where it is not plain whose answer it is. */
  label?: string;
  answer: Pick<AnswerView, 'option' | 'comment' | 'sources'> & Partial<AnswerView>;
}

/** One answer to read: the option or the text, why, and what it rests on. */
export function AnswerText({ indicator, label, answer }: AnswerTextProps) {
  const { t } = useTranslation('assessments');
  const { option, reason, text, comment, sources } = answer;
  const isText = indicator.options.length === 0;
  return (
    <dl className="answer-parts">
      <div>
        <dt>{label ?? t('sheet.part.option')}</dt>
        <dd className={isText ? 'written' : 'answer-option'}>
          {isText && text ? text : <OptionText indicator={indicator} option={option} />}
        </dd>
      </div>
      {reason ? <Written name={t('sheet.part.reason')} text={reason} /> : null}
      {comment ? <Written name={t('sheet.part.comment')} text={comment} /> : null}
      <div>
        <dt>{t('sheet.part.sources')}</dt>
        <dd>
          <SourceList sources={sources} />
        </dd>
      </div>
    </dl>
  );
}

function Written({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="written">{text}</dd>
    </div>
  );
}
