import { useEffect, useRef, useState } from 'react';

const PAUSE_MS = 350;

/**
 * What is typed into a field, and the address that follows after a pause: one request per word, not per key. A change of the
 * address from outside, such as "clear filters" or Back, comes into the field.
 */
export function useAfterPause(settled: string, settle: (text: string) => void): readonly [text: string, change: (text: string) => void] {
  const [text, setText] = useState(settled);
  const sent = useRef(settled);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (settled === sent.current) return;
    sent.current = settled;
    setText(settled);
  }, [settled]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = (next: string): void => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      sent.current = next;
      settle(next);
    }, PAUSE_MS);
  };
  return [text, change];
}
