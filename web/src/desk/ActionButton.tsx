/** An action with its icon, its word and its key. */
import { Button, Tooltip } from '@mantine/core';
import { Icon } from '../parts/Icon.tsx';
import type { IconName } from '../parts/icons.ts';

interface Props {
  readonly icon: IconName;
  readonly name: string;
  readonly keys: string;
  readonly onClick: () => void;
  readonly isBusy?: boolean;
}

export const ActionButton = ({ icon, name, keys, onClick, isBusy = false }: Props) => (
  <Tooltip label={`${name} (${keys})`}>
    <Button
      variant="default"
      size="compact-md"
      className="action"
      loading={isBusy}
      leftSection={<Icon name={icon} />}
      onClick={onClick}
    >
      <span className="action-name">{name}</span>
    </Button>
  </Tooltip>
);
