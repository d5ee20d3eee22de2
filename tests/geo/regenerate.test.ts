import { expect, test } from 'vitest';
import { buildFiles } from '../../geo/boundaries/build.ts';
import { generatedText } from './generated.ts';

test('building the boundaries again gives the same bytes', { timeout: 180_000 }, async () => {
  const files = await buildFiles();
  expect(Object.keys(files).sort()).toEqual([
    'background.json',
    'contiguity-2021.json',
    'nuts-2021-10m.json',
    'nuts-2021-3m.json',
    'recoding.json',
    'regions-2021.json',
    'traits-2021.json',
  ]);
  for (const [name, text] of Object.entries(files)) expect(text === generatedText(name), name).toBe(true);
});
