import { createContext } from 'react';

/** What the shell needs to warn two minutes before the session ends, and to offer a new sign-in after. */
export interface SessionEnd {
  readonly hasEnded: boolean;
  readonly endsAt: Date | undefined;
  prolong(endsAt: Date | undefined): void;
  markEnded(): void;
}

export const SessionEndContext = createContext<SessionEnd>({
  hasEnded: false,
  endsAt: undefined,
  prolong: () => undefined,
  markEnded: () => undefined,
});
