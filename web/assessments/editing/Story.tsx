import { useTranslation } from 'react-i18next';
import type { AssessmentView } from '../../../api/contract/assessment.ts';
import { useFormats } from '../../ui/format.ts';
import { keyed } from '../../ui/report/keyed.ts';

/** What happened and when; who acted is a part, never a name. */
export function Story({ story }: { story: NonNullable<AssessmentView['story']> }) {
  const { t } = useTranslation('editing');
  const formats = useFormats();
  return (
    <section aria-labelledby="story">
      <h2 id="story">{t('story.title')}</h2>
      <ol className="story">
        {keyed(story, ({ at, act }) => `${at} ${act}`).map(([key, { at, act, by, version }]) => (
          <li key={key}>
            <time dateTime={at}>{formats.moment(at)}</time>
            {t(version === null ? 'story.step' : 'story.stepOf', {
              by: t(`who.${by}`),
              act: t(`story.act.${act}`),
              version,
            })}
          </li>
        ))}
      </ol>
    </section>
  );
}
