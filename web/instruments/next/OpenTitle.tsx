import { type ReactNode, useEffect, useRef } from 'react';

/** The heading of what was opened; whoever opened it reads on from here. */
export function OpenTitle({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h2 ref={heading} tabIndex={-1} className="next-title">
      {children}
    </h2>
  );
}
