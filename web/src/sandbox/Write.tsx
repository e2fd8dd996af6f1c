/** Where one writes on a phone: something new, an answer, a change. */
import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/Icon.tsx';
import { actFor, type Place, type Target, type Writer } from './place.ts';
import { useControl } from './use-control.ts';

interface Props {
  readonly place: Place;
  readonly target: Target;
  readonly writer: Writer;
  /** Back to something new. */
  readonly onDone: () => void;
}

/** Which words go with it. */
const kindOf = (
  { platform }: Place,
  { type }: Target,
): 'post' | 'comment' | 'tweet' | 'reply' | 'message' | 'edit' => {
  if (type === 'edit' || type === 'message') return type;
  if (platform === 'x') return type === 'new' ? 'tweet' : 'reply';
  return type === 'new' ? 'post' : 'comment';
};

/** Whom the words of the hint name. */
const nameIn = (place: Place, target: Target, { isStaff }: Writer): string => {
  if (target.type === 'answer') return target.item.author;
  return target.type === 'message' && isStaff ? target.person : place.name;
};

export const Write = ({ place, target, writer, onDone }: Props) => {
  const { t } = useTranslation();
  const { act, isPending } = useControl();
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(target.type === 'edit' ? target.item.text : '');
  const [hasPicture, setPicture] = useState(false);
  const isSide = target.type === 'answer' || target.type === 'edit';
  useEffect(() => {
    if (isSide) box.current?.focus();
  }, [isSide]);
  const kind = kindOf(place, target);
  const name = nameIn(place, target, writer);
  const hasContent = text.trim() !== '' || hasPicture;
  const isReady = hasContent && writer.author.trim() !== '';

  const send = async (): Promise<void> => {
    const written = { text, hasPicture };
    if (!isReady || isPending || !(await act(actFor(place, target, writer, written)))) return;
    setText('');
    setPicture(false);
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
    else if (event.key === 'Escape' && isSide) onDone();
    else return;
    event.preventDefault();
  };

  return (
    <div className="sandbox-write">
      <Textarea
        ref={box}
        aria-label={`${t(`sandbox.${place.platform}`)}: ${t(`sandbox.write.${kind}`)}`}
        placeholder={t(`sandbox.hint.${kind}`, { name })}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={10_000}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p className="sandbox-write-foot">
        <span className="dim">
          {isSide ? t(`sandbox.hint.${kind}`, { name }) : null}
          {writer.isStaff && !isSide ? t('sandbox.asStaffOf', { name: place.name }) : null}
        </span>
        {target.type === 'edit' ? null : <PictureButton isOn={hasPicture} onChange={setPicture} />}
        {isSide ? (
          <Button variant="default" size="compact-md" onClick={onDone}>
            {t('sandbox.notNow')}
          </Button>
        ) : null}
        <Button
          size="compact-md"
          disabled={!isReady}
          loading={isPending}
          leftSection={<Icon name="send" />}
          onClick={() => void send()}
        >
          {t(target.type === 'edit' ? 'sandbox.save' : 'sandbox.send')}
        </Button>
      </p>
    </div>
  );
};

interface PictureProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

const PictureButton = ({ isOn, onChange }: PictureProps) => {
  const { t } = useTranslation();
  return (
    <Button
      variant={isOn ? 'light' : 'default'}
      size="compact-md"
      aria-pressed={isOn}
      leftSection={<Icon name="picture" />}
      onClick={() => onChange(!isOn)}
    >
      {t('sandbox.picture')}
    </Button>
  );
};
