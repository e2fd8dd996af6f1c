/** The administrator's page: what is in force here, and where it comes from. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useCommands } from '../app/palette-commands.ts';
import { hasRight, useMe } from '../app/me.ts';
import { Blank } from '../parts/Blank.tsx';
import { Icon } from '../parts/Icon.tsx';
import type { IconName } from '../parts/icons.ts';
import { reveal } from '../parts/reveal.ts';
import { bringTexts } from '../text/bring-texts.ts';
import { admin } from '../text/en/admin.ts';
import './admin.css';
import { AuditLog } from './AuditLog.tsx';
import { DocumentPages } from './DocumentPages.tsx';
import { forgetDrafts } from './drafts.ts';
import { Interchange } from './Interchange.tsx';
import { adminPath, groups, mayRead, sectionOf } from './kinds.ts';

bringTexts({ admin });

const base = '/admin/';

/** What follows `/admin/`, part by part. */
const partsOf = (location: string): readonly string[] =>
  location.startsWith(base) ? location.slice(base.length).split('/').map(decode) : [];

/** The router may have done so already. */
const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

interface Way {
  readonly path: string;
  readonly icon: IconName;
  readonly name: string;
}

const Admin = () => {
  const { t } = useTranslation();
  const me = useMe();
  const [location, go] = useLocation();
  const [first = '', id] = partsOf(location);
  useEffect(() => forgetDrafts, []);

  const mayLookBack = hasRight(me, ['administer', 'audit']);
  const system: readonly Way[] = mayLookBack
    ? [
        { path: adminPath('audit'), icon: 'earlier', name: t('admin.audit.title') },
        { path: adminPath('interchange'), icon: 'transfer', name: t('admin.interchange.title') },
      ]
    : [];
  const shown = groups
    .map((group) => ({
      id: group.id,
      ways: [
        ...group.sections
          .filter(({ kind }) => mayRead(me, kind))
          .map(({ kind, table, icon }) => ({
            path: adminPath(kind),
            icon,
            name: t(`admin.many.${table}`),
          })),
        ...(group.id === 'system' ? system : []),
      ],
    }))
    .filter(({ ways }) => ways.length > 0);
  const ways = shown.flatMap((group) => group.ways);
  useCommands(
    ways.map(({ path, name }) => ({ label: t('app.goTo', { page: name }), run: () => go(path) })),
  );
  const current = first === '' ? ways[0]?.path : adminPath(first);

  return (
    <div className={id === undefined ? 'admin' : 'admin admin-open'}>
      <nav className="admin-ways" aria-label={t('admin.kinds')}>
        <h1 className="only-heard">{t('app.pages.admin')}</h1>
        {shown.map((group) => (
          <div key={group.id} className="admin-group">
            <h2>{t(`admin.groups.${group.id}`)}</h2>
            <ul>
              {group.ways.map(({ path, icon, name }) => (
                <li key={path}>
                  <Link
                    href={path}
                    className="admin-way"
                    aria-current={path === current ? 'page' : undefined}
                    ref={path === current ? reveal : undefined}
                  >
                    <Icon name={icon} /> {name}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <Content name={(current ?? '').slice(base.length)} id={id} mayLookBack={mayLookBack} />
    </div>
  );
};

interface ContentProps {
  readonly name: string;
  readonly id: string | undefined;
  readonly mayLookBack: boolean;
}

const Content = ({ name, id, mayLookBack }: ContentProps) => {
  const { t } = useTranslation();
  const me = useMe();
  const section = sectionOf(name);
  if (mayLookBack && name === 'audit') return <AuditLog />;
  if (mayLookBack && name === 'interchange') return <Interchange />;
  if (section === undefined || !mayRead(me, section.kind))
    return <Blank icon="search" title={t('app.noSuchPage')} />;
  return <DocumentPages key={section.kind} section={section} id={id} />;
};

export default Admin;
