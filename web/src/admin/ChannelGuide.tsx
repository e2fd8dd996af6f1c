/** Setting up a channel, step by step: from the platform to the first poll. */
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { failureOf } from '../api/failure.ts';
import { Icon } from '../parts/Icon.tsx';
import { notice } from '../parts/notice.ts';
import { useSentence } from '../text/use-sentence.ts';
import { findingsIn, type Finding } from './check.ts';
import { createDocument, findingsOf, refreshDocuments } from './documents.ts';
import { type Fields, withField } from './path.ts';
import { FormContext, type Form } from './form.ts';
import { GuideAccount } from './GuideAccount.tsx';
import {
  GuidePlatform,
  GuidePolling,
  GuideReview,
  GuideSource,
  GuideWorkgroup,
} from './GuideSteps.tsx';
import { adminPath, sectionOf, type Section } from './kinds.ts';
import { emptyOf, schemaOf } from './schema.ts';
import './guide.css';

/** In this order, with the fields that each asks for. */
const steps = [
  { id: 'platform', fields: ['platform'] },
  { id: 'account', fields: ['account'] },
  { id: 'source', fields: ['page', 'handles', 'keywords', 'privateMessages'] },
  { id: 'workgroup', fields: ['workgroup', 'interactionPriority'] },
  { id: 'polling', fields: ['pollSeconds', 'postLimit'] },
  { id: 'review', fields: ['id', 'enabled'] },
] as const;

const schema = schemaOf('channels');
const fallback: Section = { kind: 'channels', table: 'channels', icon: 'desk' };
const section = sectionOf('channels') ?? fallback;

const fieldOf = ({ field }: Finding): string => field.split(/[.[]/u)[0] ?? '';

/** What the schema can't say: a page, or something to look for. */
const sourceFindings = ({ platform, page, handles, keywords }: Fields): readonly Finding[] => {
  const isEmpty = (list: unknown): boolean => !Array.isArray(list) || list.length === 0;
  if (platform === 'facebook' && page === undefined) return [{ field: 'page', code: 'required' }];
  const isAimless = platform === 'x' && isEmpty(handles) && isEmpty(keywords);
  return isAimless ? [{ field: 'handles', code: 'required' }] : [];
};

export const ChannelGuide = () => {
  const { t } = useTranslation();
  const sentence = useSentence();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const [at, setAt] = useState(0);
  const [draft, setDraft] = useState<Fields>(emptyOf(schema));
  const [refused, setRefused] = useState<readonly Finding[]>([]);
  const [failure, setFailure] = useState<unknown>();
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const step = steps[at] ?? steps[0];
  const own: readonly string[] = step.fields;

  const typed = [...findingsIn(schema, draft), ...sourceFindings(draft)].filter(
    ({ field }) => field !== 'id',
  );
  const missing = typed.filter((one) => own.includes(fieldOf(one)));
  const form: Form = {
    section,
    schema,
    kept: undefined,
    draft,
    set: (path, value) => {
      setRefused([]);
      setFailure(undefined);
      setDraft((old) => withField(old, path, value));
    },
    findings: [...typed.filter(({ code }) => code !== 'required' || isTried), ...refused],
    isReadOnly: false,
  };
  const goTo = (index: number): void => {
    setTried(false);
    setAt(index);
  };
  const next = (): void => {
    if (missing.length === 0) goTo(at + 1);
    else setTried(true);
  };
  const create = async (): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    try {
      const made = await createDocument('channels', draft);
      await refreshDocuments(queries);
      notice(t('admin.guide.done'));
      go(adminPath('channels', made.id), { replace: true });
    } catch (error) {
      setFailure(error);
      const found = findingsOf(failureOf(error).details['list']);
      setRefused(found);
      const place = found.map(fieldOf)[0] ?? '';
      const index = steps.findIndex(({ fields }) => fields.some((one) => one === place));
      if (index !== -1) setAt(index);
      setBusy(false);
    }
  };
  const isLast = at === steps.length - 1;

  return (
    <FormContext value={form}>
      <article className="admin-document" aria-label={t('admin.guide.title')}>
        <header className="admin-head">
          <h2>{t('admin.guide.title')}</h2>
        </header>
        <div className="admin-guide">
          <Steps at={at} onGo={goTo} />
          <div className="scroll admin-scroll">
            <section className="card admin-part" aria-label={t(`admin.guide.steps.${step.id}`)}>
              <h3>{t(`admin.guide.steps.${step.id}`)}</h3>
              <p className="admin-hint">{t(`admin.guide.words.${step.id}`)}</p>
              <StepBody step={step.id} onNext={() => goTo(at + 1)} />
              <p className="form-failure" role="alert">
                {failure === undefined ? null : sentence(failure)}
              </p>
            </section>
          </div>
        </div>
        <footer className="admin-save">
          <div className="admin-save-words" />
          {at === 0 ? null : (
            <Button variant="default" onClick={() => goTo(at - 1)}>
              {t('admin.guide.back')}
            </Button>
          )}
          {isLast ? (
            <Button loading={isBusy} onClick={() => void create()}>
              {t('admin.guide.create')}
            </Button>
          ) : (
            <Button onClick={next}>{t('admin.guide.next')}</Button>
          )}
        </footer>
      </article>
    </FormContext>
  );
};

interface StepsProps {
  readonly at: number;
  readonly onGo: (index: number) => void;
}

const Steps = ({ at, onGo }: StepsProps) => {
  const { t } = useTranslation();
  return (
    <ol className="admin-steps">
      {steps.map(({ id }, index) => (
        <li key={id}>
          <button
            type="button"
            className="admin-step"
            aria-current={index === at ? 'step' : undefined}
            disabled={index > at}
            onClick={() => onGo(index)}
          >
            <span className="admin-step-number">
              {index < at ? <Icon name="check" size={12} /> : index + 1}
            </span>
            {t(`admin.guide.steps.${id}`)}
          </button>
        </li>
      ))}
    </ol>
  );
};

type StepId = (typeof steps)[number]['id'];

const StepBody = ({ step, onNext }: { readonly step: StepId; readonly onNext: () => void }) => {
  switch (step) {
    case 'platform':
      return <GuidePlatform onNext={onNext} />;
    case 'account':
      return <GuideAccount onNext={onNext} />;
    case 'source':
      return <GuideSource />;
    case 'workgroup':
      return <GuideWorkgroup />;
    case 'polling':
      return <GuidePolling />;
    case 'review':
      return <GuideReview />;
  }
};
