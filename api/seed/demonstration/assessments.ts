import type { Db } from '../../../drizzle/client.ts';
import { assessmentAnswer, assessmentReview } from '../../../drizzle/schema/assessment.ts';
import type { AssessmentState } from '../../../drizzle/vocabulary.ts';
import type { Actor } from '../../actor.ts';
import { askedOf } from '../../assessments/asked.ts';
import { askBack, clear } from '../../assessments/clarify.ts';
import { createAssessment } from '../../assessments/create.ts';
import { declareCompetences } from '../../assessments/declare.ts';
import { addFact } from '../../assessments/facts.ts';
import { instrumentAt } from '../../assessments/instrument.ts';
import { publishAssessment } from '../../assessments/publish.ts';
import { resolve } from '../../assessments/resolve.ts';
import { submitReview } from '../../assessments/review.ts';
import { submit } from '../../assessments/submit.ts';
import type { Indicator } from '../../contract/indicator.ts';
import { changeReadiness } from '../../phases/change.ts';
import { createPhase } from '../../phases/create.ts';
import { openPhase } from '../../phases/open.ts';
import { proposeExpert } from '../../phases/propose.ts';
import { viewPhase } from '../../phases/read.ts';
import type { Cast } from './accounts.ts';
import { chance } from './chance.ts';
import { declarations } from './declarations.ts';

/** How far the assessment of each region goes; the last region is not ready yet. */
const courses: readonly (readonly [region: string, course: AssessmentState | 'not-ready'])[] = [
  ['SE224', 'published'],
  ['ES51', 'reviewed'],
  ['ITF6', 'cleared'],
  ['EL41', 'submitted'],
  ['FRH0', 'returned'],
  ['DE1', 'answering'],
  ['PT20', 'not-ready'],
];
const MINUTE = 60_000;
const source = {
  title: 'A made-up plan of the region (demonstration)',
  url: 'https://example.org/plan',
  date: '2026-03',
  page: '7',
};

/**
 * A phase of the demonstration with assessments in several states. Every step is one of the product's own verbs; the answers
 * and reviews between them are put there as they would stand.
 */
export async function seedAssessments(db: Db, cast: Cast, start: string): Promise<void> {
  const pilot = new Pilot(db, cast, Date.parse(start));
  const phase = await pilot.open();
  for (const [region, course] of courses)
    if (course !== 'not-ready') await pilot.assess(phase, region, course);
}

class Pilot {
  readonly #db: Db;
  readonly #cast: Cast;
  #now: number;
  #revision = 1;

  constructor(db: Db, cast: Cast, start: number) {
    this.#db = db;
    this.#cast = cast;
    this.#now = start;
  }

  #as(actor: Actor) {
    this.#now += MINUTE;
    return { db: this.#db, actor, now: new Date(this.#now) };
  }

