import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type AssessmentInstrument, assessmentInstrument } from '../../../api/contract/indicator.ts';
import { useInstrumentDraft } from '../../queries/instrumentDraft.ts';
import { Gate } from '../../ui/Gate.tsx';
import { Lost } from '../../ui/Lost.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Failed, Loading } from '../../ui/states.tsx';
import { Workspace } from './Workspace.tsx';
import '../../ui/report/report.css';
import '../instruments.css';
import '../assessed/assessed.css';
import './next.css';

type Id = AssessmentInstrument['id'];

/** The next version of a MIPEX-REG instrument, which editors write, check, try on past answers and publish. */
export default function Page() {
  const { t } = useTranslation(['authoring', 'pages', 'vocabulary', 'common']);
  const { id } = useParams({ from: '/room/instruments/$id/next' });
  const known = assessmentInstrument.shape.id.safeParse(id);
  if (!known.success) return <Lost />;
  return (
    <>
      <PageTitle
        title={t('common:labelled', {
          label: t('authoring:title'),
          text: t(`vocabulary:assessmentInstrument.${known.data}`),
        })}
      >
        <p>
          <Link to="/instruments/$id" params={{ id }}>
            {t(`pages:mipexReg.${known.data}`)}
          </Link>
        </p>
        <p>{t('authoring:intro')}</p>
      </PageTitle>
      <Gate roles={['editor']}>
        <Draft id={known.data} />
      </Gate>
    </>
  );
}

function Draft({ id }: { id: Id }) {
  const draft = useInstrumentDraft(id);
  // What is written stays on the page while the server cannot be reached.
  if (draft.data) return <Workspace draft={draft.data} />;
  if (draft.error) return <Failed error={draft.error} retry={() => void draft.refetch()} />;
  return <Loading />;
}
