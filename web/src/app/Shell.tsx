/** What surrounds every page: header, navigation, the state of the connection, dialogs of the whole. */
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect, Route, Switch } from 'wouter';
import type { User } from '../api/answers.ts';
import type { WhyEnded } from '../api/term.ts';
import { Alerts } from '../desk/Alerts.tsx';
import { Blank } from '../parts/Blank.tsx';
import { Loading } from '../parts/Loading.tsx';
import { Boundary } from './Boundary.tsx';
import { Header } from './Header.tsx';
import { KeyList } from './KeyList.tsx';
import { listenForKeys } from './keys.ts';
import { LiveBar } from './LiveBar.tsx';
import { hasRight, Me } from './me.ts';
import { Navigation } from './Navigation.tsx';
import { pages } from './pages.ts';
import { Palette } from './Palette.tsx';
import { preferencesOf } from './preferences.ts';
import { SignInAgain } from './SignInAgain.tsx';
import { useLive } from './use-live.ts';

interface Props {
  readonly me: User;
  /** Why the session has ended, where it has. */
  readonly expired: WhyEnded | undefined;
}

export const Shell = ({ me, expired }: Props) => {
  const isExpired = expired !== undefined;
  const { t } = useTranslation();
  const client = useQueryClient();
  const isReady = useLive(isExpired ? undefined : me.id);
  const open = pages.filter(({ rights, isThere }) => hasRight(me, rights) && isThere?.() !== false);
  useEffect(() => listenForKeys(() => preferencesOf(me.id).singleKeys), [me.id]);
  // What one person has seen is not for the next.
  useEffect(() => () => client.clear(), [client]);

  return (
    <Me value={me}>
      <a className="skip" href="#page">
        {t('app.skip')}
      </a>
      <div className="shell">
        <Header />
        <Navigation pages={open} />
        <LiveBar />
        <main id="page" className="page" tabIndex={-1}>
          {isReady || isExpired ? (
            <Boundary>
              <Suspense fallback={<Loading lines={5} />}>
                <Switch>
                  {open.map(({ id, path, component }) => (
                    <Route key={id} path={`${path}/*?`} component={component} />
                  ))}
                  <Route path="/">
                    {open[0] === undefined ? (
                      <Blank icon="person" title={t('app.noPages')} />
                    ) : (
                      <Redirect to={open[0].path} replace />
                    )}
                  </Route>
                  <Route>
                    <Blank icon="search" title={t('app.noSuchPage')} />
                  </Route>
                </Switch>
              </Suspense>
            </Boundary>
          ) : (
            <Loading lines={5} />
          )}
        </main>
      </div>
      {hasRight(me, ['handle']) && isReady ? <Alerts /> : null}
      <KeyList />
      <Palette pages={open} />
      <SignInAgain why={expired} user={me} />
    </Me>
  );
};
