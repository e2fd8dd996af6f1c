// Before anything is painted: the theme that was chosen, so that a dark desk never flashes white.
const chosen = localStorage.getItem('mantine-color-scheme-value') ?? 'auto';
const preferred = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
const scheme = chosen === 'auto' ? preferred : chosen;
document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
