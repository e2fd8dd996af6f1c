/** Renews the session before its token ends, as long as a page is open: nobody who works waits for it. */
import { renew } from '../api/renewal.ts';
import { onTermElsewhere, readTerm, type Term } from '../api/term.ts';
import { serverNow } from '../time/clock.ts';

/** So long before the end; short tokens are renewed after two thirds of what is left. */
const aheadMs = 60_000;
const againMs = 5_000;
/** A session that is over is found over a moment after its end. */
const behindMs = 1_000;

/** @param onEnded - told when it can't be renewed, whichever tab found out */
export const keepSession = (onEnded: () => void): { readonly look: () => void } => {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = (): void => {
    clearTimeout(timer);
    const term = readTerm();
    if (term === undefined) return;
    if (term.ended !== undefined) onEnded();
    else timer = setTimeout(() => void act(term), dueIn(term));
  };
  const act = async ({ renewal }: Term): Promise<void> => {
    const renewed = await renew(renewal);
    if (renewed === 'unreachable') timer = setTimeout(look, againMs);
    else look();
  };

  onTermElsewhere(look);
  // Timers stand still while a computer sleeps.
  document.addEventListener('visibilitychange', look);
  addEventListener('online', look);
  return { look };
};

const dueIn = ({ expiresAt, endsAt }: Term): number => {
  const left = expiresAt - serverNow();
  // What ends for good isn't renewed.
  if (expiresAt >= endsAt) return Math.max(0, left + behindMs);
  return Math.max(0, left - Math.min(aheadMs, left / 3));
};
