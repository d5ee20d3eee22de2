import { useEffect, useState } from 'react';

/** Whether what this part of a page drew first is on the screen: what stands below, or is seldom wanted, waits for it. */
export function useFirstPicture(): boolean {
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    let after: ReturnType<typeof setTimeout>;
    const frame = requestAnimationFrame(() => {
      after = setTimeout(() => setDrawn(true));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(after);
    };
  }, []);
  return isDrawn;
}
