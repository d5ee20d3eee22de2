import { and, desc, eq } from 'drizzle-orm';
import type { Db } from '../../../drizzle/client.ts';
import { question } from '../../../drizzle/schema/submission.ts';
import type { Actor } from '../../actor.ts';
import type { Target } from '../../publication/publish.ts';
import { createSubmission } from '../../submissions/create.ts';
import { type DecideAction, type Decision, decide } from '../../submissions/decide.ts';
import { edit } from '../../submissions/edit.ts';
import { replyTo } from '../../submissions/reply.ts';
import type { Cast } from './accounts.ts';
import type { Report } from './report.ts';

const DAY = 86_400_000;

/** A report on its way: every step is one of the product's own verbs, a day after the one before. */
export class Walk {
  readonly #db: Db;
  readonly #cast: Cast;
  readonly #region: string;
  #now: number;
  #id = '';
  #revision = 0;

  constructor(db: Db, cast: Cast, region: string, start: Date) {
    this.#db = db;
    this.#cast = cast;
    this.#region = region;
    this.#now = start.getTime();
  }

  #context(actor: Actor) {
    this.#now += DAY;
    return { db: this.#db, actor, now: new Date(this.#now) };
  }

  /** The report as it stands, for a release. */
  get target(): Target {
    return { id: this.#id, revision: this.#revision };
  }

  /** The release was made on a day, and moved the report on by one revision. */
  published(day: string): void {
    this.#revision += 1;
    this.#now = Date.parse(day);
  }

  async create({ kind, region, round, answers, contact }: Omit<Report, 'course'>): Promise<void> {
    const wanted = { kind, region, round, answers, contact, demonstration: true };
    const made = await createSubmission(this.#context(this.#cast.officerOf(region)), wanted);
    this.#id = made.id;
    this.#revision = made.revision;
  }

  async region(action: DecideAction): Promise<void> {
    await this.#take(this.#cast.officerOf(this.#region), action, {});
  }

  async secretariat(action: DecideAction, decision: Decision = {}): Promise<void> {
    await this.#take(this.#cast.secretariat, action, decision);
  }

  async #take(actor: Actor, action: DecideAction, decision: Decision): Promise<void> {
    const { revision } = await decide(this.#context(actor), this.#id, this.#revision, action, decision);
    this.#revision = revision;
  }

  /** Replies to the question with these words, or to the newest. */
  async reply(text: string, asking?: string): Promise<void> {
    const [asked] = await this.#db
      .select({ id: question.id })
      .from(question)
      .where(and(eq(question.submission, this.#id), asking ? eq(question.text, asking) : undefined))
      .orderBy(desc(question.askedAt))
      .limit(1);
    if (!asked) throw new Error('no question was asked');
    const context = this.#context(this.#cast.officerOf(this.#region));
    await replyTo(context, this.#id, this.#revision, asked.id, text);
    this.#revision += 1;
  }

  async write(answers: Record<string, unknown>): Promise<void> {
    await edit(this.#context(this.#cast.officerOf(this.#region)), this.#id, this.#revision, { answers });
    this.#revision += 1;
  }
}
