/** Deleting: what will be gone, what still needs it, and its name typed so that it's no accident. */
import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { failureOf, isRecord } from '../api/failure.ts';
import { notice } from '../parts/notice.ts';
import { useSentence } from '../text/use-sentence.ts';
import { deleteDocument, nameOf, refreshDocuments, type Document } from './documents.ts';
import { adminPath, sectionOf, type Kind } from './kinds.ts';
import { useWords } from './words.ts';

interface Props {
  readonly kind: Kind;
  readonly document: Document;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

export const DeleteDialog = ({ kind, document, onClose, onDeleted }: Props) => {
  const { t } = useTranslation();
  const sentence = useSentence();
  const queries = useQueryClient();
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const name = nameOf(document);
  const remove = async (): Promise<void> => {
    setBusy(true);
    try {
      await deleteDocument(kind, document.id);
      await refreshDocuments(queries);
      notice(t('admin.delete.done', { name }));
      onDeleted();
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('admin.delete.title', { name })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed === name) void remove();
        }}
      >
        <p>{t('admin.delete.words')}</p>
        <TextInput
          data-autofocus
          mt="sm"
          label={t('admin.delete.type', { name })}
          autoComplete="off"
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        {failure === undefined ? null : (
          <div role="alert">
            <p className="form-failure">{sentence(failure)}</p>
            <Uses failure={failure} />
          </div>
        )}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" className="admin-danger" disabled={typed !== name} loading={isBusy}>
            {t('admin.delete.submit')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
};

/** What must let go of it first. */
const Uses = ({ failure }: { readonly failure: unknown }) => {
  const { fieldName } = useWords();
  const { details } = failureOf(failure);
  const list = details['usedBy'];
  const uses = (Array.isArray(list) ? (list as readonly unknown[]) : []).filter(isRecord);
  return (
    <ul className="admin-uses">
      {uses.map(({ kind, id, field }) => (
        <li key={`${String(kind)} ${String(id)} ${String(field)}`}>
          <Link href={adminPath(String(kind), String(id))}>
            <KindName kind={String(kind)} /> {String(id)}
          </Link>
          <span className="dim"> {fieldName(String(field).split(/[.[]/u)[0])}</span>
        </li>
      ))}
    </ul>
  );
};

export const KindName = ({ kind }: { readonly kind: string }) => {
  const { t } = useTranslation();
  const section = sectionOf(kind);
  return section === undefined ? kind : t(`admin.one.${section.table}`);
};
