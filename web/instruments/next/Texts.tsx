import { useTranslation } from 'react-i18next';
import type { Spoken } from '../../../api/contract/indicator.ts';
import type { Finding } from '../../../api/instruments/finding.ts';
import { useFaults } from './faults.ts';
import { OpenTitle } from './OpenTitle.tsx';
import { TEXTS } from './parts.ts';
import { TextPair } from './TextPair.tsx';
import type { Next } from './useNext.ts';

/** Title and introduction of the whole. */
export function Texts({ next: { next, change }, refused }: { next: Next; refused: readonly Finding[] }) {
  const { t } = useTranslation('authoring');
  const faults = useFaults(refused, true);
  const { title, introduction } = next;
  const put = (changed: { title?: Spoken; introduction?: Spoken }) =>
    change(TEXTS, { title, introduction, ...changed });
  return (
    <>
      <OpenTitle>{t('texts.title')}</OpenTitle>
      <TextPair
        label={t('field.title')}
        place="title"
        text={title}
        faults={faults}
        change={(text) => put({ title: text })}
      />
      <TextPair
        label={t('field.introduction')}
        help={t('texts.introductionHelp')}
        place="introduction"
        text={introduction}
        faults={faults}
        change={(text) => put({ introduction: text })}
        rows={8}
      />
    </>
  );
}
