import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type AttachmentStore, isId } from './store.ts';

/** Files in a folder of this machine, for nobody else's eyes; a name is there only with all of its bytes. */
export function folderStore(folder: string): AttachmentStore {
  const at = (id: string) => {
    if (!isId(id)) throw new Error('bytes are kept under an id');
    return join(folder, id);
  };
  return {
    incoming: join(folder, 'incoming'),
    keep: async (id, file) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await rename(file, at(id));
      await sync(folder);
    },
    read: async (id) => {
      const file = await open(at(id)).catch(nothing);
      // Closes the file at its end, and when a reader goes away before.
      return file && (Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>);
    },
    erase: (id) => rm(at(id), { force: true }),
    list: async () => {
      const names = (await readdir(folder).catch(nothing)) ?? [];
      const found = await Promise.all(
        names.filter(isId).map(async (id) => {
          const kept = await stat(at(id)).catch(nothing);
          return kept ? [{ id, since: kept.mtime }] : [];
        }),
      );
      return found.flat();
    },
  };
}

/** A new name in a folder outlives a loss of power once the folder itself is written. */
async function sync(folder: string): Promise<void> {
  // Windows does not open folders; it writes names by itself.
  if (process.platform === 'win32') return;
  const opened = await open(folder);
  await opened.sync().finally(() => opened.close());
}

/** What is not there is no fault; everything else is. */
function nothing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
