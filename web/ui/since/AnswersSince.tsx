import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Given, roundChanges } from '../../../api/submissions/since.ts';
import { useFormats } from '../format.ts';
import { ChangeTable } from '../report/ChangeTable.tsx';
import { readingOf } from '../report/reading.tsx';
import { placeOf } from '../survey/fields.ts';
import { Unfolding } from './Unfolding.tsx';

interface TwoGiven {
  before: Given;
  now: Given;
}
type Changes = ReturnType<typeof roundChanges>;

/** How many answers differ, and for who unfolds it which ones. */
export function AnswersSince({ before, now }: TwoGiven) {
  const { t } = useTranslation('since');
  const formats = useFormats();
  const changes = useMemo(
    () =>
      roundChanges(
        { definition: before.definition, answers: before.answers },
        { definition: now.definition, answers: now.answers },
      ),
    [before.definition, before.answers, now.definition, now.answers],
  );
  const kinds = Object.entries({
    changed: changes.filter((one) => one.before !== null && one.after !== null).length,
    added: changes.filter((one) => one.before === null).length,
    gone: changes.filter((one) => one.after === null).length,
  } as const).filter(([, count]) => count > 0) as ['changed' | 'added' | 'gone', number][];
  const parts = formats.list(kinds.map(([kind, count]) => t(`answers.${kind}`, { count })));
  return (
    <>
      <h3>{t('answers.title')}</h3>
      <p>
        {changes.length === 0 ? t('answers.same') : t('answers.differ', { count: changes.length, parts })}{' '}
        {t('answers.personal')}
      </p>
      {changes.length > 0 ? (
        <Unfolding summary={t('answers.list')}>
          <List before={before} now={now} changes={changes} />
        </Unfolding>
      ) : null}
    </>
  );
}

function List({ before, now, changes }: TwoGiven & { changes: Changes }) {
  const { t } = useTranslation('since');
  const [readingBefore, readingNow] = [
    readingOf(before.definition, before.answers),
    readingOf(now.definition, now.answers),
  ];
  /** An answer in the words of its own round; where there is none, why. */
  const said = (field: string, value: unknown, read: ReactNode, { definition }: Given) => {
    const { group, question } = placeOf(definition, field);
    if (value !== null || question) return read;
    const isEntry = group !== undefined && field.split('.').length === 2;
    return <span className="no-answer">{t(isEntry ? 'notReported' : 'notAsked')}</span>;
  };
  return (
    <ChangeTable
      label={t('answers.list')}
      heads={{ what: t('answer'), before: t('lastRound'), after: t('thisRound') }}
      rows={changes.map((one) => ({
        key: one.field,
        // What is gone has its place only among the answers of its own round.
        what: (one.after === null ? readingBefore : readingNow).label(one.field),
        before: said(one.field, one.before, readingBefore.text(one.field, one.before), before),
        after: said(one.field, one.after, readingNow.text(one.field, one.after), now),
      }))}
    />
  );
}
