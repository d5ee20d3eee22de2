import { useTranslation } from 'react-i18next';
import type { BoardLine } from '../../api/contract/round.ts';
import { useRounds } from '../queries/rounds.ts';
import { Failed } from '../ui/states.tsx';
import { OpenQuestionnaire } from './OpenQuestionnaire.tsx';
import { RoundBox } from './RoundBox.tsx';

const LATELY = 30 * 86_400_000;

/** A round that ended is spoken of for a month, to who has not submitted. */
const isShown = (line: BoardLine, now: number) =>
  line.phase !== 'closed' || (line.isBehind && now - Date.parse(line.lastDay) < LATELY);

/** The rounds that the reader's regions are invited to, those that end first on top. */
export function Rounds() {
  const { t } = useTranslation('rounds');
  const rounds = useRounds();
  if (rounds.error) return <Failed error={rounds.error} retry={() => void rounds.refetch()} />;
  const boxes = (rounds.data ?? [])
    .flatMap((round) => round.lines.map((line) => ({ round, line })))
    .filter(({ line }) => isShown(line, Date.now()))
    .sort((a, b) => (a.line.lastDay < b.line.lastDay ? -1 : 1));
  if (boxes.length === 0) return null;
  return (
    <section aria-labelledby="rounds">
      <h2 id="rounds">{t('box.heading')}</h2>
      {boxes.map(({ round, line }) => (
        <RoundBox key={`${round.id} ${line.region}`} round={round} line={line}>
          <OpenQuestionnaire round={round} line={line} />
        </RoundBox>
      ))}
    </section>
  );
}
