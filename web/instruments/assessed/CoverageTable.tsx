import { useTranslation } from 'react-i18next';
import type { AxisCounts, Coverage } from '../../../api/instruments/assessed-coverage.ts';
import {
  assessedAreas,
  governanceElements,
  indicatorGroups,
  processPhases,
} from '../../../drizzle/vocabulary.ts';
import { useFormats } from '../../ui/format.ts';
import { ScrollBox } from '../../ui/ScrollBox.tsx';

interface CoverageTableProps {
  coverage: Coverage;
  /** Whether an area's name leads to its indicators on the same page. */
  leads?: boolean;
}

/** How many indicators each area has, and on each value of the other axes. */
export function CoverageTable({ coverage: { areas, whole }, leads = false }: CoverageTableProps) {
  const { t } = useTranslation(['assessed', 'vocabulary']);
  const columns = [
    ...governanceElements.map((value) => t(`vocabulary:governanceElement.${value}`)),
    ...processPhases.map((value) => t(`vocabulary:processPhase.${value}`)),
    ...indicatorGroups.map((value) => t(`vocabulary:indicatorGroup.${value}`)),
  ];
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage">{t('assessed:coverage.title')}</h2>
      <ScrollBox label={t('assessed:coverage.title')}>
        <table className="table assessed-coverage">
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {t('assessed:coverage.area')}
              </th>
              <th scope="col" rowSpan={2}>
                {t('assessed:coverage.indicators')}
              </th>
              <th scope="colgroup" colSpan={governanceElements.length}>
                {t('assessed:coverage.element')}
              </th>
              <th scope="colgroup" colSpan={processPhases.length}>
                {t('assessed:coverage.phase')}
              </th>
              <th scope="colgroup" colSpan={indicatorGroups.length}>
                {t('assessed:coverage.group')}
              </th>
              <th scope="col" rowSpan={2}>
                {t('assessed:coverage.irregular')}
              </th>
            </tr>
            <tr>
              {columns.map((column) => (
                <th scope="col" key={column}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {assessedAreas.map((area) => (
              <tr key={area}>
                <th scope="row">
                  {leads ? (
                    <a href={`#${area}`}>{t(`vocabulary:regionalArea.${area}`)}</a>
                  ) : (
                    t(`vocabulary:regionalArea.${area}`)
                  )}
                </th>
                <Counts counts={areas[area]} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('assessed:coverage.whole')}</th>
              <Counts counts={whole} />
            </tr>
          </tfoot>
        </table>
      </ScrollBox>
    </section>
  );
}

function Counts({ counts: { indicators, element, phase, group, irregular } }: { counts: AxisCounts }) {
  const formats = useFormats();
  const cells: [string, number][] = [
    ['indicators', indicators],
    ...governanceElements.map((value): [string, number] => [value, element[value]]),
    ...processPhases.map((value): [string, number] => [value, phase[value]]),
    ...indicatorGroups.map((value): [string, number] => [value, group[value]]),
    ['irregular', irregular],
  ];
  return cells.map(([name, count]) => <td key={name}>{formats.number(count)}</td>);
}
