import { request, useSession, whileSaving } from '@regia/web-kit';
import { useCallback, useState } from 'react';
import { rememberLook, showTheme, type Look } from '../boot/look.js';
import { SetMyPreferences } from './boot.graphql.js';

/** Changes language or light and dark: on this device at once, and for the person when somebody is signed in. */
export function useChangeLook(): (change: Look) => Promise<void> {
  const { person } = useSession();
  const [, redraw] = useState(0);
  return useCallback(
    async (change) => {
      rememberLook(change);
      if (change.theme) showTheme(change.theme);
      redraw((n) => n + 1);
      if (person)
        await whileSaving(() => request(SetMyPreferences, { input: { language: change.language, theme: change.theme } })).catch(
          () => undefined,
        ); // kept on this device; the person's other devices learn it next time
      if (change.language) location.reload();
    },
    [person],
  );
}
