/** The account of a new channel: one that's there, or a new one whose credentials are tested first. */
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../api/failure.ts';
import { useSentence } from '../text/use-sentence.ts';
import { Icon } from '../parts/Icon.tsx';
import { TestAnswer, testAccount } from './AccountTest.tsx';
import { findingsIn, type Finding } from './check.ts';
import { CredentialsField, credentialsOf } from './CredentialsField.tsx';
import { type Fields, textOf, valueAt, withField } from './path.ts';
import {
  createDocument,
  findingsOf,
  listQuery,
  nameOf,
  refreshDocuments,
  type Document,
} from './documents.ts';
import { Field } from './Field.tsx';
import { FormContext, useField, useForm, type Form } from './form.ts';
import { emptyOf, schemaOf } from './schema.ts';
import { useWords } from './words.ts';

export const GuideAccount = ({ onNext }: { readonly onNext: () => void }) => {
  const { t } = useTranslation();
  const { set, draft } = useForm();
  const { fault } = useWords();
  const { value, finding } = useField({ path: ['account'] });
  const [isNew, setNew] = useState(false);
  const { data = [] } = useQuery(listQuery('accounts'));
  const platform = String(draft['platform']);
  const own = data.filter((one) => one['platform'] === platform);
  const take = (account: Document): void => {
    set(['account'], account.id);
    const { externalId, handle } = account;
    if (platform === 'facebook' && typeof externalId === 'string' && externalId !== '')
      set(['page'], externalId);
    if (platform === 'x' && typeof handle === 'string') set(['handles'], [handle]);
    onNext();
  };
  return (
    <>
      <div className="admin-cards">
        {own.map((account) => (
          <button
            key={account.id}
            type="button"
            className="admin-card"
            aria-pressed={value === account.id}
            onClick={() => take(account)}
          >
            <strong>{nameOf(account)}</strong>
            <span className="dim">{textOf(account['externalId'], account.id)}</span>
          </button>
        ))}
        <button
          type="button"
          className="admin-card"
          aria-pressed={isNew}
          onClick={() => {
            set(['account'], undefined);
            setNew(true);
          }}
        >
          <strong>
            <Icon name="plus" /> {t('admin.new.accounts')}
          </strong>
          <span className="dim">{t('admin.guide.newAccount')}</span>
        </button>
      </div>
      {finding === undefined ? null : <p className="admin-fault">{fault(finding)}</p>}
      {isNew ? <NewAccount platform={platform} onMade={take} /> : null}
    </>
  );
};

interface NewProps {
  readonly platform: string;
  readonly onMade: (account: Document) => void;
}

const schema = schemaOf('accounts');

/** What this platform can't do without. */
const missingIn = (draft: Fields, platform: string): readonly Finding[] =>
  (credentialsOf[platform] ?? [])
    .filter(({ name, isOptional = false }) => !isOptional && isOpen(draft, name))
    .map(({ name }) => ({ field: `credentials.${name}`, code: 'required' }));

const isOpen = (draft: Fields, name: string): boolean =>
  valueAt(draft, ['credentials', name]) === undefined;

const NewAccount = ({ platform, onMade }: NewProps) => {
  const { t } = useTranslation();
  const sentence = useSentence();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<Fields>({ ...emptyOf(schema), platform });
  const [refused, setRefused] = useState<readonly Finding[]>([]);
  const [isTried, setTried] = useState(false);
  const typed = [
    ...findingsIn(schema, draft).filter(({ field }) => field !== 'id'),
    ...missingIn(draft, platform),
  ];
  const test = useMutation({
    mutationFn: () => testAccount(draft),
    retry: false,
    onSuccess: ({ identity }) => {
      // What the platform knows best needs no typing.
      if (identity === undefined) return;
      const { externalId, name, handle } = identity;
      setDraft((old) => ({
        ...old,
        externalId: old['externalId'] ?? externalId,
        name: old['name'] ?? name ?? externalId,
        ...(handle === undefined ? {} : { handle: old['handle'] ?? `@${handle}` }),
      }));
    },
  });
  const make = useMutation({
    mutationFn: () => createDocument('accounts', draft),
    retry: false,
    onSuccess: async (account) => {
      await refreshDocuments(queries);
      onMade(account);
    },
    onError: (error) => {
      setRefused(findingsOf(failureOf(error).details['list']));
    },
  });
  const form: Form = {
    section: { kind: 'accounts', table: 'accounts', icon: 'key' },
    schema,
    kept: undefined,
    draft,
    set: (path, value) => {
      setRefused([]);
      if (path[0] === 'credentials') test.reset();
      setDraft((old) => withField(old, path, value));
    },
    findings: [...typed.filter(({ code }) => code !== 'required' || isTried), ...refused],
    isReadOnly: false,
  };
  const externalId = typeof draft['externalId'] === 'string' ? draft['externalId'] : undefined;
  return (
    <FormContext value={form}>
      <div className="admin-grid admin-after">
        <CredentialsField />
        <Field path={['baseUrl']} />
        <div className="admin-wide admin-test">
          <Button
            variant="default"
            leftSection={<Icon name="retry" />}
            loading={test.isPending}
            onClick={() => {
              setTried(true);
              if (missingIn(draft, platform).length === 0) test.mutate();
            }}
          >
            {t('admin.test.submit')}
          </Button>
          <TestAnswer
            answer={test.data}
            error={test.error}
            wanted={externalId}
            onTake={(id) => form.set(['externalId'], id)}
          />
        </div>
        {test.data?.works === true ? (
          <>
            <Field path={['name']} />
            <Field path={['externalId']} />
            {platform === 'x' ? <Field path={['handle']} /> : null}
            <div className="admin-wide">
              <Button
                loading={make.isPending}
                onClick={() => {
                  setTried(true);
                  if (typed.length === 0) make.mutate();
                }}
              >
                {t('admin.guide.keepAccount')}
              </Button>
              <p className="form-failure" role="alert">
                {make.error === null ? null : sentence(make.error)}
              </p>
            </div>
          </>
        ) : null}
      </div>
    </FormContext>
  );
};
