import type { Db } from '../../../drizzle/client.ts';
import type { Actor } from '../../actor.ts';
import { askedOf } from '../../assessments/asked.ts';
import { createAssessment } from '../../assessments/create.ts';
import { declareCompetences } from '../../assessments/declare.ts';
import { addFact } from '../../assessments/facts.ts';
import { instrumentAt } from '../../assessments/instrument.ts';
import type { Indicator } from '../../contract/indicator.ts';
import type { NewPhase } from '../../contract/phase.ts';
import { changeReadiness } from '../../phases/change.ts';
import { createPhase } from '../../phases/create.ts';
import { openPhase } from '../../phases/open.ts';
import { proposeExpert } from '../../phases/propose.ts';
import { viewPhase } from '../../phases/read.ts';
import type { Cast } from './accounts.ts';
import { declarations } from './declarations.ts';

const MINUTE = 60_000;

/** What every expert of the demonstration cites. */
export const source = {
  title: 'A made-up plan of the region (demonstration)',
  url: 'https://example.org/plan',
  date: '2026-03',
  page: '7',
};

interface Opened {
  phase: Pick<NewPhase, 'title' | 'edition' | 'year' | 'instrument'>;
  regions: readonly string[];
  /** Regions whose funding is still to be checked, and that lack an expert. */
  notReady: readonly string[];
  /** How many experts a region that is ready proposes. */
  experts: number;
}

/** Where phases of the demonstration are kept: every step is one of the product's own verbs, a minute after the last. */
export class Desk {
  readonly db: Db;
  readonly cast: Cast;
  #now: number;
  #revision = 1;

  constructor(db: Db, cast: Cast, start: string) {
    this.db = db;
    this.cast = cast;
    this.#now = Date.parse(start);
  }

  as(actor: Actor) {
    this.#now += MINUTE;
    return { db: this.db, actor, now: new Date(this.#now) };
  }

  /** The revision of the assessment at hand. */
  get revision(): number {
    return this.#revision;
  }

  async take(made: Promise<{ revision: number }>): Promise<void> {
    this.#revision = (await made).revision;
  }

  /** The readiness board, filled in; then the phase is opened. */
  async open({ phase: wanted, regions, notReady, experts }: Opened): Promise<string> {
    const { secretariat } = this.cast;
    const phase = await createPhase(this.as(secretariat), {
      ...wanted,
      instrumentVersion: 1,
      regions: [...regions],
    });
    for (const region of regions) {
      const isReady = !notReady.includes(region);
      const { revision } = await viewPhase(this.as(secretariat), phase);
      await changeReadiness(this.as(secretariat), phase, revision, region, {
        interestConfirmed: true,
        fundingChecked: isReady,
        fundingSource: isReady ? 'Budget of the region (demonstration)' : null,
      });
      for (const number of ['first', 'second'].slice(0, isReady ? experts : experts - 1))
        await proposeExpert(this.as(secretariat), phase, region, {
          name: `The ${number} expert of ${region} (made up)`,
          background: 'University institute (demonstration)',
        });
    }
    const { revision } = await viewPhase(this.as(secretariat), phase);
    await openPhase(this.as(secretariat), phase, revision);
    return phase;
  }

  /** The experts are appointed, and the region declares and gives its first fact. */
  async begin(
    phase: string,
    region: string,
    instrument: Opened['phase']['instrument'],
    reviewer: string | null,
  ): Promise<{ id: string; asked: Indicator[] }> {
    const { editor, assessor, officerOf } = this.cast;
    const id = await createAssessment(this.as(editor), {
      ...{ phase, region, assessor: assessor.person ?? '', reviewer },
    });
    this.#revision = 1;
    const declared = declarations().find((one) => one.region === region);
    if (!declared) throw new Error(`${region} declares nothing.`);
    const { competences } = declared;
    const coordinator = officerOf(region);
    await this.take(declareCompetences(this.as(coordinator), id, this.#revision, { competences }));
    await addFact(this.as(coordinator), id, {
      ...{ area: 'housing', title: 'What the region does for housing (demonstration)' },
      ...{ url: 'https://example.org/housing', text: null, files: [] },
    });
    const found = await instrumentAt(this.db, instrument, 1);
    return { id, asked: askedOf(found?.indicators ?? [], competences) };
  }
}
