/** Puts the cursor where one writes, once it's there. */
export const focusBox = (): void => {
  requestAnimationFrame(() => {
    document.querySelector<HTMLTextAreaElement>('.composer textarea')?.focus();
  });
};
