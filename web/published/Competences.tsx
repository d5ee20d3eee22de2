import { useTranslation } from 'react-i18next';
import type { PublishedView } from '../../api/contract/assessment.ts';
import { type AssessedArea, assessedAreas } from '../../drizzle/vocabulary.ts';
import { ScrollBox } from '../ui/ScrollBox.tsx';

interface Props extends Pick<PublishedView, 'competences'> {
  /** Areas that have answers. */
  asked: readonly AssessedArea[];
}

/** What the region says it is competent for; an area with answers leads to them. */
export function Competences({ competences, asked }: Props) {
  const { t } = useTranslation(['published', 'vocabulary']);
  const name = (area: AssessedArea) => t(`vocabulary:regionalArea.${area}`);
  return (
    <section aria-labelledby="competences">
      <h2 id="competences">{t('published:competences.title')}</h2>
      <p>{t('published:competences.text')}</p>
      <ScrollBox label={t('published:competences.title')}>
        <table className="table published-competences">
          <thead>
            <tr>
              <th scope="col">{t('published:competences.area')}</th>
              <th scope="col">{t('published:competences.competence')}</th>
            </tr>
          </thead>
          <tbody>
            {assessedAreas.map((area) => (
              <tr key={area}>
                <th scope="row">
                  {asked.includes(area) ? <a href={`#${area}`}>{name(area)}</a> : name(area)}
                </th>
                <td>
                  {competences[area]
                    ? t(`vocabulary:competence.${competences[area]}`)
                    : t('published:competences.unknown')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
