/** Asks the platform whose the credentials are, before anything depends on them. */
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client.ts';
import { isRecord } from '../api/failure.ts';
import type { AnswerOf } from '../../../clients/typescript/client.ts';
import { Icon } from '../parts/Icon.tsx';
import { useSentence } from '../text/use-sentence.ts';
import type { Fields } from './path.ts';
import { useForm } from './form.ts';

type Tested = AnswerOf<'/api/v1/accounts/test', 'post'>;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const bodyOf = (fields: Fields, id: string | undefined) => {
  const { platform, credentials } = fields;
  const known = { id, baseUrl: text(fields['baseUrl']), externalId: text(fields['externalId']) };
  return {
    platform: platform === 'x' ? ('x' as const) : ('facebook' as const),
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
    ...(isRecord(credentials) ? { credentials } : {}),
  };
};

/** @throws Failure when nobody could be asked */
export const testAccount = (fields: Fields, id?: string): Promise<Tested> =>
  answerOf(api.POST('/api/v1/accounts/test', { body: bodyOf(fields, id) }));

export const AccountTest = () => {
  const { t } = useTranslation();
  const { draft, kept, isReadOnly, set } = useForm();
  const test = useMutation({ mutationFn: () => testAccount(draft, kept?.id), retry: false });
  if (isReadOnly) return null;
  return (
    <div className="admin-wide admin-test">
      <Button
        variant="default"
        leftSection={<Icon name="retry" />}
        loading={test.isPending}
        disabled={draft['platform'] === undefined}
        onClick={() => test.mutate()}
      >
        {t('admin.test.submit')}
      </Button>
      <TestAnswer
        answer={test.data}
        error={test.error}
        wanted={text(draft['externalId'])}
        onTake={(id) => set(['externalId'], id)}
      />
    </div>
  );
};

const isGiven = (error: unknown): boolean => error !== null && error !== undefined;

interface AnswerProps {
  readonly answer: Tested | undefined;
  readonly error: unknown;
  /** The id that the account was said to have. */
  readonly wanted: string | undefined;
  readonly onTake?: (externalId: string) => void;
}

export const TestAnswer = ({ answer, error, wanted, onTake }: AnswerProps) => {
  const { t } = useTranslation();
  const sentence = useSentence();
  if (isGiven(error))
    return (
      <p role="alert" className="admin-fault">
        {sentence(error)}
      </p>
    );
  if (answer === undefined) return <p className="dim">{t('admin.test.words')}</p>;
  const { works, identity, failure = 'malformed' } = answer;
  if (!works || identity === undefined)
    return (
      <p role="alert" className="admin-test-bad">
        <Icon name="alert" /> {t(`admin.test.failure.${failure}`)}
      </p>
    );
  return <Known identity={identity} wanted={wanted} onTake={onTake} />;
};

interface KnownProps {
  readonly identity: NonNullable<Tested['identity']>;
  readonly wanted: string | undefined;
  readonly onTake: ((externalId: string) => void) | undefined;
}

const Known = ({ identity, wanted, onTake }: KnownProps) => {
  const { t } = useTranslation();
  const { externalId, name = '', handle } = identity;
  const who = [name, handle === undefined ? '' : `@${handle}`].filter((one) => one !== '');
  const isOther = wanted !== undefined && wanted !== externalId;
  return (
    <div role="status" className={isOther ? 'admin-test-other' : 'admin-test-good'}>
      <p>
        <Icon name={isOther ? 'alert' : 'check'} />{' '}
        {t('admin.test.works', { who: [...who, externalId].join(' · ') })}
      </p>
      {isOther ? <p>{t('admin.test.other', { wanted })}</p> : null}
      {wanted === externalId || onTake === undefined ? null : (
        <button type="button" className="text-button" onClick={() => onTake(externalId)}>
          {t('admin.test.take', { id: externalId })}
        </button>
      )}
    </div>
  );
};
