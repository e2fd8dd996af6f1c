/** The first page of the day. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { SignInForm } from './SignInForm.tsx';

export const SignInPage = () => {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${t('app.signIn.title')} · ${t('app.name')}`;
  }, [t]);
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <h1 className="sign-in-title">
          <img src="/baton.svg" alt="" width={32} height={32} />
          {t('app.name')}
        </h1>
        <p className="sign-in-lead">{t('app.signIn.lead')}</p>
        <SignInForm />
      </div>
      <LanguageSwitch />
    </main>
  );
};
