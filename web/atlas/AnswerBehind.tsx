import type { RegionalParts } from '../../api/contract/regional-parts.ts';
import { SourceList } from '../ui/SourceList.tsx';
import { useSpoken } from '../ui/spoken.ts';
import { SpokenText } from '../ui/SpokenText.tsx';
import type { Words } from './words.ts';

type Answer = RegionalParts['indicators'][number];

interface Props {
  answer: Answer;
  /** Its area, where that is not said already. */
  area: string | null;
  words: Words;
}

/** One answer behind a score: what was asked, the option that holds, what it is worth, and by which sources. */
export function AnswerBehind({ answer, area, words }: Props) {
  const { t } = words;
  const { indicator, option, optionText, sources, question, weight } = answer;
  const { text, lang } = useSpoken()(question.title);
  return (
    <li>
      <p>
        <strong lang={lang}>{text}</strong>{' '}
        <small>
          {[indicator, area, weight === 1 ? null : t('assessed:weight', { weight })]
            .filter((one) => one !== null)
            .join(' · ')}
        </small>
      </p>
      <SpokenText className="atlas-note" text={question.question} />
      <div className="atlas-answer-option">
        <strong>{worth(answer, words)}</strong>
        {optionText ? <SpokenText text={optionText} /> : null}
      </div>
      {option === null ? null : <SourceList sources={sources} />}
    </li>
  );
}

/** What an answer counts: points, nothing because it does not apply, or nothing because nobody answered. */
function worth({ option, value }: Answer, { t, formats }: Words): string {
  if (option === null) return t('assessed:why.notAnswered');
  return value === null
    ? t('assessed:why.notApplicable')
    : t('published:worth', { value: formats.number(value) });
}
