import type { GlobalStatistic } from '../../../api/contract/spatial.ts';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import type { CompareWords } from '../words.ts';
import type { Found } from '../../../api/analysis/patterns/reckon.ts';
import { writers } from './written.ts';

interface Props {
  found: Found;
  view: { permutations: number; seed: number };
  /** The same analysis by the server. */
  address: string;
  words: CompareWords;
}

/** The statistics of all regions, for those who check them. */
export function Numbers({ found, view, address, words: { t, formats } }: Props) {
  const write = writers(formats);
  const { tests, alpha, smallestP, needed } = found.floor;
  const aside = { permutations: formats.number(view.permutations), seed: view.seed };
  return (
    <section aria-labelledby="patterns-facts">
      <h2 id="patterns-facts">{t('patterns:facts.title')}</h2>
      {found.statistic === 'hotspots' ? null : <Table found={found} t={t} formats={formats} />}
      <p>{t('patterns:facts.note', { ...aside, links: formats.number(found.links) })}</p>
      <p>
        {t('patterns:facts.tests', {
          tests: formats.number(tests),
          alpha: formats.number(alpha * 100),
          smallestP: write.p(smallestP),
          needed: formats.number(needed),
        })}
      </p>
      <p>
        <a href={address}>{t('patterns:facts.server')}</a>
      </p>
    </section>
  );
}

type Shown = Exclude<Found, { statistic: 'hotspots' }>;

function Table({ found, t, formats }: { found: Shown } & Pick<CompareWords, 't' | 'formats'>) {
  const rows: [string, GlobalStatistic | null][] = [
    [t(`patterns:facts.${found.statistic}`), found.global],
    [t('patterns:facts.withIslands'), found.withIslands],
    [t('patterns:facts.geary'), found.geary],
  ];
  const write = writers(formats);
  const or = (value: number | null, writer: (value: number) => string) =>
    value === null ? t('patterns:facts.none') : writer(value);
  return (
    <ScrollBox label={t('patterns:facts.title')}>
      <table className="table patterns-facts" aria-labelledby="patterns-facts">
        <thead>
          <tr>
            <th scope="col">{t('patterns:facts.statistic')}</th>
            {(['value', 'expectation', 'variance', 'z', 'p', 'permutedP', 'n'] as const).map((column) => (
              <th key={column} scope="col" className="number">
                {t(`patterns:facts.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, one]) =>
            one === null ? null : (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="number">{write.statistic(one.value)}</td>
                <td className="number">{or(one.expectation, write.statistic)}</td>
                <td className="number">{or(one.variance, write.variance)}</td>
                <td className="number">{or(one.z, write.z)}</td>
                <td className="number">{or(one.p, write.p)}</td>
                <td className="number">{or(one.permutedP, write.p)}</td>
                <td className="number">{formats.number(one.n)}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </ScrollBox>
  );
}
