/** Posts and comments, or tweets and replies. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Blank } from '../parts/Blank.tsx';
import type { Item } from './control.ts';
import { Entry } from './Entry.tsx';
import { removalOf, type Place, type Target, type Writer } from './place.ts';
import { postsOf, tweetsOf } from './threads.ts';
import { useControl } from './use-control.ts';
import { Write } from './Write.tsx';

interface Props {
  readonly place: Place;
  readonly items: readonly Item[];
  readonly writer: Writer;
}

const fresh: Target = { type: 'new' };
/** More is history. */
const shownMax = 60;

const keyOf = (target: Target): string =>
  'item' in target ? `${target.type} ${target.item.id}` : target.type;

export const PublicSide = ({ place, items, writer }: Props) => {
  const { t } = useTranslation();
  const { act } = useControl();
  const [target, setTarget] = useState<Target>(fresh);
  const nodes = place.platform === 'x' ? tweetsOf(items) : postsOf(items, place.id);
  return (
    <>
      <div
        className="scroll sandbox-screen"
        role="log"
        aria-live="off"
        aria-label={t('sandbox.public')}
        tabIndex={0}
      >
        {nodes.length === 0 ? (
          <Blank icon="phones" title={t('sandbox.empty')}>
            {t('sandbox.emptyHint')}
          </Blank>
        ) : null}
        <ol className="sandbox-feed">
          {nodes.slice(0, shownMax).map((node) => (
            <Entry
              key={node.item.id}
              node={node}
              writer={writer}
              onAnswer={(item) => setTarget({ type: 'answer', item })}
              onEdit={(item) => setTarget({ type: 'edit', item })}
              onRemove={(item) => void act(removalOf(item))}
            />
          ))}
        </ol>
      </div>
      <Write
        key={keyOf(target)}
        place={place}
        target={target}
        writer={writer}
        onDone={() => setTarget(fresh)}
      />
    </>
  );
};
