import { describe, expect, test } from 'vitest';
import type { AssessmentView, FactView } from '../../api/contract/assessment.ts';
import { Coordinator } from '../../web/assessments/coordinator/Coordinator.tsx';
import { stagesOf } from '../../web/assessments/coordinator/stages.ts';
import { Facts } from '../../web/assessments/facts/Facts.tsx';
import facts from '../../web/text/en/facts.json' with { type: 'json' };
import questionnaire from '../../web/text/en/questionnaire.json' with { type: 'json' };
import reports from '../../web/text/en/reports.json' with { type: 'json' };
import said from '../../web/text/en/said.json' with { type: 'json' };
import vocabulary from '../../web/text/en/vocabulary.json' with { type: 'json' };
import facts_fr from '../../web/text/fr/facts.json' with { type: 'json' };
import { drawn } from '../support/drawn.tsx';

const words = {
  en: { facts, questionnaire, reports, said, vocabulary },
  fr: { facts: facts_fr, questionnaire, reports, said, vocabulary },
};
const fact: FactView = {
  ...{ id: '11111111-1111-4111-8111-111111111111', area: 'housing', title: 'Stock of <b>flats</b>' },
  ...{ url: 'javascript:alert(1)', text: 'Few flats', addedAt: '2026-03-02T10:00:00Z' },
  files: [{ id: '22222222-2222-4222-8222-222222222222', name: 'Stock.pdf', type: 'pdf', size: 2048 }],
};
const assessment = (changed: object) =>
  ({
    ...{ id: '33333333-3333-4333-8333-333333333333', revision: 1, parts: ['coordinator'] },
    ...{ state: 'declaring', phase: { kind: 'scored' }, competences: {}, suggested: {}, facts: [] },
    ...{ actions: ['declare', 'add-fact', 'remove-fact'] },
    ...changed,
  }) as unknown as AssessmentView;
const page = (changed: object, language: 'en' | 'fr' = 'en') =>
  drawn(<Coordinator assessment={assessment(changed)} />, { language, words });

describe('The coordinator of a region', () => {
  test('begins with what the region has published, marked as such, until it is declared', async () => {
    const html = await page({ suggested: { health: 'shared' } });
    expect(html.match(/Taken over from what your region has published/g)).toHaveLength(1);
    expect(html).toContain('it does not count as 0');
    const declared = await page({ suggested: { health: 'shared' }, competences: { health: 'none' } });
    expect(declared).not.toContain('Taken over from');
    expect(declared).toContain('Your region has published: Shared');
  });

  test('reads what was declared, and takes nothing away, once the answers are submitted', async () => {
    const html = await page({
      ...{ state: 'cleared', actions: ['add-fact'], competences: { health: 'none' }, facts: [fact] },
    });
    expect(html).toContain('it can no longer be changed');
    expect(html).not.toContain('Take away “');
    expect(html).toContain('You can still give more.');
    expect(html).not.toContain('<select name="health"');
    const over = await page({ state: 'published', actions: [], facts: [fact] });
    expect(over).toContain('Nothing more can be given now');
    expect(over).not.toContain('Give to the experts');
  });

  test('reads which stage it is at, in both languages', async () => {
    expect(await page({ state: 'returned' })).toMatch(/aria-current="step"><[^>]+>Answers/);
    expect(await page({ state: 'submitted' }, 'fr')).toMatch(/aria-current="step"><[^>]+>Contrôle de clarté/);
    expect(await page({ state: 'withdrawn', actions: [] })).not.toContain('How far it is');
  });
});

test('An explorative assessment ends with the clarity check', () => {
  const of = (state: AssessmentView['state'], kind: 'scored' | 'explorative') =>
    stagesOf({ state, phase: { kind } } as AssessmentView).map(([stage, progress]) => `${stage} ${progress}`);
  expect(of('submitted', 'explorative')).toEqual(['declaring done', 'answering done', 'submitted now']);
  expect(of('cleared', 'explorative')).toEqual(['declaring done', 'answering done', 'submitted done']);
  expect(of('cleared', 'scored').slice(3)).toEqual(['cleared now', 'reviewed later', 'published later']);
  expect(of('published', 'scored').every((one) => one.endsWith('done'))).toBe(true);
});

test('What a region gave is only ever text to the experts, but for a link that leads somewhere and its files', async () => {
  const beside = (given: FactView[]) =>
    drawn(<Facts assessment={assessment({ facts: given })} area="housing" />, { language: 'en', words });
  const html = await beside([fact]);
  expect(html).not.toContain('href="javascript');
  expect(html).toContain('javascript:alert(1)');
  expect(html).toContain('href="/api/attachments/22222222-2222-4222-8222-222222222222"');
  expect(await beside([{ ...fact, url: 'https://example.org/stock' }])).toContain(
    'href="https://example.org/stock" rel="noopener noreferrer"',
  );
  expect(await beside([{ ...fact, area: 'health' }])).toContain('The region has given no facts or documents');
});
