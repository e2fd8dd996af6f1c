/** What is changed and not saved, and the way to save it: first it's shown, then it's done. */
import { Button, Group, Modal } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../api/failure.ts';
import { useKeys } from '../app/keys.ts';
import { notice } from '../parts/notice.ts';
import { useSentence } from '../text/use-sentence.ts';
import { Differences } from './Differences.tsx';
import type { Document } from './documents.ts';
import type { Editor } from './editor.ts';
import { useWords } from './words.ts';

interface Props {
  readonly editor: Editor;
  readonly onSaved: (document: Document) => void;
}

export const SaveBar = ({ editor, onSaved }: Props) => {
  const { t } = useTranslation();
  const sentence = useSentence();
  const { fault } = useWords();
  // The button takes a moment to know that it was pressed.
  const isSending = useRef(false);
  const [isReviewing, setReviewing] = useState(false);
  const { differences, failure, form, conflict } = editor;
  const { findings } = form;
  const isNew = form.kept === undefined;
  const review = (): void => {
    if (editor.ready() && conflict === undefined) setReviewing(true);
  };
  const save = async (): Promise<void> => {
    if (isSending.current) return;
    isSending.current = true;
    const saved = await editor.save();
    isSending.current = false;
    setReviewing(false);
    if (saved === undefined) return;
    notice(t('admin.saved'));
    onSaved(saved);
  };
  useKeys([{ keys: 'mod+s', label: t('admin.review'), run: review }]);
  // Those of other documents have no field here.
  const elsewhere = findings.filter(
    ({ field }) => !Object.hasOwn(form.schema.properties ?? {}, field.split(/[.[]/u)[0] ?? ''),
  );

  return (
    <footer className="admin-save">
      <div className="admin-save-words">
        <p role="status">{t('admin.changed', { count: differences.length })}</p>
        {failure === undefined || failureOf(failure).code === 'version_conflict' ? null : (
          <p className="admin-fault" role="alert">
            {sentence(failure)}
          </p>
        )}
        {elsewhere.map((finding) => (
          <p key={`${finding.field} ${finding.code}`} className="admin-fault">
            {finding.field}: {fault(finding)}
          </p>
        ))}
      </div>
      <Button variant="default" onClick={editor.discard}>
        {t('admin.discard')}
      </Button>
      <Button onClick={review} disabled={conflict !== undefined}>
        {t('admin.review')}
      </Button>
      <Modal
        opened={isReviewing}
        onClose={() => setReviewing(false)}
        title={t(isNew ? 'admin.reviewNew' : 'admin.reviewTitle')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('app.close') }}
      >
        <Differences differences={differences} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={() => setReviewing(false)}>
            {t('admin.goOn')}
          </Button>
          <Button data-autofocus loading={editor.isSaving} onClick={() => void save()}>
            {t(isNew ? 'admin.create' : 'admin.save')}
          </Button>
        </Group>
      </Modal>
    </footer>
  );
};
