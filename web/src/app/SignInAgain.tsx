/** The session has run out: sign in over the page, which stays as it is. */
import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { User } from '../api/answers.ts';
import type { WhyEnded } from '../api/term.ts';
import { SignInForm } from './SignInForm.tsx';
import { forgetSession } from './session.ts';

interface Props {
  /** Closed as long as it has not ended. */
  readonly why: WhyEnded | undefined;
  readonly user: User;
}

export const SignInAgain = ({ why, user }: Props) => {
  const { t } = useTranslation();
  return (
    <Modal
      opened={why !== undefined}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('app.signIn.againTitle')}
    >
      <p className="sign-in-lead">
        {t(`app.signIn.why.${why ?? 'ended'}`)} {t('app.signIn.againLead', { name: user.name })}
      </p>
      <SignInForm user={user.id} />
      <Button variant="subtle" fullWidth mt="xs" onClick={forgetSession}>
        {t('app.signIn.other')}
      </Button>
    </Modal>
  );
};
