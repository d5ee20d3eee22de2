import { describe, expect, test } from 'vitest';
import { asDownload, nameFor } from '../../../api/attachments/name.ts';
import { changesBetween } from '../../../api/submissions/difference.ts';
import { filesIn, withoutFile } from '../../../api/submissions/files.ts';
import { mergeAnswers } from '../../../api/submissions/merge.ts';

const file = (digit: number, name = 'a.pdf') =>
  ({ id: `${digit}0000000-0000-4000-8000-000000000000`, name, type: 'pdf', size: 15 }) as const;
const [a, b, c] = [file(1), file(2, 'b.pdf'), file(3, 'c.pdf')];

describe('What a file is called', () => {
  test.each([
    ['C:\\Temp\\Étude.PDF', 'Étude.PDF'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['page.html', 'page.html.pdf'],
    ['..', 'file.pdf'],
    ['.pdf', 'pdf.pdf'],
    ['a\u0000b\r\nc\t.pdf', 'abc.pdf'],
    // Shown from right to left, it would end in .pdf before its eyes.
    ['invoice\u202Efdp.exe', 'invoicefdp.exe.pdf'],
    ['rapport   final.pdf', 'rapport final.pdf'],
    ['"; filename="x.html', '"; filename="x.html.pdf'],
  ])('%j becomes %j', (given, name) => {
    expect(nameFor(given, 'pdf')).toBe(name);
  });

  test('is at most 120 signs long, with its ending', () => {
    const long = nameFor(`${'é😀'.repeat(200)}.jpeg`, 'jpeg');
    expect([long.length <= 120, long.isWellFormed(), long.endsWith('.jpeg')]).toEqual([true, true, true]);
  });

  test('stands in the header in two ways, neither of which ends it', () => {
    expect(asDownload('"; x="é (1)*\'.pdf')).toBe(
      `attachment; filename="__ x=__ (1)*'.pdf"; filename*=UTF-8''%22%3B%20x%3D%22%C3%A9%20%281%29%2A%27.pdf`,
    );
  });
});

describe('Answers that name files', () => {
  const answers = {
    hasNeeds: true,
    countingDocuments: [a],
    practices: [{ id: 'p1', title: 'A', documents: [b, c] }, { id: 'p2' }],
  };

  test('are read with the place and the question of each', () => {
    expect(filesIn(answers)).toEqual([
      { field: 'countingDocuments', question: 'countingDocuments', file: a },
      { field: 'practices.0.documents', question: 'practices.documents', file: b },
      { field: 'practices.0.documents', question: 'practices.documents', file: c },
    ]);
  });

  test('lose one and nothing else', () => {
    expect(withoutFile(answers, b.id)).toEqual({
      ...answers,
      practices: [{ id: 'p1', title: 'A', documents: [c] }, { id: 'p2' }],
    });
    expect(withoutFile(answers, file(9).id)).toBe(answers);
  });

  test('of two people who add and take away at the same time are all kept, without a question', () => {
    const at = (...documents: object[]) => ({ practices: [{ id: 'p1', documents }] });
    expect(mergeAnswers(at(a), at(a, b), at(c))).toEqual({ answers: at(c, b), clashes: [] });
    expect(mergeAnswers({}, { x: [a] }, { x: [b] })).toEqual({ answers: { x: [b, a] }, clashes: [] });
    expect(mergeAnswers({ x: [a] }, {}, { x: [a, b] })).toEqual({ answers: { x: [b] }, clashes: [] });
  });

  test('differ file by file', () => {
    const { id: _, ...named } = b;
    expect(changesBetween({ x: [a] }, { x: [a, b] })).toEqual([
      { field: `x.${b.id}`, before: null, after: named },
    ]);
  });
});
