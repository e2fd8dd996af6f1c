/** Where it comes from: the platform's mark, or that of another system. */
import type { Interaction } from '../api/answers.ts';
import { PlatformMark } from '../desk/PlatformMark.tsx';
import { Icon } from '../parts/Icon.tsx';
import type { IconName } from '../parts/icons.ts';

const icons: Readonly<Record<string, IconName>> = {
  call: 'phone',
  callback: 'phone',
  chat: 'reply',
  email: 'send',
};

export const OriginMark = ({ interaction }: { readonly interaction: Interaction | undefined }) => {
  if (interaction === undefined || interaction.platform === 'external')
    return (
      <span className="platform-mark platform-mark-public" aria-hidden="true">
        {interaction === undefined ? null : (
          <Icon name={icons[interaction.type] ?? 'tag'} size={15} />
        )}
      </span>
    );
  return <PlatformMark interaction={interaction} />;
};
