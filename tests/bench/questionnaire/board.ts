import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { RoundView } from '../../../api/contract/round.ts';
import type { SavedDraft } from '../../../api/contract/submission.ts';
import { temporaryFolder } from '../../start/checkout.ts';
import { startServer } from '../../start/process.ts';
import { atMost, compare, type Figure, milliseconds } from '../figures.ts';
import { openPgWire } from '../pgWire.ts';
import type { World } from '../world.ts';
import { beginQuestionnaire, type Desk, roundOf, signedIn } from './desk.ts';

const repetitions = 15;

/**
 * What the server sends to the database to save one answer, and for the board of 250 regions, counted on the wire between
 * the two; then the board's time beside its statement by hand and its rows as JSON.
 */
export async function savedAnswersAndBoard({ databaseUrl, port }: World): Promise<Figure[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const wire = await openPgWire(databaseUrl);
  const { folder, remove } = temporaryFolder();
  const server = await startServer({ env: { DATABASE_URL: wire.databaseUrl, DATA_DIR: folder } });
  try {
    const round = await boardOf250(client, port);
    const watched = { clara: await signedIn(server.port, 'clara'), ana: await signedIn(server.port, 'ana') };
    const saving = await statementsOfSaving(
      watched.ana,
      await beginQuestionnaire(watched.ana, round),
      wire.taken,
    );
    const board = await statementsOf(() => watched.clara.ask('GET', `/api/rounds/${round}`), wire.taken);
    const [query = ''] = board.own;
    return [
      atMost(`statements to save one answer, without its audit row${apart(saving)}`, saving.own.length, 2),
      atMost(`statements for the board of 250 regions${apart(board)}`, board.own.length, 1),
      compare('board of 250 regions: time', await timesOfBoard(client, port, round, query), milliseconds),
    ];
  } finally {
    await server.end('SIGTERM');
    wire.close();
    remove();
    await client.end();
  }
}

/** The round, with a questionnaire under way in four regions of five. Catalonia's is not begun yet. */
async function boardOf250(client: Client, port: number): Promise<string> {
  const { rows } = await client.query<{ code: string }>(
    `select code from region where level = 2 order by code <> 'ES51', code limit 250`,
  );
  const round = await roundOf(
    await signedIn(port, 'clara'),
    rows.map(({ code }) => code),
  );
  await client.query(
    `with begun as (
       insert into submission (kind, region, round, created_by)
       select 'questionnaire', region, round, (select id from person limit 1) from round_region
       where round = $1 and region <> 'ES51' and ascii(right(region, 1)) % 5 > 0
       returning id)
     insert into submission_version (submission, version, answers, visibility, authors, answered)
     select id, 1, '{}', 'region', '{}', 40 from begun`,
    [round],
  );
  await client.query('analyze');
  return round;
}

interface Counted {
  /** What the request itself needs. */
  own: string[];
  /** To know who asks and what they may do. */
  who: number;
  /** Brackets of a transaction. */
  brackets: number;
  audit: number;
}

const apart = ({ who, brackets, audit }: Counted) =>
  ` (apart: ${[`who asks ${who}`, `begin and commit ${brackets}`, `audit ${audit}`].join(', ')})`;

async function statementsOf(act: () => Promise<unknown>, taken: () => string[]): Promise<Counted> {
  // The fewest of several times: now and then the server asks something on the side, and the first time it reads what it keeps.
  const times: string[][] = [];
  for (let at = 0; at < 4; at++) {
    taken();
    await act();
    times.push(taken());
  }
  const [found = []] = times.sort((a, b) => a.length - b.length);
  if (process.env.BENCH_DETAILS) for (const text of found) console.log(`${text.slice(0, 200)}\n`);
  const isWho = (text: string) => /^select [^(]* from "(session|account|role_grant)"/.test(text);
  const isBracket = (text: string) => /^(begin|commit)/.test(text);
  const isAudit = (text: string) => /^insert into "audit"/.test(text);
  return {
    own: found.filter((text) => !isWho(text) && !isBracket(text) && !isAudit(text)),
    who: found.filter(isWho).length,
    brackets: found.filter(isBracket).length,
    audit: found.filter(isAudit).length,
  };
}

/** As the page saves an answer of a questionnaire. */
function statementsOfSaving(ana: Desk, id: string, taken: () => string[]): Promise<Counted> {
  let revision = 1;
  return statementsOf(async () => {
    const answers = { finalRemark: `Remark ${randomUUID()}` };
    const headers = { 'if-match': `"r${revision}"` };
    const saved = await ana.ask('PATCH', `/api/submissions/${id}/answers`, { answers }, headers);
    ({ revision } = (await saved.json()) as SavedDraft);
  }, taken);
}

async function timesOfBoard(client: Client, port: number, round: string, query: string) {
  const clara = await signedIn(port, 'clara');
  const [own, bare]: [number[], number[]] = [[], []];
  for (let at = -3; at < repetitions; at++) {
    const began = performance.now();
    const view = (await (await clara.ask('GET', `/api/rounds/${round}`)).json()) as RoundView;
    const between = performance.now();
    JSON.parse(JSON.stringify((await client.query(query, ['withdrawn', round])).rows));
    const ended = performance.now();
    if (view.lines.length !== 250) throw new Error(`The board has ${view.lines.length} lines.`);
    if (at < 0) continue;
    own.push(between - began);
    bare.push(ended - between);
  }
  return [own, bare] as const;
}
