import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PublishedView } from '../../api/contract/assessment.ts';
import { assessedAreas } from '../../drizzle/vocabulary.ts';
import { defaultView, type View, writeView } from '../address.ts';
import { publishedQuery } from '../queries/published.ts';
import { Demonstration } from '../ui/Demonstration.tsx';
import { useFormats } from '../ui/format.ts';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Failed, Loading } from '../ui/states.tsx';
import { AreaAnswers } from './AreaAnswers.tsx';
import { Competences } from './Competences.tsx';
import { Notices } from './Notices.tsx';
import { Scores } from './Scores.tsx';
import '../ui/report/report.css';
import './published.css';

/** A published assessment, for everybody to read and to print. */
export default function Page() {
  const { id } = useParams({ from: '/room/published-assessments/$id' });
  const found = useQuery(publishedQuery(id));
  if (found.isPending) return <Loading />;
  if (!found.data) return <Failed error={found.error} retry={() => void found.refetch()} />;
  return <Assessment assessment={found.data} />;
}

/** Where it comes from, what was said about it, then the final answers area by area. */
export function Assessment({ assessment }: { assessment: PublishedView }) {
  const { t } = useTranslation('published');
  const { competences, answers, notices, withdrawnAt } = assessment;
  const asked = assessedAreas.filter((area) => answers.some(({ question }) => question.area === area));
  return (
    <>
      <Head assessment={assessment} />
      <Notices notices={notices} />
      {withdrawnAt ? null : (
        <>
          <Scores {...assessment} />
          <Competences competences={competences} asked={asked} />
          <p>{t('answersIntro')}</p>
          {asked.map((area) => (
            <AreaAnswers
              key={area}
              area={area}
              answers={answers.filter(({ question }) => question.area === area)}
            />
          ))}
        </>
      )}
    </>
  );
}

function Head({ assessment }: { assessment: PublishedView }) {
  const { t } = useTranslation('published');
  const formats = useFormats();
  const { regionName, region, phaseTitle, edition, year, version, release, publishedAt } = assessment;
  const onMap: View = {
    ...defaultView,
    ...{ scope: 'regional', area: 'overall', level: 'own', edition, year, region },
  };
  const name = t('place', { name: regionName, code: region });
  return (
    <>
      <p className="screen-only">
        <Link to="/published-assessments">{t('back')}</Link>
      </p>
      <PageTitle title={t('title', { region: regionName })}>
        <ul className="report-marks">
          <li>{name}</li>
          <li>{phaseTitle}</li>
          <li>{t('edition', { edition, year })}</li>
          <li>{t('version', { version })}</li>
          <li>
            <Demonstration on={assessment.demonstration} />
          </li>
        </ul>
        {assessment.withdrawnAt ? (
          <p className="refusal">{t('withdrawn', { when: formats.day(assessment.withdrawnAt) })}</p>
        ) : (
          <p>{t('about', { when: formats.day(publishedAt), release })}</p>
        )}
        <p className="actions">
          <Link to="/" search={writeView(onMap)}>
            {t('toRegion')}
          </Link>
          <Link
            to="/instruments/$id"
            params={{ id: assessment.instrument }}
            search={{ version: String(assessment.instrumentVersion) }}
          >
            {t('toInstrument')}
          </Link>
          <Link to="/data" hash="releases">
            {t('toReleases')}
          </Link>
        </p>
        <p className="screen-only">
          <Button variant="default" onClick={() => window.print()}>
            {t('print')}
          </Button>
        </p>
      </PageTitle>
    </>
  );
}
