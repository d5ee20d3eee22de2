import { join } from 'node:path';
import { folderStore } from '../attachments/folder.ts';
import { BucketRefused, s3Store } from '../attachments/s3.ts';
import type { AttachmentStore } from '../attachments/store.ts';
import type { Settings } from '../settings.ts';
import { StartProblem } from './problem.ts';

/**
 * A bucket where one is set, else a folder beside the database. A bucket that refuses us is a wrong setting, and said at
 * once; one that does not answer may answer later, and the atlas is read meanwhile.
 */
export async function attachmentStore(
  { s3, dataDir }: Pick<Settings, 's3' | 'dataDir'>,
  warn: (error: unknown) => void,
): Promise<AttachmentStore> {
  const folder = join(dataDir, 'attachments');
  if (!s3) return folderStore(folder);
  const store = await s3Store(s3, join(folder, 'incoming'));
  try {
    await store.check();
  } catch (error) {
    if (error instanceof BucketRefused)
      throw new StartProblem(`The bucket that S3_URL names cannot be used: ${error.message}.`);
    warn(error);
  }
  return store;
}
