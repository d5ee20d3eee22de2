import { useTranslation } from 'react-i18next';
import type { PreviewSide } from '../../../api/contract/instrument-draft.ts';
import { halfUp } from '../../../api/scores/rounding.ts';
import { useFormats } from '../../ui/format.ts';

/** A score with what it stands on; where there is none, why. */
export function Score({ side: { value, state, answered, applicable } }: { side: PreviewSide }) {
  const { t } = useTranslation(['authoring', 'vocabulary']);
  const formats = useFormats();
  const counts = applicable > 0 ? t('authoring:preview.answered', { answered, applicable }) : '';
  return (
    <>
      {value === null ? t(`vocabulary:valueState.${state}`) : formats.number(halfUp(value, 1))}
      {counts ? <span className="next-count">{` ${counts}`}</span> : null}
    </>
  );
}

/** By how much a score would move; a score that comes or goes is no number. */
export function Change({ before, after }: { before: PreviewSide; after: PreviewSide }) {
  const { t } = useTranslation('authoring');
  const formats = useFormats();
  if (before.value === null && after.value === null) return '–';
  if (before.value === null) return t('preview.comes');
  if (after.value === null) return t('preview.goes');
  const moved = halfUp(after.value, 1) - halfUp(before.value, 1);
  const shown = halfUp(Math.abs(moved), 1);
  if (shown === 0) return t('preview.same');
  return `${moved > 0 ? '+' : '−'}${formats.number(shown)}`;
}
