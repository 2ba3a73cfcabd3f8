import type { AmountReading } from '@regia/ui';
import type { ChosenEvidence } from '../evidence/bring-evidence.js';
import type { MovementKind, PayDeskQuery, PaySourcesQuery, ProposeMovementInput } from './gql/graphql.js';

export type Source = PaySourcesQuery['fundMovementSources'][number];
export type Rule = PayDeskQuery['fundRules'][number];

export const MOVEMENT_VERSION = 3;
/** Stands for "on no line": a list of choices has no empty choice. */
export const NO_LINE = 'none';
/** Begins the choice of a city among partners. */
const CITY = 'city:';

interface Shape {
  /** The kind in the books, which the rules name. */
  readonly kind: string;
  /** The account that limits it. */
  readonly limit: string;
  /** What is asked beside the source: where free money goes, or who is promised it. */
  readonly target: 'line' | 'partner' | 'none';
  /** One source only: all that is free. */
  readonly isWhole: boolean;
  /** Counts from the day of the bank: no day is asked. */
  readonly isByBank: boolean;
  /** A partner reports it, perhaps in its own currency. */
  readonly isReported: boolean;
}

const shape = (kind: string, limit: string, more: Partial<Shape> = {}): Shape => ({
  kind,
  limit,
  target: 'none',
  isWhole: false,
  isByBank: false,
  isReported: false,
  ...more,
});

/** Kinds in the order money takes. */
export const SHAPES: Readonly<Record<MovementKind, Shape>> = {
  ALLOCATE: shape('allocate', 'free', { target: 'line', isWhole: true }),
  COMMIT: shape('commit', 'allocated', { target: 'partner' }),
  DISBURSE: shape('disburse', 'committed', { isByBank: true }),
  ACCEPT: shape('accept', 'advance', { isReported: true }),
  PAY: shape('pay', 'committed', { isByBank: true }),
  REFUND: shape('refund', 'advance', { isByBank: true }),
  RECOVER: shape('recover', 'advance', { isReported: true }),
  REJECT: shape('reject', 'expense', { isReported: true }),
  REFUND_OWED: shape('refund', 'recoverable', { isByBank: true }),
  DECOMMIT: shape('decommit', 'committed'),
  RELEASE: shape('release', 'allocated'),
  RETURN: shape('return', 'free', { isWhole: true }),
  PAY_RETURN: shape('pay_return', 'returnable', { isByBank: true }),
};

export const KINDS = Object.keys(SHAPES) as readonly MovementKind[]; // keys of a record by kind

/** The kind of a form by the kind in the books; none for what has a form of its own. */
export const kindOf = (inBooks: string): MovementKind | undefined => KINDS.find((kind) => SHAPES[kind].kind === inBooks);

/** A movement as it is typed. */
export interface MovementValue {
  readonly source: string | undefined;
  readonly project: string | undefined;
  readonly line: string;
  readonly partner: string | undefined;
  readonly decision: string | undefined;
  readonly amount: AmountReading;
  readonly effectiveOn: string | undefined;
  readonly text: string;
  readonly evidence?: ChosenEvidence | undefined;
  /** The bank account, where it is not the holder's in the fund's currency. */
  readonly account?: string | undefined;
  /** The currency a partner reported in. */
  readonly currency?: string | undefined;
  /** What is typed in another currency; the amount is then what the rate gives. */
  readonly original?: AmountReading | undefined;
}

/** What was typed in another currency, with the rate that was shown. */
export interface Original {
  readonly amountMinor: string;
  readonly currency: string;
  readonly rate: string;
}

export const newMovement = (today: string, project?: string, line?: string): MovementValue => ({
  source: undefined,
  project,
  line: line ?? NO_LINE,
  partner: undefined,
  decision: undefined,
  amount: { text: '' },
  effectiveOn: today,
  text: '',
});

