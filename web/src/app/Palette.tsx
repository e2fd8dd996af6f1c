/** Everything that can be done here, by typing some of its letters. */
import { Modal, TextInput } from '@mantine/core';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/Icon.tsx';
import { useFocus } from '../parts/use-focus.ts';
import { useBindings, useKeys, type KeyBinding } from './keys.ts';
import { KeyCaps } from './KeyCaps.tsx';
import { palette } from './palette-open.ts';
import type { Page } from './pages.ts';
import { usePaletteCommands } from './palette-commands.ts';

const matches = (label: string, typed: string): boolean =>
  typed
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => label.toLowerCase().includes(word));

export const Palette = ({ pages }: { readonly pages: readonly Page[] }) => {
  const { t } = useTranslation();
  const isOpen = palette.use();
  useKeys([{ keys: 'mod+k', label: t('app.palette.open'), run: () => palette.set(true) }]);
  return (
    <Modal
      opened={isOpen}
      onClose={() => palette.set(false)}
      title={t('app.palette.title')}
      yOffset="12vh"
      centered={false}
      size="lg"
      classNames={{ header: 'palette-header', body: 'palette-body' }}
    >
      <PaletteSearch key={pages.length} />
    </Modal>
  );
};

const PaletteSearch = () => {
  const { t } = useTranslation();
  const input = useFocus<HTMLInputElement>();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const commands = usePaletteCommands();
  const bound = useBindings().filter(({ keys }) => keys !== 'mod+k');
  const found = [...bound, ...commands].filter(({ label }) => matches(label, typed));
  const active = Math.min(chosen, found.length - 1);

  const run = (command: Pick<KeyBinding, 'run'> | undefined): void => {
    palette.set(false);
    // Focus goes back first, so that a command may move it.
    setTimeout(() => command?.run());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
    if (step !== 0) setChosen((active + step + found.length) % Math.max(1, found.length));
    else if (event.key === 'Enter') run(found[active]);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <TextInput
        ref={input}
        data-autofocus
        aria-label={t('app.palette.title')}
        placeholder={t('app.palette.hint')}
        leftSection={<Icon name="search" />}
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={active >= 0 ? `${listId}-${String(active)}` : undefined}
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" className="palette-list" aria-label={t('app.palette.title')}>
        {found.map((command, index) => (
          <div
            key={`${command.keys} ${command.label}`}
            id={`${listId}-${String(index)}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className="palette-item"
            onPointerDown={(event) => {
              event.preventDefault();
              run(command);
            }}
          >
            <span>{command.label}</span>
            {command.keys === '' ? null : <KeyCaps keys={command.keys} />}
          </div>
        ))}
      </div>
      {found.length === 0 ? <p className="palette-none">{t('app.palette.nothing')}</p> : null}
    </>
  );
};
