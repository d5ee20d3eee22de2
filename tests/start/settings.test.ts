import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readRequest } from '../../api/admin-request.ts';
import { readSettings } from '../../api/settings.ts';
import { withoutDetails, withoutPersonalData } from '../../api/start/log.ts';
import { startS3 } from '../support/s3.ts';
import { temporaryFolder } from './checkout.ts';
import { run } from './process.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);
const read = (variables: Record<string, string>) => readSettings(variables, '/srv/atlas');

describe('settings', () => {
  test('without any, the atlas is on port 8080 of this machine, data in .data', () => {
    expect(read({})).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      dataDir: '/srv/atlas/.data',
      production: false,
      trustProxy: false,
    });
  });

  test.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['NODE_ENV', 'prod'],
    ['DATABASE_URL', 'mysql://localhost/atlas'],
    ['PUBLIC_URL', 'atlas.example.eu'],
    ['PUBLIC_URL', 'https://example.eu/atlas'],
    ['TRUST_PROXY', 'maybe'],
    ['LOG_LEVEL', 'loud'],
    ['AUTH_SECRET', 'short'],
    ['SMTP_URL', 'mail.example.eu'],
    ['SMTP_URL', 'https://mail.example.eu'],
    ['MAIL_FROM', 'the atlas'],
    ['S3_URL', 's3.example.eu/atlas'],
    ['S3_URL', 'https://s3.example.eu/atlas?acl'],
    ['S3_REGION', 'Europe West'],
    ['MAIL_FROM', 'a@example.eu\r\nBcc: all@example.eu'],
  ])('%s=%s is refused by name', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(new RegExp(`^${name} `));
  });

  test('letters need a mail server and somebody whom they are from: both or neither', () => {
    const mail = {
      SMTP_URL: 'smtp://atlas:secret@mail.example.eu:587',
      MAIL_FROM: 'Atlas <atlas@example.eu>',
    };
    expect(read(mail).mail).toEqual({ smtpUrl: mail.SMTP_URL, from: mail.MAIL_FROM });
    expect(read({}).mail).toBeUndefined();
    expect(() => read({ SMTP_URL: mail.SMTP_URL })).toThrow('MAIL_FROM');
    expect(() => read({ MAIL_FROM: mail.MAIL_FROM })).toThrow('SMTP_URL');
  });

  test('a bucket for attachments needs its address and both its keys, or nothing', () => {
    const s3 = { S3_URL: 'https://s3.example.eu/atlas/', S3_ACCESS_KEY: 'key', S3_SECRET_KEY: 'secret' };
    const read3 = {
      url: 'https://s3.example.eu/atlas',
      region: 'eu-1',
      accessKey: 'key',
      secretKey: 'secret',
    };
    expect(read({ ...s3, S3_REGION: 'eu-1' }).s3).toEqual(read3);
    expect(read({}).s3).toBeUndefined();
    expect(() => read({ S3_URL: s3.S3_URL })).toThrow('S3_ACCESS_KEY and S3_SECRET_KEY');
  });

  test('an empty variable counts as not set, and a public address loses its last slash', () => {
    expect(read({ PORT: '', PUBLIC_URL: 'https://atlas.example.eu/' })).toMatchObject({
      port: 8080,
      publicUrl: 'https://atlas.example.eu',
    });
  });
});

describe('production', () => {
  const env = { NODE_ENV: 'production', DATA_DIR: join(folder, 'never made') };

  test.each([
    ['missing', {}],
    ['short', { AUTH_SECRET: 'too short' }],
    ['one of an example', { AUTH_SECRET: 'change-me-change-me-change-me-change-me' }],
    ['one letter', { AUTH_SECRET: 'x'.repeat(40) }],
  ])('does not start when AUTH_SECRET is %s', async (_, secret) => {
    const refused = await run({ env: { ...env, ...secret } });
    expect(refused.code).toBe(1);
    expect(refused.said).toMatch(/^AUTH_SECRET /);
  });
});

