import { useRef } from 'react';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type AssessmentInstrument, assessmentInstrument } from '../../../api/contract/indicator.ts';
import type { DraftView } from '../../../api/contract/instrument-draft.ts';
import { useAssessed } from '../../queries/assessed.ts';
import { useInstrumentDraft } from '../../queries/instrumentDraft.ts';
import { Gate } from '../../ui/Gate.tsx';
import { Lost } from '../../ui/Lost.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Failed, Loading } from '../../ui/states.tsx';
import type { Written } from './useNext.ts';
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
  // Outlives a version that a colleague publishes meanwhile.
  const held = useRef<Written>({ mine: {}, base: {} });
  if (draft.isPending) return <Loading />;
  if (draft.error) return <Failed error={draft.error} retry={() => void draft.refetch()} />;
  return <OnLast key={draft.data.last} id={id} draft={draft.data} held={held} />;
}

/** The version that the draft follows never changes: once read, it stays. */
function OnLast({ id, draft, held }: { id: Id; draft: DraftView; held: { current: Written } }) {
  const last = useAssessed(id, draft.last);
  if (last.isPending) return <Loading />;
  if (last.error) return <Failed error={last.error} retry={() => void last.refetch()} />;
  return <Workspace last={last.data} draft={draft} held={held} />;
}
