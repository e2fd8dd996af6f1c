/** Who wrote: asked for when the row has stayed in view for a moment, not while it flies by. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { interactionQuery, messagesQuery } from '../api/queries.ts';
import { nameOf } from '../desk/customer-name.ts';
import { OriginMark } from './OriginMark.tsx';
import { useTypeName } from './kinds.ts';
import { useSettled } from './use-settled.ts';

interface Props {
  readonly id: string;
  readonly type: string;
}

export const CustomerCell = ({ id, type }: Props) => {
  const { t } = useTranslation();
  const typeName = useTypeName();
  const enabled = useSettled();
  const { data, isError } = useQuery({ ...interactionQuery(id), enabled, retry: false });
  const { data: messages = [] } = useQuery({ ...messagesQuery(id), enabled, retry: false });
  const newest = messages.findLast(({ direction }) => direction !== 'note');
  const about = data?.subject ?? newest?.text;
  return (
    <span className="sv-cell-customer">
      <OriginMark interaction={data} />
      <span className="sv-customer">
        <strong className="sv-customer-name" dir="auto">
          {data === undefined ? (
            <Unknown isError={isError} />
          ) : (
            nameOf(data.customer, t('desk.nobody'))
          )}
        </strong>
        <span className="sv-customer-more">
          {[typeName(type), about].filter((one) => one !== undefined).join(' · ')}
        </span>
      </span>
    </span>
  );
};

const Unknown = ({ isError }: { readonly isError: boolean }) =>
  isError ? <>–</> : <span className="sv-skeleton" />;
