import { useTranslation } from 'react-i18next';
import { SpokenText } from '../../ui/SpokenText.tsx';
import { useSpoken } from '../../ui/spoken.ts';
import type { Asked } from './areas.ts';

export const titleId = (code: string) => `title-${code}`;

interface QuestionTextProps {
  indicator: Asked;
  /** What to look at and to cite: in sight, or behind a summary; else it is left out. */
  help?: 'shown' | 'folded';
  /** Of the heading, where the page shows the indicator more than once. */
  id?: string;
  level?: 3 | 4;
}

/** What is asked, under the indicator's title. */
export function QuestionText({
  indicator,
  help,
  id = titleId(indicator.code),
  level = 3,
}: QuestionTextProps) {
  const { t } = useTranslation('assessments');
  const { text, lang } = useSpoken()(indicator.title);
  const Heading = level === 3 ? 'h3' : 'h4';
  return (
    <>
      <Heading id={id} tabIndex={-1}>
        <span className="code">{indicator.code}</span> <span lang={lang}>{text}</span>
      </Heading>
      <SpokenText className="indicator-question" text={indicator.question} />
      {help === 'shown' ? <Help indicator={indicator} /> : null}
      {help === 'folded' ? (
        <details className="indicator-help">
          <summary>{t('sheet.help')}</summary>
          <Help indicator={indicator} />
        </details>
      ) : null}
    </>
  );
}

function Help({ indicator }: { indicator: Asked }) {
  const { t } = useTranslation('assessed');
  return (
    <dl className="indicator-help">
      <div>
        <dt>{t('guidance')}</dt>
        <dd>
          <SpokenText text={indicator.guidance} />
        </dd>
      </div>
      <div>
        <dt>{t('evidence')}</dt>
        <dd>
          <SpokenText text={indicator.evidence} />
        </dd>
      </div>
    </dl>
  );
}
