/** My status, since when, and the others to choose from. */
import { Menu, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agentQuery, statusesQuery } from '../api/queries.ts';
import { useKeys } from '../app/keys.ts';
import { useCommands } from '../app/palette-commands.ts';
import { Icon } from '../parts/Icon.tsx';
import { Elapsed } from '../time/Elapsed.tsx';
import { StatusDot } from './StatusDot.tsx';
import { useStatus } from './use-status.ts';

/** Set by the system, never chosen. */
const automatic: readonly string[] = ['not_answering', 'wrap_up'];

export const StatusSelect = () => {
  const { t } = useTranslation();
  const { data: agent } = useQuery(agentQuery);
  const { data: statuses = [] } = useQuery(statusesQuery);
  const { choose } = useStatus();
  const [isOpen, setOpen] = useState(false);
  const offered = statuses.filter(({ kind }) => !automatic.includes(kind));
  useKeys([{ keys: 's', label: t('desk.status.choose'), run: () => setOpen(true) }]);
  useCommands(
    offered.map(({ id, name }) => ({
      label: t('desk.become', { status: name }),
      run: () => choose(id),
    })),
  );

  if (agent?.signedOn !== true) return null;
  const current = statuses.find(({ id }) => id === agent.status);
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-start" width={260}>
      <Menu.Target>
        <UnstyledButton className="status-button" title={`${t('desk.status.choose')} (s)`}>
          <StatusDot kind={agent.statusKind} />
          <span className="only-heard">{t('desk.status.mine')}</span>
          <span className="status-name">{current?.name ?? agent.status}</span>
          <span className="status-since">
            <Elapsed since={agent.statusAt} />
          </span>
          <Icon name="chevron" size={14} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map(({ id, name, kind }) => (
          <Menu.RadioItem
            key={id}
            value={id}
            closeMenuOnClick
            checked={id === agent.status}
            checkIcon={<Icon name="check" />}
            onChange={choose}
          >
            <span className="status-choice">
              <StatusDot kind={kind} />
              {name}
            </span>
          </Menu.RadioItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
