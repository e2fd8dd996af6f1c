/** Short words in the corner, read out loud to those who listen. */
import { notifications } from '@mantine/notifications';

const shownMs = 6_000;

export const notice = (message: string): void => {
  notifications.show({ message, autoClose: shownMs, color: 'gray' });
};

/** Something that was asked for did not happen. */
export const warning = (message: string): void => {
  notifications.show({ message, autoClose: shownMs * 2, color: 'red', role: 'alert' });
};
