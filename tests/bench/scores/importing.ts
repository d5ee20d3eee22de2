import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { ScoreImportReport } from '../../../api/contract/score-import.ts';
import { importColumns } from '../../../api/contract/score-import.ts';
import { nationalIndicators } from '../../../api/seed/national-indicators.ts';
import { compare, type Figure, milliseconds } from '../figures.ts';
import { signedIn } from '../questionnaire/desk.ts';
import type { World } from '../world.ts';

const repetitions = 9;

/**
 * The whole national index, 35,630 rows, brought by an editor: the request from its first byte to its report, scores,
 * audit and all, beside a COPY of the same lines into a table of the same shape, columns and key.
 */
export async function importing({ databaseUrl, port }: World): Promise<Figure[]> {
  const lines = nationalIndicators().map((one) =>
    [one.edition, one.country, one.year, one.indicator, one.value].join(','),
  );
  const file = [importColumns.join(','), ...lines, ''].join('\n');
  const ed = await signedIn(port, 'ed');
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('create table bench_copy (like national_indicator including all)');
    const own: number[] = [];
    const bare: number[] = [];
    for (let i = -2; i < repetitions; i += 1) {
      await client.query('truncate national_indicator, recomputed_score, bench_copy');
      const first = await timed(() => bring(ed, file, lines.length));
      const second = await timed(() => copied(client, file));
      // The first rounds are the machine learning what the code does.
      if (i < 0) continue;
      own.push(first);
      bare.push(second);
    }
    const { rows } = await client.query('select count(*)::int as count from bench_copy');
    if (rows[0].count !== lines.length)
      throw new Error(`COPY took ${rows[0].count} of ${lines.length} rows.`);
    return [
      compare(`import of ${lines.length} rows, beside a COPY of them`, [own, bare], milliseconds, {
        most: 4,
      }),
    ];
  } finally {
    await client.query('drop table if exists bench_copy');
    await client.end();
  }
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

async function bring(ed: Awaited<ReturnType<typeof signedIn>>, file: string, wanted: number): Promise<void> {
  const answer = await ed.ask('POST', '/api/imports/mipex-national', file, {
    'content-type': 'text/csv',
    'idempotency-key': randomUUID(),
  });
  const report = (await answer.json()) as ScoreImportReport;
  if (report.values.new !== wanted) throw new Error(`It took ${report.values.new} of ${wanted} rows.`);
}

interface CopyConnection {
  query: (text: string) => void;
  sendCopyFromChunk: (chunk: Buffer) => void;
  endCopyFrom: () => void;
}

/** COPY as the protocol has it: the driver leaves its messages to whoever hands it such an object. */
function copied(client: Client, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query({
      submit: (connection: CopyConnection) =>
        connection.query(`copy bench_copy (${importColumns.map((one) => (one === 'score' ? 'value' : one))})
          from stdin with (format csv, header)`),
      handleCopyInResponse: (connection: CopyConnection) => {
        connection.sendCopyFromChunk(Buffer.from(file));
        connection.endCopyFrom();
      },
      handleCommandComplete: () => {},
      handleError: reject,
      handleReadyForQuery: () => resolve(),
    } as never);
  });
}
