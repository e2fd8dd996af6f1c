/** Has a node hand over what it has; asked once more, as everybody feels it, and taken back by the same button. */
import { Button, Group, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client.ts';
import { hasRight, useMe } from '../app/me.ts';
import { Icon } from '../parts/Icon.tsx';
import { notice, warning } from '../parts/notice.ts';
import { useSentence } from '../text/use-sentence.ts';
import type { Column } from './picture.ts';
import { clusterQuery } from './queries.ts';

export const DrainButton = ({ column: { node, owned, state } }: { readonly column: Column }) => {
  const { t } = useTranslation();
  const sentence = useSentence();
  const client = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const isDrained = state === 'drained';
  const setting = useMutation({
    mutationFn: (wanted: boolean) => {
      const params = { path: { id: node.id } };
      const path = '/api/v1/cluster/nodes/{id}/drain';
      return answerOf(wanted ? api.POST(path, { params }) : api.DELETE(path, { params }));
    },
    onSuccess: (_, wanted) => {
      notice(t(wanted ? 'cluster.drained' : 'cluster.undrained', { node: node.id }));
      return client.invalidateQueries({ queryKey: clusterQuery.queryKey });
    },
    onError: (error) => {
      warning(sentence(error));
    },
  });
  const me = useMe();
  if (!hasRight(me, ['administer']) || (state !== 'alive' && !isDrained)) return null;

  return (
    <div className="cluster-drain">
      <Button
        variant="default"
        size="compact-md"
        loading={setting.isPending}
        leftSection={<Icon name={isDrained ? 'play' : 'pause'} />}
        onClick={() => (isDrained ? setting.mutate(false) : setAsking(true))}
      >
        {t(isDrained ? 'cluster.undrain' : 'cluster.drain')}
      </Button>
      <Modal
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t('cluster.drainTitle', { node: node.id })}
        closeButtonProps={{ 'aria-label': t('app.close') }}
      >
        <p>{t('cluster.drainWords', { count: owned.length })}</p>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={() => setAsking(false)}>
            {t('app.cancel')}
          </Button>
          <Button
            data-autofocus
            onClick={() => {
              setAsking(false);
              setting.mutate(true);
            }}
          >
            {t('cluster.drain')}
          </Button>
        </Group>
      </Modal>
    </div>
  );
};
