import './styles.js';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { LanguageContext, RequestFault } from '@regia/web-kit';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeQueryClient } from './boot/query-client.js';
import { takeLeaving } from './boot/just-left.js';
import { SessionProvider } from './boot/session-provider.js';
import { start } from './boot/start.js';
import { buildRouter } from './router.js';
import { NotReached } from './states/not-reached.js';
import { reloadOnceForNewRelease } from './boot/new-release.js';

reloadOnceForNewRelease();
const queries = makeQueryClient();
/** A request without an answer is told by the page itself; everything else is a fault of ours and stays in the console. */
const onCaughtError = (fault: unknown): void => {
  if (!(fault instanceof RequestFault)) console.error(fault);
};
const page = createRoot(document.getElementById('root')!, { onCaughtError });

/** Not awaited at the top: pages and doors share code with this module, and would wait for it while it waits for them. */
async function run(): Promise<void> {
  try {
    const { signedIn, doors, language } = await start(queries);
    const router = buildRouter(
      { queries, isSignedIn: () => signedIn !== undefined, hasJustLeft: () => signedIn === undefined && takeLeaving() },
      doors.plugins,
    );
    page.render(
      <StrictMode>
        <QueryClientProvider client={queries}>
          <LanguageContext value={language.code}>
            <SessionProvider signedIn={signedIn} doors={doors}>
              <RouterProvider router={router} />
            </SessionProvider>
          </LanguageContext>
        </QueryClientProvider>
      </StrictMode>,
    );
  } catch (fault) {
    console.error(fault);
    page.render(<NotReached language={document.documentElement.lang} />);
  }
}

void run();
