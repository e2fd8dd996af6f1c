/** Who one is talking to, what was before, and what has happened to this interaction. */
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../api/answers.ts';
import { Moment } from '../time/Moment.tsx';
import { nameOf } from './customer-name.ts';
import { EarlierInteractions } from './EarlierInteractions.tsx';
import { Happened } from './Happened.tsx';
import { isPrivate } from './PlatformMark.tsx';
import { useWorkgroupName } from './workgroup-name.ts';

const platformNames: Readonly<Record<string, string>> = { facebook: 'Facebook', x: 'X' };

export const CustomerPanel = ({ interaction }: { readonly interaction: Interaction }) => {
  const { t } = useTranslation();
  const { customer, platform, channel, createdAt, priority, previous, id } = interaction;
  const workgroup = useWorkgroupName(interaction.workgroup);
  const kind = isPrivate(interaction) ? 'private' : 'public';
  const platformName = platformNames[platform] ?? platform;
  return (
    <aside className="customer" aria-label={t('desk.customer.title')}>
      <h2 className="panel-title">{t('desk.customer.title')}</h2>
      <p className="customer-name">{nameOf(customer, t('desk.nobody'))}</p>
      {customer.handle === undefined ? null : <p className="dim">{customer.handle}</p>}
      <dl className="facts">
        <dt>{t('desk.customer.platform')}</dt>
        <dd>{t(`desk.kind.${kind}`, { platform: platformName })}</dd>
        <dt>{t('desk.customer.channel')}</dt>
        <dd>{channel}</dd>
        <dt>{t('desk.customer.workgroup')}</dt>
        <dd>{workgroup}</dd>
        <dt>{t('desk.customer.began')}</dt>
        <dd>
          <Moment at={createdAt} />
        </dd>
        <dt>{t('desk.customer.priority')}</dt>
        <dd>{priority}</dd>
      </dl>
      <h3 className="panel-subtitle">{t('desk.customer.earlier')}</h3>
      <EarlierInteractions previous={previous} />
      <h3 className="panel-subtitle">{t('desk.customer.happened')}</h3>
      <Happened id={id} />
    </aside>
  );
};
