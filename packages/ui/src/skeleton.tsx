import { useEffect, useState, type ReactNode } from 'react';
import { useUiTexts } from './texts.js';

export interface SkeletonProps {
  /** Height in pixels of what will stand here, so that nothing jumps. */
  readonly height?: number;
  readonly lines?: number;
}

/** The shape of what is being loaded. Says so in words after two seconds, and again after ten. @public @since 1.0 */
export function Skeleton({ height, lines = 3 }: SkeletonProps): ReactNode {
  const texts = useUiTexts();
  const seconds = useSecondsPassed();
  const words = seconds >= 10 ? texts.stillWorking : seconds >= 2 ? texts.loading : '';
  return (
    <div className="skeleton" style={{ minBlockSize: height }}>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} aria-hidden="true" />
      ))}
      <p role="status" className="muted small">{words}</p>
    </div>
  );
}

function useSecondsPassed(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timers = [2, 10].map((at) => setTimeout(() => setSeconds(at), at * 1000));
    return () => timers.forEach(clearTimeout);
  }, []);
  return seconds;
}
