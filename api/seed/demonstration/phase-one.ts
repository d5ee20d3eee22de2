import type { Db } from '../../../drizzle/client.ts';
import { assessmentAnswer } from '../../../drizzle/schema/assessment.ts';
import { clear } from '../../assessments/clarify.ts';
import { addFact } from '../../assessments/facts.ts';
import { submit } from '../../assessments/submit.ts';
import type { Indicator } from '../../contract/indicator.ts';
import type { Cast } from './accounts.ts';
import { Desk, source } from './desk.ts';

/** What an expert writes on a question, by the element of governance it asks about: plainly made up. */
const texts: Record<Indicator['element'], string> = {
  actions:
    'Made up (demonstration). The national law leaves the how to the region. The region has a programme of its own for it, which towns apply for once a year; smaller towns seldom do.',
  actors:
    'Made up (demonstration). The department for social affairs leads, and meets towns, the employment service and associations several times a year. People concerned are heard, but have no seat.',
  resources:
    'Made up (demonstration). It is paid from the budget of the region and from a European fund, and depends on a call each year. Staff change often, and nobody counts what is reached.',
};

/**
 * Phase I of the demonstration: open questions on how national policy is carried out, answered by one expert a region. The
 * answers of the North Aegean are cleared, so that indicators can be proposed from them; those of Catalonia are being written.
 */
export async function seedPhaseOne(db: Db, cast: Cast, start: string): Promise<void> {
  const desk = new Desk(db, cast, start);
  const instrument = 'mipex-reg-explorative';
  const phase = await desk.open({
    phase: {
      ...{ title: 'Phase I (demonstration)', edition: 'demonstration-phase-one', year: 2024, instrument },
    },
    ...{ regions: ['EL41', 'ES51', 'FRH0', 'ITF6', 'DE1', 'SE224'], notReady: [], experts: 1 },
  });
  const cleared = await desk.begin(phase, 'EL41', instrument, null);
  await answer(desk, cleared.id, cleared.asked);
  await desk.take(submit(desk.as(cast.assessor), cleared.id, desk.revision));
  await desk.take(clear(desk.as(cast.editor), cleared.id, desk.revision));

  const begun = await desk.begin(phase, 'ES51', instrument, null);
  await addFact(desk.as(cast.officerOf('ES51')), begun.id, {
    ...{ area: 'language', title: 'Who offers courses of the language (demonstration)', url: null },
    ...{ text: 'Made up: two kinds of courses, one of the region, one of the towns.', files: [] },
  });
  await answer(desk, begun.id, begun.asked.slice(0, Math.ceil(begun.asked.length / 2)));
}

/** All at once, as the answers of the pilot. */
async function answer(desk: Desk, assessment: string, asked: readonly Indicator[]): Promise<void> {
  const { assessor } = desk.cast;
  const written = { writtenBy: assessor.person ?? '', writtenAt: desk.as(assessor).now };
  const rows = asked.map(({ code, element }) => ({
    ...{ assessment, version: 1, indicator: code, text: texts[element] },
    ...{ sources: [source], ...written },
  }));
  await desk.db.insert(assessmentAnswer).values(rows);
}
