import { countHere, useSession } from '@regia/web-kit';
import { lazy, Suspense, useState, type ReactNode } from 'react';

const DraftQuestion = lazy(() => import('./draft-question.js'));

/** Signs out; when drafts are kept on this device it asks first what becomes of them. `question` stands somewhere in the page. */
export function useSignOut(): { readonly signOut: () => void; readonly question: ReactNode } {
  const session = useSession();
  const [isAsking, setAsking] = useState(false);
  const signOut = (): void => (countHere('draft.') > 0 ? setAsking(true) : void session.signOut());
  return { signOut, question: <Suspense>{isAsking && <DraftQuestion onClose={() => setAsking(false)} />}</Suspense> };
}
