/** Puts the cursor where one writes, at once: the next letter may be typed already, and must be no key. */
export const focusBox = (): void => {
  document.querySelector<HTMLTextAreaElement>('.composer textarea')?.focus();
};
