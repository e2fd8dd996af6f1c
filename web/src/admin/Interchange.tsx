/** The whole configuration: out as a file, and in after a dry run that says what is wrong and what would change. */
import { Button, FileButton } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client.ts';
import { failureOf, isRecord } from '../api/failure.ts';
import { hasRight, useMe } from '../app/me.ts';
import { Icon } from '../parts/Icon.tsx';
import { notice } from '../parts/notice.ts';
import { useSentence } from '../text/use-sentence.ts';
import { useWords } from './words.ts';
import type { Finding } from './check.ts';
import type { Fields } from './path.ts';
import { findingsOf, refreshDocuments } from './documents.ts';
import { forecastOf, type Forecast } from './forecast.ts';
import './interchange.css';

const readWhole = (): Promise<Fields> => answerOf(api.GET('/api/v1/config'));

interface Tried {
  readonly file: string;
  readonly whole: Fields;
  readonly findings: readonly Finding[];
  readonly forecast: readonly Forecast[];
}

/** Passwords of the API's schema apart, it's a document like any. */
const validate = async (whole: Fields): Promise<readonly Finding[]> => {
  try {
    const { findings } = await answerOf(api.POST('/api/v1/config/validate', { body: whole }));
    return findingsOf(findings);
  } catch (error) {
    const { code, details } = failureOf(error);
    if (code === 'validation_failed') return findingsOf(details['list']);
    throw error;
  }
};

const save = (whole: Fields): void => {
  const url = URL.createObjectURL(
    new Blob([JSON.stringify(whole, undefined, 2)], { type: 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = `baton-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(url);
};

export const Interchange = () => {
  const { t } = useTranslation();
  const me = useMe();
  const sentence = useSentence();
  const queries = useQueryClient();
  const [tried, setTried] = useState<Tried>();
  const [trouble, setTrouble] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  const attempt = async (task: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setTrouble(undefined);
    try {
      await task();
    } catch (error) {
      setTrouble(error instanceof SyntaxError ? t('admin.interchange.notJson') : sentence(error));
    } finally {
      setBusy(false);
    }
  };
  const read = (file: File | null): void => {
    if (file === null) return;
    setTried(undefined);
    void attempt(async () => {
      const whole: unknown = JSON.parse(await file.text());
      if (!isRecord(whole)) throw new SyntaxError();
      const { version: _, ...content } = whole;
      const [findings, now] = await Promise.all([validate(content), readWhole()]);
      // Made sure of when it's put in place: nobody was faster.
      const wanted = { ...content, version: now['version'] };
      setTried({ file: file.name, whole: wanted, findings, forecast: forecastOf(now, content) });
    });
  };
  const put = (): void => {
    void attempt(async () => {
      if (tried === undefined) return;
      await answerOf(api.PUT('/api/v1/config', { body: tried.whole }));
      await refreshDocuments(queries);
      setTried(undefined);
      notice(t('admin.interchange.done'));
    });
  };
  return (
    <section className="admin-whole" aria-labelledby="interchange-title">
      <header className="admin-head">
        <h2 id="interchange-title">{t('admin.interchange.title')}</h2>
      </header>
      <div className="scroll admin-scroll">
        <section className="card admin-part" aria-labelledby="export-title">
          <h3 id="export-title">{t('admin.interchange.export')}</h3>
          <p className="admin-hint">{t('admin.interchange.exportWords')}</p>
          <Button
            variant="default"
            leftSection={<Icon name="download" />}
            onClick={() => void attempt(async () => save(await readWhole()))}
          >
            {t('admin.interchange.download')}
          </Button>
        </section>
        {hasRight(me, ['administer']) ? (
          <section className="card admin-part" aria-labelledby="import-title">
            <h3 id="import-title">{t('admin.interchange.import')}</h3>
            <p className="admin-hint">{t('admin.interchange.importWords')}</p>
            <FileButton accept="application/json,.json" onChange={read}>
              {(props) => (
                <Button
                  {...props}
                  variant="default"
                  loading={isBusy}
                  leftSection={<Icon name="upload" />}
                >
                  {t('admin.interchange.choose')}
                </Button>
              )}
            </FileButton>
            {tried === undefined ? null : <DryRun tried={tried} isBusy={isBusy} onPut={put} />}
          </section>
        ) : null}
        <p className="form-failure" role="alert">
          {trouble}
        </p>
      </div>
    </section>
  );
};

interface DryRunProps {
  readonly tried: Tried;
  readonly isBusy: boolean;
  readonly onPut: () => void;
}

const DryRun = ({ tried: { file, findings, forecast }, isBusy, onPut }: DryRunProps) => {
  const { t } = useTranslation();
  const { fault } = useWords();
  if (findings.length > 0)
    return (
      <div className="admin-findings" role="alert">
        <p>
          <Icon name="alert" /> {t('admin.interchange.wrong', { count: findings.length, file })}
        </p>
        <ul>
          {findings.map((finding) => (
            <li key={`${finding.field} ${finding.code}`}>
              <code>{finding.field}</code> {fault(finding)}
            </li>
          ))}
        </ul>
      </div>
    );
  if (forecast.length === 0) return <p role="status">{t('admin.interchange.same', { file })}</p>;
  return (
    <div className="admin-forecast">
      <p role="status">
        <Icon name="check" /> {t('admin.interchange.right', { file })}
      </p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('admin.audit.kind')}</th>
            <th scope="col">{t('admin.history.created')}</th>
            <th scope="col">{t('admin.history.updated')}</th>
            <th scope="col">{t('admin.history.deleted')}</th>
          </tr>
        </thead>
        <tbody>
          {forecast.map(({ table, created, updated, deleted }) => (
            <tr key={table}>
              <th scope="row">{t(`admin.many.${table}`)}</th>
              <td>{created.join(', ') || '–'}</td>
              <td>{updated.join(', ') || '–'}</td>
              <td className="admin-deleted">{deleted.join(', ') || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button loading={isBusy} onClick={onPut}>
        {t('admin.interchange.put')}
      </Button>
    </div>
  );
};
