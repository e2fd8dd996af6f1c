/** What is said to a connection on which no request could be read. */
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { ApiError, bodyOf, type ErrorCode } from '../errors.ts';
import { toJson } from '../times.ts';

/** Node's own names; whatever else it stumbles on is malformed. */
const codes: ReadonlyMap<string | undefined, ErrorCode> = new Map([
  ['ERR_HTTP_REQUEST_TIMEOUT', 'request_timeout'],
  ['HPE_HEADER_OVERFLOW', 'headers_too_large'],
]);

/** The listener of a server's `clientError`. */
export const answerBroken = (error: NodeJS.ErrnoException, socket: Duplex): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const answer = new ApiError(codes.get(error.code) ?? 'malformed_request');
  const text = toJson(bodyOf(answer));
  const lines = [
    `HTTP/1.1 ${String(answer.status)} ${STATUS_CODES[answer.status] ?? ''}`,
    'connection: close',
    'cache-control: no-store',
    'content-type: application/json; charset=utf-8',
    `content-length: ${String(Buffer.byteLength(text))}`,
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${text}`);
};
