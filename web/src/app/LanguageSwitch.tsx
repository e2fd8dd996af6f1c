/** The languages side by side, for those who aren't signed in. */
import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languages, speak } from '../text/languages.ts';

export const LanguageSwitch = () => {
  const { i18n } = useTranslation();
  return (
    <p className="language-switch">
      {languages.map(({ id, name }) => (
        <UnstyledButton
          key={id}
          lang={id}
          aria-pressed={i18n.language === id}
          onClick={() => void speak(id)}
        >
          {name}
        </UnstyledButton>
      ))}
    </p>
  );
};
