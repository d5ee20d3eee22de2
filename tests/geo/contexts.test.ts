import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Compared, Space } from '../../geo/context.ts';
import { contextsOf } from '../../geo/contexts.ts';
import { contiguityOf, neighboursFrom } from '../../geo/contiguity.ts';
import { createNuts, levelOf } from '../../geo/nuts.ts';
import { gridland, gridlandOutlines, gridlandRows } from '../fixtures/gridland.ts';

/*
 *   GL111 GL112 | GL121
 *   GL113 GL114 | GL122
 *   ------------+------
 *   GL211 GL212 | GL221   GL311 (island)
 */
const nuts = createNuts(gridlandRows);
const centres = new Map(
  [...gridlandOutlines].map(([code, outline]) => [code, outline[0]?.[0]?.[0] as [number, number]]),
);
const space: Space = {
  codes: (level) => nuts.all(level).map(({ code }) => code),
  touching: (code) => neighboursFrom(contiguityOf(gridland, `nuts${levelOf(code)}`), 'queen').get(code) ?? [],
  centre: (code) => centres.get(code) ?? [0, 0],
  basins: (code) =>
    code.startsWith('GL2') || code.startsWith('GL3') ? ['south'] : code === 'GL121' ? ['north'] : [],
  commissions: new Map([
    ['GL111', ['Islands']],
    ['GL31', ['Islands', 'North Sea']],
    ['GL221', ['North Sea']],
  ]),
};
const known = (codes: readonly string[], part: Partial<Compared> = {}): Compared => ({
  national: false,
  count: false,
  state: (code) => (codes.includes(code) ? 'value' : 'not-asked'),
  ...part,
});
const all = nuts.all().map(({ code }) => code);
const touching = { kind: 'touching' } as const;

describe('The contexts of a region of gridland', () => {
  test('are its peers, its country at its own level, and the squares that touch it', () => {
    const found = contextsOf('GL111', ['GL221'], touching, known(all), space);
    expect(found.of).toBe('GL111');
    expect(found.peers).toEqual({ codes: ['GL111', 'GL221'], without: [], barred: null, notes: [] });
    expect(found.country.codes).toHaveLength(10);
    expect(found.around.codes).toEqual(['GL111', 'GL112', 'GL113', 'GL114']);
  });

  test('hold those with a figure, and name those without', () => {
    const { around } = contextsOf('GL111', [], touching, known(['GL111', 'GL114']), space);
    expect(around).toEqual({
      codes: ['GL111', 'GL114'],
      without: ['GL112', 'GL113'],
      barred: null,
      notes: [],
    });
  });

  test('name the levels of those with a figure only: who has none stands beside nobody', () => {
    const { peers } = contextsOf('GL', ['GL111', 'GL112'], touching, known(['GL111', 'GL112']), space);
    expect(peers).toMatchObject({ codes: ['GL111', 'GL112'], without: ['GL'], barred: null });
    expect(peers.notes.map(({ code }) => code)).not.toContain('mixed-levels');
  });

  test('say why nothing is compared: nobody chosen, nobody with a figure, nobody near, no sea, no Commission', () => {
    const bar = (region: string, around: Parameters<typeof contextsOf>[2], codes = all) =>
      contextsOf(region, [], around, known(codes), space).around.barred?.code;
    expect(contextsOf('GL111', [], touching, known(all), space).peers.barred?.code).toBe('nobody-else');
    expect(bar('GL111', touching, ['GL111'])).toBe('nobody-else');
    expect(bar('GL311', touching)).toBe('touches-nobody');
    expect(bar('GL111', { kind: 'basin' })).toBe('no-sea');
    expect(bar('GL112', { kind: 'commission' })).toBe('no-commission');
    expect(bar('GL121', { kind: 'basin' })).toBe('nobody-else');
  });

  test('by sea are the regions of the same level on it, and say that the atlas drew the seas', () => {
    const { around } = contextsOf('GL311', [], { kind: 'basin' }, known(all), space);
    expect(around.codes).toEqual(['GL211', 'GL212', 'GL221', 'GL311']);
    expect(around.notes).toEqual([{ code: 'basins-of-the-atlas', params: { basins: ['south'] } }]);
  });

  test('by Commission are its members of whatever level, which is said; by a count they are not compared', () => {
    const commission = { kind: 'commission' } as const;
    const { around } = contextsOf('GL111', [], commission, known(all), space);
    expect(around.codes).toEqual(['GL111', 'GL31']);
    expect(around.notes).toEqual([{ code: 'mixed-levels', params: { levels: ['2', '3'] } }]);
    const counted = contextsOf('GL111', [], commission, known(all, { count: true }), space).around;
    expect(counted.barred).toEqual({ code: 'counts-of-levels', params: { levels: ['2', '3'] } });
    expect(counted.notes).toEqual([]);
  });

  test('nearest are the k nearest with a figure, and say how far that is', () => {
    const near = (k: number) =>
      contextsOf('GL311', [], { kind: 'nearest', k }, known(['GL311', 'GL221', 'GL211', 'GL212']), space)
        .around;
    expect(near(1).codes).toEqual(['GL221', 'GL311']);
    expect(near(1).notes).toEqual([{ code: 'nearest-within', params: { count: 1, km: 334 } }]);
    expect(near(2).codes).toEqual(['GL212', 'GL221', 'GL311']);
    expect(near(50).notes).toEqual([{ code: 'nearest-within', params: { count: 3, km: 557 } }]);
  });

  test('say which chosen region lies inside which, and whose levels differ', () => {
    const { peers } = contextsOf('GL111', ['GL11', 'GL311'], touching, known(all), space);
    expect(peers.notes).toEqual([
      { code: 'mixed-levels', params: { levels: ['2', '3'] } },
      { code: 'one-inside-another', params: { region: 'GL111', larger: 'GL11' } },
    ]);
  });

  test('leave out, and name, regions that have no competence', () => {
    const state = (code: string) => (code === 'GL221' ? 'not-a-competence' : 'value');
    const { peers } = contextsOf('GL111', ['GL221', 'GL121'], touching, { ...known([]), state }, space);
    expect(peers.codes).toEqual(['GL111', 'GL121']);
    expect(peers.notes).toEqual([{ code: 'not-competent', params: { regions: ['GL221'] } }]);
  });
});

