import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

interface ProposeIndicatorProps {
  assessment: string;
  /** The question's code. */
  indicator: string;
  /** What the link says; that an indicator is proposed from the answer to this question, where nothing else is said. */
  children?: ReactNode;
}

/** For an editor, at an answer of an explorative assessment that is cleared: the way to an indicator proposed from it. */
export function ProposeIndicator({ assessment, indicator, children }: ProposeIndicatorProps) {
  const { t } = useTranslation('assessed');
  return (
    <Link
      to="/instruments/$id/next"
      params={{ id: 'mipex-reg' }}
      search={{ from: assessment, indicator } as never}
    >
      {children ?? t('propose', { code: indicator })}
    </Link>
  );
}