  async #take(made: Promise<{ revision: number }>): Promise<void> {
    this.#revision = (await made).revision;
  }

  /** The readiness board: six regions are ready, the seventh has its funding still to be checked. */
  async open(): Promise<string> {
    const { secretariat } = this.#cast;
    const phase = await createPhase(this.#as(secretariat), {
      title: 'MIPEX-REG pilot (demonstration)',
      edition: 'demonstration-pilot',
      year: 2025,
      instrument: 'mipex-reg',
      instrumentVersion: 1,
      regions: courses.map(([region]) => region),
    });
    for (const [region, course] of courses) {
      const isReady = course !== 'not-ready';
      const { revision } = await viewPhase(this.#as(secretariat), phase);
      await changeReadiness(this.#as(secretariat), phase, revision, region, {
        interestConfirmed: true,
        fundingChecked: isReady,
        fundingSource: isReady ? 'Budget of the region (demonstration)' : null,
      });
      for (const number of isReady ? ['first', 'second'] : ['first'])
        await proposeExpert(this.#as(secretariat), phase, region, {
          name: `The ${number} expert of ${region} (made up)`,
          background: 'University institute (demonstration)',
        });
    }
    const { revision } = await viewPhase(this.#as(secretariat), phase);
    await openPhase(this.#as(secretariat), phase, revision);
    return phase;
  }

  async assess(phase: string, region: string, course: AssessmentState): Promise<void> {
    const { editor, assessor, reviewer, officerOf } = this.#cast;
    const [assessedBy, reviewedBy] = [assessor.person ?? '', reviewer.person];
    const id = await createAssessment(this.#as(editor), {
      ...{ phase, region, assessor: assessedBy, reviewer: reviewedBy },
    });
    this.#revision = 1;
    const declared = declarations().find((one) => one.region === region);
    if (!declared) throw new Error(`${region} declares nothing.`);
    const { competences } = declared;
    const coordinator = officerOf(region);
    await this.#take(declareCompetences(this.#as(coordinator), id, this.#revision, { competences }));
    await addFact(this.#as(coordinator), id, {
      ...{ area: 'housing', title: 'What the region does for housing (demonstration)' },
      ...{ url: 'https://example.org/housing', text: null, files: [] },
    });
    const instrument = await instrumentAt(this.#db, 'mipex-reg', 1);
    const asked = askedOf(instrument?.indicators ?? [], competences);
    const isHalf = course === 'answering';
    await this.#answer(id, region, isHalf ? asked.slice(0, Math.ceil(asked.length / 2)) : asked);
    if (isHalf) return;
    await this.#take(submit(this.#as(assessor), id, this.#revision));
    if (course === 'submitted') return;
    if (course === 'returned') return this.#askBack(id, asked);
    await this.#take(clear(this.#as(editor), id, this.#revision));
    await this.#review(id, region, course === 'cleared' ? asked.slice(0, 3) : asked);
    if (course === 'cleared') return;
    await this.#take(submitReview(this.#as(reviewer), id, this.#revision));
    if (course === 'reviewed') return;
    await this.#publish(id, region, asked);
  }

  /** All at once: one by one, as people write them, they would take the start some seconds. */
  async #answer(id: string, region: string, asked: readonly Indicator[]): Promise<void> {
    const writtenBy = this.#cast.assessor.person ?? '';
    const { now: writtenAt } = this.#as(this.#cast.assessor);
    const rows = asked.map(({ code, options }) => ({
      ...{ assessment: id, version: 1, indicator: code, option: optionOf(region, code, options) },
      ...{ comment: 'Made up (demonstration).', sources: [source], writtenBy, writtenAt },
    }));
    await this.#db.insert(assessmentAnswer).values(rows);
  }

  async #askBack(id: string, asked: readonly Indicator[]): Promise<void> {
    const text = 'Which paragraph of the plan says so? (demonstration)';
    const questions = asked.slice(0, 2).map(({ code }) => ({ indicator: code, text }));
    await this.#take(askBack(this.#as(this.#cast.editor), id, this.#revision, 'clarify', { questions }));
  }

  async #review(id: string, region: string, asked: readonly Indicator[]): Promise<void> {
    const writtenBy = this.#cast.reviewer.person ?? '';
    const { now: writtenAt } = this.#as(this.#cast.reviewer);
    const rows = asked.map(({ code, options }) => {
      const option = otherOption(region, code, options);
      const comment = option ? 'The budget says otherwise (demonstration).' : null;
      const said = { agrees: option === null, option, comment, sources: [] };
      return { assessment: id, version: 1, indicator: code, ...said, writtenBy, writtenAt };
    });
    await this.#db.insert(assessmentReview).values(rows);
  }

  async #publish(id: string, region: string, asked: readonly Indicator[]): Promise<void> {
    const { editor } = this.#cast;
    for (const { code, options } of asked) {
      if (otherOption(region, code, options) === null) continue;
      const choice = chance(region, code, 'resolved') < 0.5 ? 'assessor' : 'reviewer';
      const resolution = { choice, option: null, reason: 'By the source (demonstration).' } as const;
      await this.#take(resolve(this.#as(editor), id, this.#revision, code, resolution));
    }
    const note = 'The first assessment of the pilot (demonstration)';
    await this.#take(publishAssessment(this.#as(editor), id, this.#revision, note));
  }
}

type Options = Indicator['options'];

/** The assessor's option: the same for the same words. */
const optionOf = (region: string, code: string, options: Options): string =>
  options[Math.floor(chance(region, code) * options.length)]?.code ?? '';

/** The reviewer's, where they differ; null where they agree, which is three times of four. */
function otherOption(region: string, code: string, options: Options): string | null {
  if (chance(region, code, 'review') >= 0.25) return null;
  const at = options.findIndex((one) => one.code === optionOf(region, code, options));
  return options[(at + 1) % options.length]?.code ?? null;
}
