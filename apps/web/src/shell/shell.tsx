import { Outlet, useRouterState } from '@tanstack/react-router';
import { useAnnouncement, useMessage, useScope } from '@regia/web-kit';
import { lazy, Suspense, useEffect, useState } from 'react';
import { NotFound } from '../states/not-found.js';
import { BottomTabs } from './bottom-tabs.js';
import { useKeys } from './keys.js';
import { OfflineLine } from './saving-state.js';
import { SessionNotes } from './session-notes.js';
import { Side } from './side.js';
import { TopLine } from './top-line.js';

const Jump = lazy(() => import('./jump.js'));
const KeyList = lazy(() => import('./key-list.js'));

type Opened = 'jump' | 'keys' | undefined;

/** What stands around every page: the column, the top line, the tabs, and one white sheet for the page itself. */
export function Shell() {
  const message = useMessage();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [opened, open] = useState<Opened>();
  const { scope, city } = useScope();
  const isKnown = scope === 'all' || city !== undefined;
  const place = useRouterState({ select: ({ location }) => location.pathname });
  useKeys({ openJump: () => open('jump'), openList: () => open('keys') });
  useEffect(() => setMenuOpen(false), [place]);
  useCloseOnEscape(isMenuOpen, () => setMenuOpen(false));
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {message('shell.skip')}
      </a>
      <Side isOpen={isMenuOpen} onClose={() => setMenuOpen(false)} onKeys={() => open('keys')} />
      <div className="stage">
        <TopLine isMenuOpen={isMenuOpen} onMenu={() => setMenuOpen(true)} onJump={() => open('jump')} />
        <OfflineLine />
        <main id="main" tabIndex={-1}>
          <div className="session-notes">
            <SessionNotes />
          </div>
          {isKnown ? <Outlet /> : <NotFound />}
        </main>
      </div>
      <BottomTabs />
      <Spoken />
      <Suspense>
        {opened === 'jump' && <Jump onClose={() => open(undefined)} />}
        {opened === 'keys' && <KeyList onClose={() => open(undefined)} />}
      </Suspense>
    </div>
  );
}

/** The one polite live region of the page. */
function Spoken() {
  const { text, turn } = useAnnouncement();
  return (
    <p className="sr-only" aria-live="polite">
      <span key={turn}>{text}</span>
    </p>
  );
}

function useCloseOnEscape(isOpen: boolean, close: () => void): void {
  useEffect(() => {
    if (!isOpen) return;
    const listen = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
}
