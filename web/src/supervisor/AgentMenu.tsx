/** What a supervisor can do with an agent: set the status, switch on and off here, log off. */
import { ActionIcon, Button, Group, Menu, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { statusesQuery } from '../api/queries.ts';
import { StatusDot } from '../desk/StatusDot.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useAct } from './acts.ts';
import type { AgentStanding, Statistics } from './questions.ts';

interface Props {
  readonly agent: AgentStanding;
  readonly workgroup: Statistics;
}

/** Set by the system, never chosen. */
const automatic: readonly string[] = ['not_answering', 'wrap_up'];

export const AgentMenu = ({ agent, workgroup }: Props) => {
  const { t } = useTranslation();
  const [isLeaving, setLeaving] = useState(false);
  const { name, signedOn } = agent;
  return (
    <>
      <Menu position="bottom-end" width={270}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            className="sv-agent-act"
            aria-label={t('supervisor.agents.act', { name })}
          >
            <Icon name="more" size={20} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {signedOn ? <StatusItems agent={agent} /> : null}
          <ActivationItem agent={agent} workgroup={workgroup} />
          {signedOn ? (
            <Menu.Item leftSection={<Icon name="power" />} onClick={() => setLeaving(true)}>
              {t('supervisor.agents.logOff')}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      <LogOffDialog agent={agent} isOpen={isLeaving} onClose={() => setLeaving(false)} />
    </>
  );
};

const StatusItems = ({ agent }: { readonly agent: AgentStanding }) => {
  const { t } = useTranslation();
  const { data: statuses = [] } = useQuery(statusesQuery);
  const { act } = useAct();
  return (
    <>
      <Menu.Label>{t('supervisor.agents.setStatus')}</Menu.Label>
      {statuses
        .filter(({ kind }) => !automatic.includes(kind))
        .map(({ id, name, kind }) => (
          <Menu.RadioItem
            key={id}
            value={id}
            closeMenuOnClick
            checked={id === agent.status}
            checkIcon={<Icon name="check" />}
            onChange={() =>
              act({
                act: { verb: 'status', agent: agent.id, status: id },
                words: t('supervisor.agents.statusSet', { name: agent.name, status: name }),
              })
            }
          >
            <span className="status-choice">
              <StatusDot kind={kind} />
              {name}
            </span>
          </Menu.RadioItem>
        ))}
      <Menu.Divider />
    </>
  );
};

const ActivationItem = ({ agent, workgroup: { id: workgroup, name: group } }: Props) => {
  const { t } = useTranslation();
  const { act } = useAct();
  const { id, name, workgroups } = agent;
  const isActivated = workgroups.find((one) => one.id === workgroup)?.activated !== false;
  const done = isActivated ? 'deactivatedNow' : 'activated';
  return (
    <Menu.Item
      leftSection={<Icon name={isActivated ? 'pause' : 'play'} />}
      onClick={() =>
        act({
          act: { verb: 'activation', agent: id, workgroup, activated: !isActivated },
          words: t(`supervisor.agents.${done}`, { name, workgroup: group }),
        })
      }
    >
      {t(`supervisor.agents.${isActivated ? 'deactivate' : 'activate'}`, { workgroup: group })}
    </Menu.Item>
  );
};

interface LogOffProps {
  readonly agent: AgentStanding;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const LogOffDialog = ({ agent: { id, name }, isOpen, onClose }: LogOffProps) => {
  const { t } = useTranslation();
  const { act, isPending } = useAct();
  const submit = (): void =>
    act({
      act: { verb: 'logOff', agent: id },
      words: t('supervisor.agents.loggedOff', { name }),
      onDone: onClose,
    });
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('supervisor.agents.logOffTitle', { name })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <p>{t('supervisor.agents.logOffWords', { name })}</p>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button data-autofocus loading={isPending} onClick={submit}>
          {t('supervisor.agents.logOff')}
        </Button>
      </Group>
    </Modal>
  );
};
