/** How a chosen region looks wherever it is drawn: a letter, so that colour is never the only sign, and a colour. */
export interface ChosenLook {
  letter: string;
  fill: string;
  /** Of what is written on the colour: at least 4.5 : 1. */
  on: string;
}

const dark = '#1b2733';

/**
 * Colours that are told apart with any colour vision (M. Okabe and K. Ito, Color Universal Design). Some are light: on the
 * white of the page they want a dark line around them.
 */
export const chosenLooks: readonly ChosenLook[] = [
  { letter: 'A', fill: '#0072b2', on: '#ffffff' },
  { letter: 'B', fill: '#e69f00', on: dark },
  { letter: 'C', fill: '#009e73', on: dark },
  { letter: 'D', fill: '#cc79a7', on: dark },
  { letter: 'E', fill: '#56b4e9', on: dark },
  { letter: 'F', fill: '#d55e00', on: dark },
];
/** The dark line around them. */
export const chosenOutline = dark;

/** The look of a chosen region, by its place in the order of choosing; undefined for a region that was not chosen. */
export const lookOf = (regions: readonly string[], code: string): ChosenLook | undefined =>
  chosenLooks[regions.indexOf(code)];
