import { useSession, type RefusalNote } from '@regia/web-kit';

interface SecondFactor {
  /** The next act needs the one-time code first. */
  readonly needsCode: boolean;
  readonly stepUp: () => void;
  /** What was refused for other reasons. */
  readonly refusals: readonly RefusalNote[];
}

/** Whether an act must be confirmed with the one-time code first, and what else was said against it. */
export function useSecondFactor(refusals: readonly RefusalNote[]): SecondFactor {
  const { isSteppedUp, stepUp } = useSession();
  const isAsked = ({ code }: RefusalNote): boolean => code === 'step-up-required';
  return { needsCode: !isSteppedUp || refusals.some(isAsked), stepUp, refusals: refusals.filter((refusal) => !isAsked(refusal)) };
}
