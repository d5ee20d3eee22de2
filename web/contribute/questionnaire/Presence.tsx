import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../../queries/reports.ts';
import { useRefresh } from '../../queries/refresh.ts';
import { useFormats } from '../../ui/format.ts';

/** Who else has this draft open now; while somebody has, what they wrote is fetched with every beat. */
export function Presence({ id }: { id: string }) {
  const { t } = useTranslation('reports');
  const formats = useFormats();
  const refresh = useRefresh(id);
  const { data, dataUpdatedAt } = usePresence(id);
  const others = (data ?? []).filter((one) => !one.isMe).map((one) => one.name);
  const isShared = others.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every beat
  useEffect(() => {
    if (isShared) refresh();
  }, [isShared, dataUpdatedAt, refresh]);
  return (
    <p role="status">
      {isShared ? t('whole.present', { names: formats.list(others), count: others.length }) : ''}
    </p>
  );
}
