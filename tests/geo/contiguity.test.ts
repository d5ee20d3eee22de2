import { describe, expect, test } from 'vitest';
import { contiguityOf, islandsIn, neighboursFrom, type Neighbours } from '../../geo/contiguity.ts';
import { contiguity, islands, neighbours } from '../../geo/contiguity-table.ts';
import { gridland } from '../fixtures/gridland.ts';
import { fixtureText } from './generated.ts';

function spdep(name: string): Map<string, string[]> {
  const lines = fixtureText(name)
    .split('\n')
    .filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const [code, list] = line.split(' ') as [string, string | undefined];
      return [code, list ? list.split(',') : []];
    }),
  );
}

const links = (found: Neighbours) => [...found.values()].reduce((sum, codes) => sum + codes.length, 0);

describe('In gridland', () => {
  const queen = neighboursFrom(contiguityOf(gridland, 'nuts3'), 'queen');
  const rook = neighboursFrom(contiguityOf(gridland, 'nuts3'), 'rook');

  test('the square in the middle has eight queen and four rook neighbours', () => {
    expect(queen.get('GL114')).toHaveLength(8);
    expect(rook.get('GL114')).toEqual(['GL112', 'GL113', 'GL122', 'GL212']);
  });

  test('a corner square has three queen and two rook neighbours', () => {
    expect(queen.get('GL111')).toEqual(['GL112', 'GL113', 'GL114']);
    expect(rook.get('GL111')).toEqual(['GL112', 'GL113']);
  });

  test('the island has none and is listed', () => {
    expect(queen.get('GL311')).toEqual([]);
    expect(islandsIn(queen)).toEqual(['GL311']);
  });

  test('level 2 meets where its parts meet: GL12 and GL21 share only a corner', () => {
    const parts = contiguityOf(gridland, 'nuts3', (code) => code.slice(0, 4));
    expect(neighboursFrom(parts, 'queen').get('GL12')).toEqual(['GL11', 'GL21', 'GL22']);
    expect(neighboursFrom(parts, 'rook').get('GL12')).toEqual(['GL11', 'GL22']);
    expect(contiguityOf(gridland, 'nuts2')).toEqual(parts);
  });

  test('a layer that does not exist is named', () => {
    expect(() => contiguityOf(gridland, 'nuts9')).toThrow(
      'no object "nuts9"; it has nuts3, nuts2, nuts1, nuts0',
    );
  });
});

describe('In NUTS 2021', () => {
  test('level 3 has the 7,618 queen links and 42 islands that spdep finds, region by region', () => {
    const found = contiguity(3, 'queen');
    expect(links(found)).toBe(7618);
    expect(islands(3)).toHaveLength(42);
    expect(new Map(found)).toEqual(spdep('spdep-queen-nuts3.txt'));
  });

  test('rook equals spdep but for one pair: spdep takes two shared corners for a border', () => {
    const theirs = spdep('spdep-rook-nuts3.txt');
    const ours = contiguity(3, 'rook');
    const different = [...theirs].filter(([code, codes]) => codes.join() !== ours.get(code)?.join());
    expect(different.map(([code]) => code)).toEqual(['SE125', 'SE313']);
    expect(theirs.get('SE125')).toEqual([...(ours.get('SE125') ?? []), 'SE313']);
    expect(links(ours)).toBe(7596);
  });

  test.each([0, 1, 2, 3] as const)(
    'at level %i being a neighbour is mutual, and rook is a part of queen',
    (level) => {
      const [queen, rook] = [contiguity(level, 'queen'), contiguity(level, 'rook')];
      for (const [code, codes] of queen) {
        for (const other of codes) expect(queen.get(other)).toContain(code);
        for (const other of rook.get(code) ?? []) expect(codes).toContain(other);
        expect(codes).not.toContain(code);
      }
    },
  );

  test('Catalonia touches Aragon, Valencia and France; Cyprus, Iceland and Malta touch nobody', () => {
    expect(neighbours(2, 'ES51', 'queen')).toEqual(['ES24', 'ES52', 'FRJ1', 'FRJ2']);
    expect(islands(0)).toEqual(['CY', 'IS', 'MT']);
    expect(() => neighbours(2, 'ES511', 'queen')).toThrow('no region ES511 at level 2');
  });
});
