import type { IndicatorColumns, ScoreColumns } from '../../api/contract/scores.ts';
import { natures } from '../../api/contract/variable.ts';
import type { Said } from '../../api/contract/sentences.ts';
import type { Piece } from '../../geo/join.ts';
import { countryOf } from '../../geo/nuts.ts';
import type { NoDataKind, ScoreStanding, ValueState } from '../../drizzle/vocabulary.ts';

/** One column of figures as the server sent it: what the regions are coloured by. */
export interface Series {
  /** `score` 0-100, `percent`, `per-1000`, `persons`, `needs`, `practices`. */
  unit: string;
  year: number | null;
  edition: string | null;
  /** Whether a region shows its country's figure. */
  national: boolean;
  standing: ScoreStanding | null;
  source: { title: string; credit: string; licence: string; url: string | null };
  cells: ReadonlyMap<string, Cell>;
  /** What a region without a row means in this series. */
  absent: NoDataKind;
  /** Of what a reader chose: then these are not the published scores. */
  own?: Own | undefined;
}

/** A reader's own selection, as far as it is said. */
export interface Own {
  /** As the address holds it. */
  text: string;
  chosen: number;
  /** How many indicators there are. */
  all: number;
  weights: readonly { area: string; weight: number }[];
  /** Parts of the text that the index does not know. */
  unknown: readonly string[];
  hasAnswers: boolean;
}

export interface Cell {
  value: number | null;
  state: ValueState;
  reason: Said | null;
  answered: number | null;
  applicable: number | null;
  /** How many of the records that the value counts are demonstrations. */
  demonstrations: number;
  /** Whether the score, or what is said of its absence, is invented. */
  invented: boolean;
  /** What comes out of the indicators, where it is not what was published. */
  differing: { recomputed: number | null } | null;
  /** Where the value is the sum of the region's parts: of how many of them. */
  sum?: { covered: number; parts: number };
  /** Beside a reader's own selection. */
  published?: number | null | undefined;
}

/** What one region on the map shows, and whose figure that is. */
export interface Figure extends Cell {
  code: string;
  /** The country's code when the figure is national, else the region it was given for. */
  of: string;
}

/** Regions, by area, whose state comes from what they were made to declare for the demonstration. */
type Invented = { invented?: Record<string, readonly string[]> };
/** What a reader's own selection brings along. */
type Chosen = { own?: Own; published?: ScoreColumns['values'] };

/** One area of the scores. A national area nobody scored that year (an overall with health, say) has no cell at all. */
export function scoreSeries(columns: ScoreColumns & Invented & Chosen, area: string): Series {
  const declared = new Set(columns.invented?.[area]);
  const cells = columns.ids.map((id, at): [string, Cell] => {
    const state = columns.states[area]?.[at] ?? 'no-figure';
    return [
      id,
      {
        value: columns.values[area]?.[at] ?? null,
        state,
        reason: null,
        answered: columns.answered[area]?.[at] ?? null,
        applicable: columns.applicable[area]?.[at] ?? null,
        demonstrations: 0,
        differing: columns.differing.find((one) => one.id === id && one.area === area) ?? null,
        ...(columns.published ? { published: columns.published[area]?.[at] ?? null } : {}),
        invented: (columns.standing === 'demonstration' && state !== 'not-asked') || declared.has(id),
      },
    ];
  });
  const { year, edition, standing, source, scope } = columns;
  const national = scope === 'national';
  return {
    unit: 'score',
    year,
    edition,
    national,
    standing,
    source,
    cells: new Map(cells),
    absent: 'not-asked',
    ...(columns.own ? { own: columns.own } : {}),
  };
}

const isNamed = (name: string): name is keyof typeof natures => Object.hasOwn(natures, name);

export function indicatorSeries(columns: IndicatorColumns): Series {
  const cells = columns.ids.map((id, at): [string, Cell] => [
    id,
    {
      value: columns.values[at] ?? null,
      state: columns.states[at] ?? 'no-figure',
      reason: columns.reasons[id] ?? null,
      answered: null,
      applicable: null,
      demonstrations: columns.demonstrations[id] ?? 0,
      ...(columns.sums[id] ? { sum: columns.sums[id] } : {}),
      invented: false,
      differing: null,
    },
  ]);
  const { year, source } = columns;
  const { indicator } = columns;
  const unit = isNamed(indicator) ? natures[indicator].unit : columns.unit;
  const absent = indicator === 'needs' || indicator === 'practices' ? 'not-asked' : 'no-figure';
  return {
    unit,
    year,
    edition: null,
    national: false,
    standing: null,
    source,
    cells: new Map(cells),
    absent,
  };
}

/** What a region without a row shows. */
export const noCell = (series: Pick<Series, 'absent'>): Cell => ({
  value: null,
  state: series.absent,
  reason: null,
  answered: null,
  applicable: null,
  demonstrations: 0,
  invented: false,
  differing: null,
});

/** The figure every region on the map shows: map, legend, table and downloads all start from this list. */
export function figuresOn(pieces: readonly Piece[], series: Series): Figure[] {
  const none = noCell(series);
  return pieces.map(({ code, of: owner }) => {
    const of = series.national ? countryOf(code) : owner;
    return { code, of, ...(series.cells.get(of) ?? none) };
  });
}

/** Whether a figure is invented, wholly or in part. */
export const isDemonstration = (figure: Pick<Cell, 'invented' | 'demonstrations'>): boolean =>
  figure.invented || figure.demonstrations > 0;

/** Each owner once: a national score painted on 18 regions counts, and is classed, as one country. */
export function owners(figures: readonly Figure[]): Figure[] {
  return [...new Map(figures.map((figure) => [figure.of, figure])).values()];
}
