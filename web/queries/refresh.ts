import { useCallback } from 'react';
import { useQueryClient } from '@tanstack/react-query';

/** Reads a report, and what is derived from it, again. */
export function useRefresh(id: string) {
  const client = useQueryClient();
  return useCallback(() => {
    void client.invalidateQueries({ queryKey: ['reports', 'one', id] });
    void client.invalidateQueries({ queryKey: ['reports', 'about', id] });
  }, [client, id]);
}
