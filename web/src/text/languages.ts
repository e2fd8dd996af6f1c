/** The languages of the console: chosen by the person, else the browser's. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { en } from './en.ts';
import { first } from './first.ts';
import type { Texts } from './texts.ts';

/** Keys of texts are checked wherever one is named. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

/** Names are in their own language. Others are loaded when they are spoken. */
export const languages = [
  { id: 'en', name: 'English', load: (): Promise<Partial<Texts>> => Promise.resolve(first) },
  {
    id: 'de',
    name: 'Deutsch',
    load: async (): Promise<Partial<Texts>> => (await import('./de.ts')).de,
  },
] as const;

type Language = (typeof languages)[number]['id'];

const chosenKey = 'baton.language';

const find = (wanted: string | null) => languages.find(({ id }) => wanted?.split('-', 1)[0] === id);

/** Changes the language of the whole console at once; stays with the old one where nobody answers. */
export const speak = async (id: Language): Promise<void> => {
  try {
    await change(id);
    localStorage.setItem(chosenKey, id);
  } catch {
    // It's chosen again when one is connected.
  }
};

const change = async (id: Language): Promise<void> => {
  const texts = await find(id)?.load();
  i18next.addResourceBundle(id, 'translation', texts);
  await i18next.changeLanguage(id);
  document.documentElement.lang = id;
  document.documentElement.dir = i18next.dir(id);
};

export const startSpeaking = async (): Promise<void> => {
  const wanted = [localStorage.getItem(chosenKey), ...navigator.languages].map(find);
  const { id } = wanted.find((one) => one !== undefined) ?? languages[0];
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: first } },
    // React does that.
    interpolation: { escapeValue: false },
  });
  await change(id);
};
