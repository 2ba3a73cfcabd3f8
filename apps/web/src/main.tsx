import './styles.js';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { LanguageContext } from '@regia/web-kit';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeQueryClient } from './boot/query-client.js';
import { SessionProvider } from './boot/session-provider.js';
import { start } from './boot/start.js';
import { buildRouter } from './router.js';
import { NotReached } from './states/not-reached.js';
import { reloadOnceForNewRelease } from './boot/new-release.js';

reloadOnceForNewRelease();
const queries = makeQueryClient();
const page = createRoot(document.getElementById('root')!);

try {
  const { signedIn, doors, language } = await start(queries);
  const router = buildRouter({ queries, isSignedIn: () => signedIn !== undefined }, doors.plugins);
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
