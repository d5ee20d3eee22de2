import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Asks again for what is under a key. What is being asked for at this moment may have been read before the change: it is not
 * broken off, for changes in a row would keep it from ever ending, but asked once more when it has ended.
 */
export function askAgain(client: QueryClient, queryKey: QueryKey): void {
  const running = client.getQueryCache().findAll({ queryKey, fetchStatus: 'fetching' });
  void client.invalidateQueries({ queryKey }, { cancelRefetch: false });
  for (const query of running) {
    const once = () =>
      client.invalidateQueries({ queryKey: query.queryKey, exact: true }, { cancelRefetch: false });
    void query.promise?.then(once, once);
  }
}
