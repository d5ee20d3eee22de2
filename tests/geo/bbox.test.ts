import { describe, expect, test } from 'vitest';
import {
  boxAround,
  boxContains,
  boxesIntersect,
  boxOfBoxes,
  parseBbox,
  splitAtAntimeridian,
} from '../../geo/bbox.ts';

describe('A bbox parameter', () => {
  test('has four numbers, or six with heights left aside', () => {
    expect(parseBbox('-9,35,4,44')).toEqual([-9, 35, 4, 44]);
    expect(parseBbox('-9,35,0,4,44,100')).toEqual([-9, 35, 4, 44]);
  });

  test.each([
    ['1,2,3', '4 or 6 numbers'],
    ['1,2,3,x', '4 or 6 numbers'],
    ['1,2,3,', '4 or 6 numbers'],
    ['1,2,3,Infinity', '4 or 6 numbers'],
    ['', '4 or 6 numbers'],
    ['-181,0,0,1', 'longitude outside'],
    ['0,-91,1,0', 'latitude outside'],
    ['0,10,1,5', 'south 10 above its north 5'],
  ])('"%s" is refused: %s', (text, reason) => {
    expect(() => parseBbox(text)).toThrow(reason);
  });

  test('may cross the 180th meridian', () => {
    const fiji = parseBbox('177,-20,-178,-15');
    expect(splitAtAntimeridian(fiji)).toEqual([
      [177, -20, 180, -15],
      [-180, -20, -178, -15],
    ]);
    expect(boxContains(fiji, [179, -17])).toBe(true);
    expect(boxContains(fiji, [-179, -17])).toBe(true);
    expect(boxContains(fiji, [0, -17])).toBe(false);
  });
});

test('Boxes that touch intersect, as OGC API asks; boxes apart do not', () => {
  expect(boxesIntersect([0, 0, 1, 1], [1, 1, 2, 2])).toBe(true);
  expect(boxesIntersect([0, 0, 1, 1], [1.1, 0, 2, 2])).toBe(false);
  expect(boxesIntersect([170, 0, -170, 1], [-175, 0, -160, 1])).toBe(true);
});

test('The smallest box around positions and boxes; nothing has none', () => {
  expect(
    boxAround([
      [1, 5],
      [-2, 3],
      [0, 9],
    ]),
  ).toEqual([-2, 3, 1, 9]);
  expect(
    boxOfBoxes([
      [0, 0, 1, 1],
      [5, -1, 6, 0],
    ]),
  ).toEqual([0, -1, 6, 1]);
  expect(() => boxAround([])).toThrow('at least one position');
});
