import { type KeyboardEvent, useState } from 'react';
import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AnswerView } from '../../../api/contract/assessment.ts';
import { AnswerText } from '../sheet/AnswerText.tsx';
import { sourcesIn } from '../sheet/fields.ts';
import { knownSources } from '../sheet/knownSources.ts';
import { Options } from '../sheet/Options.tsx';
import { QuestionText } from '../sheet/QuestionText.tsx';
import { SourcesField } from '../sheet/SourcesField.tsx';
import { TextField } from '../sheet/TextField.tsx';
import type { Card } from '../sheet/Writing.tsx';

const views = ['agree', 'differ'] as const;

/** By Enter from one answer to the next, and from the last to the next area: agreeing is two keys, space and Enter. */
function toNext(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  const cards = [...document.querySelectorAll<HTMLElement>('.indicator')];
  const here = cards.findIndex((card) => card.contains(event.currentTarget));
  const next = cards[here + 1];
  if (!next) document.querySelector<HTMLElement>('.sheet-steps .after')?.focus();
  const radio =
    next?.querySelector<HTMLInputElement>('.review-view input:checked') ??
    next?.querySelector<HTMLInputElement>('.review-view input');
  radio?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'start' });
}

/** One answer to review: agree, or give another with a comment. */
export function ReviewCard({ card, answer }: { card: Card; answer: AnswerView | undefined }) {
  const { t } = useTranslation('assessments');
  const { indicator, at, change, errorOf } = card;
  const agrees = at('agrees');
  const option = at('option');
  const view = agrees === true ? 'agree' : agrees === false ? 'differ' : null;
  return (
    <>
      <QuestionText indicator={indicator} help="folded" />
      <div className="reviewed-answer">
        {answer ? <AnswerText indicator={indicator} label={t('review.answer')} answer={answer} /> : null}
      </div>
      <Radio.Group
        className="options review-view"
        label={t('sheet.part.agrees')}
        value={view}
        error={errorOf('agrees')}
        onChange={(chosen) => change('agrees', chosen === 'agree')}
      >
        <div className="row">
          {views.map((one) => (
            <Radio key={one} value={one} label={t(`review.${one}`)} onKeyDown={toNext} />
          ))}
        </div>
      </Radio.Group>
      {view === 'differ' ? (
        <Options
          indicator={indicator}
          label={t('review.other')}
          value={typeof option === 'string' ? option : null}
          without={answer?.option ?? null}
          error={errorOf('option')}
          onChange={(chosen) => change('option', chosen)}
        />
      ) : null}
      {view === null ? null : <Why card={card} isNeeded={view === 'differ'} />}
    </>
  );
}

/** Comment and sources: needed where one differs, and where one agrees only if there is something to say. */
function Why({
  card: { indicator, values, at, change, errorOf },
  isNeeded,
}: {
  card: Card;
  isNeeded: boolean;
}) {
  const { t } = useTranslation('assessments');
  const { code } = indicator;
  const sources = sourcesIn(values, code);
  const [isOpen, setOpen] = useState(false);
  if (!isNeeded && !isOpen && !at('comment') && sources.length === 0) {
    return (
      <p>
        <button type="button" className="text-button" onClick={() => setOpen(true)}>
          {t('review.add', { code })}
        </button>
      </p>
    );
  }
  return (
    <>
      <TextField
        label={t(isNeeded ? 'sheet.part.comment' : 'review.commentOptional')}
        value={at('comment')}
        most={10_000}
        error={errorOf('comment')}
        onChange={(text) => change('comment', text)}
      />
      <SourcesField
        name={code}
        isNeeded={false}
        sources={sources}
        known={knownSources(values, code)}
        onChange={(changed) => change('sources', changed)}
        errorOf={errorOf}
      />
    </>
  );
}
