import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import pdfmake from 'pdfmake';
import type { Content } from 'pdfmake/interfaces';
import type { Paper, Printed } from './paper.ts';
import { words } from './words.ts';

/**
 * A thread of its own that prints one paper and ends: laying out a long questionnaire takes a second of computing, which
 * would keep everybody else waiting. Knows the fonts of the library and no other file or address.
 */
const { spoken, title, head, draft, content } = workerData as Paper;
const font = (name: string) => fileURLToPath(import.meta.resolve(`pdfmake/fonts/Roboto/Roboto-${name}.ttf`));
const fonts = {
  normal: font('Regular'),
  bold: font('Medium'),
  italics: font('Italic'),
  bolditalics: font('MediumItalic'),
};
pdfmake.setFonts({ Roboto: fonts });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(fonts).includes(path));

/** A heading, or a question, is not left alone at the foot of a page; a long answer may go over several. */
function together(paragraphs: readonly Printed[]): Content[] {
  const stacks: Printed[][] = [[]];
  for (const paragraph of paragraphs) {
    stacks.at(-1)?.push(paragraph);
    if (!['page', 'entry', 'question'].includes(paragraph.style)) stacks.push([]);
  }
  const length = (stack: Printed[]) => stack.reduce((sum, { text }) => sum + text.length, 0);
  return stacks.map((stack) => ({ stack, unbreakable: length(stack) < 1500 }));
}

const grey = '#595959';
const pdf = await pdfmake
  .createPdf({
    // Most of it is questions and answers.
    language: spoken.questions,
    displayTitle: true,
    version: '1.7',
    info: { title, creator: 'Regional Migration Atlas', producer: 'Regional Migration Atlas' },
    pageSize: 'A4',
    pageMargins: [56, 64, 56, 56],
    header: {
      columns: [
        { text: head, color: grey },
        ...(draft ? [{ text: draft, bold: true, color: '#a30000', alignment: 'right' as const }] : []),
      ],
      fontSize: 8,
      margin: [56, 28, 56, 0],
    },
    footer: (page, pages) => ({
      text: words[spoken.frame].pageOf(page, pages),
      fontSize: 8,
      color: grey,
      alignment: 'right',
      margin: [56, 16, 56, 0],
    }),
    content: together(content),
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.2 },
    styles: {
      title: { fontSize: 20, bold: true, margin: [0, 0, 0, 8] },
      draft: { bold: true, color: '#a30000', margin: [0, 0, 0, 6] },
      fact: { margin: [0, 0, 0, 2] },
      page: { fontSize: 14, bold: true, margin: [0, 18, 0, 4] },
      entry: { fontSize: 11, bold: true, margin: [0, 12, 0, 2], color: '#1a3a6b' },
      question: { color: grey, margin: [0, 6, 0, 1] },
      answer: { margin: [0, 0, 0, 2] },
      note: { italics: true, margin: [0, 8, 0, 0] },
      none: { italics: true, color: grey, margin: [0, 0, 0, 2] },
    },
  })
  .getBuffer();
parentPort?.postMessage(new Uint8Array(pdf));
