import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { connect, type Db } from '../../drizzle/client.ts';
import { TEMPLATE } from './cluster.ts';

export interface TestDatabase {
  db: Db;
  url: string;
  /** Closes the connections and drops the database. */
  close: () => Promise<void>;
}

/**
 * A migrated database for one test file, empty or with the seed of the product:
 *
 *     const { db, url, close } = await freshDatabase();
 *     afterAll(close);
 */
export async function freshDatabase(
  options: { seeded?: 'reference' | 'demonstration' } = {},
): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asOwner(async (owner) => {
    const template = options.seeded ? await seededTemplate(owner, options.seeded) : TEMPLATE;
    await owner.query(`create database ${name} template ${template}`);
  });
  const connection = connect(addressIn(name), { max: 5 });
  return {
    db: connection.db,
    url: addressIn(name),
    close: async () => {
      await connection.close();
      await asOwner((owner) => owner.query(`drop database ${name} with (force)`));
    },
  };
}

/** Seeding takes seconds: the first file that wants it makes the template, the others wait and copy it. */
async function seededTemplate(owner: Client, seeded: 'reference' | 'demonstration'): Promise<string> {
  const template = `template_${seeded}`;
  await owner.query('select pg_advisory_lock(hashtext($1))', [template]);
  const { rowCount } = await owner.query('select from pg_database where datname = $1', [template]);
  if (!rowCount) {
    await owner.query(`drop database if exists ${template}_half with (force)`);
    await owner.query(`create database ${template}_half template ${TEMPLATE}`);
    const connection = connect(addressIn(`${template}_half`), { max: 5 });
    try {
      const { seed } = await import('../../api/seed.ts');
      await seed(connection.db, { demonstration: seeded === 'demonstration' });
    } finally {
      await connection.close();
    }
    await owner.query(`alter database ${template}_half rename to ${template}`);
  }
  await owner.query('select pg_advisory_unlock(hashtext($1))', [template]);
  return template;
}

function addressIn(database: string): string {
  const url = new URL(inject('postgres'));
  url.pathname = `/${database}`;
  return url.href;
}

async function asOwner<T>(action: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client({ connectionString: inject('postgres') });
  await owner.connect();
  try {
    return await action(owner);
  } finally {
    await owner.end();
  }
}
