import type { Db } from '../../drizzle/client.ts';
import { relocation } from '../../drizzle/schema/figures.ts';
import type { Compiled } from '../submissions/compile.ts';
import { insertAll } from './insert.ts';
import { placeOf } from './regions.ts';
import { number, readTable } from './table.ts';

const FIRST_DECISION = '2015-09-14';
const UP_TO = '2016-09-27';

const readRelocations = () =>
  readTable('relocations-to-2016-09-27', ['from', 'to', 'persons']).map((row) => ({
    from: row.from,
    to: row.to,
    persons: number(row.persons),
  }));

/** People relocated from Italy and Greece, country by country; a reported zero stays a zero. */
export async function seedRelocations(db: Db): Promise<void> {
  await insertAll(
    db,
    relocation,
    readRelocations().map((row) => ({ ...row, upTo: UP_TO, source: 'ec-relocation-2016-09-27' })),
  );
}

/** The same figures as flow records between countries, exactly as published. The region is the country of arrival. */
export function relocationFlows(): Compiled[] {
  return readRelocations().map(({ from, to, persons }) => {
    const [origin, destination] = [placeOf(from), placeOf(to)];
    const id = `relocation:${from}:${to}:${UP_TO}`;
    return {
      kind: 'flow',
      id,
      visibility: 'public',
      rounded: {
        id,
        region: to,
        regionName: destination.name,
        country: destination.country,
        level: destination.level,
        visibility: 'public',
        demonstration: false,
        version: 1,
        source: 'European Commission: relocations from Italy and Greece up to 27 September 2016',
        position: destination.centre,
        empties: 2,
        type: 'relocation',
        fromKind: 'country',
        from,
        fromName: origin.name,
        fromPosition: origin.centre,
        toKind: 'country',
        to,
        toName: destination.name,
        toPosition: destination.centre,
        period: `${FIRST_DECISION}/${UP_TO}`,
        periodStart: FIRST_DECISION,
        periodEnd: UP_TO,
        number: persons,
        numberMin: null,
        numberMax: null,
        numberState: 'value',
        unit: 'persons',
        method: 'register',
        confidence: 3,
        countedBy: 'European Commission',
        remark: 'Cumulative since the first Council decision of 14 September 2015.',
      },
      exact: { exactNumber: persons },
    };
  });
}
