import type { VersionWhole } from '../../api/contract/instrument.ts';
import { get } from '../client.ts';

/** Saves the definition of a version as the file an editor changes and brings back. */
export async function saveDefinition(id: string, version: number, address: string): Promise<void> {
  const { definition } = await get<VersionWhole>(address);
  const file = new Blob([`${JSON.stringify(definition, null, 2)}\n`], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${id}-${version}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
