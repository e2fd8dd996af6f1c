/** For a `ref`: what one has come to is brought into sight where its bar is wider than the screen. */
export const reveal = (element: HTMLElement | null): void => {
  element?.scrollIntoView({ block: 'nearest', inline: 'center' });
};
