import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { publishedAnswer, publishedAssessment } from '../../drizzle/schema/published-assessment.ts';
import { nationalIndicator } from '../../drizzle/schema/score.ts';
import { notCompetentIn } from '../assessments/asked.ts';
import { instrumentAt } from '../assessments/instrument.ts';
import type { ScoreAnswers, ScoredEdition } from '../contract/score-answers.ts';
import { type Edition, editionOf } from './edition.ts';
import { nationalEdition } from './national.ts';
import { findSeries, type ScoresAsked } from './read.ts';
import { nationalStructure } from './structure.ts';

type Read = Pick<ScoreAnswers, 'editions' | 'regions' | 'series'>;

/** All published answers of one edition and year; without edition or year the newest. */
export async function readAnswers(
  db: Db,
  asked: Pick<ScoresAsked, 'scope' | 'edition' | 'year'>,
): Promise<ScoreAnswers> {
  const { scope, edition, year } = await findSeries(db, asked);
  const read = scope === 'national' ? readNational : readRegional;
  return { scope, edition, year, ...(await read(db, edition, year)) };
}

async function readNational(db: Db, edition: string, year: number): Promise<Read> {
  const { country, indicator, value } = nationalIndicator;
  const [rows, series] = await Promise.all([
    db
      .select({ country, indicator, value })
      .from(nationalIndicator)
      .where(and(eq(nationalIndicator.edition, edition), eq(nationalIndicator.year, year)))
      .orderBy(asc(country)),
    db
      .selectDistinct({ edition: nationalIndicator.edition, year: nationalIndicator.year })
      .from(nationalIndicator)
      .orderBy(desc(nationalIndicator.year), desc(nationalIndicator.edition)),
  ]);
  const whole = withTitles(nationalEdition(edition, year, nationalStructure()), () => null);
  const regions = [...Map.groupBy(rows, (row) => row.country)].map(([id, own]) => {
    const known = new Map(own.map((row) => [row.indicator, row.value]));
    return {
      id,
      edition: 0,
      answers: whole.indicators.map(({ code }) => known.get(code) ?? null),
      notCompetent: [],
    };
  });
  return { editions: [whole], regions, series };
}

/** Of withdrawn assessments there are no answers, of explorative ones no values. */
async function readRegional(db: Db, edition: string, year: number): Promise<Read> {
  const {
    edition: ofEdition,
    year: ofYear,
    withdrawnAt,
    instrument,
    instrumentVersion,
  } = publishedAssessment;
  const isScored = and(isNull(withdrawnAt), eq(instrument, 'mipex-reg'));
  const [assessments, answers, series] = await Promise.all([
    db
      .select()
      .from(publishedAssessment)
      .where(and(eq(ofEdition, edition), eq(ofYear, year), isScored))
      .orderBy(asc(instrumentVersion), asc(publishedAssessment.region)),
    db
      .select({
        assessment: publishedAnswer.assessment,
        indicator: publishedAnswer.indicator,
        value: publishedAnswer.value,
      })
      .from(publishedAnswer)
      .innerJoin(publishedAssessment, eq(publishedAssessment.id, publishedAnswer.assessment))
      .where(and(eq(ofEdition, edition), eq(ofYear, year), isScored)),
    db
      .selectDistinct({ edition: ofEdition, year: ofYear })
      .from(publishedAssessment)
      .where(isScored)
      .orderBy(desc(ofYear), desc(ofEdition)),
  ]);
  const versions = [...new Set(assessments.map((one) => one.instrumentVersion))];
  const editions = await Promise.all(versions.map((version) => editionAt(db, version)));
  const given = Map.groupBy(answers, (one) => one.assessment);
  const regions = assessments.map(({ id, region, competences, instrumentVersion: version }) => {
    const at = versions.indexOf(version);
    const known = new Map(
      given.get(id)?.map((one) => [one.indicator, one.value ?? 'not-applicable'] as const),
    );
    return {
      id: region,
      edition: at,
      answers: editions[at]?.indicators.map(({ code }) => known.get(code) ?? null) ?? [],
      notCompetent: notCompetentIn(competences),
    };
  });
  return { editions, regions, series };
}

async function editionAt(db: Db, version: number): Promise<ScoredEdition> {
  const instrument = await instrumentAt(db, 'mipex-reg', version);
  if (!instrument) throw new Error(`There is no version ${version} of mipex-reg.`);
  const titles = new Map(instrument.indicators.map(({ code, title }) => [code, title]));
  return withTitles(editionOf(instrument), (code) => titles.get(code) ?? null);
}

/** What one must know to reckon and to choose. */
function withTitles(
  { id, areas, overalls, axes, indicators }: Edition,
  titleOf: (code: string) => ScoredEdition['indicators'][number]['title'],
): ScoredEdition {
  return {
    id,
    areas: areas.map((one) => ({
      ...one,
      dimensionWeights: one.dimensionWeights && { ...one.dimensionWeights },
    })),
    overalls: overalls.map(({ code, areas: all }) => ({ code, areas: [...all] })),
    axes: axes.map(({ code, values }) => ({ code, values: [...values] })),
    indicators: indicators.map(({ code, area, dimension, weight, places }) => ({
      ...{ code, area, dimension, weight },
      places: places && { ...places },
      title: titleOf(code),
    })),
  };
}