describe('npm start', () => {
  const start = (variables: Record<string, string>) =>
    run({ env: { DATA_DIR: join(folder, 'never made'), ...variables } });

  test('says in one line which settings of a bucket are missing or wrong', async () => {
    const half = await start({ S3_URL: 'https://s3.example.eu/atlas', S3_ACCESS_KEY: 'atlas' });
    expect(half).toEqual({
      code: 1,
      said: 'S3_URL and S3_ACCESS_KEY without the rest: a bucket needs S3_URL, S3_ACCESS_KEY and S3_SECRET_KEY.\n',
    });
    const s3 = await startS3();
    const { url, accessKey, region } = s3.settings;
    const keys = { S3_ACCESS_KEY: accessKey, S3_SECRET_KEY: 'guessed', S3_REGION: region };
    const refused = await start({ S3_URL: url, ...keys });
    await s3.close();
    expect(refused).toEqual({
      code: 1,
      said: 'The bucket that S3_URL names cannot be used: the S3 store answered 403 to GET.\n',
    });
  });
});

describe('npm run admin', () => {
  test('reads a person from the command line', () => {
    const words = [
      '--email',
      'ana@example.org',
      '--role',
      'coordinator',
      '--region',
      'es51',
      '--name',
      'Ana',
    ];
    expect(readRequest(words)).toEqual({
      email: 'ana@example.org',
      name: 'Ana',
      grants: [{ role: 'coordinator', region: 'ES51' }],
      passwordFromInput: false,
    });
  });

  test('takes an old or Greek spelling of a region, and a role named twice, once', () => {
    const words = [
      '--email',
      'Eleni@Example.org',
      '--role',
      'reviewer',
      '--role',
      'reviewer',
      '--region',
      'gr30',
    ];
    expect(readRequest(words)).toMatchObject({
      email: 'eleni@example.org',
      name: 'eleni@example.org',
      grants: [{ role: 'reviewer', region: 'EL30' }],
    });
  });

  test.each([
    [['--email', 'ana'], '--email'],
    [['--email', 'ana@example.org'], '--role'],
    [['--email', 'ana@', '--role', 'editor'], '--email'],
    [
      ['--email', 'ana@example.org', '--email', 'ed@example.org', '--role', 'editor'],
      '--email is given 2 times',
    ],
    [['--email', 'ana@example.org', '--role', 'king'], 'There is no role "king": contributor, coordinator'],
    [
      ['--email', 'ana@example.org', '--role', 'coordinator'],
      'The role coordinator is held for one region: add --region',
    ],
    [
      ['--email', 'ana@example.org', '--role', 'coordinator'],
      'with --region: contributor, coordinator, assessor, reviewer',
    ],
    [
      ['--email', 'ana@example.org', '--role', 'secretariat', '--region', 'ES51'],
      'The role secretariat is held without a region: leave --region out',
    ],
    [
      ['--email', 'ana@example.org', '--role', 'secretariat', '--region', 'ES51'],
      'without a region: editor, secretariat, taskforce, dghome',
    ],
    [['--email', 'ana@example.org', '--role', 'coordinator', '--region', 'ES99'], '--region: '],
    [['--email', 'ana@example.org', '--role', 'coordinator', '--region', ''], '--region: '],
    [['--email', 'ana@example.org', '--role', 'editor', '--name', ' '], '--name'],
    [['--mail', 'ana@example.org'], '--mail'],
  ])('%j is refused, saying why %s', (words, why) => {
    expect(() => readRequest(words)).toThrow(why);
  });
});

describe('the log', () => {
  test('keeps where a query failed and not what it held', () => {
    const cause = Object.assign(new Error('value "ana@example.org" breaks it'), {
      severity: 'ERROR',
      code: '23505',
      table: 'account',
    });
    const error = new Error('Failed query: insert … params: ana@example.org', { cause });
    const logged = withoutPersonalData(error);
    expect(JSON.stringify(logged)).not.toContain('ana@');
    expect(logged).toMatchObject({ cause: { code: '23505', table: 'account' } });
  });

  test('keeps the noun of an address and not its secret', () => {
    expect(withoutDetails('/api/invitations/s3cr3t?email=ana@example.org')).toBe('/api/invitations');
  });
});
