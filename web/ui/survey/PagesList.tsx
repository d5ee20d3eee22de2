import { useTranslation } from 'react-i18next';
import type { PageState } from './pages.ts';

interface PagesListProps {
  /** Of the titles. */
  language: string;
  pages: readonly PageState[];
  current: string;
  go: (name: string) => void;
}

/** The pages of the questionnaire with how far each is; any of them may be opened at any time. */
export function PagesList({ language, pages, current, go }: PagesListProps) {
  const { t } = useTranslation('questionnaire');
  return (
    <nav className="survey-pages" aria-label={t('pages')}>
      <ol>
        {pages.map((page) => (
          <li key={page.name}>
            <button
              type="button"
              aria-current={page.name === current ? 'step' : undefined}
              onClick={() => go(page.name)}
            >
              <span className="survey-page-title" lang={language}>
                {page.title}
              </span>
              <PageMark page={page} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** What there is to do on a page, in words. */
function PageMark({ page }: { page: PageState }) {
  const { t } = useTranslation('questionnaire');
  const { asked, answered, requiredLeft, faults } = page;
  if (faults > 0)
    return <small className="survey-mark survey-mark-faults">{t('state.faults', { count: faults })}</small>;
  if (requiredLeft > 0)
    return (
      <small className="survey-mark">{t('state.required', { count: requiredLeft, answered, asked })}</small>
    );
  return <small className="survey-mark survey-mark-done">{t('state.answered', { answered, asked })}</small>;
}
