/** The documents of a kind: found by some letters of the name or id. */
import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useKeys } from '../app/keys.ts';
import { useMe } from '../app/me.ts';
import { Icon } from '../parts/Icon.tsx';
import { Loading } from '../parts/Loading.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { listQuery, nameOf, type Document } from './documents.ts';
import { draftKey, useDrafts } from './drafts.ts';
import { adminPath, mayWrite, newId, type Section } from './kinds.ts';
import { useFacts } from './facts.ts';
import './document-list.css';

/** Shown at a time; letters find the others. */
const shownMax = 300;

interface Props {
  readonly section: Section;
  readonly selected: string | undefined;
}

export const DocumentList = ({ section, selected }: Props) => {
  const { t } = useTranslation();
  const me = useMe();
  const [, go] = useLocation();
  const { kind, table } = section;
  const [wanted, setWanted] = useState('');
  const { data, error, refetch } = useQuery(listQuery(kind));
  const found = (data ?? []).filter((one) =>
    `${one.id} ${nameOf(one)}`.toLowerCase().includes(wanted.trim().toLowerCase()),
  );
  const isWriter = mayWrite(me, kind);
  const step = (by: number): void => {
    const at = found.findIndex(({ id }) => id === selected);
    const next = found[Math.min(found.length - 1, Math.max(0, at + by))];
    if (next !== undefined) go(adminPath(kind, next.id));
  };
  useKeys([
    { keys: 'j', label: t('admin.next'), run: () => step(1) },
    { keys: 'k', label: t('admin.previous'), run: () => step(-1) },
    ...(isWriter
      ? [{ keys: 'n', label: t(`admin.new.${table}`), run: () => go(adminPath(kind, newId)) }]
      : []),
  ]);
  return (
    <section className="admin-list" aria-labelledby="admin-list-title">
      <div className="admin-list-head">
        <h2 id="admin-list-title" className="panel-title">
          {t(`admin.many.${table}`)}
          {data === undefined ? null : <span className="count">{data.length}</span>}
        </h2>
        {isWriter ? (
          <Button
            component={Link}
            href={adminPath(kind, newId)}
            className="admin-add"
            size="compact-sm"
            leftSection={<Icon name="plus" size={14} />}
            aria-label={t(`admin.new.${table}`)}
          >
            {t('admin.add')}
          </Button>
        ) : null}
      </div>
      <TextInput
        className="admin-search"
        size="xs"
        aria-label={t('admin.search')}
        placeholder={t('admin.search')}
        leftSection={<Icon name="search" size={14} />}
        value={wanted}
        onChange={({ currentTarget }) => setWanted(currentTarget.value)}
      />
      <div className="scroll">
        {data === undefined ? <Awaited error={error} onRetry={() => void refetch()} /> : null}
        <ul>
          {found.slice(0, shownMax).map((one) => (
            <Row key={one.id} section={section} document={one} isSelected={one.id === selected} />
          ))}
        </ul>
        {data !== undefined && found.length === 0 ? (
          <p className="admin-none">{t(data.length === 0 ? 'admin.noneYet' : 'admin.noneFound')}</p>
        ) : null}
        {found.length > shownMax ? (
          <p className="admin-none">{t('admin.more', { count: found.length - shownMax })}</p>
        ) : null}
      </div>
    </section>
  );
};

interface AwaitedProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

const Awaited = ({ error, onRetry }: AwaitedProps) =>
  error === null ? <Loading lines={6} /> : <Trouble error={error} onRetry={onRetry} />;

interface RowProps {
  readonly section: Section;
  readonly document: Document;
  readonly isSelected: boolean;
}

const Row = ({ section: { kind }, document, isSelected }: RowProps) => {
  const { t } = useTranslation();
  const facts = useFacts(kind)(document);
  const hasDraft = useDrafts().has(draftKey(kind, document.id));
  const name = nameOf(document);
  return (
    <li>
      <Link
        href={adminPath(kind, document.id)}
        className="leads admin-item"
        aria-current={isSelected ? 'true' : undefined}
      >
        <span className="admin-item-name">
          {name}
          {document['enabled'] === false ? <span className="tag">{t('admin.off')}</span> : null}
          {hasDraft ? <span className="tag tag-caution">{t('admin.unsaved')}</span> : null}
        </span>
        <span className="admin-item-facts">
          {[name === document.id ? '' : document.id, facts].filter((one) => one !== '').join(' · ')}
        </span>
      </Link>
    </li>
  );
};
