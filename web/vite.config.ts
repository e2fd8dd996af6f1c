/** How the console is built, and served while one works on it (`npm run console`, beside `npm start`). */
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { precompress } from './precompress.ts';

const outDir = join(import.meta.dirname, 'dist');
/** Where `npm start` listens. */
const product = 'http://localhost:3000';

export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2023',
    // An image inside a style sheet would be one more thing for the policy to allow.
    assetsInlineLimit: 0,
    // Which files a page loads: what the test of the sizes adds up.
    manifest: 'manifest.json',
    reportCompressedSize: false,
    rolldownOptions: {
      onLog: (level, log, handle) => {
        // Libraries mark what isn't for a server; there is none here.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
  // The gateway puts a fresh one there with every answer.
  html: { cspNonce: '__CSP_NONCE__' },
  plugins: [precompress(outDir)],
  server: { port: 5173, proxy: { '/api': product, '/sandbox': product } },
});
