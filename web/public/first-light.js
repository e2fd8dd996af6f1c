// Before anything is painted: the theme that was chosen, so that a dark desk never flashes white.
const chosen = localStorage.getItem('mantine-color-scheme-value') ?? 'auto';
const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
const scheme = chosen === 'auto' ? (isDark ? 'dark' : 'light') : chosen;
document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
