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
  const check = (isOn: boolean) => (isOn ? <Icon name="check" /> : <span className="icon-space" />);

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
        <Menu.Item
          role="menuitemcheckbox"
          aria-checked={sound}
          leftSection={check(sound)}
          onClick={() => prefer(me.id, { sound: !sound })}
        >
          {t('app.user.sound')}
        </Menu.Item>
        <Menu.Item
          role="menuitemcheckbox"
          aria-checked={desktop}
          leftSection={check(desktop)}
          onClick={() => void toggleDesktop()}
        >
          {t('app.user.desktop')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('app.user.theme')}</Menu.Label>
        {(['auto', 'light', 'dark'] as const).map((one) => (
          <Menu.Item
            key={one}
            role="menuitemradio"
            aria-checked={colorScheme === one}
            leftSection={check(colorScheme === one)}
            onClick={() => setColorScheme(one)}
          >
            {t(`app.user.themes.${one}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('app.user.language')}</Menu.Label>
        {languages.map(({ id, name }) => (
          <Menu.Item
            key={id}
            lang={id}
            role="menuitemradio"
            aria-checked={i18n.language === id}
            leftSection={check(i18n.language === id)}
            onClick={() => void speak(id)}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          role="menuitemcheckbox"
          aria-checked={singleKeys}
          leftSection={check(singleKeys)}
          onClick={() => prefer(me.id, { singleKeys: !singleKeys })}
        >
          {t('app.user.singleKeys')}
        </Menu.Item>
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
