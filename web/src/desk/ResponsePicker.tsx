/** Canned responses: find one by some of its letters, and have it in the reply. */
import { Button, Popover, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { responsesQuery } from '../api/queries.ts';
import { Icon } from '../parts/Icon.tsx';
import { useFocus } from '../parts/use-focus.ts';
import { focusBox } from './focus-box.ts';

interface Props {
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onPick: (text: string) => void;
}

export const ResponsePicker = ({ isOpen, onOpen, onPick }: Props) => {
  const { t } = useTranslation();
  return (
    <Popover
      opened={isOpen}
      onChange={onOpen}
      position="top-start"
      width={320}
      trapFocus
      onClose={focusBox}
    >
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<Icon name="note" size={14} />}
          rightSection={<kbd>/</kbd>}
          onClick={() => onOpen(!isOpen)}
        >
          {t('desk.responses.title')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('desk.responses.title')}>
        <Choices
          onPick={(text) => {
            onPick(text);
            onOpen(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
};

const Choices = ({ onPick }: Pick<Props, 'onPick'>) => {
  const { t } = useTranslation();
  const input = useFocus<HTMLInputElement>();
  const [typed, setTyped] = useState('');
  const { data = [] } = useQuery(responsesQuery);
  const wanted = typed.toLowerCase();
  const found = data.filter(({ name, text }) => `${name} ${text}`.toLowerCase().includes(wanted));
  return (
    <>
      <TextInput
        ref={input}
        data-autofocus
        aria-label={t('desk.responses.search')}
        placeholder={t('desk.responses.search')}
        leftSection={<Icon name="search" />}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={({ key }) => {
          const [first] = found;
          if (key === 'Enter' && first !== undefined) onPick(first.text);
        }}
      />
      <ul className="responses">
        {found.map(({ id, name, text }) => (
          <li key={id}>
            <button type="button" className="response" onClick={() => onPick(text)}>
              <strong>{name}</strong>
              <span>{text}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p className="dim">{t('desk.responses.none')}</p> : null}
    </>
  );
};
