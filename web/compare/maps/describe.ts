import { countryOf } from '../../../geo/nuts.ts';
import { isDemonstration } from '../../map/figures.ts';
import type { Drawn } from './core/drawn.ts';
import type { Given } from './given.ts';

/** What is said of a region that is pointed at: its name, its country, and its figure in each of these variables. */
export function describer({ words, says }: Pick<Given, 'words' | 'says'>, drawn: readonly Drawn[]) {
  const figures = drawn.map((one) => ({
    one,
    byCode: new Map(
      one.figures.flatMap((figure) => [[figure.of, figure] as const, [figure.code, figure] as const]),
    ),
  }));
  return (code: string): string => {
    const name = words.regionName(code);
    const where = code.length > 2 ? `${name}, ${words.formats.country(countryOf(code))}` : name;
    const lines = figures.flatMap(({ one, byCode }) => {
      const figure = byCode.get(code);
      if (!figure) return [];
      const of =
        figure.of === code ? '' : ` ${words.t('views:figureOf', { region: words.regionName(figure.of) })}`;
      const mark = isDemonstration(figure) ? ` (${words.t('common:demonstration')})` : '';
      const label = drawn.length > 1 ? words.variableName(one.variable, one.series) : null;
      const text = `${says.figure(figure, one.series)}${of}${mark}`;
      const line = label === null ? text : words.t('common:labelled', { label, text });
      return [line, says.reason(figure)].filter((part) => part !== null);
    });
    return [where, ...lines].join('\n');
  };
}
