import { resolve } from 'node:path';
import { z } from 'zod';
import type { S3Settings } from './attachments/s3.ts';

/** A setting that is wrong; the message names the variable and what is allowed. */
export class SettingsProblem extends Error {
  override name = 'SettingsProblem';
}

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const yesOrNo = z
  .enum(['1', '0', 'true', 'false'], { error: 'is 1 or 0' })
  .transform((value) => value === '1' || value === 'true');

const SHORTEST_SECRET = 32;

const environment = z.object({
  NODE_ENV: z
    .enum(['production', 'development', 'test'], { error: 'is production, development or test' })
    .default('development'),
  PORT: z.coerce
    .number({ error: 'is a whole number from 1 to 65535' })
    .int('is a whole number')
    .min(1, 'is at least 1')
    .max(65535, 'is at most 65535')
    .default(8080),
  HOST: z.string().optional(),
  DATA_DIR: z.string().optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'starts with postgres:// or postgresql://')
    .optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'is an address such as https://atlas.example.eu' })
    .transform((address) => address.replace(/\/+$/, ''))
    .refine(
      (address) => new URL(address).pathname === '/',
      'has no path: the atlas is served from the root of its host',
    )
    .optional(),
  AUTH_SECRET: z
    .string()
    .min(SHORTEST_SECRET, `has at least ${SHORTEST_SECRET} characters (openssl rand -base64 32 makes one)`)
    .optional(),
  TRUST_PROXY: yesOrNo.default(false),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'is an address such as smtp://user:password@mail.example.eu:587' })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^([^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/,
      'is an e-mail address, such as Atlas <atlas@example.eu>',
    )
    .optional(),
  S3_URL: z
    .url({ protocol: /^https?$/, error: 'is the address of a bucket such as https://s3.example.eu/atlas' })
    .transform((address) => address.replace(/\/+$/, ''))
    .refine((address) => !/[?#]/.test(address), 'is the address of a bucket, without a query')
    .optional(),
  S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'is a name of small letters, digits and hyphens')
    .default('us-east-1'),
  S3_ACCESS_KEY: z.string().optional(),
  S3_SECRET_KEY: z.string().optional(),
  LOG_LEVEL: z.enum(levels, { error: `is one of ${levels.join(', ')}` }).default('info'),
});

export interface Settings {
  production: boolean;
  port: number;
  host: string;
  dataDir: string;
  databaseUrl: string | undefined;
  publicUrl: string | undefined;
  /** Production must bring one; elsewhere one is made and kept in the data folder. */
  authSecret: string | undefined;
  trustProxy: boolean;
  /** The mail server and who letters are from; without them letters wait to be copied. */
  mail: { smtpUrl: string; from: string } | undefined;
  /** The bucket where attachments are kept; without it they are in the data folder. */
  s3: S3Settings | undefined;
  logLevel: (typeof levels)[number];
}

/**
 * The settings in an environment, checked; empty variables count as not set. Relative folders are taken from
 * `root`. Throws SettingsProblem naming every variable that is wrong.
 */
export function readSettings(variables: Record<string, string | undefined>, root: string): Settings {
  const set = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = environment.safeParse(set);
  if (!read.success) {
    throw new SettingsProblem(
      read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`).join(' '),
    );
  }
  const { data } = read;
  const production = data.NODE_ENV === 'production';
  return {
    production,
    port: data.PORT,
    host: data.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
    dataDir: resolve(root, data.DATA_DIR ?? '.data'),
    databaseUrl: data.DATABASE_URL,
    publicUrl: data.PUBLIC_URL,
    authSecret: data.AUTH_SECRET,
    trustProxy: data.TRUST_PROXY,
    mail: mailOf(data),
    s3: s3Of(data),
    logLevel: data.LOG_LEVEL,
  };
}

/** All three or none: whoever gives one means them all. */
function s3Of(data: z.infer<typeof environment>): S3Settings | undefined {
  const { S3_URL: url, S3_ACCESS_KEY: accessKey, S3_SECRET_KEY: secretKey, S3_REGION: region } = data;
  if (url && accessKey && secretKey) return { url, region, accessKey, secretKey };
  const given = (['S3_URL', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'] as const).filter((name) => data[name]);
  if (given.length === 0) return undefined;
  throw new SettingsProblem(
    `${given.join(' and ')} without the rest: a bucket needs S3_URL, S3_ACCESS_KEY and S3_SECRET_KEY.`,
  );
}

/** Both settings or neither: a letter needs somebody whom it is from. */
function mailOf({ SMTP_URL, MAIL_FROM }: { SMTP_URL?: string | undefined; MAIL_FROM?: string | undefined }) {
  if (!SMTP_URL && !MAIL_FROM) return undefined;
  if (SMTP_URL && MAIL_FROM) return { smtpUrl: SMTP_URL, from: MAIL_FROM };
  const [has, lacks] = SMTP_URL ? ['SMTP_URL', 'MAIL_FROM'] : ['MAIL_FROM', 'SMTP_URL'];
  throw new SettingsProblem(`${has} is set and ${lacks} is not: letters need both.`);
}
