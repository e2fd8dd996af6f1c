/** A page that is loaded when it's opened brings its English texts along: what other languages lack is in English. */
import i18next from 'i18next';
import type { Texts } from './texts.ts';

export const bringTexts = (texts: Partial<Texts>): void => {
  i18next.addResourceBundle('en', 'translation', texts);
};
