/** Sends Moleculer's spans to a collector, by OTLP over HTTP with JSON. */
import { TracerExporters, type Span } from 'moleculer';

export interface OtlpOptions {
  /** Of the collector; `/v1/traces` is added. */
  readonly url: string;
  readonly service: string;
  readonly instance: string;
  readonly warn: (fields: object, message: string) => void;
}

const sendEveryMs = 1_000;
const timeoutMs = 5_000;
/** In one request, and waiting for one; more are left out, since nothing may wait for a collector. */
const spansAtOnceMax = 512;
const spansWaitingMax = 8_192;
const warnEveryMs = 60_000;

/** @see https://opentelemetry.io/docs/specs/otlp/#otlphttp */
export class OtlpExporter extends TracerExporters.Base {
  readonly #options: OtlpOptions;
  readonly #timer: NodeJS.Timeout;
  #waiting: object[] = [];
  #leftOut = 0;
  #sending = false;
  #warnedAt = -Infinity;

  constructor(options: OtlpOptions) {
    super({});
    this.#options = options;
    this.#timer = setInterval(() => void this.flush(), sendEveryMs);
    this.#timer.unref();
  }

  override spanFinished(span: Span): void {
    if (this.#waiting.length < spansWaitingMax) this.#waiting.push(encode(span));
    else this.#leftOut += 1;
  }

  override stop(): void {
    clearInterval(this.#timer);
  }

  readonly flush = async (): Promise<void> => {
    if (this.#sending) return;
    this.#sending = true;
    while (this.#waiting.length > 0) {
      const page = this.#waiting.slice(0, spansAtOnceMax);
      this.#waiting = this.#waiting.slice(page.length);
      if (await this.#post(page)) continue;
      this.#leftOut += page.length;
      break;
    }
    this.#sending = false;
    this.#tellLeftOut();
  };

  async #post(spans: readonly object[]): Promise<boolean> {
    const { url, service, instance } = this.#options;
    const resource = attributes({ 'service.name': service, 'service.instance.id': instance });
    const scopeSpans = [{ scope: { name: 'baton' }, spans }];
    try {
      const response = await fetch(`${url.replace(/\/$/u, '')}/v1/traces`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          resourceSpans: [{ resource: { attributes: resource }, scopeSpans }],
        }),
        signal: AbortSignal.timeout(timeoutMs),
      });
      await response.body?.cancel();
      return response.ok;
    } catch {
      return false;
    }
  }

  #tellLeftOut(): void {
    const now = performance.now();
    if (this.#leftOut === 0 || now - this.#warnedAt < warnEveryMs) return;
    this.#warnedAt = now;
    this.#options.warn({ spans: this.#leftOut }, 'Traces did not reach their collector');
    this.#leftOut = 0;
  }
}

const internalKind = 1;

const encode = ({ id, traceID, parentID, name, startTime, finishTime, tags }: Span): object => ({
  traceId: traceID,
  spanId: id,
  name,
  kind: internalKind,
  startTimeUnixNano: nanoseconds(startTime),
  endTimeUnixNano: nanoseconds(finishTime),
  attributes: attributes(tags),
  ...(parentID === undefined ? {} : { parentSpanId: parentID }),
});

/** Beyond what a number holds exactly: a text, as OTLP wants it. */
const nanoseconds = (ms: number | null): string =>
  `${String(Math.floor(ms ?? 0))}${String(Math.floor(((ms ?? 0) % 1) * 1e6)).padStart(6, '0')}`;

const attributes = (values: Readonly<Record<string, unknown>>): readonly object[] =>
  Object.entries(values).map(([key, value]) => ({ key, value: { stringValue: String(value) } }));
