/** What belongs to the person: language, theme, notices, keys, the way out. */
import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { warning } from '../parts/notice.ts';
import { Icon } from '../parts/Icon.tsx';
import { languages, speak } from '../text/languages.ts';
import { useSentence } from '../text/use-sentence.ts';
import { keyList } from './key-list-open.ts';
import { useMe } from './me.ts';
import { prefer, usePreferences } from './preferences.ts';
import { signOut } from './session.ts';

const initialsOf = (name: string): string =>
  name
    .split(/\s+/u)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('');

/** Desktop notices have to be allowed by the browser, too. */
const allowDesktop = async (): Promise<boolean> =>
  'Notification' in window && (await Notification.requestPermission()) === 'granted';

export const UserMenu = () => {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const sentence = useSentence();
  const { sound, desktop, singleKeys } = usePreferences(me.id);
  const { colorScheme, setColorScheme } = useMantineColorScheme();

  const toggleDesktop = async (): Promise<void> => {
    const isAllowed = desktop || (await allowDesktop());
    if (isAllowed) prefer(me.id, { desktop: !desktop });
    else warning(t('app.user.desktopRefused'));
  };
  const leave = (): void => {
    signOut().catch((error: unknown) => warning(sentence(error)));
  };

  return (
    <Menu position="bottom-end" width={250} closeOnItemClick={false}>
      <Menu.Target>
        <UnstyledButton className="user-button" aria-label={t('app.user.menu', { name: me.name })}>
          <span className="avatar" aria-hidden="true">
            {initialsOf(me.name)}
          </span>
          <span className="user-name">{me.name}</span>
          <Icon name="chevron" size={14} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('app.user.notices')}</Menu.Label>
        <Menu.CheckboxItem
          checked={sound}
          checkIcon={<Icon name="check" />}
          onChange={() => prefer(me.id, { sound: !sound })}
        >
          {t('app.user.sound')}
        </Menu.CheckboxItem>
        <Menu.CheckboxItem
          checked={desktop}
          checkIcon={<Icon name="check" />}
          onChange={() => void toggleDesktop()}
        >
          {t('app.user.desktop')}
        </Menu.CheckboxItem>
        <Menu.Divider />
        <Menu.Label>{t('app.user.theme')}</Menu.Label>
        {(['auto', 'light', 'dark'] as const).map((one) => (
          <Menu.RadioItem
            key={one}
            value={one}
            checked={colorScheme === one}
            checkIcon={<Icon name="check" />}
            onChange={() => setColorScheme(one)}
          >
            {t(`app.user.themes.${one}`)}
          </Menu.RadioItem>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('app.user.language')}</Menu.Label>
        {languages.map(({ id, name }) => (
          <Menu.RadioItem
            key={id}
            value={id}
            lang={id}
            checked={i18n.language === id}
            checkIcon={<Icon name="check" />}
            onChange={() => void speak(id)}
          >
            {name}
          </Menu.RadioItem>
        ))}
        <Menu.Divider />
        <Menu.CheckboxItem
          checked={singleKeys}
          checkIcon={<Icon name="check" />}
          onChange={() => prefer(me.id, { singleKeys: !singleKeys })}
        >
          {t('app.user.singleKeys')}
        </Menu.CheckboxItem>
        <Menu.Item
          closeMenuOnClick
          leftSection={<Icon name="keyboard" />}
          onClick={() => keyList.set(true)}
        >
          {t('app.keys.title')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item closeMenuOnClick onClick={leave}>
          {t('app.user.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
