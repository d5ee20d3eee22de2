import { createTheme, type MantineColorsTuple } from '@mantine/core';

const deep: MantineColorsTuple = [
  '#e8eff6',
  '#cddbe9',
  '#a3bdd6',
  '#7299bf',
  '#4777a6',
  '#2a5d90',
  '#1c4c7c',
  '#12365b',
  '#0c2742',
  '#071a2d',
];

/** Deep blue, system fonts, square enough to look official; colours as in colours.css. */
export const theme = createTheme({
  primaryColor: 'deep',
  primaryShade: 7,
  colors: { deep },
  fontFamily:
    "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif",
  defaultRadius: 'sm',
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
});
