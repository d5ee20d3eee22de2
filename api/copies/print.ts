import { say } from '../contract/sentences.ts';
import { lineOf } from '../threads.ts';
import type { Paper } from './paper.ts';

/** A paper as PDF. */
export const print = lineOf<Paper, Uint8Array<ArrayBuffer>>({
  program: new URL('./printer.ts', import.meta.url),
  mostWaiting: 20,
  longest: 30_000,
  megabytes: 512,
  busy: say('printer-busy'),
});
