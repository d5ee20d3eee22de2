import { and, asc, eq, inArray } from 'drizzle-orm';
import { audit } from '../../drizzle/schema/audit.ts';
import { region } from '../../drizzle/schema/region.ts';
import { question } from '../../drizzle/schema/submission.ts';
import { submissionActions } from '../../drizzle/vocabulary.ts';
import type { Context } from '../context.ts';
import type { SubmissionView } from '../contract/submission.ts';
import { begunWith } from './begin-with.ts';
import { contactsOf } from './contact.ts';
import { joinPersonal } from './entries.ts';
import { ofVersion, titleOf } from './list.ts';
import { phaseOf } from '../rounds/window.ts';
import { receiptsOf } from './receipt.ts';
import { type Loaded, load, standing } from './load.ts';
import { signersOf } from './signers.ts';
import { hindrance, type Standing, writable } from './transitions.ts';

/** A report as whoever may read it sees it, with what they may do now and what hinders them. */
export async function viewSubmission(context: Context, id: string): Promise<SubmissionView> {
  const found = await load(context, id);
  const { db } = context;
  const questions = await db
    .select()
    .from(question)
    .where(eq(question.submission, id))
    .orderBy(asc(question.askedAt));
  const whom = (await contactsOf(context, id)).get(found.version.version) ?? null;
  const [place] = await db
    .select({ name: region.name })
    .from(region)
    .where(eq(region.code, found.submission.region));
  const steps = await db
    .select()
    .from(audit)
    .where(and(eq(audit.noun, 'submission'), eq(audit.nounId, id), inArray(audit.act, told)))
    .orderBy(asc(audit.id));
  const remarks = new Map(questions.map((one) => [one.id, one.text]));
  const who = standing(context.actor, found);
  const { createdBy: _, ...summary } = found.submission;
  return {
    ...summary,
    regionName: place?.name ?? summary.region,
    round: found.round && { ...found.round, phase: phaseOf(found.round, context.now) },
    begunWith: await begunWith(context, steps.find(({ act }) => act === 'create')?.detail),
    receipts: await receiptsOf(context, id),
    signers: await signersOf(context, found),
    title: found.round?.title ?? titleOf(found.version.answers),
    ...ofVersion(found.version),
    visibility: found.version.visibility,
    createdAt: summary.createdAt.toISOString(),
    updatedAt: summary.updatedAt.toISOString(),
    openQuestions: questions.filter((one) => !one.reply).length,
    answers: joinPersonal(found.version.answers, found.personal),
    contact: whom === 'erased' ? null : whom,
    questions: questions.map((one) => ({
      id: one.id,
      version: one.version,
      field: one.field,
      text: one.text,
      askedAt: one.askedAt.toISOString(),
      reply: one.reply,
      repliedAt: one.repliedAt?.toISOString() ?? null,
    })),
    actions: actionsOf(
      found,
      who,
      questions.some((one) => !one.reply),
    ),
    hindrances: submissionActions
      .filter((action) => hindrance(found.submission.kind, action, found.submission.state, who) === 'author')
      .map((action) => ({ action, reason: 'author' })),
    story: steps.map((step) => {
      const {
        by = 'region',
        remarks: ids = [],
        ...detail
      } = step.detail as {
        by?: string;
        remarks?: string[];
      } & Record<string, unknown>;
      const texts = ids.flatMap((one) => remarks.get(one) ?? []);
      return {
        at: step.at.toISOString(),
        act: step.act,
        by,
        detail: { ...detail, ...(texts.length > 0 ? { remarks: texts } : {}) },
      };
    }),
  };
}

/** Saving an answer is not a step of the story; it would drown the others. */
const told = ['create', 'reply', ...submissionActions];

function actionsOf(found: Loaded, who: Standing, hasOpenQuestion: boolean): SubmissionView['actions'] {
  const { kind, state } = found.submission;
  const isRegion = who.roles.includes('contributor') || who.roles.includes('coordinator');
  const writes = isRegion && writable.includes(state);
  return [
    ...(writes ? (['edit'] as const) : []),
    ...(writes && hasOpenQuestion ? (['reply'] as const) : []),
    ...submissionActions.filter((action) => hindrance(kind, action, state, who) === undefined),
  ];
}
