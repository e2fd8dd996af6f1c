/** Colours and sizes: what Mantine draws follows the same tokens as our own styles (`tokens.css`). */
import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

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

/** What Mantine paints in the dark by itself. */
const dark: MantineColorsTuple = [
  '#e4ebe9',
  '#c5cfcd',
  '#a3b2af',
  '#93a3a0',
  '#3a4846',
  '#263130',
  '#1b2321',
  '#141a19',
  '#101615',
  '#0c1110',
];

/** What is filled follows our tokens, whose contrast holds in light and dark. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  if (input.variant !== 'filled' || (input.color ?? 'baton') !== 'baton') return colors;
  const background = 'var(--accent)';
  return { ...colors, background, hover: 'var(--accent-hover)', color: 'var(--on-accent)' };
};

export const theme = createTheme({
  primaryColor: 'baton',
  primaryShade: { light: 8, dark: 4 },
  colors: { baton, dark },
  variantColorResolver,
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '19px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Tooltip: { defaultProps: { openDelay: 350, withArrow: false } },
    Menu: {
      defaultProps: {
        shadow: 'md',
        offset: 6,
        transitionProps: { duration: 0 },
        // It's a child that no menu may have.
        withInitialFocusPlaceholder: false,
        // Without `keydown`: the key that opens a menu would close it.
        clickOutsideEvents: ['mousedown', 'touchstart'],
      },
    },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 0 } } },
    Button: { defaultProps: { size: 'sm' } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 0 } } },
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
