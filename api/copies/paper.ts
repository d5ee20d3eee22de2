import type { CopyFile } from '../contract/copy.ts';
import type { CopyLanguage } from '../contract/taken.ts';
import { momentOf } from './said.ts';
import type { SheetPage, Spoken } from './sheet.ts';
import { words } from './words.ts';

/** One paragraph. */
export interface Printed {
  text: string;
  style: 'title' | 'draft' | 'fact' | 'note' | 'page' | 'entry' | 'question' | 'answer' | 'none';
  outline?: true;
}

/** What a worker needs to print: data alone. */
export interface Paper {
  spoken: Spoken;
  title: string;
  /** In the head of every page. */
  head: string;
  /** In the head of every page of what was not submitted. */
  draft: string | null;
  content: Printed[];
}

/** Scripts that the font of the print has; pictures (emoji) it has not. */
const printable =
  /^(?:(?!\p{Extended_Pictographic})[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Common}\p{sc=Inherited}]|[©®™])*$/u;

/**
 * Signs without a blank for longer than a line, with places where a line may end: finding them sign by sign takes the
 * library half a minute for a long answer. Nothing is seen of them.
 */
const breakable = (text: string) => text.replaceAll(/(\S{60}\p{M}*)(?=\S{40})/gu, '$1\u200b');

/** A copy on paper. Text from people stands in `text` alone: the library reads nothing in it. */
export function paperOf(file: CopyFile, pages: readonly SheetPage[], spoken: Spoken): Paper {
  const language = spoken.frame;
  const said = words[language];
  const { region, version, round, instrument, receipt } = file;
  const place = `${region.name} (${region.code})`;
  const title = round?.title ?? said.kind[file.kind];
  const isDraft = file.submittedAt === null;
  const facts: [string, string][] = [
    [said.region, place],
    ...(round ? [[said.round, round.title] as [string, string]] : []),
    ...(instrument ? [['', said.instrument(instrument.version)] as [string, string]] : []),
    [said.version, String(version)],
    [said.stands, said.state[file.state]],
    ...(receipt ? [[said.receipt, receipt.number] as [string, string]] : []),
    ...(file.submittedAt ? [[said.submitted, momentOf(file.submittedAt, language)] as [string, string]] : []),
    [said.made, momentOf(file.madeAt, language)],
  ];
  const body = pages.flatMap((page) => printedPage(page, language));
  const contact = Object.values(file.contact ?? {})
    .filter(Boolean)
    .join(' · ');
  const isPrintable = printable.test(JSON.stringify([pages, file.contact, title]));
  const content: Printed[] = [
    { text: title, style: 'title' },
    ...(isDraft ? [{ text: said.draft, style: 'draft' as const }] : []),
    ...(file.demonstration ? [{ text: said.demonstration, style: 'draft' as const }] : []),
    ...facts.map(([label, text]) => ({
      text: label ? said.pair(label, text) : text,
      style: 'fact' as const,
    })),
    ...(isPrintable ? [] : [{ text: said.otherScript, style: 'note' as const }]),
    ...body,
    ...(contact ? printedContact(said.contact, contact) : []),
  ];
  return {
    spoken,
    title: `${title} – ${place}`,
    head: `${title} · ${place}`,
    draft: isDraft ? said.draft : null,
    content: content.map((one) => ({ ...one, text: breakable(one.text) })),
  };
}

const printedContact = (title: string, contact: string): Printed[] => [
  { text: title, style: 'page' },
  { text: contact, style: 'answer' },
];

function printedPage({ title, parts }: SheetPage, language: CopyLanguage): Printed[] {
  const said = words[language];
  const lines = parts.flatMap(({ entry, lines }): Printed[] => [
    ...(entry === null ? [] : [{ text: entry, style: 'entry' as const }]),
    ...lines.flatMap((line): Printed[] => [
      { text: line.text, style: 'question' },
      line.code === ''
        ? { text: said.unanswered, style: 'none' }
        : { text: line.unit ? `${line.said} ${said.unit[line.unit]}` : line.said, style: 'answer' },
    ]),
  ]);
  return [
    { text: title, style: 'page', outline: true },
    ...(lines.length > 0 ? lines : [{ text: said.noEntries, style: 'none' as const }]),
  ];
}
