/** The console starts here. */
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/query-client.ts';
import { App } from './app/App.tsx';
import { comeBack } from './app/elsewhere.ts';
import { sessionExpired, startSession } from './app/session.ts';
import { theme, variables } from './app/theme.ts';
import './styles/all.css';
import { dropOldDrafts } from './desk/drafts.ts';
import { startSpeaking } from './text/languages.ts';

/** Of the answer that brought the page: without it the policy takes no style that is made here. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
/** The libraries below Mantine look for it here. */
Object.assign(globalThis, { __webpack_nonce__: nonce });
const client = createQueryClient(sessionExpired);
const root = document.getElementById('root');

dropOldDrafts(Date.now());
comeBack();
// Side by side: who it is, in which language, and the page that most want first.
const starting = startSession();
void import('./desk/Desk.tsx');
await startSpeaking();
await starting;
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={variables}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
      >
        <QueryClientProvider client={client}>
          <Notifications position="bottom-right" limit={4} />
          <App />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
