import { expect, test, vi } from 'vitest';
import type { Previous, SubmissionView } from '../../api/contract/submission.ts';
import type { Definition } from '../../api/instruments/definition.ts';
import common from '../../web/text/en/common.json' with { type: 'json' };
import since from '../../web/text/en/since.json' with { type: 'json' };
import SinceLastRound from '../../web/ui/since/SinceLastRound.tsx';
import { drawn } from '../support/drawn.tsx';
import { much } from '../support/filled.ts';
import { mapping } from '../support/questionnaire.ts';

// The page's own words begin with its address, which is nowhere here.
vi.mock('../../web/text/texts.ts', () => ({ currentLanguage: () => 'en', loadTexts: async () => {} }));

const report = {
  id: 'now',
  answers: { ...much(), mainRouteRole: 'transit', town: 'Palermo' },
  round: { title: 'April', instrumentVersion: 2 },
} as unknown as SubmissionView;
const previous = {
  submission: 'before',
  round: { id: 'march', title: 'March' },
  instrumentVersion: 1,
  version: 1,
  submittedAt: '2026-03-10T10:00:00Z',
  answers: much(),
} satisfies Previous;

function next(): Definition {
  const definition = mapping();
  const [route] = definition.pages;
  if (!route) throw new Error('The questionnaire has no pages.');
  route.elements = route.elements.filter(({ name }) => name !== 'routeSince');
  route.elements.push({ type: 'text', name: 'town', title: 'Which town?', description: '' });
  return definition;
}

/** The section in words, with what the page was answered. */
async function said(answers: readonly (readonly [readonly unknown[], unknown])[]): Promise<string> {
  const words = { en: { common, since }, fr: {} };
  return (await drawn(<SinceLastRound report={report} />, { language: 'en', words, answers })).replaceAll(
    /<[^>]*>/g,
    ' ',
  );
}
const before = ['reports', 'about', 'now', 'previous'];

test('Two rounds with two versions: both are named, and how many questions and answers differ', async () => {
  const text = await said([
    [before, previous],
    [['reports', 'questions', 'now'], next()],
    [['reports', 'questions', 'before'], mapping()],
  ]);
  expect(text).toMatch(/March, with version 1 of the questionnaire.*April, with version 2/s);
  expect(text).toMatch(/1 new question .*1 question is no longer asked/s);
  expect(text).toContain('2 answers differ from the last round: 1 changed and 1 new.');
});

test('With the same version both rounds ask the same, and its questions are not asked for twice', async () => {
  const same = { ...previous, instrumentVersion: 2, answers: report.answers };
  const text = await said([
    [before, same],
    [['reports', 'questions', 'now'], next()],
  ]);
  expect(text).toContain('Both rounds ask the same questions.');
  expect(text).toContain('Every answer is the same as in the last round.');
});

test('Who answers for the first time reads that there is no round before', async () => {
  expect(await said([[before, null]])).toContain('There is nothing to compare with');
});
