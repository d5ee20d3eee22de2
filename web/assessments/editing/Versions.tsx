import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  AssessmentQuestions,
  AssessmentVersions,
  AssessmentView,
} from '../../../api/contract/assessment.ts';
import { assessmentAt } from '../../queries/assessments.ts';
import { useAssessmentVersions } from '../../queries/resolving.ts';
import { useFormats } from '../../ui/format.ts';
import { Failed, Loading } from '../../ui/states.tsx';
import { Compared } from './Compared.tsx';
import { QuestionText } from '../sheet/QuestionText.tsx';
import { headingOf } from './headingOf.ts';
import { IndicatorWords } from './IndicatorWords.tsx';

type Version = AssessmentVersions['versions'][number];
interface Props {
  assessment: AssessmentView;
  questions: AssessmentQuestions;
}

/** Every version with the experts' words as they were written, and what differs between two. */
export function Versions({ assessment, questions }: Props) {
  const { t } = useTranslation('editing');
  const versions = useAssessmentVersions(assessment.id);
  if (versions.isPending) return <Loading />;
  if (!versions.data) return <Failed error={versions.error} retry={() => void versions.refetch()} />;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{t('versions.title')}</h2>
      <p>
        {t('versions.text')} <a href={`${assessmentAt(assessment.id)}/versions`}>{t('versions.json')}</a>
      </p>
      {versions.data.map((version) => (
        <OneVersion key={version.version} version={version} questions={questions} />
      ))}
      {versions.data.length > 1 ? (
        <Compared assessment={assessment} questions={questions} versions={versions.data} />
      ) : null}
    </section>
  );
}

/** What happened to a version, last things last. */
const moments = ['submittedAt', 'clearedAt', 'reviewedAt', 'publishedAt'] as const;

function OneVersion({ version, questions }: { version: Version; questions: AssessmentQuestions }) {
  const { t } = useTranslation('editing');
  const formats = useFormats();
  // A whole assessment takes its time to draw: only for who wants to read it.
  const [isOpen, setOpen] = useState(false);
  const said = moments.flatMap((moment) => {
    const at = version[moment];
    return at ? [t(`versions.${moment}`, { when: formats.day(at) })] : [];
  });
  return (
    <details className="editing-version" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('versions.one', {
          version: version.version,
          what: said.length > 0 ? said.join(', ') : t('versions.writing'),
        })}
      </summary>
      {isOpen ? <VersionWords version={version} questions={questions} /> : null}
    </details>
  );
}

/** All words of one version, indicator by indicator; what was asked about it first. */
function VersionWords({ version, questions }: { version: Version; questions: AssessmentQuestions }) {
  const { t } = useTranslation(['editing', 'reports']);
  const of = <Row extends { indicator: string }>(rows: readonly Row[] | null, code: string) =>
    rows?.find((row) => row.indicator === code);
  const within = `version-${version.version}`;
  return (
    <>
      {version.questions.length > 0 ? <h3>{t('editing:versions.asked')}</h3> : null}
      <ul>
        {version.questions.map(({ id, indicator, text }) => (
          <li key={id} className="written">
            {t('reports:faultIn', { field: indicator ?? t('editing:decide.whole'), fault: text })}
          </li>
        ))}
      </ul>
      <h3>{t('editing:versions.words', { version: version.version })}</h3>
      {questions.indicators
        .filter(({ code }) => of(version.answers, code))
        .map((indicator) => (
          <article
            className="editing-card"
            key={indicator.code}
            aria-labelledby={headingOf(within, indicator.code)}
          >
            <QuestionText indicator={indicator} id={headingOf(within, indicator.code)} level={4} />
            <IndicatorWords
              indicator={indicator}
              answer={of(version.answers, indicator.code)}
              review={of(version.reviews, indicator.code)}
              resolution={of(version.resolutions, indicator.code)}
            />
          </article>
        ))}
    </>
  );
}
