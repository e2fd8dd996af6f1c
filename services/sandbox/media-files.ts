/** What lies behind the sandbox's own addresses of media: made on the spot, different for each number. */
import { crc32, deflateSync } from 'node:zlib';
import type { Platform } from './platform.ts';
import type { Answer, SandboxRequest } from './request.ts';

const WIDTH = 320;
const HEIGHT = 200;

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};

/** Three colours that run into each other. @see PNG, Third Edition */
const picture = (number: number): Buffer => {
  const rows = Buffer.alloc(HEIGHT * (1 + WIDTH * 3));
  const hues = [number * 53, number * 101, number * 197].map((hue) => 64 + (hue % 128));
  for (let at = 0; at < HEIGHT * WIDTH; at += 1) {
    const [x, y] = [at % WIDTH, Math.floor(at / WIDTH)];
    const start = y * (1 + WIDTH * 3) + 1 + x * 3;
    hues.forEach((hue, place) => {
      const way = place === 1 ? y / HEIGHT : x / WIDTH;
      rows[start + place] = Math.min(255, Math.round(hue + way * 64 * (place === 2 ? -0.5 : 1)));
    });
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([signature, ...parts]);
};

const RATE = 8_000;
/** Half a minute, as voice messages are. */
const LENGTH = 30 * RATE;

/** A tone. @see RFC 2361, WAVE */
const tone = (number: number): Buffer => {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(36 + LENGTH, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(RATE, 24);
  header.writeUInt32LE(RATE, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(LENGTH, 40);
  const hertz = 220 + (number % 12) * 20;
  const samples = Array.from({ length: LENGTH }, (_, at) =>
    Math.round(128 + 60 * Math.sin((at / RATE) * hertz * 2 * Math.PI)),
  );
  return Buffer.concat([header, Buffer.from(samples)]);
};

const note = (number: number): Buffer => Buffer.from(`Receipt ${String(number)}\n`, 'utf8');

interface File {
  readonly type: string;
  readonly bytes: (number: number) => Buffer;
}

const FILES: Readonly<Record<string, File>> = {
  image: { type: 'image/png', bytes: picture },
  sticker: { type: 'image/png', bytes: picture },
  audio: { type: 'audio/wav', bytes: tone },
  file: { type: 'text/plain; charset=utf-8', bytes: note },
};

/** Kinds that the sandbox can make itself; of others it wants an address. */
export const isMade = (kind: string): boolean => Object.hasOwn(FILES, kind);

/** Where the one of that kind and number lies. */
export const mediaPath = (kind: string, number: number, name: string): string =>
  `/sandbox/media/${kind}/${String(number)}/${encodeURIComponent(name).replaceAll('.', '%2E')}`;

const missing: Answer = {
  status: 404,
  headers: { 'content-type': 'text/plain' },
  body: 'Not found',
};

const answer = ({ method, segments: [kind = '', number = '', name] }: SandboxRequest): Answer => {
  const file = isMade(kind) ? FILES[kind] : undefined;
  if (file === undefined || name === undefined || !/^\d{1,9}$/.test(number)) return missing;
  if (method !== 'GET') return { ...missing, status: 405 };
  return { status: 200, headers: { 'content-type': file.type }, body: file.bytes(Number(number)) };
};

/** The platforms' servers of pictures, as the faults see them: they know neither tokens nor lists. */
export const mediaServer: Platform = {
  answer,
  failure: (status) => `Status ${String(status)}`,
  expired: () => ({ status: 403, body: 'URL signature expired' }),
  repeatCursor: () => undefined,
};
