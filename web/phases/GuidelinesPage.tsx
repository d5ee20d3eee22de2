import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Guidelines } from './Guidelines.tsx';
import '../ui/report/report.css';
import './phases.css';

/** The guidelines for choosing experts, for everybody to read and to print. */
export default function GuidelinesPage() {
  const { t } = useTranslation('phases');
  return (
    <>
      <PageTitle title={t('guidelines.title')}>
        <p className="screen-only">
          <Button variant="default" onClick={() => window.print()}>
            {t('guidelines.print')}
          </Button>
        </p>
      </PageTitle>
      <Guidelines level={2} />
    </>
  );
}
