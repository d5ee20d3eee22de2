import { type ReactNode, useEffect, useRef } from 'react';

/** A box for one or for many: ticked, not ticked, or in between when some of them are. */
export function Tick({
  of,
  chosen,
  onChange,
  children,
}: {
  of: number;
  chosen: number;
  onChange: (isChosen: boolean) => void;
  children: ReactNode;
}) {
  const box = useRef<HTMLInputElement>(null);
  const isBetween = chosen > 0 && chosen < of;
  useEffect(() => {
    if (box.current) box.current.indeterminate = isBetween;
  }, [isBetween]);
  return (
    <label className="selection-tick">
      <input
        ref={box}
        type="checkbox"
        checked={of > 0 && chosen === of}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
