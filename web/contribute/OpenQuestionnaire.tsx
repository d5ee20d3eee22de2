import { useRef } from 'react';
import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { BoardLine, RoundSummary } from '../../api/contract/round.ts';
import { newKey, ProblemError } from '../client.ts';
import { useCreateReport } from '../queries/reports.ts';
import { ProblemWords } from '../ui/states.tsx';

interface OpenProps {
  round: RoundSummary;
  line: BoardLine;
}

/** The way to the region's questionnaire: to the one there is, or one is begun. */
export function OpenQuestionnaire({ round, line }: OpenProps) {
  const { t } = useTranslation('rounds');
  const navigate = useNavigate();
  const create = useCreateReport();
  // One key: a second click, or a retry after a lost answer, begins no second one.
  const key = useRef(newKey());
  if (line.submission) {
    return (
      <Link to="/contribute/$id" params={{ id: line.submission }}>
        {t('box.open')}
      </Link>
    );
  }
  if (line.phase === 'closed') return null;
  const go = (id: string) => void navigate({ to: '/contribute/$id', params: { id } });
  const begin = () =>
    create.mutate(
      { kind: 'questionnaire', region: line.region, round: round.id, key: key.current },
      {
        onSuccess: ({ id }) => go(id),
        onError: (error) => {
          const there = idThere(error);
          if (there) go(there);
        },
      },
    );
  return (
    <>
      <Button loading={create.isPending} onClick={begin}>
        {t('box.begin')}
      </Button>
      {create.error && !idThere(create.error) ? (
        <div role="alert">
          <ProblemWords error={create.error} />
        </div>
      ) : null}
    </>
  );
}

/** A colleague was quicker: the questionnaire they began. */
function idThere(error: Error): string | undefined {
  const { code, params } = error instanceof ProblemError ? error.body : {};
  return code === 'questionnaire-exists' && typeof params?.id === 'string' ? params.id : undefined;
}
