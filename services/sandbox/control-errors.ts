/** Refusals of the control interface: `{code, message}`. */
import type { Answer } from './request.ts';

export class ControlError extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'ControlError';
    this.status = status;
    this.code = code;
  }
}

export const invalid = (message: string): ControlError => new ControlError(400, 'invalid', message);

export const missing = (what: string): ControlError =>
  new ControlError(404, 'not_found', `There is no ${what} on the sandbox`);

/** `error` repeats them, for clients that look there. */
export const controlErrorAnswer = ({ status, code, message }: ControlError): Answer => ({
  status,
  body: { code, message, error: { code, message } },
});
