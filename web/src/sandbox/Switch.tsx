/** On or off: seen at once, and as it has become when it's done. */
import { startTransition, useOptimistic } from 'react';

interface Props {
  readonly label: string;
  /** Where the label alone says too little. */
  readonly name?: string;
  readonly hint?: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => Promise<unknown> | undefined;
}

export const Switch = ({ label, name, hint, isOn, onChange }: Props) => {
  const [shown, show] = useOptimistic(isOn);
  return (
    <label className="sandbox-switch" title={hint}>
      <input
        type="checkbox"
        aria-label={name}
        checked={shown}
        onChange={({ currentTarget: { checked } }) => {
          startTransition(async () => {
            show(checked);
            await onChange(checked);
          });
        }}
      />
      <span className="sandbox-switch-track" aria-hidden="true" />
      {label === '' ? null : <span>{label}</span>}
    </label>
  );
};
