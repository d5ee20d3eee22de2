import type { Db } from '../../../drizzle/client.ts';
import { assessmentAnswer, assessmentReview } from '../../../drizzle/schema/assessment.ts';
import type { AssessmentState } from '../../../drizzle/vocabulary.ts';
import { askBack, clear } from '../../assessments/clarify.ts';
import { publishAssessment } from '../../assessments/publish.ts';
import { resolve } from '../../assessments/resolve.ts';
import { submitReview } from '../../assessments/review.ts';
import { submit } from '../../assessments/submit.ts';
import type { Indicator } from '../../contract/indicator.ts';
import type { Cast } from './accounts.ts';
import { chance } from './chance.ts';
import { Desk, source } from './desk.ts';

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

/**
 * A phase of the demonstration with assessments in several states. Every step is one of the product's own verbs; the answers
 * and reviews between them are put there as they would stand.
 */
export async function seedAssessments(db: Db, cast: Cast, start: string): Promise<void> {
  const desk = new Desk(db, cast, start);
  const phase = await desk.open({
    phase: {
      ...{ title: 'MIPEX-REG pilot (demonstration)', edition: 'demonstration-pilot', year: 2025 },
      instrument: 'mipex-reg',
    },
    regions: courses.map(([region]) => region),
    // The seventh has its funding still to be checked, and lacks an expert.
    notReady: courses.flatMap(([region, course]) => (course === 'not-ready' ? region : [])),
    experts: 2,
  });
  const pilot = new Pilot(desk);
  for (const [region, course] of courses)
    if (course !== 'not-ready') await pilot.assess(phase, region, course);
}

class Pilot {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  async assess(phase: string, region: string, course: AssessmentState): Promise<void> {
    const desk = this.#desk;
    const { editor, assessor, reviewer } = desk.cast;
    const { id, asked } = await desk.begin(phase, region, 'mipex-reg', reviewer.person);
    const isHalf = course === 'answering';
    await this.#answer(id, region, isHalf ? asked.slice(0, Math.ceil(asked.length / 2)) : asked);
    if (isHalf) return;
    await desk.take(submit(desk.as(assessor), id, desk.revision));
    if (course === 'submitted') return;
    if (course === 'returned') return this.#askBack(id, asked);
    await desk.take(clear(desk.as(editor), id, desk.revision));
    await this.#review(id, region, course === 'cleared' ? asked.slice(0, 3) : asked);
    if (course === 'cleared') return;
    await desk.take(submitReview(desk.as(reviewer), id, desk.revision));
    if (course === 'reviewed') return;
    await this.#publish(id, region, asked);
  }

  /** All at once: one by one, as people write them, they would take the start some seconds. */
  async #answer(id: string, region: string, asked: readonly Indicator[]): Promise<void> {
    const writtenBy = this.#desk.cast.assessor.person ?? '';
    const { now: writtenAt } = this.#desk.as(this.#desk.cast.assessor);
    const rows = asked.map(({ code, options }) => ({
      ...{ assessment: id, version: 1, indicator: code, option: optionOf(region, code, options) },
      ...{ comment: 'Made up (demonstration).', sources: [source], writtenBy, writtenAt },
    }));
    await this.#desk.db.insert(assessmentAnswer).values(rows);
  }

  async #askBack(id: string, asked: readonly Indicator[]): Promise<void> {
    const text = 'Which paragraph of the plan says so? (demonstration)';
    const questions = asked.slice(0, 2).map(({ code }) => ({ indicator: code, text }));
    await this.#desk.take(
      askBack(this.#desk.as(this.#desk.cast.editor), id, this.#desk.revision, 'clarify', { questions }),
    );
  }

  async #review(id: string, region: string, asked: readonly Indicator[]): Promise<void> {
    const writtenBy = this.#desk.cast.reviewer.person ?? '';
    const { now: writtenAt } = this.#desk.as(this.#desk.cast.reviewer);
    const rows = asked.map(({ code, options }) => {
      const option = otherOption(region, code, options);
      const comment = option ? 'The budget says otherwise (demonstration).' : null;
      const said = { agrees: option === null, option, comment, sources: [] };
      return { assessment: id, version: 1, indicator: code, ...said, writtenBy, writtenAt };
    });
    await this.#desk.db.insert(assessmentReview).values(rows);
  }

  async #publish(id: string, region: string, asked: readonly Indicator[]): Promise<void> {
    const { editor } = this.#desk.cast;
    for (const { code, options } of asked) {
      if (otherOption(region, code, options) === null) continue;
      const choice = chance(region, code, 'resolved') < 0.5 ? 'assessor' : 'reviewer';
      const resolution = { choice, option: null, reason: 'By the source (demonstration).' } as const;
      await this.#desk.take(resolve(this.#desk.as(editor), id, this.#desk.revision, code, resolution));
    }
    const note = 'The first assessment of the pilot (demonstration)';
    await this.#desk.take(publishAssessment(this.#desk.as(editor), id, this.#desk.revision, note));
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
