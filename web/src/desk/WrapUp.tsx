/** What remains to be done: a code, until the time is over. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../api/answers.ts';
import { myWorkgroupsQuery } from '../api/queries.ts';
import { useKeys } from '../app/keys.ts';
import { Icon } from '../parts/Icon.tsx';
import { warning } from '../parts/notice.ts';
import { useSentence } from '../text/use-sentence.ts';
import { Countdown } from '../time/Countdown.tsx';
import type { useCommand } from './commands.ts';

interface Props {
  readonly interaction: Interaction;
  readonly command: ReturnType<typeof useCommand>;
}

/** Codes that have a digit for a key. */
const digitsMax = 9;

export const WrapUp = ({ interaction, command }: Props) => {
  const { t } = useTranslation();
  const sentence = useSentence();
  const panel = useRef<HTMLDivElement>(null);
  const { data: workgroups = [] } = useQuery(myWorkgroupsQuery);
  const codes = workgroups.find(({ id }) => id === interaction.workgroup)?.wrapupCodes ?? [];
  const { wrapupEndsAt, endedAt, wrapupCode } = interaction;

  const give = (code: string): void => {
    const wanted = { verb: 'wrapup', code } as const;
    command.send({ command: wanted }).catch((error: unknown) => warning(sentence(error)));
  };
  const focus = (): void => panel.current?.querySelector('button')?.focus();
  // What has ended takes the focus with it; here it goes on.
  useEffect(focus, [codes.length]);
  useKeys([
    { keys: 'w', label: t('desk.wrapUp.title'), run: focus },
    ...codes.slice(0, digitsMax).map(({ id, name }, index) => ({
      keys: String(index + 1),
      label: t('desk.wrapUp.give', { code: name }),
      run: () => give(id),
    })),
  ]);

  return (
    <div className="wrap-up" ref={panel} role="group" aria-label={t('desk.wrapUp.title')}>
      <p className="wrap-up-words">
        <Icon name="tag" /> {t('desk.wrapUp.choose')}
        {wrapupEndsAt === undefined ? null : (
          <span className="wrap-up-left">
            <Countdown until={wrapupEndsAt} from={endedAt} />
          </span>
        )}
      </p>
      <div className="wrap-up-codes">
        {codes.map(({ id, name }, index) => (
          <Button
            key={id}
            variant={id === wrapupCode ? 'filled' : 'default'}
            rightSection={index < digitsMax ? <kbd>{index + 1}</kbd> : null}
            onClick={() => give(id)}
          >
            {name}
          </Button>
        ))}
        {codes.length === 0 ? <p className="dim">{t('desk.wrapUp.none')}</p> : null}
      </div>
    </div>
  );
};
