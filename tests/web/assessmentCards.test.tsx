import { describe, expect, test } from 'vitest';
import type { AssessmentView } from '../../api/contract/assessment.ts';
import { AnswerCard } from '../../web/assessments/answering/AnswerCard.tsx';
import { Contents } from '../../web/assessments/editing/Contents.tsx';
import { ReviewCard } from '../../web/assessments/reviewing/ReviewCard.tsx';
import type { Asked } from '../../web/assessments/sheet/areas.ts';
import { fieldOf } from '../../web/assessments/sheet/fields.ts';
import type { Card } from '../../web/assessments/sheet/Writing.tsx';
import english from '../../web/text/en/assessments.json' with { type: 'json' };
import englishEditing from '../../web/text/en/editing.json' with { type: 'json' };
import englishPublished from '../../web/text/en/published.json' with { type: 'json' };
import englishAssessed from '../../web/text/en/assessed.json' with { type: 'json' };
import { source, tiny } from '../support/assessments.ts';
import { drawn } from '../support/drawn.tsx';

const words = {
  assessments: english,
  assessed: englishAssessed,
  editing: englishEditing,
  published: englishPublished,
};
const h01 = { ...tiny.indicators[0], asked: true } as Asked;
const cardOf = (values: Record<string, unknown>, indicator: Asked = h01): Card => ({
  indicator,
  values: Object.fromEntries(Object.entries(values).map(([part, value]) => [fieldOf('h-01', part), value])),
  at: (part) => values[part],
  change: () => undefined,
  errorOf: (part) => (part === 'sources' ? 'Name a source.' : undefined),
});
const assessment = (kind: 'scored' | 'explorative') =>
  ({
    state: 'returned',
    version: 2,
    phase: { kind },
    questions: [
      { id: '1', version: 1, indicator: 'h-01', text: 'Which paragraph?', askedAt: '' },
      { id: '2', version: 1, indicator: 'h-02', text: 'Not here', askedAt: '' },
    ],
  }) as unknown as AssessmentView;
const draw = (part: Parameters<typeof drawn>[0]) =>
  drawn(part, { language: 'en', words: { en: words, fr: words } });

describe('What the assessor answers', () => {
  test('is an option, with a reason only where the question does not apply, and what the editor asked about it', async () => {
    const html = await draw(<AnswerCard card={cardOf({ option: 'a' })} assessment={assessment('scored')} />);
    for (const text of ['Option a of h-01', 'Guidance of h-01', 'A law or a plan', 'Which paragraph?'])
      expect(html).toContain(text);
    expect(html).toContain('Name a source.');
    expect(html).not.toContain('Not here');
    expect(html).not.toContain('Why it does not apply');
    const applies = cardOf({ option: 'not-applicable' });
    expect(await draw(<AnswerCard card={applies} assessment={assessment('scored')} />)).toContain(
      'Why it does not apply',
    );
  });

  test('is a text where the instrument is explorative, without options', async () => {
    const open = { ...h01, options: [] };
    const html = await draw(
      <AnswerCard card={cardOf({ text: 'By decree' }, open)} assessment={assessment('explorative')} />,
    );
    expect(html).toContain('By decree');
    expect(html).not.toContain('type="radio"');
  });
});

describe('What the reviewer reads and writes', () => {
  const answer = {
    indicator: 'h-01',
    option: 'a',
    reason: null,
    comment: 'The act says so',
    text: null,
    sources: [{ ...source, url: 'javascript:alert(1)' }],
  };

  test('shows the answer, leads nowhere odd, and tells no score', async () => {
    const html = await draw(<ReviewCard card={cardOf({})} answer={answer} />);
    expect(html).toContain('Option a of h-01');
    expect(html).not.toContain('href="javascript');
    expect(html).not.toMatch(/>100</);
    expect(html).not.toContain('Your answer');
  });

  test('offers every option but the assessor’s where they differ', async () => {
    const html = await draw(<ReviewCard card={cardOf({ agrees: false })} answer={answer} />);
    expect(html).toContain('value="b"');
    expect(html).not.toContain('value="a"');
    expect(html).toContain('value="not-applicable"');
  });
});

describe('The contents of an editor’s page', () => {
  test('name every part in words', async () => {
    const html = await draw(<Contents isReviewed />);
    const names = [...html.matchAll(/<a href="#([a-z]+)">([^<]*)<\/a>/g)].map(([, part, name]) => [
      part,
      name,
    ]);
    expect(names).toHaveLength(8);
    expect(names).toContainEqual(['scores', 'Scores']);
    expect(names.filter(([, name]) => name?.includes('.'))).toEqual([]);
  });
});
