import { Plate, StatusTag, UserText, type HistoryEntry, type MoneyValue, type StatusTone } from '@regia/ui';
import { useMessage, useSession, type Message } from '@regia/web-kit';
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { readAccount } from './account-name.js';
import { usePlanNames } from './pay/plan-names.js';
import type { EntryRowFragment, ProposalFieldsFragment, ProposalState } from './gql/graphql.js';

type Kinded = { readonly kind: string; readonly text?: { readonly text: string; readonly language?: string } | null };

/** What people wrote about it, else what it is. */
export function Purpose({ thing }: { readonly thing: Kinded }): ReactNode {
  const message = useMessage();
  return thing.text ? <UserText text={thing.text} /> : <>{kindWord(message, thing.kind)}</>;
}

/** A city by its plate and its name. */
export function CityName({ city }: { readonly city: { readonly plate: string; readonly name: { readonly text: string } } }): ReactNode {
  return (
    <span className="row">
      <Plate plate={city.plate} /> {city.name.text}
    </span>
  );
}

export const kindWord = (message: Message, kind: string): string => message('fund.kind', { kind: kind.replaceAll('-', '_') });

/** Accounts in words: `Bank account (Milan)`, `Committed (Milan, School gardens, Travel, Green Hands)`. */
export function useAccountWords(): (code: string, isOfSeveral?: boolean) => string {
  const message = useMessage();
  const { cities } = useSession();
  const nameOf = usePlanNames();
  return (code, isOfSeveral = false) => {
    const { kind, city: of, label } = readAccount(code);
    // the shares of several cities: the account of one of them stands for all
    const city = isOfSeveral && SHARED.has(kind) ? undefined : of;
    const isFee = label === 'agent-fee';
    const account = isFee ? message('fund.kind', { kind: 'agent_fee' }) : message('fund.account', { kind });
    const cityName = (key: string | undefined): string | undefined => cities.find((each) => each.key === key)?.name ?? key;
    const receiver = receiverOf(code);
    const parts = isFee ? [] : [...(label ?? '').split(', ').map(nameOf), receiver === city ? undefined : cityName(receiver)];
    // names of any language and writing: each stands by itself, and the comma between them is the reader's
    const about = [cityName(city), ...parts].flatMap((name) => (name ? [`\u2068${name}\u2069`] : [])).join(message('fund.account.comma'));
    return about === '' ? account : message('fund.account.of', { account, about });
  };
}

/** Stages of the pool: each account of one is a share of a city. */
const SHARED: ReadonlySet<string> = new Set(['pledged', 'agreed', 'free', 'allocated', 'committed', 'returnable', 'disbursed', 'spent']);

/** The city that receives, where the account is of one: it stands in the code behind whose share it is. */
const receiverOf = (code: string): string | undefined =>
  code
    .split('/')
    .find((part) => part.startsWith('to-'))
    ?.slice('to-'.length);

/** From which account to which, in words; the arrow turns with the direction of writing. */
export function Between({
  from,
  to,
  isOfSeveral = false,
}: {
  readonly from: string;
  readonly to: string;
  readonly isOfSeveral?: boolean;
}): ReactNode {
  const words = useAccountWords();
  const message = useMessage();
  if (from === '') return <>{words(to, isOfSeveral)}</>;
  return (
    <>
      {words(from, isOfSeveral)} <ArrowRight size={12} className="flip fund-arrow" aria-hidden="true" />
      <span className="sr-only">{message('fund.between')}</span> {words(to, isOfSeveral)}
    </>
  );
}

const TONES: Readonly<Record<ProposalState, StatusTone>> = {
  WAITING: 'waiting',
  POSTED: 'neutral',
  RETURNED: 'bad',
  WITHDRAWN: 'neutral',
  EXPIRED: 'bad',
};

type Signable = Pick<ProposalFieldsFragment, 'state' | 'approvals' | 'approvalsNeeded' | 'citiesNeeded'> & {
  readonly together?: readonly unknown[];
};

/** As many people and cities have signed as the rule asks for: what it still waits for is the bank. */
export function waitsForBank({ state, approvals, approvalsNeeded, citiesNeeded, together = [] }: Signable): boolean {
  const cities = new Set(approvals.map(({ city }) => city?.name.text));
  return state === 'WAITING' && together.length === 0 && approvals.length >= approvalsNeeded && cities.size >= citiesNeeded;
}

export function ProposalStatus({ proposal }: { readonly proposal: Signable }): ReactNode {
  const message = useMessage();
  const { state } = proposal;
  if (waitsForBank(proposal)) return <StatusTag tone="waiting">{message('fund.state.bank')}</StatusTag>;
  return <StatusTag tone={TONES[state]}>{message('fund.state', { state })}</StatusTag>;
}

/** Posted, reversed, or itself a reversal. */
export function EntryStatus({ entry }: { readonly entry: Pick<EntryRowFragment, 'reversedBy' | 'reverses'> }): ReactNode {
  const message = useMessage();
  if (entry.reversedBy) return <StatusTag tone="bad">{message('fund.entry.reversed')}</StatusTag>;
  if (entry.reverses) return <StatusTag tone="waiting">{message('fund.entry.reversal')}</StatusTag>;
  return <StatusTag>{message('fund.entry.posted')}</StatusTag>;
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
      ...(note ? { note } : {}),
    }))
    .toReversed();

/** Why a reader cannot sign, in words. */
export const whyNotWord = (message: Message, why: string): string => message('fund.whyNot', { why: why.replaceAll('-', '_') });

/** A plain amount in the currency of another one. */
export const minor = (amountMinor: bigint, like: MoneyValue): MoneyValue => ({ ...like, amountMinor: String(amountMinor) });

export type Proposal = ProposalFieldsFragment;
