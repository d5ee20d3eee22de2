import { asc, eq } from 'drizzle-orm';
import { assessment } from '../../drizzle/schema/assessment.ts';
import { draftIndicator, indicatorProposal, instrumentDraft } from '../../drizzle/schema/instrument-draft.ts';
import { region } from '../../drizzle/schema/region.ts';
import type { Db } from '../../drizzle/client.ts';
import type { AssessmentInstrumentName } from '../../drizzle/vocabulary.ts';
import { requireRole } from '../actor.ts';
import { instrumentAt } from '../assessments/instrument.ts';
import type { Context } from '../context.ts';
import type { AssessmentInstrument, Indicator } from '../contract/indicator.ts';
import type { DraftView, ProposalView } from '../contract/instrument-draft.ts';
import { say } from '../contract/sentences.ts';
import { type Drafted, nextVersion } from '../instruments/assessed-draft.ts';
import { Problem } from '../problem.ts';

export interface Draft extends Drafted {
  last: AssessmentInstrument;
  /** What would be published. */
  next: AssessmentInstrument;
  revision: number;
  updatedAt: Date | null;
}

/** Nobody but editors reads or writes a draft. */
export const requireEditor = ({ actor }: Pick<Context, 'actor'>): string => requireRole(actor, ['editor']);

/** The draft of an instrument's next version; where nobody has begun one, an empty one of revision 1. */
export async function loadDraft(db: Db, instrument: AssessmentInstrumentName): Promise<Draft> {
  const last = await instrumentAt(db, instrument);
  if (!last) throw new Problem('not-found', say('no-such-questionnaire'));
  const [row] = await db.select().from(instrumentDraft).where(eq(instrumentDraft.instrument, instrument));
  const rows = await db
    .select({ indicator: draftIndicator.indicator })
    .from(draftIndicator)
    .where(eq(draftIndicator.instrument, instrument))
    .orderBy(asc(draftIndicator.code));
  const drafted: Drafted = {
    title: row?.title ?? null,
    introduction: row?.introduction ?? null,
    indicators: rows.map(({ indicator }) => indicator as unknown as Indicator),
  };
  const { revision = 1, updatedAt = null } = row ?? {};
  return { ...drafted, last, next: nextVersion(last, drafted), revision, updatedAt };
}

/** The draft as its page reads it. */
export async function viewDraft(context: Context, instrument: AssessmentInstrumentName): Promise<DraftView> {
  requireEditor(context);
  // At one moment: a revision never goes with a version that was published before it.
  return context.db.transaction((db) => viewed(db, instrument), { isolationLevel: 'repeatable read' });
}

async function viewed(db: Db, instrument: AssessmentInstrumentName): Promise<DraftView> {
  const { title, introduction, indicators, last, revision, updatedAt } = await loadDraft(db, instrument);
  return {
    instrument,
    last: last.version,
    revision,
    title,
    introduction,
    indicators: [...indicators],
    proposals: await proposalsOf(db, instrument),
    updatedAt: updatedAt?.toISOString() ?? null,
  };
}

const proposalsOf = (db: Db, instrument: AssessmentInstrumentName): Promise<ProposalView[]> =>
  db
    .select({
      indicator: indicatorProposal.code,
      assessment: indicatorProposal.assessment,
      from: indicatorProposal.fromIndicator,
      region: assessment.region,
      regionName: region.name,
    })
    .from(indicatorProposal)
    .innerJoin(assessment, eq(assessment.id, indicatorProposal.assessment))
    .innerJoin(region, eq(region.code, assessment.region))
    .where(eq(indicatorProposal.instrument, instrument))
    .orderBy(asc(indicatorProposal.code));
