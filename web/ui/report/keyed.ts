/** Items with a key of their own each: what tells them apart, and where that repeats, how often it was there before. */
export function keyed<Item>(items: readonly Item[], nameOf: (item: Item) => string): [key: string, Item][] {
  const before = new Map<string, number>();
  return items.map((item) => {
    const name = nameOf(item);
    const times = before.get(name) ?? 0;
    before.set(name, times + 1);
    return [`${name} ${times}`, item];
  });
}
