import { expect, test } from 'vitest';
import { keyed } from '../../web/ui/report/keyed.ts';

test('two steps of the same moment and kind are told apart, and keep their keys when a step is added', () => {
  const keys = (steps: string[]) => keyed(steps, (step) => step).map(([key]) => key);
  const before = keys(['10:00 reply', '10:00 reply', '10:05 submit']);
  expect(new Set(before).size).toBe(3);
  expect(keys(['10:00 reply', '10:00 reply', '10:05 submit', '10:05 submit']).slice(0, 3)).toEqual(before);
});
