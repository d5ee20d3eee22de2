import type { ReactNode } from 'react';

/** A link somebody gave: only http and https lead anywhere, everything else stays text. */
export function SafeLink({ to, children = to }: { to: string; children?: ReactNode }) {
  if (!/^https?:\/\//i.test(to)) return <>{children}</>;
  return (
    <a href={to} rel="noopener noreferrer" target="_blank">
      {children}
    </a>
  );
}
