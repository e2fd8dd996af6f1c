/** Who belongs to a workgroup, and whether the membership is switched on. */
import { Select, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { isRecord } from '../api/failure.ts';
import { Icon } from '../parts/Icon.tsx';
import { useField, useForm } from './form.ts';
import { adminPath } from './kinds.ts';
import { useChoices } from './use-choices.ts';
import { useWords } from './words.ts';

interface Member {
  readonly user: string;
  readonly activated: boolean;
}

/** Shown at a time; a filter finds the others. */
const shownMax = 100;
const filterFrom = 12;

const isMember = (value: unknown): value is Member =>
  isRecord(value) && typeof value['user'] === 'string';

export const MembersField = () => {
  const { t } = useTranslation();
  const { fault } = useWords();
  const { findings } = useForm();
  const { value, change, isReadOnly } = useField({ path: ['members'] });
  const [wanted, setWanted] = useState('');
  const members = (Array.isArray(value) ? (value as readonly unknown[]) : []).filter(isMember);
  const users = useChoices(
    'users',
    members.map(({ user }) => user),
  );
  const names = new Map(users.map((one) => [one.value, one.label]));
  const known = new Set(members.map(({ user }) => user));
  const found = members.filter(({ user }) =>
    `${user} ${names.get(user) ?? ''}`.toLowerCase().includes(wanted.toLowerCase()),
  );
  const update = (user: string, activated: boolean): void => {
    change(members.map((one) => (one.user === user ? { ...one, activated } : one)));
  };
  return (
    <div className="admin-wide admin-members">
      {isReadOnly ? null : (
        <Select
          label={t('admin.members.add')}
          placeholder={t('admin.members.addHint')}
          searchable
          value={null}
          limit={60}
          data={users.filter((one) => !known.has(one.value))}
          nothingFoundMessage={t('admin.nobodyFound')}
          onChange={(user) => {
            if (user !== null) change([...members, { user, activated: true }]);
          }}
        />
      )}
      {members.length < filterFrom ? null : (
        <TextInput
          label={t('admin.members.filter')}
          leftSection={<Icon name="search" />}
          value={wanted}
          onChange={({ currentTarget }) => setWanted(currentTarget.value)}
        />
      )}
      <ul className="lines">
        {found.slice(0, shownMax).map(({ user, activated }) => {
          const at = members.findIndex((one) => one.user === user);
          const finding = findings.find(({ field }) => field.startsWith(`members[${String(at)}]`));
          const name = names.get(user) ?? user;
          return (
            <li key={user} className="admin-member">
              <Link href={adminPath('users', user)} className="admin-member-name">
                {name}
              </Link>
              <span className="dim">{user}</span>
              {finding === undefined ? null : <span className="admin-fault">{fault(finding)}</span>}
              <Switch
                size="sm"
                label={t(activated ? 'admin.members.on' : 'admin.members.off')}
                aria-label={t('admin.members.activated', { name })}
                checked={activated}
                disabled={isReadOnly}
                onChange={({ currentTarget }) => update(user, currentTarget.checked)}
              />
              {isReadOnly ? null : (
                <button
                  type="button"
                  className="icon-button"
                  aria-label={t('admin.members.remove', { name })}
                  onClick={() => change(members.filter((one) => one.user !== user))}
                >
                  <Icon name="close" size={14} />
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {members.length === 0 ? <p className="dim">{t('admin.members.none')}</p> : null}
      {found.length > shownMax ? (
        <p className="dim">{t('admin.members.more', { count: found.length - shownMax })}</p>
      ) : null}
    </div>
  );
};