/** What a source is known by on the page. */
export const keyOf = ({ project, line, city, partner }: Source): string =>
  [project, line, city, partner].map((part) => part ?? '').join('/');

/** The source that is meant: the only one there is, or the one that was chosen. */
export const sourceOf = (kind: MovementKind, sources: readonly Source[], chosen: string | undefined): Source | undefined =>
  SHAPES[kind].isWhole ? sources[0] : sources.find((source) => keyOf(source) === chosen);

/** The rule for an amount: the highest step it reaches. A kind without a rule needs two people, as in the books. */
export function ruleFor(rules: readonly Rule[], kind: string, amountMinor: bigint): Omit<Rule, 'from' | 'kind'> {
  const steps = rules.filter((rule) => rule.kind === kind && BigInt(rule.from.amountMinor) <= amountMinor);
  const rule = steps.toSorted((a, b) => Number(BigInt(b.from.amountMinor) - BigInt(a.from.amountMinor)))[0];
  return rule ?? { approvals: 2, cities: 0, isOtherCity: false, needsDecision: false, postsOnApproval: true };
}

/** Fields that must be there before the server is asked. */
export function missingIn(kind: MovementKind, value: MovementValue, source: Source | undefined, needsDecision: boolean): readonly string[] {
  const { target, isWhole, isByBank } = SHAPES[kind];
  const fields = {
    source: isWhole || source !== undefined,
    project: target !== 'line' || value.project !== undefined,
    partner: target !== 'partner' || value.partner !== undefined,
    amountMinor: value.amount.amountMinor !== undefined,
    decision: !needsDecision || value.decision !== undefined,
    effectiveOn: isByBank || value.effectiveOn !== undefined,
    text: value.text.trim() !== '',
  };
  return Object.entries(fields).flatMap(([field, isThere]) => (isThere ? [] : [field]));
}

/** Whether more is asked for than is left: said at the field, and refused by the books in any case. */
export const isOverLimit = ({ amount }: MovementValue, left: bigint): boolean =>
  amount.amountMinor !== undefined && BigInt(amount.amountMinor) > left;

interface Named {
  readonly original?: Original | undefined;
  readonly id: string;
  readonly fund: string;
  readonly language: string;
}

/** What is sent, once nothing is missing. */
export function movementInput(
  kind: MovementKind,
  value: MovementValue,
  source: Source | undefined,
  needsDecision: boolean,
  { id, fund, language, original }: Named,
): ProposeMovementInput {
  const { target, isByBank } = SHAPES[kind];
  return {
    id,
    fund,
    kind,
    amountMinor: value.amount.amountMinor ?? '',
    text: [{ language, text: value.text }],
    ...(target === 'line' ? placeOf(value) : fieldsOf(source)),
    ...(target === 'partner' ? partnerOf(value.partner ?? '') : {}),
    ...(needsDecision && value.decision !== undefined ? { decision: value.decision } : {}),
    ...(isByBank || value.effectiveOn === undefined ? {} : { effectiveOn: value.effectiveOn }),
    ...(value.evidence ? { evidence: value.evidence.sha256 } : {}),
    ...(isByBank && value.account !== undefined ? { bankAccount: value.account } : {}),
    ...(original ? { original } : {}),
  };
}

const placeOf = ({ project, line }: MovementValue): Partial<ProposeMovementInput> => ({
  project: Number(project),
  ...(line === NO_LINE ? {} : { line: Number(line) }),
});

const fieldsOf = (source: Source | undefined): Partial<ProposeMovementInput> =>
  Object.fromEntries(
    (['project', 'line', 'city', 'partner'] as const).flatMap((name) => (source?.[name] == null ? [] : [[name, source[name]]])),
  );

export const cityChoice = (id: string): string => CITY + id;
const partnerOf = (chosen: string): Partial<ProposeMovementInput> =>
  chosen.startsWith(CITY) ? { city: chosen.slice(CITY.length) } : { partner: chosen };
