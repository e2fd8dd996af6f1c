/** User, password and, where one sits at one, a station. */
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/Icon.tsx';
import { useFocus } from '../parts/use-focus.ts';
import { useSentence } from '../text/use-sentence.ts';
import { elsewhereFailure, hasElsewhere, rememberPlace } from './elsewhere.ts';
import { signIn } from './session.ts';

interface Props {
  /** Of the one whose session has run out: only that one may go on here. */
  readonly user?: string | undefined;
}

const stationKey = 'baton.station';

export const SignInForm = ({ user: known }: Props) => {
  const { t } = useTranslation();
  const sentence = useSentence();
  const first = useFocus<HTMLInputElement>();
  const [user, setUser] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const [station, setStation] = useState(localStorage.getItem(stationKey) ?? '');
  const [failure, setFailure] = useState<unknown>(elsewhereFailure);
  const [isBusy, setBusy] = useState(false);

  const submit = async (): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    try {
      localStorage.setItem(stationKey, station);
      await signIn({ user, password, ...(station === '' ? {} : { station }) });
    } catch (error) {
      setPassword('');
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      className="sign-in-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextInput
        label={t('app.signIn.user')}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        withAsterisk={false}
        readOnly={known !== undefined}
        ref={known === undefined ? first : null}
        value={user}
        onChange={({ currentTarget }) => setUser(currentTarget.value)}
      />
      <PasswordInput
        label={t('app.signIn.password')}
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        ref={known === undefined ? null : first}
        data-autofocus
        visibilityToggleButtonProps={{ 'aria-label': t('app.signIn.showPassword') }}
        value={password}
        onChange={({ currentTarget }) => setPassword(currentTarget.value)}
      />
      <TextInput
        label={t('app.signIn.station')}
        description={t('app.signIn.stationHint')}
        name="station"
        autoComplete="off"
        value={station}
        onChange={({ currentTarget }) => setStation(currentTarget.value)}
      />
      <p className="sign-in-failure" role="alert">
        {failure === undefined ? null : (
          <>
            <Icon name="alert" /> {sentence(failure)}
          </>
        )}
      </p>
      <Button type="submit" size="md" fullWidth loading={isBusy}>
        {t('app.signIn.submit')}
      </Button>
      {hasElsewhere() ? (
        <Button
          component="a"
          href="/api/v1/session/oidc"
          variant="default"
          size="md"
          fullWidth
          mt="sm"
          onClick={rememberPlace}
        >
          {t('app.signIn.elsewhere')}
        </Button>
      ) : null}
    </form>
  );
};
