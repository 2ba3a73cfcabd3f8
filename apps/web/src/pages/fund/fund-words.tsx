import { Money, StatusTag, UserText, type HistoryEntry } from '@regia/ui';
import { useMessage, type Message } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { EntryRowFragment, ProposalFieldsFragment, ProposalState } from './gql/graphql.js';

type Kinded = { readonly kind: string; readonly text?: { readonly text: string; readonly language?: string } | null };

/** What people wrote about it, else what it is. */
export function Purpose({ thing }: { readonly thing: Kinded }): ReactNode {
  const message = useMessage();
  return thing.text ? <UserText text={thing.text} /> : <>{kindWord(message, thing.kind)}</>;
}

export const kindWord = (message: Message, kind: string): string => message('fund.kind', { kind: kind.replaceAll('-', '_') });

const TONES = { WAITING: 'waiting', POSTED: 'neutral', RETURNED: 'bad', WITHDRAWN: 'neutral', EXPIRED: 'bad' } as const;

export function ProposalStatus({ state }: { readonly state: ProposalState }): ReactNode {
  const message = useMessage();
  return <StatusTag tone={TONES[state]}>{message('fund.state', { state })}</StatusTag>;
}

/** Posted, reversed, or itself a reversal. */
export function EntryStatus({ entry }: { readonly entry: Pick<EntryRowFragment, 'reversedBy' | 'reverses'> }): ReactNode {
  const message = useMessage();
  if (entry.reversedBy) return <StatusTag tone="bad">{message('fund.entry.reversed')}</StatusTag>;
  if (entry.reverses) return <StatusTag tone="waiting">{message('fund.entry.reversal')}</StatusTag>;
  return <StatusTag>{message('fund.entry.posted')}</StatusTag>;
}

export function SignedAmount({ entry }: { readonly entry: Pick<EntryRowFragment, 'amount'> }): ReactNode {
  return <Money value={entry.amount} isSigned />;
}

interface RawEvent {
  readonly at: string;
  readonly what: string;
  readonly note?: string | null;
  readonly person?: { readonly name: string } | null;
  readonly city?: { readonly plate: string; readonly name: { readonly text: string } } | null;
}

/** Newest first, as a history is read. */
export const historyEntries = (message: Message, history: readonly RawEvent[]): HistoryEntry[] =>
  history
    .map(({ at, what, note, person, city }, index) => ({
      id: String(index),
      at,
      text: message('fund.event', { what }),
      ...(person ? { person: person.name } : {}),
      ...(city ? { city: { plate: city.plate, name: city.name.text } } : {}),
      ...(note ? { note: what === 'reversed' ? reasonWord(message, note) : note } : {}),
    }))
    .toReversed();

export const reasonWord = (message: Message, reason: string): string => message('fund.reason', { reason: reason.replaceAll('-', '_') });

export type Proposal = ProposalFieldsFragment;
