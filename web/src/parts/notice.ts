/** Short words in the corner, read out loud to those who listen. */
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';

const shownMs = 6_000;

const closing = () => ({ closeButtonProps: { 'aria-label': i18next.t('app.close') } });

export const notice = (message: string): void => {
  notifications.show({ message, autoClose: shownMs, color: 'gray', ...closing() });
};

/** Something that was asked for did not happen. */
export const warning = (message: string): void => {
  const loud = { autoClose: shownMs * 2, color: 'red', role: 'alert' } as const;
  notifications.show({ message, ...loud, ...closing() });
};
