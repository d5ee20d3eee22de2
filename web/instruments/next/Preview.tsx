import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraftPreview } from '../../queries/instrumentDraft.ts';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { PreviewedRegions } from './PreviewedRegions.tsx';
import type { Next } from './useNext.ts';

/** How answers that were published would score under the draft. What is typed is saved before. */
export function Preview({ next }: { next: Next }) {
  const { t } = useTranslation('authoring');
  const { save } = next;
  const [isSaved, setSaved] = useState<boolean>();
  useEffect(() => {
    let isGone = false;
    void save().then((done) => isGone || setSaved(done));
    return () => {
      isGone = true;
    };
  }, [save]);
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{t('preview.title')}</h2>
      <p>{t('preview.help')}</p>
      {isSaved === undefined ? <Loading /> : null}
      {isSaved === false ? <p className="refusal">{t('preview.unsaved')}</p> : null}
      {isSaved ? <Reckoned next={next} /> : null}
    </section>
  );
}

function Reckoned({ next }: { next: Next }) {
  const { t } = useTranslation('authoring');
  const found = useDraftPreview(next.last.id, next.draft.revision);
  if (found.isPending) return <Loading />;
  if (found.error) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const { published, inProgress } = found.data;
  return (
    <>
      {published.length === 0 ? (
        <Empty title={t(next.last.kind === 'scored' ? 'preview.none' : 'preview.noScores')} />
      ) : (
        <PreviewedRegions published={published} />
      )}
      <h3>{t('preview.inProgress')}</h3>
      <p>{t('preview.inProgressWhy', { version: next.last.version })}</p>
      <ul>
        <li>{t('preview.assessments', { count: inProgress.assessments })}</li>
        <li>{t('preview.answers', { count: inProgress.answers })}</li>
        <li>{t('preview.toRetired', { count: inProgress.retired })}</li>
        <li>{t('preview.toRevalued', { count: inProgress.revalued })}</li>
      </ul>
    </>
  );
}
