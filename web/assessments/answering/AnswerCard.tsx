import { useTranslation } from 'react-i18next';
import { type AssessmentView, NOT_APPLICABLE } from '../../../api/contract/assessment.ts';
import { sourcesIn } from '../sheet/fields.ts';
import { knownSources } from '../sheet/knownSources.ts';
import { Options } from '../sheet/Options.tsx';
import { QuestionText } from '../sheet/QuestionText.tsx';
import { SourcesField } from '../sheet/SourcesField.tsx';
import { TextField } from '../sheet/TextField.tsx';
import type { Card } from '../sheet/Writing.tsx';
import { askedNow } from './AskedBack.tsx';

/** One indicator to answer: an option (or, in an explorative instrument, a text), a comment, and sources. */
export function AnswerCard({ card, assessment }: { card: Card; assessment: AssessmentView }) {
  const { t } = useTranslation('assessments');
  const { indicator, values, at, change, errorOf } = card;
  const { code } = indicator;
  const isExplorative = assessment.phase.kind === 'explorative';
  const option = at('option');
  return (
    <>
      <QuestionText indicator={indicator} help="shown" />
      {askedNow(assessment)
        .filter((one) => one.indicator === code)
        .map(({ id, text }) => (
          <p key={id} className="field-asked written">
            <strong>{t('askedBack.here')}</strong> {text}
          </p>
        ))}
      {isExplorative ? (
        <TextField
          label={t('sheet.part.text')}
          value={at('text')}
          most={20_000}
          error={errorOf('text')}
          onChange={(text) => change('text', text)}
        />
      ) : (
        <Options
          indicator={indicator}
          label={t('sheet.part.option')}
          value={typeof option === 'string' ? option : null}
          error={errorOf('option')}
          onChange={(chosen) => change('option', chosen)}
        />
      )}
      {option === NOT_APPLICABLE ? (
        <TextField
          label={t('sheet.part.reason')}
          help={t('sheet.reasonHelp')}
          value={at('reason')}
          most={4000}
          error={errorOf('reason')}
          onChange={(text) => change('reason', text)}
        />
      ) : null}
      <TextField
        label={t('sheet.part.comment')}
        help={t(isExplorative ? 'sheet.commentHelpExplorative' : 'sheet.commentHelp')}
        value={at('comment')}
        most={10_000}
        onChange={(text) => change('comment', text)}
      />
      <SourcesField
        name={code}
        isNeeded
        help={t(isExplorative ? 'sheet.sourcesHelpExplorative' : 'sheet.sourcesHelp')}
        sources={sourcesIn(values, code)}
        known={knownSources(values, code)}
        onChange={(sources) => change('sources', sources)}
        errorOf={errorOf}
      />
    </>
  );
}
