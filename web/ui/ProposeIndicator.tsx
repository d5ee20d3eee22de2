import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** For an editor, beside an answer of an explorative assessment that is cleared: the way to an indicator proposed from it. */
export function ProposeIndicator({ assessment, indicator }: { assessment: string; indicator: string }) {
  const { t } = useTranslation('authoring');
  return (
    <Link
      to="/instruments/$id/next"
      params={{ id: 'mipex-reg' }}
      search={{ from: assessment, indicator } as never}
    >
      {t('way.propose')}
    </Link>
  );
}
