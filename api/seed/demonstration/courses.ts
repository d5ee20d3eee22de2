import type { Db } from '../../../drizzle/client.ts';
import { publish } from '../../publication/publish.ts';
import type { Cast } from './accounts.ts';
import type { Report } from './report.ts';
import { Walk } from './walk.ts';

const questionIn = (words: string): { field: string; text: string; reply: string } => {
  const [field = '', text = '', reply = ''] = words.split('|');
  return { field, text, reply };
};

/** The steps before a release; true when the report waits for one. */
async function bring(walk: Walk, report: Report): Promise<boolean> {
  await walk.create(report);
  if (report.course === 'draft') return false;
  await walk.region('submit');
  if (report.course === 'submitted') return false;
  if (report.course === 'withdrawn') await walk.region('withdraw');
  if (report.course === 'rejected') await walk.secretariat('reject', { reason: report.words });
  if (report.course === 'returned' || report.course === 'answered') {
    const { field, text, reply } = questionIn(report.words);
    await walk.secretariat('return', { questions: [{ field, text }] });
    if (report.course === 'returned') return false;
    await walk.reply(reply);
    await walk.region('submit');
  }
  if (report.course === 'withdrawn' || report.course === 'rejected') return false;
  await walk.secretariat('accept');
  return report.course !== 'accepted';
}

/** What happens to some reports after they were published. */
async function follow(walk: Walk, report: Report): Promise<void> {
  if (report.course === 'retracted') await walk.region('withdraw');
  if (report.course !== 'amended') return;
  await walk.region('amend');
  await walk.write({ status: 'partly-met' });
}

/** Takes reports through their courses from `start` on and publishes those that get so far as one release on `day`. */
export async function runBatch(
  db: Db,
  cast: Cast,
  reports: readonly Report[],
  batch: { start: string; day: string; note: string },
): Promise<void> {
  const ready: { walk: Walk; report: Report }[] = [];
  for (const [index, report] of reports.entries()) {
    const start = new Date(Date.parse(batch.start) + (index % 11) * 41 * 60_000);
    const walk = new Walk(db, cast, report.region, start);
    if (await bring(walk, report)) ready.push({ walk, report });
  }
  const targets = ready.map(({ walk }) => walk.target);
  if (targets.length === 0) return;
  await publish({ db, actor: cast.secretariat, now: new Date(batch.day) }, targets, batch.note);
  for (const { walk, report } of ready) {
    walk.published(batch.day);
    await follow(walk, report);
  }
}
