import { natureOf } from '../../../api/contract/variable.ts';
import { levelOf } from '../../../geo/nuts.ts';
import { isDemonstration } from '../../map/figures.ts';
import type { Drawn } from './core/drawn.ts';
import { levelsIn } from './core/levels.ts';
import type { Given } from './given.ts';

/** Whose figures these are, each source once. */
export const sourcesOf = (drawn: readonly Drawn[]): { credit: string; url: string | null }[] => [
  ...new Map(drawn.map(({ series: { source } }) => [source.credit, source])).values(),
];

export const isInvented = (drawn: readonly Drawn[]): boolean =>
  drawn.some(({ series, owners }) => series.standing === 'demonstration' || owners.some(isDemonstration));

/** How many regions were asked, or have figures, at another level than the one that is looked at. */
function elsewhere({ variable, series }: Drawn, level: Given['view']['level']): number {
  if (level === 'own' || natureOf(variable.measure).observed !== 'own-level') return 0;
  return [...series.cells].filter(([code, { value }]) => value !== null && levelOf(code) !== level).length;
}

/** How a map of this variable is to be read. */
export function mapNotes({ view, words }: Pick<Given, 'view' | 'words'>, drawn: Drawn): string[] {
  const { t, formats } = words;
  const away = elsewhere(drawn, view.level);
  const partial = drawn.owners.filter(({ sum }) => sum !== undefined && sum.covered < sum.parts).length;
  return [
    ...(drawn.series.national ? [t('views:note.national')] : []),
    ...(drawn.series.standing === 'third-party' ? [t('atlas:thirdParty')] : []),
    ...(natureOf(drawn.variable.measure).nature === 'count' ? [t('views:note.count')] : []),
    ...(partial > 0 ? [t('views:note.partial', { count: partial, number: formats.number(partial) })] : []),
    ...(away > 0 ? [t('views:note.elsewhere', { count: away, number: formats.number(away) })] : []),
    ...(drawn.shares ? [t('views:note.shared', { unit: words.unitName(drawn.series.unit) })] : []),
    ...words.lettersNote(view.regions),
  ];
}

/** That regions of several levels stand here side by side, or why they do not. */
export const levelsSaid = (
  code: 'mixed-levels' | 'counts-of-levels',
  { t, formats }: Given['words'],
  drawn: Drawn,
): string =>
  t(`compare:comparison.${code}`, {
    levels: formats.list(levelsIn(drawn).map((level) => t(`atlas:level.name.${level}`))),
  });

/** What holds of every chart of this variable. */
export function chartNotes(given: Pick<Given, 'view' | 'words'>, drawn: Drawn): string[] {
  const { t } = given.words;
  const own = mapNotes(given, { ...drawn, shares: false }).filter(
    (note) => note !== t('views:note.national'),
  );
  return [
    ...(drawn.series.national ? [t('views:note.countries')] : []),
    ...(levelsIn(drawn).length > 1 ? [levelsSaid('mixed-levels', given.words, drawn)] : []),
    ...own,
  ];
}
