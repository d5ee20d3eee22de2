import { type ReactNode, useState } from 'react';

interface Props<Item> {
  all: readonly Item[];
  /** As many as one reads at a time; the others are there when one asks for them. */
  first: number;
  more: string;
  className: string;
  keyOf: (item: Item) => string;
  line: (item: Item) => ReactNode;
  /** Numbered, where the order says something. */
  as?: 'ul' | 'ol';
}

/** A list whose beginning is shown. */
export function FirstFew<Item>({ all, first, more, className, keyOf, line, as: List = 'ul' }: Props<Item>) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? all : all.slice(0, first);
  return (
    <>
      <List className={className}>
        {shown.map((item) => (
          <li key={keyOf(item)}>{line(item)}</li>
        ))}
      </List>
      {shown.length < all.length ? (
        <button type="button" className="text-button" onClick={() => setWhole(true)}>
          {more}
        </button>
      ) : null}
    </>
  );
}
