import { useTranslation } from 'react-i18next';

const sections = [
  'agreement',
  'differences',
  'scores',
  'answers',
  'decide',
  'experts',
  'versions',
  'story',
] as const;
const afterReview: readonly string[] = ['agreement', 'differences', 'scores'];

/** The page is long: the way to its parts. */
export function Contents({ isReviewed }: { isReviewed: boolean }) {
  const { t } = useTranslation(['editing', 'published']);
  const shown = sections.filter((one) => isReviewed || !afterReview.includes(one));
  return (
    <nav className="editing-areas screen-only" aria-label={t('contents')}>
      <ul>
        {shown.map((one) => (
          <li key={one}>
            <a href={`#${one}`}>{t(one === 'scores' ? 'published:scores.title' : `${one}.title`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
