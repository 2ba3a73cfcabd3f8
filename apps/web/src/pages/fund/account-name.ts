/** What the code of an account says: `committed/milan/p12/to-dakar/agent-fee/EUR`. Cities stand in it by their keys. */
export interface AccountName {
  readonly kind: string;
  /** Whose account it is said to be: the holder of a bank account, who owes, or whose share of the pool it is. */
  readonly city?: string;
  /** What tells it from others of its kind: a project, a budget line, a cause. */
  readonly label?: string;
}

/** Places, and the stages that belong to nobody: what follows their kind is no share. */
const WITHOUT_SHARE: ReadonlySet<string> = new Set([
  'promised',
  'receivable',
  'bank',
  'claim',
  'position',
  'advance',
  'recoverable',
  'expense',
  'unidentified',
  'result',
  'limit',
  'room',
  'goal',
  'used',
]);

/** Reads the code of an account. Holder and debtor come before the share: a bank account is known by its bank. */
export function readAccount(code: string): AccountName {
  const [kind = '', ...rest] = code.split('/').slice(0, -1);
  const named = (mark: string): string | undefined => rest.find((part) => part.startsWith(mark))?.slice(mark.length);
  const others = rest.filter((part) => !part.startsWith('to-') && !part.startsWith('at-'));
  const isPlace = named('at-') !== undefined || WITHOUT_SHARE.has(kind);
  const city = isPlace ? (named('at-') ?? named('to-')) : others[0]?.split('+')[0];
  const label = others.slice(isPlace ? 0 : 1).join(', ');
  return { kind, ...(city === undefined ? {} : { city }), ...(label === '' ? {} : { label }) };
}

/** Whether money came into the pool's bank, left it, or only changed its purpose. */
export function wayOf({ from, to }: { readonly from: string; readonly to: string }): 'in' | 'out' | 'within' {
  if (to.startsWith('bank/')) return 'in';
  return from.startsWith('bank/') ? 'out' : 'within';
}
