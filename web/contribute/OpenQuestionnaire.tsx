import { useRef } from 'react';
import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RoundSummary } from '../../api/contract/round.ts';
import { newKey, ProblemError } from '../client.ts';
import { useCreateReport } from '../queries/reports.ts';
import { useFormats } from '../ui/format.ts';
import { ProblemWords } from '../ui/states.tsx';

interface OpenProps {
  round: RoundSummary;
  line: RoundSummary['lines'][number];
}

/** The way to the region's questionnaire: to the one there is, or one is begun, empty or with the answers of the last round. */
export function OpenQuestionnaire({ round, line }: OpenProps) {
  const { t } = useTranslation('rounds');
  const formats = useFormats();
  const navigate = useNavigate();
  const create = useCreateReport();
  // One key for each beginning: a second click, or a retry after a lost answer, begins no second one.
  const keys = useRef({ empty: newKey(), earlier: newKey() });
  if (line.submission) {
    return (
      <Link to="/contribute/$id" params={{ id: line.submission }}>
        {t('box.open')}
      </Link>
    );
  }
  if (line.phase === 'closed') return null;
  const { earlier } = line;
  const go = (id: string) => void navigate({ to: '/contribute/$id', params: { id } });
  const begin = (from?: string) =>
    create.mutate(
      {
        kind: 'questionnaire',
        region: line.region,
        round: round.id,
        ...(from === undefined ? {} : { from }),
        key: from === undefined ? keys.current.empty : keys.current.earlier,
      },
      {
        onSuccess: ({ id }) => go(id),
        onError: (error) => {
          const there = idThere(error);
          if (there) go(there);
        },
      },
    );
  const isPending = (from?: string) => create.isPending && create.variables?.from === from;
  return (
    <>
      {earlier ? (
        <>
          <p className="round-earlier">
            {t('box.earlier', {
              round: earlier.round.title,
              day: formats.day(earlier.submittedAt ?? ''),
            })}
          </p>
          <Button
            loading={isPending(earlier.submission)}
            disabled={isPending()}
            onClick={() => begin(earlier.submission)}
          >
            {t('box.beginWith')}
          </Button>
        </>
      ) : null}
      <Button
        variant={earlier ? 'default' : 'filled'}
        loading={isPending()}
        disabled={earlier !== null && isPending(earlier.submission)}
        onClick={() => begin()}
      >
        {t(earlier ? 'box.beginEmpty' : 'box.begin')}
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
