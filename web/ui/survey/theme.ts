import type { ITheme } from 'survey-core';
import plain from 'survey-core/themes/default-light-panelless';

/** The library's plain look in the colours of the pages (colours.css); the rest of the look is in survey.css. */
export const theme: ITheme = {
  ...plain,
  cssVariables: {
    ...plain.cssVariables,
    // The library's own font is not shipped; without this its words stand in the browser's serif.
    '--sjs2-typography-font-family-text': 'var(--mantine-font-family)',
    '--sjs2-base-unit-radius': '4px',
    '--sjs2-base-unit-spacing': '6px',
    '--sjs2-color-project-brand-600': 'var(--deep)',
    '--sjs2-color-project-brand-700': 'var(--deep-strong)',
    '--sjs2-color-project-brand-800': 'var(--deep-strong)',
    '--sjs2-color-fg-basic-primary': 'var(--ink)',
    '--sjs2-color-fg-basic-primary-muted': 'var(--ink)',
    '--sjs2-color-fg-basic-secondary': 'var(--ink-soft)',
    '--sjs2-color-fg-basic-tertiary': 'var(--ink-soft)',
    '--sjs2-color-border-basic-secondary': 'var(--line-strong)',
    '--sjs2-color-fg-alert-primary': 'var(--bad)',
    '--sjs2-color-border-alert-primary': 'var(--bad)',
    '--sjs2-color-bg-alert-secondary': 'var(--bad-soft)',
    '--sjs2-color-utility-body': 'transparent',
    '--sjs2-color-utility-surface-survey': 'transparent',
    '--sjs2-color-component-panel-default-border': 'var(--line)',
    '--sjs2-color-component-panel-dynamic-default-border': 'var(--line)',
    '--sjs2-color-component-panel-dynamic-default-separator': 'var(--line)',
    '--sjs2-color-component-panel-default-separator': 'var(--line)',
  },
};
