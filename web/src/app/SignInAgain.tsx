/** The session has run out: sign in over the page, which stays as it is. */
import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { User } from '../api/answers.ts';
import { SignInForm } from './SignInForm.tsx';
import { forgetSession } from './session.ts';

interface Props {
  readonly isOpen: boolean;
  readonly user: User;
}

export const SignInAgain = ({ isOpen, user }: Props) => {
  const { t } = useTranslation();
  return (
    <Modal
      opened={isOpen}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('app.signIn.againTitle')}
    >
      <p className="sign-in-lead">{t('app.signIn.againLead', { name: user.name })}</p>
      <SignInForm user={user.id} />
      <Button variant="subtle" fullWidth mt="xs" onClick={forgetSession}>
        {t('app.signIn.other')}
      </Button>
    </Modal>
  );
};
