/** Who is there decides what is shown: the sign-in, or the console. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Blank } from '../parts/Blank.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useSentence } from '../text/use-sentence.ts';
import { startSession, useSession } from './session.ts';
import { Shell } from './Shell.tsx';
import { SignInPage } from './SignInPage.tsx';

export const App = () => {
  const { t } = useTranslation();
  const sentence = useSentence();
  const session = useSession();

  switch (session.status) {
    case 'starting':
      return null;
    case 'unreachable':
      return (
        <main className="whole-page">
          <Blank icon="cloudOff" title={sentence(session.failure)}>
            <Button leftSection={<Icon name="retry" />} onClick={() => void startSession()}>
              {t('app.again')}
            </Button>
          </Blank>
        </main>
      );
    case 'signedOut':
      return <SignInPage why={session.why} />;
    case 'signedIn':
    case 'expired':
      // Keyed, so that nothing of one person is left for the next.
      return (
        <Shell
          key={session.user.id}
          me={session.user}
          expired={session.status === 'expired' ? session.why : undefined}
        />
      );
  }
};
