import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '../../../api/contract/indicator.ts';
import { isSameAs } from '../../../api/instruments/assessed-draft.ts';
import { usePlace } from './place.ts';
import type { Next } from './useNext.ts';

interface EditorActionsProps {
  next: Next;
  indicator: Indicator;
  /** As it was published; a new one was not. */
  before: Indicator | undefined;
  /** How much is to mend in it. */
  faults: number;
  tellMissing: () => void;
}

/** What becomes of the indicator as a whole: retired, asked again, as it was, or not begun at all. */
export function EditorActions({ next, indicator, before, faults, tellMissing }: EditorActionsProps) {
  const { t } = useTranslation('authoring');
  const { go } = usePlace();
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const { code, retired } = indicator;
  const isChanged = !isSameAs(before, indicator);
  const retire = () => {
    const { retired: _, ...asked } = indicator;
    next.change(code, retired ? asked : { ...indicator, retired: true });
  };
  const drop = async () => {
    setBusy(true);
    const isDropped = await next.drop(code);
    setBusy(false);
    setAsked(false);
    if (isDropped && !before) go({});
  };
  return (
    <>
      {retired ? <p className="next-step hindered">{t('editor.retired')}</p> : null}
      <p role="status" className="next-help">
        {faults > 0 ? t('mark.faults', { count: faults }) : t('editor.fine')}
      </p>
      <div className="actions">
        {faults > 0 ? (
          <Button size="xs" variant="default" onClick={tellMissing}>
            {t('editor.show')}
          </Button>
        ) : null}
        {before ? (
          <Button size="xs" variant="default" onClick={retire}>
            {t(retired ? 'editor.revive' : 'editor.retire')}
          </Button>
        ) : null}
        {isChanged ? (
          <Button size="xs" variant="default" aria-expanded={isAsked} onClick={() => setAsked(!isAsked)}>
            {t(before ? 'editor.undo' : 'editor.remove')}
          </Button>
        ) : null}
      </div>
      {isAsked && isChanged ? (
        <div className="next-step hindered">
          <p>{t(before ? 'editor.undoSure' : 'editor.removeSure')}</p>
          <div className="actions">
            <Button size="xs" loading={isBusy} onClick={() => void drop()}>
              {t(before ? 'editor.undoYes' : 'editor.removeYes')}
            </Button>
            <Button size="xs" variant="default" onClick={() => setAsked(false)}>
              {t('cancel')}
            </Button>
          </div>
        </div>
      ) : null}
    </>
  );
}
