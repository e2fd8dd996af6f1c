/** Leaves a gzip and a brotli copy beside each file that they make smaller: compressed once, not at each request. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const compressible: ReadonlySet<string> = new Set(['.js', '.css', '.svg', '.webmanifest']);
/** Below that no packet is saved. */
const bytesMin = 1_000;
/** Of 11 with brotli; the last two double the time for a hundredth of the size. */
const quality = 9;

export const precompress = (folder: string): Plugin => ({
  name: 'precompress',
  apply: 'build',
  closeBundle: () => {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!compressible.has(extname(name))) continue;
      const body = readFileSync(join(folder, name));
      if (body.length < bytesMin) continue;
      const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
      writeFileSync(join(folder, `${name}.br`), brotliCompressSync(body, { params }));
      writeFileSync(join(folder, `${name}.gz`), gzipSync(body, { level: quality }));
    }
  },
});
