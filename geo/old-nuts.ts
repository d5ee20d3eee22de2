import recodingTables from './boundaries/recoding.json' with { type: 'json' };
import { oldVersions, type OldVersion, type VersionTable } from './recode.ts';

/** NUTS 2013 and 2016 against 2021, for formerOf, recodeCode and recodeFigures. */
export const oldNuts = oldVersions(recodingTables as unknown as Record<OldVersion, VersionTable>);
