import { eq } from 'drizzle-orm';
import type { Actor } from '../../api/actor.ts';
import { writeAnswer } from '../../api/assessments/answer.ts';
import { clear } from '../../api/assessments/clarify.ts';
import { createAssessment } from '../../api/assessments/create.ts';
import { declareCompetences } from '../../api/assessments/declare.ts';
import { publishAssessment } from '../../api/assessments/publish.ts';
import { resolve } from '../../api/assessments/resolve.ts';
import { submitReview, writeReview } from '../../api/assessments/review.ts';
import { submit } from '../../api/assessments/submit.ts';
import { newAnswer, newReview, newResolution } from '../../api/contract/assessment.ts';
import { seedSources } from '../../api/seed/sources.ts';
import { type AssessmentInstrument, assessmentInstrument } from '../../api/contract/indicator.ts';
import type { NewPhase } from '../../api/contract/phase.ts';
import { changeReadiness } from '../../api/phases/change.ts';
import { createPhase } from '../../api/phases/create.ts';
import { openPhase } from '../../api/phases/open.ts';
import { proposeExpert } from '../../api/phases/propose.ts';
import { viewPhase } from '../../api/phases/read.ts';
import type { Db } from '../../drizzle/client.ts';
import { assessment } from '../../drizzle/schema/assessment.ts';
import { instrumentVersion } from '../../drizzle/schema/instrument.ts';
import {
  type AssessedArea,
  type AssessmentState,
  assessedAreas,
  type Competence,
} from '../../drizzle/vocabulary.ts';
import { as } from './world.ts';

const spoken = (text: string) => ({ en: text, fr: `${text} (fr)` });

const indicator = (code: string, area: AssessedArea, values: readonly number[]) => ({
  code,
  area,
  element: 'actions',
  phase: 'output',
  group: 'third-country-nationals',
  title: spoken(`Title of ${code}`),
  question: spoken(`Question ${code}?`),
  guidance: spoken(`Guidance of ${code}`),
  evidence: spoken('A law or a plan'),
  options: values.map((value, at) => ({
    code: 'abc'[at] ?? '',
    value,
    text: spoken(`Option ${'abc'[at]} of ${code}`),
  })),
});

/** Four indicators, one of them of health, for which Catalonia declares no competence: three are asked. */
export const tiny: AssessmentInstrument = assessmentInstrument.parse({
  id: 'mipex-reg',
  version: 1,
  kind: 'scored',
  title: spoken('Tiny'),
  introduction: spoken('A few questions'),
  indicators: [
    indicator('h-01', 'housing', [100, 50, 0]),
    indicator('h-02', 'housing', [100, 50, 0]),
    indicator('e-01', 'education', [100, 50, 0]),
    indicator('s-01', 'health', [100, 50, 0]),
  ],
});
const explorative: AssessmentInstrument = assessmentInstrument.parse({
  ...tiny,
  id: 'mipex-reg-explorative',
  kind: 'explorative',
  indicators: [indicator('x-01', 'housing', []), indicator('x-02', 'health', [])],
});

/** Both instruments, in the database, and the source of the scores. */
export async function placeAssessmentInstruments(db: Db): Promise<void> {
  await seedSources(db);
  await db
    .insert(instrumentVersion)
    .values([tiny, explorative].map((one) => ({ instrument: one.id, version: 1, definition: { ...one } })));
}

/** The few questions as version 2, where the whole instrument is version 1: for a phase in a browser. */
export async function placeTiny(db: Db): Promise<void> {
  await db
    .insert(instrumentVersion)
    .values({ instrument: tiny.id, version: 2, definition: { ...tiny, version: 2 } });
}

/** Six regions of three countries. */
export const candidates = ['ES51', 'ES511', 'ITG1', 'ITG', 'SE224', 'SE22'];
export const pilot: NewPhase = {
  title: 'Pilot',
  edition: 'mipex-reg-2026',
  year: 2026,
  instrument: 'mipex-reg',
  instrumentVersion: 1,
  regions: candidates,
};

/** Confirms interest and funding of a region, and proposes two experts. */
export async function makeReady(db: Db, keeper: Actor, phase: string, region: string): Promise<void> {
  const { revision } = await viewPhase(as(db, keeper), phase);
  const known = { interestConfirmed: true, fundingChecked: true, fundingSource: 'Own budget' };
  await changeReadiness(as(db, keeper), phase, revision, region, known);
  await proposeExpert(as(db, keeper), phase, region, { name: `First of ${region}` });
  await proposeExpert(as(db, keeper), phase, region, { name: `Second of ${region}` });
}

