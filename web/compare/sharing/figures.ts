import { countryOf, levelOf } from '../../../geo/nuts.ts';
import { writeVariable } from '../../../api/contract/variable.ts';
import type { Said } from '../../../api/contract/sentences.ts';
import { type Figure, isDemonstration, noCell, type Series } from '../../map/figures.ts';
import type { Measured } from '../../queries/variables.ts';
import type { CsvValue } from '../../ui/csv.ts';
import type { CompareWords } from '../words.ts';

type Words = Pick<CompareWords, 't' | 'regionName' | 'variableName' | 'unitName'>;

/** The figure of a region in a series: its country's where the series is national. */
export function figureIn(series: Series, code: string): Figure {
  const of = series.national ? countryOf(code) : code;
  return { code, of, ...(series.cells.get(of) ?? noCell(series)) };
}

const columns = [
  ...['region', 'name', 'level', 'variable', 'variable_name'],
  ...['value', 'unit', 'unit_name', 'state', 'reason'],
  ...['figure_of', 'edition', 'year', 'standing', 'answered', 'applicable'],
  ...['parts_counted', 'parts', 'demonstration'],
  ...['source', 'credit', 'licence', 'source_address', 'boundaries'],
];

/**
 * Every chosen region by every chosen variable, a line each: the value at full precision, or an empty cell with its state and
 * the reason in words; whose figure it is, of when, and from whom; of a sum, of how many of its parts.
 */
export function allFigures(
  regions: readonly string[],
  measured: readonly Measured[],
  words: Words,
  say: (said: Said) => { text: string },
): { head: readonly string[]; rows: CsvValue[][] } {
  const { t } = words;
  const lineOf = (code: string, { variable, series }: Measured): CsvValue[] => {
    if (!series) throw new Error('The figures are not here yet.');
    const { source, unit, edition, year, standing } = series;
    const figure = figureIn(series, code);
    const { value, state, reason, answered, applicable, sum } = figure;
    const why = reason ? say(reason).text : t(`vocabulary:valueState.${state}`);
    return [
      ...[code, words.regionName(code), levelOf(code)],
      ...[writeVariable(variable), words.variableName(variable, series)],
      ...[value, unit, words.unitName(unit), state, value === null || reason ? why : null],
      ...[figure.of, edition, year, standing, answered, applicable],
      ...[sum?.covered ?? null, sum?.parts ?? null, isDemonstration(figure)],
      ...[source.title, source.credit, source.licence, source.url, t('atlas:credits.boundaries')],
    ];
  };
  return { head: columns, rows: regions.flatMap((code) => measured.map((one) => lineOf(code, one))) };
}

/** Example: Catalonia and Skåne are `atlas-comparison-ES51-SE224.csv`. */
export const fileName = (regions: readonly string[]): string =>
  `${['atlas-comparison', ...regions].join('-')}.csv`;
