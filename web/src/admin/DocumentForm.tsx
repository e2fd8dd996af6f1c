/** One document: its parts, what is wrong, what is changed; saved only after it was looked at. */
import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { hasRight, useMe } from '../app/me.ts';
import { Icon } from '../parts/Icon.tsx';
import { AccountTest } from './AccountTest.tsx';
import { ByTypeField } from './ByTypeField.tsx';
import { ConflictPanel } from './ConflictPanel.tsx';
import { DeleteDialog } from './DeleteDialog.tsx';
import { nameOf, type Document } from './documents.ts';
import { useEditor } from './editor.ts';
import { Field } from './Field.tsx';
import { FormContext, useField } from './form.ts';
import { History } from './History.tsx';
import { HoursField } from './HoursField.tsx';
import { UserSkills, UserUtilization } from './Inherited.tsx';
import { adminPath, type Section } from './kinds.ts';
import { layouts } from './layout.ts';
import { LicenceUsage } from './LicenceUsage.tsx';
import { MembersField } from './MembersField.tsx';
import { CredentialsField } from './CredentialsField.tsx';
import { textOf } from './path.ts';
import { SaveBar } from './SaveBar.tsx';
import { useWords } from './words.ts';
import './document.css';

interface Props {
  readonly section: Section;
  /** Undefined for a new one. */
  readonly document: Document | undefined;
}

export const DocumentForm = ({ section, document }: Props) => {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const editor = useEditor(section, document);
  const [isDeleting, setDeleting] = useState(false);
  const [isHistory, setHistory] = useState(false);
  const { form, conflict } = editor;
  const { kind, table } = section;
  const title = document === undefined ? t(`admin.new.${table}`) : nameOf(document);
  return (
    <FormContext value={form}>
      <article className="admin-document" aria-label={title}>
        <Head
          {...{ title, document }}
          isReadOnly={form.isReadOnly}
          onHistory={() => setHistory(true)}
          onDelete={() => setDeleting(true)}
        />
        <div className="scroll admin-scroll">
          {form.isReadOnly ? <p className="admin-read-only">{t('admin.readOnly')}</p> : null}
          {conflict === undefined ? null : <ConflictPanel conflict={conflict} editor={editor} />}
          {layouts[kind].map(({ id, fields }) => (
            <section key={id} className="card admin-part" aria-label={t(`admin.parts.${id}`)}>
              <h3>{t(`admin.parts.${id}`)}</h3>
              <div className="admin-grid">
                {document === undefined && id === 'general' ? <IdField /> : null}
                {fields.map((name) => (
                  <FieldByName key={name} kind={kind} name={name} />
                ))}
              </div>
            </section>
          ))}
          {kind === 'licences' && document !== undefined ? <LicenceUsage id={document.id} /> : null}
        </div>
        {editor.isChanged ? (
          <SaveBar
            editor={editor}
            onSaved={(saved) => {
              if (document === undefined) go(adminPath(kind, saved.id), { replace: true });
            }}
          />
        ) : null}
      </article>
      {isDeleting && document !== undefined ? (
        <DeleteDialog
          kind={kind}
          document={document}
          onClose={() => setDeleting(false)}
          onDeleted={() => {
            editor.discard();
            go(adminPath(kind));
          }}
        />
      ) : null}
      {document === undefined ? null : (
        <Modal
          opened={isHistory}
          onClose={() => setHistory(false)}
          title={t('admin.history.of', { name: title })}
          size="lg"
          closeButtonProps={{ 'aria-label': t('app.close') }}
        >
          <History kind={kind} id={document.id} />
        </Modal>
      )}
    </FormContext>
  );
};

interface HeadProps {
  readonly title: string;
  readonly document: Document | undefined;
  readonly isReadOnly: boolean;
  readonly onHistory: () => void;
  readonly onDelete: () => void;
}

const Head = ({ title, document, isReadOnly, onHistory, onDelete }: HeadProps) => {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <header className="admin-head">
      <div className="admin-head-words">
        <h2>{title}</h2>
        {document === undefined ? null : (
          <p className="dim">
            {document.id} · {t('admin.version', { version: document.version })}
          </p>
        )}
      </div>
      {document !== undefined && hasRight(me, ['administer', 'audit']) ? (
        <Button variant="subtle" leftSection={<Icon name="earlier" />} onClick={onHistory}>
          {t('admin.history.title')}
        </Button>
      ) : null}
      {document === undefined || isReadOnly ? null : (
        <Button
          variant="subtle"
          color="red"
          className="admin-delete"
          leftSection={<Icon name="trash" />}
          onClick={onDelete}
        >
          {t('admin.delete.open')}
        </Button>
      )}
    </header>
  );
};

/** Given once, in the beginning. */
const IdField = () => {
  const { t } = useTranslation();
  const { fault } = useWords();
  const { value, change, finding } = useField({ path: ['id'] });
  return (
    <TextInput
      label={t('admin.fields.id')}
      description={t('admin.hints.id')}
      error={finding === undefined ? undefined : fault(finding)}
      autoComplete="off"
      value={typeof value === 'string' ? value : ''}
      onChange={({ currentTarget }) =>
        change(currentTarget.value === '' ? undefined : currentTarget.value)
      }
    />
  );
};

/** What holds for members of whom neither user nor workgroup says anything. @see acd.md 2 */
const standard = () => ({ value: { percent: 100, maxAssigned: 1 }, origin: 'default' });

const special: Readonly<Record<string, () => React.ReactNode>> = {
  'users utilization': UserUtilization,
  'users skills': UserSkills,
  'workgroups utilization': () => <ByTypeField name="utilization" effective={standard} />,
  'workgroups serviceLevels': () => <ByTypeField name="serviceLevels" />,
  'workgroups members': MembersField,
  'workgroups hours': HoursField,
  'accounts credentials': () => (
    <>
      <CredentialsField />
      <AccountTest />
    </>
  ),
};

const FieldByName = ({ kind, name }: { readonly kind: string; readonly name: string }) => {
  const { value: platform } = useField({ path: ['platform'] });
  if ((otherPlatform[textOf(platform)] ?? []).includes(name)) return null;
  const Special = special[`${kind} ${name}`];
  return Special === undefined ? <Field path={[name]} /> : <Special />;
};

/** What only the other platform has. */
const otherPlatform: Readonly<Record<string, readonly string[]>> = {
  facebook: ['handles', 'keywords', 'handle', 'plan'],
  x: ['page'],
};
