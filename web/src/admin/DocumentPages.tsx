/** All documents of a kind, and the one that is looked at. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Blank } from '../parts/Blank.tsx';
import { Loading } from '../parts/Loading.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useMe } from '../app/me.ts';
import { ChannelGuide } from './ChannelGuide.tsx';
import { DocumentForm } from './DocumentForm.tsx';
import { DocumentList } from './DocumentList.tsx';
import { documentQuery } from './documents.ts';
import { mayWrite, newId, type Section } from './kinds.ts';
import { KnownParameters } from './KnownParameters.tsx';

interface Props {
  readonly section: Section;
  readonly id: string | undefined;
}

export const DocumentPages = ({ section, id }: Props) => (
  <>
    <DocumentList section={section} selected={id} />
    <Chosen section={section} id={id} />
  </>
);

const Chosen = ({ section, id }: Props) => {
  const { t } = useTranslation();
  const me = useMe();
  const { kind, table, icon } = section;
  if (id === newId && mayWrite(me, kind))
    return kind === 'channels' ? (
      <ChannelGuide />
    ) : (
      <DocumentForm key="new" section={section} document={undefined} />
    );
  if (id !== undefined) return <Kept key={id} section={section} id={id} />;
  if (kind === 'parameters') return <KnownParameters />;
  return (
    <section className="admin-document admin-nobody" aria-label={t(`admin.many.${table}`)}>
      <Blank icon={icon} title={t('admin.chooseOne')}>
        <p>{t(`admin.about.${table}`)}</p>
      </Blank>
    </section>
  );
};

const Kept = ({ section, id }: { readonly section: Section; readonly id: string }) => {
  const { data, error, refetch } = useQuery(documentQuery(section.kind, id));
  if (data !== undefined) return <DocumentForm section={section} document={data} />;
  return (
    <section className="admin-document">
      {error === null ? (
        <Loading lines={8} />
      ) : (
        <Trouble error={error} onRetry={() => void refetch()} />
      )}
    </section>
  );
};
