import { Button, Notice } from '@regia/ui';
import { useMessage, useSession } from '@regia/web-kit';
import { useContext, useEffect, useState } from 'react';
import { SessionEndContext } from '../boot/session-end.js';
import { readSession } from '../boot/signed-in.js';

const WARN_MS = 120_000;

/** Two minutes before the session ends: stay. Afterwards: sign in again in the same place; what was typed is kept. */
export function SessionNotes() {
  const { hasEnded, endsAt, prolong, markEnded } = useContext(SessionEndContext);
  const { signIn, city } = useSession();
  const message = useMessage();
  const isEnding = useIsEnding(endsAt, prolong, markEnded);
  if (hasEnded)
    return (
      <Notice
        tone="warn"
        role="alert"
        title={message('session.ended.title')}
        actions={
          <Button look="primary" onPress={() => signIn({ city: city?.key })}>
            {message('session.sign-in-again')}
          </Button>
        }
      >
        <p>{message('session.ended.text')}</p>
      </Notice>
    );
  if (!isEnding) return null;
  const stay = async (): Promise<void> => {
    const again = await readSession().catch(() => undefined);
    if (again) prolong(again.endsAt);
    else markEnded();
  };
  return (
    <Notice
      tone="warn"
      title={message('session.ending.title')}
      actions={<Button onPress={() => void stay()}>{message('session.stay')}</Button>}
    >
      <p>{message('session.ending.text')}</p>
    </Notice>
  );
}

/** True in the last two minutes. Work in between moves the end, so the server is asked before anybody is warned. */
function useIsEnding(endsAt: Date | undefined, prolong: (endsAt: Date | undefined) => void, markEnded: () => void): boolean {
  const [isEnding, setEnding] = useState(false);
  useEffect(() => {
    setEnding(false);
    if (!endsAt) return;
    const left = endsAt.getTime() - Date.now();
    const timers = [
      setTimeout(() => setEnding(true), Math.max(0, left - WARN_MS)),
      setTimeout(() => void checkEnd(), Math.max(0, left + 1_000)),
    ];
    async function checkEnd(): Promise<void> {
      const again = await readSession().catch(() => undefined);
      if (!again) markEnded();
      else if (again.endsAt && again.endsAt > new Date()) prolong(again.endsAt);
    }
    return () => timers.forEach(clearTimeout);
  }, [endsAt, prolong, markEnded]);
  return isEnding;
}
