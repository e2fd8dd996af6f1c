/** Where what a message carries is to be had, and why it can't be had where that's so. */
import { useState } from 'react';
import { answerOf, api } from '../api/client.ts';
import { Failure } from '../api/failure.ts';
import type { Attachment } from './words.ts';

/** Through our own gateway: the browser asks nobody else. */
export const addressOf = (interaction: string, message: string, place: number): string => {
  const [id, one] = [interaction, message].map(encodeURIComponent);
  return `/api/v1/interactions/${String(id)}/messages/${String(one)}/attachments/${String(place)}`;
};

/** Something on the platform's own page; nothing but https is followed. */
export const outsideOf = ({ url }: Attachment): URL | undefined => {
  const parsed = url === undefined ? null : URL.parse(url);
  return parsed?.protocol === 'https:' ? parsed : undefined;
};

export const isPicture = ({ kind, url }: Attachment): boolean =>
  (kind === 'image' || kind === 'sticker') && url !== undefined;

/** One attachment, and where it belongs. */
export interface AboutAttachment {
  readonly interaction: string;
  readonly message: string;
  readonly place: number;
  readonly attachment: Attachment;
}

type Place = readonly [interaction: string, message: string, place: number];

/** More can't help: the API gives it, and it's no picture. */
const attemptsMax = 2;

/** A picture says only that it can't be shown: the API says why. */
const failureAt = async ([id, message, place]: Place): Promise<unknown> => {
  const path = '/api/v1/interactions/{id}/messages/{message}/attachments/{place}';
  const asked = api.GET(path, { params: { path: { id, message, place } }, parseAs: 'stream' });
  return answerOf(asked).then(
    () => undefined,
    (error: unknown) => error,
  );
};

interface PictureState {
  /** Another one makes the browser ask again. */
  readonly attempt: number;
  /** Why it isn't shown; undefined while it is, or may be. */
  readonly error: unknown;
  readonly onError: () => void;
  readonly retry: () => void;
}

export const usePicture = (...place: Place): PictureState => {
  const [attempt, setAttempt] = useState(0);
  const [error, setError] = useState<unknown>();
  const retry = (): void => {
    setError(undefined);
    setAttempt(attempt + 1);
  };
  const onError = async (): Promise<void> => {
    const why = await failureAt(place);
    // The session had to be renewed, or somebody was busy.
    if (why === undefined && attempt < attemptsMax) retry();
    else setError(why ?? new Failure('not_a_picture'));
  };
  return { attempt, error, onError: () => void onError(), retry };
};
