import { type ReactNode, useState } from 'react';
import { useMediaQuery } from '@mantine/hooks';
import { Letter } from '../Letter.tsx';
import type { PartProps } from '../parts.ts';

interface Props extends Pick<PartProps, 'view' | 'words'> {
  children: ReactNode;
}

/** What is chosen, and the ways to choose. On a phone a comparison that is there is folded into one line, and its parts come first. */
export function Choosing({ view: { regions, by }, words: { t }, children }: Props) {
  const isPhone = useMediaQuery('(max-width: 48rem)', false, { getInitialValueInEffect: false });
  // Who is still choosing keeps it open.
  const [isOpen, setOpen] = useState(regions.length < 2);
  return (
    <details
      className="compare-fold printed-too"
      open={!isPhone || isOpen}
      onToggle={(event) => isPhone && setOpen(event.currentTarget.open)}
    >
      <summary>
        {regions.map((code) => (
          <Letter key={code} {...{ regions, code }} />
        ))}{' '}
        {t('compare:fold.regions', { count: regions.length })}
        {t('compare:fold.figures', { count: by.length })}
      </summary>
      <div className="compare-choosing">{children}</div>
    </details>
  );
}
