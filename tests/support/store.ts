import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderStore } from '../../api/attachments/folder.ts';
import type { AttachmentStore } from '../../api/attachments/store.ts';

/** A place for bytes that goes with the process. */
export function storeInFolder(): { store: AttachmentStore; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-attachments-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return { store: folderStore(folder), folder };
}
