import { attachment } from '../../drizzle/schema/attachment.ts';
import { record } from '../audit.ts';
import type { Context } from '../context.ts';
import type { Created } from '../idempotent.ts';
import { type Keeper, keepFile, type Sent } from './keep.ts';
import { type Body, requireSize } from './receive.ts';
import { lockRoom, requireRoom } from './room.ts';
import { viewAttachment } from './view.ts';
import { loadWritable, requireFileQuestion } from './writable.ts';

export interface NewAttachment extends Sent {
  submission: string;
  question: string;
}

/** Adds a file to a questionnaire that is being written. */
export async function addAttachment(
  context: Context,
  keeper: Keeper,
  { submission, question, ...sent }: NewAttachment,
  body: Body,
): Promise<Created> {
  const { found } = await loadWritable(context, submission);
  const place = { submission, region: found.submission.region };
  await requireFileQuestion(context, found, question);
  requireSize(sent.announced);
  await requireRoom(context, place, sent.announced ?? 0);
  return keepFile(context, keeper, sent, body, {
    at: { submission, question },
    allow: () => loadWritable(context, submission),
    insert: async (inside, file) => {
      const { found: now, person } = await loadWritable(inside, submission, true);
      await lockRoom(inside, place.region);
      await requireRoom(inside, place, file.size);
      const added = { addedBy: person, addedAt: inside.now, unusedSince: inside.now };
      await inside.db.insert(attachment).values({ ...file, submission, question, ...added });
      const { version } = now.submission;
      await record(inside, 'attach', 'submission', submission, { version, question, attachment: file.id });
      return viewAttachment(inside, file.id);
    },
  });
}
