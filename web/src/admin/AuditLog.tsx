/** Who changed what in the configuration, newest first. */
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Blank } from '../parts/Blank.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Loading } from '../parts/Loading.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { Moment } from '../time/Moment.tsx';
import { KindName } from './DeleteDialog.tsx';
import { differencesBetween } from './difference.ts';
import { Differences } from './Differences.tsx';
import { changesQuery } from './documents.ts';
import { adminPath, groups } from './kinds.ts';
import { useNames } from './use-choices.ts';
import './audit.css';

const step = 100;

export const AuditLog = () => {
  const { t } = useTranslation();
  const nameOfUser = useNames('users');
  const [wanted, setWanted] = useState('');
  const [kind, setKind] = useState('');
  const [shown, setShown] = useState(step);
  const { data, error, refetch } = useQuery(changesQuery);
  const kinds = groups.flatMap(({ sections }) => sections);
  const found = (data ?? [])
    .filter((one) => kind === '' || one.kind === kind)
    .filter((one) =>
      `${one.document} ${one.by} ${nameOfUser(one.by)}`
        .toLowerCase()
        .includes(wanted.toLowerCase()),
    );
  return (
    <section className="admin-whole" aria-labelledby="audit-title">
      <header className="admin-head">
        <div className="admin-head-words">
          <h2 id="audit-title">{t('admin.audit.title')}</h2>
          <p className="dim">{t('admin.audit.words')}</p>
        </div>
        <TextInput
          size="xs"
          aria-label={t('admin.audit.search')}
          placeholder={t('admin.audit.search')}
          leftSection={<Icon name="search" size={14} />}
          value={wanted}
          onChange={({ currentTarget }) => setWanted(currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          aria-label={t('admin.audit.kind')}
          value={kind}
          data={[
            { value: '', label: t('admin.audit.all') },
            ...kinds.map((one) => ({ value: one.kind, label: t(`admin.many.${one.table}`) })),
          ]}
          onChange={({ currentTarget }) => setKind(currentTarget.value)}
        />
      </header>
      {/* What scrolls must be reached by the keyboard. */}
      <div
        className="scroll admin-scroll"
        role="log"
        tabIndex={0}
        aria-label={t('admin.audit.title')}
      >
        {data === undefined && error === null ? <Loading lines={8} /> : null}
        {data === undefined && error !== null ? (
          <Trouble error={error} onRetry={() => void refetch()} />
        ) : null}
        {data !== undefined && found.length === 0 ? (
          <Blank icon="earlier" title={t('admin.audit.none')} />
        ) : null}
        <ol className="card lines admin-audit" hidden={found.length === 0}>
          {found.slice(0, shown).map((change) => (
            <li key={change.id}>
              <p>
                <span className={`admin-act admin-act-${change.action}`}>
                  {t(`admin.history.${change.action}`)}
                </span>
                <KindName kind={change.kind} />{' '}
                {change.action === 'deleted' ? (
                  <strong>{change.document}</strong>
                ) : (
                  <Link href={adminPath(change.kind, change.document)}>{change.document}</Link>
                )}
                <span className="dim">
                  {nameOfUser(change.by)} · <Moment at={change.at} />
                </span>
              </p>
              {change.action === 'updated' ? (
                <Differences differences={differencesBetween(change.from ?? {}, change.to ?? {})} />
              ) : null}
            </li>
          ))}
        </ol>
        {found.length > shown ? (
          <Button variant="default" onClick={() => setShown(shown + step)}>
            {t('admin.audit.more')}
          </Button>
        ) : null}
      </div>
    </section>
  );
};
