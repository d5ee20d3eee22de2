import { type FormEvent, useState } from 'react';
import { Button, Radio, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type {
  AnswerView,
  AssessmentView,
  ResolutionView,
  ReviewView,
} from '../../../api/contract/assessment.ts';
import { type ResolutionChoice, resolutionChoices } from '../../../drizzle/vocabulary.ts';
import { useRefreshAssessment } from '../../queries/assessments.ts';
import { useResolve } from '../../queries/resolving.ts';
import { StepProblem } from '../../ui/StepButton.tsx';
import type { Asked } from '../sheet/areas.ts';
import { Options } from '../sheet/Options.tsx';

interface Props {
  assessment: AssessmentView;
  indicator: Asked;
  given: { answer: AnswerView; review: ReviewView };
  resolution: ResolutionView | undefined;
}

/** Whose answer counts, always with a reason. What is written here stays when saving fails. */
export function ResolveForm({ assessment, indicator, given, resolution }: Props) {
  const { t } = useTranslation(['editing', 'vocabulary', 'said']);
  const [choice, setChoice] = useState<ResolutionChoice | ''>(resolution?.choice ?? '');
  const [option, setOption] = useState(resolution?.option ?? '');
  const [reason, setReason] = useState(resolution?.reason ?? '');
  const [isTried, setTried] = useState(false);
  const save = useResolve(assessment);
  const refresh = useRefreshAssessment(assessment.id);
  const { code } = indicator;
  const needed = (isMissing: boolean) => (isTried && isMissing ? t('said:fault.needed') : undefined);
  const chosen = { choice, option: choice === 'third' ? option : null, reason: reason.trim() };
  const isKept =
    resolution?.choice === choice &&
    resolution.option === chosen.option &&
    resolution.reason === chosen.reason;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (choice === '' || !chosen.reason || chosen.option === '') return;
    save.mutate({ indicator: code, ...chosen, choice });
  };
  return (
    <form
      className="editing-resolve asked"
      aria-label={t('editing:resolve.title', { code })}
      noValidate
      onSubmit={submit}
    >
      <Radio.Group
        label={t('editing:resolve.which')}
        value={choice}
        onChange={(value) => setChoice(value as ResolutionChoice)}
        error={needed(choice === '')}
      >
        {resolutionChoices.map((one) => (
          <Radio key={one} mt="xs" value={one} label={t(`vocabulary:resolutionChoice.${one}`)} />
        ))}
      </Radio.Group>
      {choice === 'third' ? (
        <>
          <p className="editing-care">{t('editing:resolve.thirdWhy')}</p>
          <Options
            indicator={indicator}
            label={t('editing:resolve.third')}
            value={option || null}
            without={[given.answer.option, given.review.option]}
            withValue
            error={needed(!option)}
            onChange={setOption}
          />
        </>
      ) : null}
      <Textarea
        mt="xs"
        label={t('editing:resolve.reason')}
        description={t('editing:resolve.reasonHelp')}
        autosize
        minRows={2}
        maxLength={4000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={needed(!chosen.reason)}
      />
      <Button type="submit" mt="sm" variant={resolution ? 'default' : 'filled'} loading={save.isPending}>
        {t(resolution ? 'editing:resolve.saveAgain' : 'editing:resolve.save')}
      </Button>
      <p role="status">{save.isSuccess && isKept ? t('editing:resolve.saved', { code }) : ''}</p>
      <StepProblem error={save.error} refresh={refresh} />
    </form>
  );
}
