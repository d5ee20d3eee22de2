import type { Said } from '../../../api/contract/sentences.ts';
import { useSayer } from '../../ui/said.ts';
import type { ResultProps } from './result.ts';

/** Regions that no number or only some speak of, by name: left out with why, and those without neighbours. */
export function Aside({ found, leftOut, words }: Pick<ResultProps, 'found' | 'leftOut' | 'words'>) {
  const { t, formats } = words;
  const say = useSayer();
  const named = (code: string) => t('patterns:out.entry', { region: words.regionName(code), code });
  const reason = ({ state, reason }: { state: string; reason: Said | null }) =>
    reason ? say(reason).text : t(`vocabulary:valueState.${state}`);
  const byReason = Map.groupBy(leftOut, reason);
  const alone = (
    [
      ['islands', found.islands],
      ['cutOff', found.cutOff],
    ] as const
  ).filter(([, codes]) => codes.length > 0);
  if (leftOut.length + alone.length === 0) return null;
  return (
    <section aria-labelledby="patterns-aside">
      <h2 id="patterns-aside">{t('patterns:out.title')}</h2>
      {alone.map(([kind, codes]) => (
        <details key={kind} className="printed-too">
          <summary>
            {t(`patterns:facts.${kind}`, { count: codes.length, number: formats.number(codes.length) })}
          </summary>
          <p>{formats.list(codes.map(named))}</p>
        </details>
      ))}
      {leftOut.length > 0 ? (
        <details className="printed-too">
          <summary>
            {t('patterns:facts.leftOut', { count: leftOut.length, number: formats.number(leftOut.length) })}
          </summary>
          <dl>
            {[...byReason].map(([why, regions]) => (
              <div key={why}>
                <dt>{why}</dt>
                <dd>{formats.list(regions.map(({ region }) => named(region)))}</dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
    </section>
  );
}
