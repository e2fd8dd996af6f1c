/** Every bound of a conversation, with its unit. */
import type { PlatformName } from '../configuration.ts';
import type { Ms } from '../types.ts';
import type { Thread } from './conversation.protocol.ts';

/** Messages in a conversation from which on no reply or note is taken. */
export const messagesMax = 10_000;
/** What others write is taken beyond that; at this many the oldest message makes room. */
export const messagesKeptMax = 20_000;
/** Ended interactions that are kept. */
export const endedMax = 1_000;
/** Lines of the routing history that are kept. */
export const timelineMax = 2_000;
/** Records of decisions that are kept, at up to 2 kB each. */
export const decisionsMax = 200;
/** Of one interaction in one answer; written out in full they take up to 10 kB each. */
export const decisionsShownMax = 50;
/** Agents of an interaction who are told `not_yours` rather than that there is no such thing. */
export const formerlyMax = 16;
/** Messages in one page. */
export const pageMax = 500;

/** A reply that could not be sent is tried so often in all: for about half an hour by our own pauses. */
export const attemptsMax = 14;
/** The first pause after a failed attempt; each further one is twice as long. */
export const retryMs: Ms = 1_000;
/** The longest pause of our own choice; a platform may ask for a longer one. */
export const retryMaxMs: Ms = 300_000;
/** How far a reply and its echo may lie apart where only the text tells. @see platforms.md 7.4 */
export const echoMs: Ms = 600_000;

/** In UTF-16 units: of the address of what goes out. */
export const attachmentUrlMax = 2_048;
/** That go out with one reply: neither platform takes more by address. @see platforms.md 1.1 */
export const attachmentsSentMax = 1;

/** In UTF-16 units. What X counts in its own way is left to the adapter. @see platforms.md 1, 2 */
const textMax: Readonly<Record<PlatformName, Readonly<Record<Thread['visibility'], number>>>> = {
  facebook: { public: 8_000, private: 2_000 },
  x: { public: 25_000, private: 10_000 },
};
export const noteTextMax = 8_000;

export const replyTextMax = ({ platform, visibility }: Thread): number =>
  textMax[platform][visibility];

/** Where the workgroup's document is gone meanwhile. @see acd.md section 6 */
export const alertSecondsDefault = 30;
export const priorityDefault = 50;
export const priorityMax = 1_000;
/** An interaction is sent on no more often: workgroups that overflow into each other must not play ball. */
export const overflowsMax = 8;
