/** The first page of the day. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { WhyEnded } from '../api/term.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { SignInForm } from './SignInForm.tsx';

interface Props {
  /** The session before has ended by itself. */
  readonly why: WhyEnded | undefined;
}

export const SignInPage = ({ why }: Props) => {
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
        {why === undefined ? null : (
          <p className="sign-in-lead" role="status">
            <strong>{t('app.signIn.againTitle')}.</strong> {t(`app.signIn.why.${why}`)}
          </p>
        )}
        <p className="sign-in-lead">{t('app.signIn.lead')}</p>
        <SignInForm />
      </div>
      <LanguageSwitch />
    </main>
  );
};
