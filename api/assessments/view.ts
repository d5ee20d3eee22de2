import { and, asc, eq, inArray } from 'drizzle-orm';
import { assessmentExpert } from '../../drizzle/schema/assessment.ts';
import { audit } from '../../drizzle/schema/audit.ts';
import { account } from '../../drizzle/schema/person.ts';
import { regionCompetence } from '../../drizzle/schema/region.ts';
import { type AssessmentAction, assessedAreas, assessmentActions } from '../../drizzle/vocabulary.ts';
import type { Context } from '../context.ts';
import type { AnswerView, AssessmentView } from '../contract/assessment.ts';
import type { Indicator } from '../contract/indicator.ts';
import { say } from '../contract/sentences.ts';
import { agreementOf } from './agreement.ts';
import { factsOf } from './facts.ts';
import { isDifference, pairOf, wordsOf } from './final.ts';
import { askedOf } from './asked.ts';
import { instrumentOf } from './indicators.ts';
import { type Loaded, load, partsOf, standing, worksBlind } from './load.ts';
import { summaryOf } from './summary.ts';
import { hindrance, type Part } from './transitions.ts';
import { choseThird } from './third.ts';
import { answersOf, questionsOf, resolutionsOf, reviewsOf } from './words.ts';

type Shown = Pick<
  AssessmentView,
  'answers' | 'questions' | 'reviews' | 'resolutions' | 'differences' | 'agreement' | 'experts' | 'story'
>;

const nothing: Shown = {
  answers: null,
  questions: null,
  reviews: null,
  resolutions: null,
  differences: null,
  agreement: null,
  experts: null,
  story: null,
};

/** An assessment as its reader may see it now, with what they may do. */
export async function viewAssessment(context: Context, id: string): Promise<AssessmentView> {
  const { db, actor } = context;
  const found = await load(context, id);
  const parts = partsOf(actor, found);
  const blind = worksBlind(actor, found);
  const { indicators } = await instrumentOf(context, found);
  const answers = blind ? [] : await answersOf(db, id, found.assessment.version);
  const shown = blind ? nothing : await shownTo(context, found, parts, indicators, answers);
  return {
    ...summaryOf(context, found, { indicators, answers }),
    competences: found.competences,
    suggested: parts.includes('coordinator') ? await suggestedFor(context, found) : null,
    facts: await factsOf(db, id),
    ...shown,
    ...(blind ? { actions: [], hindrances: [] } : await possible(context, found)),
  };
}

/** What the reader may do now, and what a colleague may though they may not. */
async function possible(
  context: Context,
  found: Loaded,
): Promise<Pick<AssessmentView, 'actions' | 'hindrances'>> {
  const who = standing(context.actor, found);
  const hindered = (action: AssessmentAction) =>
    hindrance(found.phase.kind, action, found.assessment.state, who);
  const actions = assessmentActions.filter((action) => hindered(action) === undefined);
  const apart = assessmentActions
    .filter((action) => hindered(action) === 'takes-part')
    .map((action) => ({ action, ...say('takes-part') }));
  if (!actions.includes('publish') || !(await choseThird(context, found)))
    return { actions, hindrances: apart };
  return {
    actions: actions.filter((action) => action !== 'publish'),
    hindrances: [...apart, { action: 'publish', ...say('own-third') }],
  };
}

/** What each part reads of the experts' words. */
async function shownTo(
  context: Context,
  found: Loaded,
  parts: readonly Part[],
  indicators: readonly Indicator[],
  answers: AnswerView[],
): Promise<Shown> {
  const { db } = context;
  const { id, version } = found.assessment;
  if (parts.includes('assessor')) {
    return {
      ...nothing,
      answers,
      questions: await questionsOf(db, id),
      story: await storyOf(context, id, ['assessor', 'editor', 'coordinator']),
    };
  }
  const reviews = await reviewsOf(db, id, version);
  if (parts.includes('reviewer')) return { ...nothing, answers, reviews };
  if (!parts.includes('editor')) return nothing;
  const resolutions = await resolutionsOf(db, id, version);
  const said = wordsOf(askedOf(indicators, found.competences), { answers, reviews, resolutions });
  const isReviewed = found.version.reviewedAt !== null;
  return {
    answers,
    questions: await questionsOf(db, id),
    reviews: found.phase.kind === 'explorative' ? null : reviews,
    resolutions: found.phase.kind === 'explorative' ? null : resolutions,
    differences: isReviewed ? said.filter(isDifference).map(({ indicator }) => indicator.code) : null,
    agreement: isReviewed
      ? { label: 'agreement after review, not independent coding', ...agreementOf(said.map(pairOf)) }
      : null,
    experts: await expertsOf(context, id),
    story: await storyOf(context, id, ['assessor', 'reviewer', 'editor', 'coordinator']),
  };
}

const expertsOf = ({ db }: Context, id: string) =>
  db
    .select({ role: assessmentExpert.role, person: assessmentExpert.person, name: account.name })
    .from(assessmentExpert)
    .leftJoin(account, eq(account.id, assessmentExpert.person))
    .where(eq(assessmentExpert.assessment, id))
    .orderBy(asc(assessmentExpert.role));

/** What the region has published of its competences. */
async function suggestedFor({ db }: Context, found: Loaded): Promise<AssessmentView['suggested']> {
  const rows = await db
    .select({ area: regionCompetence.area, competence: regionCompetence.competence })
    .from(regionCompetence)
    .where(eq(regionCompetence.region, found.assessment.region))
    .orderBy(asc(regionCompetence.area));
  const known = rows.flatMap(({ area, competence }) => {
    const assessed = assessedAreas.find((one) => one === area);
    return assessed ? [[assessed, competence] as const] : [];
  });
  return Object.fromEntries(known);
}

/** Saving one indicator is no step of the story: it would drown the others. */
const written: readonly AssessmentAction[] = ['answer', 'review', 'resolve'];
const told = ['create', ...assessmentActions.filter((action) => !written.includes(action))];

async function storyOf({ db }: Context, id: string, by: readonly Part[]): Promise<AssessmentView['story']> {
  const rows = await db
    .select()
    .from(audit)
    .where(and(eq(audit.noun, 'assessment'), eq(audit.nounId, id), inArray(audit.act, told)))
    .orderBy(asc(audit.id));
  return rows
    .map(({ at, act, detail }) => ({
      at: at.toISOString(),
      act,
      by: String(detail.by),
      version: typeof detail.version === 'number' ? detail.version : null,
    }))
    .filter((step) => by.some((part) => part === step.by));
}
