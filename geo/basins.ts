import { isWithin } from './nuts.ts';

/**
 * Which seas a region lies at.
 *
 * No official table of sea basins comes with NUTS 2021, so this assignment is the atlas's own, made by hand from the coasts of
 * level-2 regions; whoever knows better corrects a line. Its rules: a region lies at every sea that its coast touches; a region
 * of level 3 takes the seas of its level-2 region, also where it lies inland itself; a country has those of all its parts. The
 * Channel counts to the North Sea and the Irish Sea to the Atlantic (as OSPAR's regions have it), Skagerrak to the North
 * Sea and Kattegat to the Baltic, the Norwegian Sea to the Arctic, Malta and southern Sicily to the Ionian Sea, the Sea of
 * Marmara to the Black Sea. Banks of rivers and of estuaries are no coast (Antwerp, London); Hamburg and Bremen, ports of
 * the North Sea, are the exception. `outermost` holds the EU's outermost regions, whatever their ocean.
 */
const shores = {
  arctic: 'IS NO06 NO07 NO0B',
  'north-sea':
    'BE25 DE50 DE60 DE93 DE94 DEF0 DK03 DK04 DK05 FRD1 FRD2 FRE1 FRE2 NL11 NL12 NL32 NL33 NL34 NO08 NO09 NO0A SE23 UKC1 UKC2 UKE1 UKE2 UKF3 UKH1 UKH3 UKJ2 UKJ3 UKJ4 UKK2 UKM5 UKM6 UKM7 UKM9',
  baltic:
    'DE80 DEF0 DK01 DK02 DK03 DK04 DK05 EE FI19 FI1B FI1C FI1D FI20 LT02 LV PL42 PL62 PL63 SE11 SE12 SE21 SE22 SE23 SE31 SE32 SE33',
  atlantic:
    'ES11 ES12 ES13 ES21 ES61 ES70 FRG0 FRH0 FRI1 FRI3 IE PT11 PT15 PT16 PT17 PT18 PT20 PT30 UKD1 UKD4 UKD7 UKK1 UKK2 UKK3 UKK4 UKL1 UKL2 UKM6 UKM8 UKM9 UKN0',
  'western-mediterranean':
    'ES51 ES52 ES53 ES61 ES62 ES63 ES64 FRJ1 FRL0 FRM0 ITC3 ITF3 ITF5 ITF6 ITG1 ITG2 ITI1 ITI4',
  'adriatic-ionian':
    'AL EL54 EL62 EL63 EL65 HR03 ITF1 ITF2 ITF4 ITF5 ITF6 ITG1 ITH3 ITH4 ITH5 ITI3 ME MT SI04',
  'eastern-mediterranean':
    'CY EL30 EL41 EL42 EL43 EL51 EL52 EL61 EL64 EL65 TR21 TR22 TR31 TR32 TR61 TR62 TR63',
  'black-sea': 'BG33 BG34 RO22 TR10 TR21 TR22 TR41 TR42 TR81 TR82 TR83 TR90',
  outermost: 'ES70 FRY PT20 PT30',
} as const;

export type Basin = keyof typeof shores;

/** The basins, from north to south and east. */
export const basins = Object.keys(shores) as Basin[];
const coasts = basins.map((basin) => ({ basin, codes: shores[basin].split(' ') }));

/**
 * The seas of a region of any level; none for one without a coast.
 * Examples: Scotland (UKM) lies at the North Sea and the Atlantic, Andalusia (ES61) at the Atlantic and the Western
 * Mediterranean, Baden-Württemberg (DE1) at none. For `sameGroup` of geo/spatial: `new Map(codes.map((code) => [code, basinsOf(code)]))`.
 */
export function basinsOf(code: string): Basin[] {
  return coasts
    .filter(({ codes }) => codes.some((coast) => isWithin(code, coast) || isWithin(coast, code)))
    .map(({ basin }) => basin);
}
