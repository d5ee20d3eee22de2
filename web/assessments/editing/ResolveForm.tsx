import { type FormEvent, useState } from 'react';
import { Button, NativeSelect, Radio, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  type AnswerView,
  type AssessmentView,
  NOT_APPLICABLE,
  type ResolutionView,
  type ReviewView,
} from '../../../api/contract/assessment.ts';
import { type ResolutionChoice, resolutionChoices } from '../../../drizzle/vocabulary.ts';
import { useRefreshAssessment } from '../../queries/assessments.ts';
import { useResolve } from '../../queries/resolving.ts';
import { useFormats } from '../../ui/format.ts';
import { useSpoken } from '../../ui/spoken.ts';
import { StepProblem } from '../../ui/StepButton.tsx';
import type { Asked } from './optionOf.ts';
import { thirdsOf } from './thirds.ts';

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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (choice === '' || !reason.trim() || (choice === 'third' && !option)) return;
    const chosen = { choice, option: choice === 'third' ? option : null, reason: reason.trim() };
    save.mutate({ indicator: code, ...chosen });
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
          <Third
            indicator={indicator}
            taken={[given.answer.option, given.review.option]}
            option={option}
            setOption={setOption}
            error={needed(!option)}
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
        error={needed(!reason.trim())}
      />
      <Button type="submit" mt="sm" variant={resolution ? 'default' : 'filled'} loading={save.isPending}>
        {t(resolution ? 'editing:resolve.saveAgain' : 'editing:resolve.save')}
      </Button>
      <p role="status">{save.isSuccess ? t('editing:resolve.saved', { code }) : ''}</p>
      <StepProblem error={save.error} refresh={refresh} />
    </form>
  );
}

interface ThirdProps {
  indicator: Asked;
  taken: readonly (string | null)[];
  option: string;
  setOption: (option: string) => void;
  error: string | undefined;
}

/** The options that neither expert chose. */
function Third({ indicator, taken, option, setOption, error }: ThirdProps) {
  const { t } = useTranslation('editing');
  const formats = useFormats();
  const speak = useSpoken();
  const label = (code: string) => {
    const found = indicator.options.find((one) => one.code === code);
    if (code === NOT_APPLICABLE || !found) return t('words.notApplicable');
    const value = found.value === null ? '' : formats.number(found.value);
    return t('resolve.option', { value, text: speak(found.text).text });
  };
  return (
    <NativeSelect
      mt="xs"
      label={t('resolve.third')}
      value={option}
      onChange={(event) => setOption(event.currentTarget.value)}
      error={error}
      data={[
        { value: '', label: t('resolve.choose') },
        ...thirdsOf(indicator, taken).map((code) => ({ value: code, label: label(code) })),
      ]}
    />
  );
}
