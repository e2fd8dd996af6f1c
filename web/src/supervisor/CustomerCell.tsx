/** Who wrote and what: asked for when the row has stayed in view for a moment, not while it flies by. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { interactionQuery } from '../api/queries.ts';
import { threadQuery } from '../api/thread.ts';
import { useWords } from '../desk/words.ts';
import { nameOf } from '../desk/customer-name.ts';
import { OriginMark } from './OriginMark.tsx';
import { useTypeName } from './kinds.ts';
import { useSettled } from './use-settled.ts';

interface Props {
  readonly id: string;
  readonly type: string;
}

export const CustomerCell = ({ id, type }: Props) => {
  const typeName = useTypeName()(type);
  return (
    <span className="sv-cell-customer">
      {useSettled() ? <Known id={id} typeName={typeName} /> : <Unknown typeName={typeName} />}
    </span>
  );
};

const Unknown = ({ typeName }: { readonly typeName: string }) => (
  <>
    <OriginMark interaction={undefined} />
    <span className="sv-customer">
      <span className="sv-skeleton" />
      <span className="sv-customer-more">{typeName}</span>
    </span>
  </>
);

const Known = ({ id, typeName }: { readonly id: string; readonly typeName: string }) => {
  const { t } = useTranslation();
  const { data, isError } = useQuery({ ...interactionQuery(id), retry: false });
  const { data: thread } = useQuery({ ...threadQuery(id), retry: false });
  const words = useWords();
  if (data === undefined && !isError) return <Unknown typeName={typeName} />;
  const newest = thread?.items.findLast(({ direction }) => direction !== 'note');
  const about = data?.subject ?? (newest && words(newest));
  return (
    <>
      <OriginMark interaction={data} />
      <span className="sv-customer">
        <strong className="sv-customer-name" dir="auto">
          {data === undefined ? '–' : nameOf(data.customer, t('desk.nobody'))}
        </strong>
        <span className="sv-customer-more">
          {about === undefined ? typeName : `${typeName} · ${about}`}
        </span>
      </span>
    </>
  );
};
