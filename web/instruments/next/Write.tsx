import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../api/instruments/finding.ts';
import { Begin } from './Begin.tsx';
import { Editor } from './Editor.tsx';
import { List } from './List.tsx';
import { TEXTS } from './parts.ts';
import { usePlace } from './place.ts';
import { Texts } from './Texts.tsx';
import type { Next } from './useNext.ts';

/** The indicators beside the one that is open; on a phone one or the other. */
export function Write({ next, refused }: { next: Next; refused: readonly Finding[] }) {
  const { t } = useTranslation('authoring');
  const { place } = usePlace();
  const { open } = place;
  return (
    <div className="next-write" data-open={open ? 'true' : undefined}>
      <List next={next} refused={refused} />
      <div className="next-open">
        {open ? (
          <p className="next-back">
            <Link to="." search={{} as never} resetScroll={false}>
              {t('list.back')}
            </Link>
          </p>
        ) : null}
        <Opened key={open} next={next} refused={refused} open={open} />
      </div>
    </div>
  );
}

function Opened({
  next,
  refused,
  open,
}: {
  next: Next;
  refused: readonly Finding[];
  open: string | undefined;
}) {
  const { t } = useTranslation('authoring');
  if (open === 'new') return <Begin next={next} />;
  if (open === TEXTS) return <Texts next={next} refused={refused} />;
  const indicator = next.next.indicators.find(({ code }) => code === open);
  if (indicator) return <Editor next={next} indicator={indicator} refused={refused} />;
  return <p className="next-hint">{open ? t('list.gone', { code: open }) : t('list.choose')}</p>;
}
