/** Whether this gateway plays the platforms, too: it says so in the page that it serves. */
export const hasSandbox = (): boolean =>
  document.querySelector<HTMLMetaElement>('meta[name=baton-sandbox]')?.content !== 'off';
