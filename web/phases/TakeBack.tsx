import { useTranslation } from 'react-i18next';
import type { PhaseLine, PhaseView } from '../../api/contract/phase.ts';
import { useTakeBack } from '../queries/phases.ts';
import { AskFirst } from '../ui/AskFirst.tsx';

interface TakeBackProps {
  phase: PhaseView;
  line: PhaseLine;
  proposal: { id: string; name: string };
  gone: () => void;
}

/** Takes a proposal back, asked first: what was written of the person is erased. */
export function TakeBack({ phase, line, proposal, gone }: TakeBackProps) {
  const { t } = useTranslation('phases');
  const takeBack = useTakeBack(phase, line.region);
  return (
    <AskFirst
      label={t('proposals.takeBack')}
      spoken={t('proposals.takeBackOf', { name: proposal.name })}
      why={t('proposals.takeBackWhy')}
      confirm={t('proposals.confirm')}
      cancel={t('cancel')}
      step={takeBack}
      take={() => takeBack.mutate(proposal.id, { onSuccess: gone })}
    />
  );
}
