import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ScoreImportReport } from '../../api/contract/score-import.ts';
import { ask } from '../client.ts';

const address = '/api/imports/mipex-national';

/** What a file of indicator values would do. Nothing is written. */
export function useTryValues() {
  return useMutation({
    mutationFn: async (table: Blob) =>
      (await ask<ScoreImportReport>(`${address}?dry-run=true`, { method: 'POST', table })).data,
  });
}

/** Takes the values; whoever looks at scores sees them. */
export function useTakeValues() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ table, key }: { table: Blob; key: string }) =>
      (await ask<ScoreImportReport>(address, { method: 'POST', table, idempotencyKey: key })).data,
    onSuccess: () => client.invalidateQueries({ queryKey: ['published'] }),
  });
}
