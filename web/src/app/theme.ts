/** Colours and sizes: what Mantine draws follows the same tokens as our own styles (`tokens.css`). */
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Deep teal: no state of an interaction has it, so that it means nothing but "ours". */
const baton: MantineColorsTuple = [
  '#e9f6f4',
  '#d2ebe7',
  '#a5d8d0',
  '#74c4b8',
  '#4db2a4',
  '#33a394',
  '#1f8a7d',
  '#17756a',
  '#125f57',
  '#0b4a44',
];

export const theme = createTheme({
  primaryColor: 'baton',
  primaryShade: { light: 8, dark: 4 },
  colors: { baton },
  autoContrast: true,
  luminanceThreshold: 0.32,
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '19px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Tooltip: { defaultProps: { openDelay: 350, withArrow: false } },
    Button: { defaultProps: { size: 'sm' } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 120 } } },
  },
});

export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-2)',
    '--mantine-color-default-border': 'var(--line-2)',
    '--mantine-color-placeholder': 'var(--ink-2)',
    '--mantine-color-error': 'var(--red)',
  },
  dark: {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-2)',
    '--mantine-color-default': 'var(--raised)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-border': 'var(--line-2)',
    '--mantine-color-placeholder': 'var(--ink-2)',
    '--mantine-color-error': 'var(--red)',
  },
});
