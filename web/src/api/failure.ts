/** What goes wrong between the console and the product, always as one thing: a code that has a sentence. */
export class Failure extends Error {
  override readonly name = 'Failure';
  /** Of the API's list, or `no_connection`. */
  readonly code: string;
  /** 0 when there was no answer. */
  readonly status: number;
  readonly details: Readonly<Record<string, unknown>>;
  readonly retryAfterMs: number | undefined;

  constructor(code: string, status = 0, details: unknown = {}, retryAfterMs?: number) {
    super(code);
    this.code = code;
    this.status = status;
    this.details = isRecord(details) ? details : { list: details };
    this.retryAfterMs = retryAfterMs;
  }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whatever was thrown, as a failure; what fetch throws means that nobody answered. */
export const failureOf = (error: unknown): Failure =>
  error instanceof Failure ? error : new Failure('no_connection');

/** Nothing is known of the outcome, or nothing happened: the same request may be sent again. */
export const isPassing = (error: unknown): boolean => {
  const { status } = failureOf(error);
  return status === 0 || status === 503;
};
