import { type Logger, pino } from 'pino';
import type { Settings } from '../settings.ts';

/** The log: what happened and where in the code, never who did it or what they wrote. */
export function makeLog(level: Settings['logLevel']): Logger {
  return pino({ level, base: undefined, serializers: { err: withoutPersonalData } });
}

interface Foreseen {
  name?: string;
  message?: string;
  stack?: string;
  code?: unknown;
  cause?: unknown;
  severity?: unknown;
  table?: unknown;
  column?: unknown;
  constraint?: unknown;
}

/**
 * What of an error may be logged. The database's own messages and the parameters of a query quote what people
 * wrote, so of these only code, table, column and constraint are kept; e-mail addresses go everywhere.
 */
export function withoutPersonalData(error: unknown): Record<string, unknown> {
  if (typeof error !== 'object' || error === null) return { kind: typeof error };
  const {
    name,
    message = '',
    stack = '',
    code,
    cause,
    severity,
    table,
    column,
    constraint,
  } = error as Foreseen;
  const quotesData = severity !== undefined || message.startsWith('Failed query');
  return {
    name,
    message: quotesData ? undefined : message.replaceAll(/\S+@\S+/g, '(an address)'),
    code,
    table,
    column,
    constraint,
    at: stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim())
      .slice(0, 12),
    cause: cause === undefined ? undefined : withoutPersonalData(cause),
  };
}

/** `/api/submissions/3f2…/submit` is logged as `/api/submissions`: an address may hold an invitation's secret. */
export function withoutDetails(path: string): string {
  const [pathname = ''] = path.split('?');
  return pathname.split('/').slice(0, 3).join('/');
}