describe('Of a national figure the contexts', () => {
  const world: Space = {
    codes: () => ['AA', 'BB', 'CC', 'DD'],
    touching: (code) => (code === 'AA' ? ['BB', 'CC'] : []),
    centre: (code) => [code.charCodeAt(0), 0],
    basins: (code) => (code === 'AA' || code === 'DD' ? ['sea'] : []),
    commissions: new Map([
      ['AA1', ['Islands']],
      ['DD22', ['Islands']],
      ['BB1', ['North Sea']],
    ]),
  };
  const compared = known(['AA', 'BB', 'DD'], { national: true });
  const contexts = (around: Parameters<typeof contextsOf>[2]) =>
    contextsOf('AA1', ['AA2', 'BB1', 'BB222'], around, compared, world);

  test('count countries: each once, and say which chosen regions are one country', () => {
    const found = contexts(touching);
    expect(found.of).toBe('AA');
    expect(found.peers.codes).toEqual(['AA', 'BB']);
    expect(found.peers.notes).toEqual([
      { code: 'counted-as-country', params: { country: 'AA', regions: ['AA1', 'AA2'] } },
      { code: 'counted-as-country', params: { country: 'BB', regions: ['BB1', 'BB222'] } },
    ]);
  });

  test('in its own country is one figure, and nothing is compared', () => {
    expect(contexts(touching).country).toEqual({
      codes: ['AA'],
      without: [],
      barred: { code: 'one-national-figure', params: { country: 'AA' } },
      notes: [],
    });
  });

  test('around it are countries, whatever its neighbourhood is', () => {
    expect(contexts(touching).around).toMatchObject({ codes: ['AA', 'BB'], without: ['CC'] });
    expect(contexts({ kind: 'basin' }).around.codes).toEqual(['AA', 'DD']);
    expect(contexts({ kind: 'nearest', k: 1 }).around.codes).toEqual(['AA', 'BB']);
    const { around } = contexts({ kind: 'commission' });
    expect(around.codes).toEqual(['AA', 'DD']);
    expect(around.notes).toEqual([{ code: 'countries-of-commission', params: { commissions: ['Islands'] } }]);
  });
});

test('Whoever has a figure is in `codes`, whoever has none in `without`, nobody in both (gridland, any figures)', () => {
  const some = fc.subarray(all);
  const region = fc.constantFrom(...all);
  const around = fc.constantFrom(
    ...([touching, { kind: 'basin' }, { kind: 'commission' }, { kind: 'nearest', k: 3 }] as const),
  );
  fc.assert(
    fc.property(some, region, some, around, (figures, of, peers, how) => {
      const found = contextsOf(of, peers, how, known(figures), space);
      for (const { codes, without } of [found.peers, found.country, found.around]) {
        expect(codes.every((code) => figures.includes(code))).toBe(true);
        expect(without.some((code) => figures.includes(code))).toBe(false);
        expect([...codes, ...without]).toContain(of);
        expect(new Set(codes).size).toBe(codes.length);
        expect([...codes]).toEqual([...codes].sort());
      }
    }),
  );
});