/** A phase that is open: all its regions are ready. */
export async function openPilot(db: Db, keeper: Actor, changed: Partial<NewPhase> = {}): Promise<string> {
  const wanted = { ...pilot, ...changed };
  const phase = await createPhase(as(db, keeper), wanted);
  for (const region of wanted.regions ?? []) await makeReady(db, keeper, phase, region);
  const { revision } = await viewPhase(as(db, keeper), phase);
  await openPhase(as(db, keeper), phase, revision);
  return phase;
}

export const competences = (none: readonly AssessedArea[] = ['health']) =>
  Object.fromEntries(assessedAreas.map((area) => [area, none.includes(area) ? 'none' : 'shared'])) as Record<
    AssessedArea,
    Competence
  >;

export const source = { title: 'Housing Act', url: 'https://example.org/act', date: '2016-01', page: '12' };
export const answer = (option: string | null, changed: object = {}) =>
  newAnswer.parse({ option, comment: `Because of ${option}`, sources: [source], ...changed });
export const review = (agrees: boolean, option: string | null = null) =>
  newReview.parse({ agrees, option, comment: agrees ? null : `Rather ${option}` });
export const resolution = (choice: string, option: string | null = null) =>
  newResolution.parse({ choice, option, reason: `The ${choice} is right` });

/** Who works on the assessment of Catalonia. */
export interface Cast {
  ana: Actor;
  asta: Actor;
  rolf: Actor;
  ed: Actor;
}

/** An assessment on its way; every step counts the revision. */
export class Course {
  readonly db: Db;
  readonly cast: Cast;
  readonly id: string;
  revision = 1;
  /** The minute of the day, so that no two steps are at one moment. */
  #minute = 0;

  constructor(db: Db, cast: Cast, id: string) {
    this.db = db;
    this.cast = cast;
    this.id = id;
  }

  as(actor: Actor) {
    this.#minute += 1;
    return as(this.db, actor, new Date(Date.UTC(2026, 2, 2, 10, this.#minute)).toISOString());
  }

  async take(made: Promise<{ revision: number }>): Promise<void> {
    this.revision = (await made).revision;
  }

  /** Somebody else wrote meanwhile, in a browser. */
  async catchUp(): Promise<this> {
    const [row] = await this.db
      .select({ revision: assessment.revision })
      .from(assessment)
      .where(eq(assessment.id, this.id));
    this.revision = row?.revision ?? 0;
    return this;
  }

  declare = (none?: readonly AssessedArea[]) =>
    this.take(
      declareCompetences(this.as(this.cast.ana), this.id, this.revision, { competences: competences(none) }),
    );

  write = (code: string, option: string | null, changed: object = {}) =>
    this.take(writeAnswer(this.as(this.cast.asta), this.id, this.revision, code, answer(option, changed)));

  submit = () => this.take(submit(this.as(this.cast.asta), this.id, this.revision));
  clear = () => this.take(clear(this.as(this.cast.ed), this.id, this.revision));

  review = (code: string, agrees: boolean, option: string | null = null) =>
    this.take(writeReview(this.as(this.cast.rolf), this.id, this.revision, code, review(agrees, option)));

  submitReview = () => this.take(submitReview(this.as(this.cast.rolf), this.id, this.revision));

  resolve = (code: string, choice: string, option: string | null = null) =>
    this.take(resolve(this.as(this.cast.ed), this.id, this.revision, code, resolution(choice, option)));

  publish = (note: string | null = null) =>
    this.take(publishAssessment(this.as(this.cast.ed), this.id, this.revision, note));

  /** Answers h-01 = a, h-02 = b, e-01 = c; the reviewer would have b for e-01, and the editor takes that. */
  async to(state: AssessmentState): Promise<this> {
    const steps: [AssessmentState, () => Promise<unknown>][] = [
      ['declaring', async () => undefined],
      ['answering', () => this.declare()],
      ['submitted', async () => this.answerAll()],
      ['cleared', this.clear],
      ['reviewed', async () => this.reviewAll()],
      [
        'published',
        async () => {
          await this.resolve('e-01', 'reviewer');
          await this.publish();
        },
      ],
    ];
    for (const [reached, step] of steps) {
      await step();
      if (reached === state) return this;
    }
    throw new Error(`${state} is not on the way`);
  }

  private async answerAll(): Promise<void> {
    await this.write('h-01', 'a');
    await this.write('h-02', 'b');
    await this.write('e-01', 'c');
    await this.submit();
  }

  private async reviewAll(): Promise<void> {
    await this.review('h-01', true);
    await this.review('h-02', true);
    await this.review('e-01', false, 'b');
    await this.submitReview();
  }
}

/** Begins the assessment of Catalonia in a phase. */
export async function begin(db: Db, cast: Cast, phase: string): Promise<Course> {
  const { asta, rolf, ed } = cast;
  const wanted = { phase, region: 'ES51', assessor: asta.person ?? '', reviewer: rolf.person };
  return new Course(db, cast, await createAssessment(as(db, ed), wanted));
}
