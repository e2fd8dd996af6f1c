/** Parameters that the product knows by the reference's names; poll interval and post limit stand with the channels. */
import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMe } from '../app/me.ts';
import { notice, warning } from '../parts/notice.ts';
import { useSentence } from '../text/use-sentence.ts';
import {
  changeDocument,
  createDocument,
  deleteDocument,
  listQuery,
  refreshDocuments,
  type Document,
} from './documents.ts';
import { adminPath, mayWrite } from './kinds.ts';
import { schemaOf } from './schema.ts';
import './parameters.css';

/** @see requirements V1; acd.md 2 */
const known = [
  { id: 'ACDAvailableOnNon-ACD', text: 'availableOnNonAcd' },
  { id: 'Socialconversation Interaction Recovery Enabled', text: 'recoveryConversation' },
  { id: 'Directmessage Interaction Recovery Enabled', text: 'recoveryDirect' },
] as const;

export const KnownParameters = () => {
  const { t } = useTranslation();
  const { data = [] } = useQuery(listQuery('parameters'));
  const { data: channels = [] } = useQuery(listQuery('channels'));
  return (
    <section className="admin-document" aria-label={t('admin.parameters.title')}>
      <header className="admin-head">
        <h2>{t('admin.parameters.title')}</h2>
      </header>
      <div className="scroll admin-scroll">
        <section className="card admin-part" aria-labelledby="known-title">
          <h3 id="known-title">{t('admin.parameters.known')}</h3>
          <ul className="lines admin-known">
            {known.map((one) => (
              <Known key={one.id} {...one} document={data.find(({ id }) => id === one.id)} />
            ))}
          </ul>
        </section>
        <section className="card admin-part" aria-labelledby="polling-title">
          <h3 id="polling-title">{t('admin.parameters.polling')}</h3>
          <p className="admin-hint">{t('admin.parameters.pollingWords')}</p>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('admin.one.channels')}</th>
                <th scope="col">{t('admin.fields.pollSeconds')}</th>
                <th scope="col">{t('admin.fields.postLimit')}</th>
              </tr>
            </thead>
            <tbody>
              {channels.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <Link href={adminPath('channels', one.id)}>{one.id}</Link>
                  </th>
                  <td>
                    <Live channel={one} name="pollSeconds" />
                  </td>
                  <td>
                    <Live channel={one} name="postLimit" />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </section>
  );
};

type KnownProps = (typeof known)[number] & { readonly document: Document | undefined };

/** On while its value is a whole number other than 0, as the reference has it. */
const Known = ({ id, text, document }: KnownProps) => {
  const { t } = useTranslation();
  const me = useMe();
  const sentence = useSentence();
  const queries = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const toggle = async (): Promise<void> => {
    setBusy(true);
    try {
      if (document === undefined) await createDocument('parameters', { id, value: '1' });
      else await deleteDocument('parameters', id);
      await refreshDocuments(queries);
      notice(t('admin.saved'));
    } catch (error) {
      warning(sentence(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <li>
      <div>
        <p>
          <strong>{id}</strong>{' '}
          <span className="tag admin-origin">
            {document === undefined
              ? t('admin.parameters.absent')
              : t('admin.parameters.value', { value: String(document['value']) })}
          </span>
        </p>
        <p className="dim">{t(`admin.parameters.${text}`)}</p>
      </div>
      {mayWrite(me, 'parameters') ? (
        <Button
          variant="default"
          size="compact-sm"
          loading={isBusy}
          aria-label={t(
            document === undefined ? 'admin.parameters.setOf' : 'admin.parameters.removeOf',
            { id },
          )}
          onClick={() => void toggle()}
        >
          {t(document === undefined ? 'admin.parameters.set' : 'admin.parameters.remove')}
        </Button>
      ) : null}
    </li>
  );
};

interface LiveProps {
  readonly channel: Document;
  readonly name: 'pollSeconds' | 'postLimit';
}

/** Holds as soon as the field is left. */
const Live = ({ channel, name }: LiveProps) => {
  const { t } = useTranslation();
  const me = useMe();
  const sentence = useSentence();
  const queries = useQueryClient();
  const [typed, setTyped] = useState<string>();
  const { minimum, maximum } = schemaOf('channels').properties?.[name] ?? {};
  const save = async (): Promise<void> => {
    const value = Number(typed ?? '');
    if (typed === undefined || value === channel[name]) {
      setTyped(undefined);
      return;
    }
    try {
      await changeDocument('channels', channel, { [name]: value });
      notice(t('admin.saved'));
    } catch (error) {
      warning(sentence(error));
    }
    await refreshDocuments(queries);
    setTyped(undefined);
  };
  return (
    <input
      className="pick admin-live"
      type="number"
      min={minimum}
      max={maximum}
      aria-label={`${channel.id}: ${t(`admin.fields.${name}`)}`}
      readOnly={!mayWrite(me, 'channels')}
      value={typed ?? String(channel[name])}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={() => void save()}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Enter') currentTarget.blur();
        if (key === 'Escape') setTyped(undefined);
      }}
    />
  );
};
