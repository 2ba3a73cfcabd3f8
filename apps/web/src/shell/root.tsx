import { Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { dayIn } from '@regia/kernel';
import { UiProvider, uiTextsFrom } from '@regia/ui';
import { useLanguage, useMessage } from '@regia/web-kit';
import { useCallback, useMemo } from 'react';

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Gives the components the reader's language, clock and words, and lets links move inside the site. */
export function Root() {
  const router = useRouter();
  const language = useLanguage();
  const message = useMessage();
  const texts = useMemo(() => uiTextsFrom(message), [message]);
  const place = useRouterState({ select: ({ location }) => location.pathname });
  const navigate = useCallback((href: string) => void router.navigate({ href }), [router]);
  return (
    <UiProvider
      language={language}
      timeZone={timeZone}
      today={dayIn(timeZone, new Date())}
      texts={texts}
      navigate={navigate}
      place={place}
      productName="Regia"
    >
      <Outlet />
    </UiProvider>
  );
}
