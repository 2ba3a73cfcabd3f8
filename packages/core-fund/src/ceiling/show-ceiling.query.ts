import { Inject, Injectable } from '@nestjs/common';
import { dayIn, type Clock, type LocalizedText } from '@regia/kernel';
import type { CeilingSpec, CeilingTermSpec } from '@regia/plugin-api';
import { CLOCK, Reference, showMoney, showText, UnitOfWork, type Reader, type RequestContext } from '@regia/server-kit';
import { OWN } from '../agreement/source.js';
import { readAgreements } from '../agreement/stored-agreement.js';
import { readFunds, type StoredFund } from '../fund/stored-fund.js';
import {
  CeilingKind,
  CeilingOverrideReason,
  REASONS,
  type CeilingBase,
  type CeilingOverride,
  type CeilingPosition,
  type CeilingRule,
  type CeilingTerm,
  type UncountedAgreement,
} from './ceiling.graphql.js';
import { CeilingRules, labelOf } from './ceiling-rules.js';
import { countedAs } from './count-agreement.js';
import { fiscalYear, fiscalYearOf, isWarned } from './limit-of.js';
import {
  readBases,
  readCommitments,
  readKnownTransfers,
  readOverrides,
  readPaid,
  readPermissions,
  type StoredBase,
  type StoredCommitment,
  type StoredOverride,
  type StoredPermission,
} from './stored-ceiling.js';

/** What one rule and year is shown from. */
interface Facts {
  readonly bases: readonly StoredBase[];
  readonly overrides: readonly StoredOverride[];
  readonly permissions: readonly StoredPermission[];
  readonly commitments: readonly StoredCommitment[];
}
const NOTHING: Facts = { bases: [], overrides: [], permissions: [], commitments: [] };

/** Where the acting city stands with its own ceilings and targets. Everything is read under the row policies: of another city there is nothing. */
@Injectable()
export class ShowCeiling {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    private readonly rules: CeilingRules,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param year fiscal year; the present one on the city's clock when left out */
  async show(ctx: RequestContext, year?: number | null): Promise<CeilingPosition[]> {
    const { cityId } = ctx;
    if (!cityId || (year != null && (year < 2000 || year > 2100))) return [];
    const reader = this.work.read(ctx);
    const funds = await readFunds(reader);
    const own = funds.find(({ kind, holderCity }) => kind === 'own' && holderCity === cityId);
    const of = year ?? fiscalYearOf(dayIn(this.reference.city(cityId)?.timeZone ?? 'UTC', this.clock.now()), this.rules.yearStart(cityId));
    const shown: CeilingPosition[] = [];
    for (const rule of this.rules.of(cityId)) shown.push(await this.position(ctx, reader, cityId, rule, of, funds, own));
    return shown;
  }

  /** What a ceiling has left for a commitment on a day, after one was refused; undefined under no ceiling. */
  async roomLeft(ctx: RequestContext, on: string, key?: string): Promise<CeilingPosition['room'] | undefined> {
    if (!ctx.cityId) return undefined;
    const year = fiscalYearOf(on, this.rules.yearStart(ctx.cityId));
    const ceilings = (await this.show(ctx, year)).filter(
      ({ rule }) => rule.kind === CeilingKind.CEILING && (key === undefined || rule.key === key),
    );
    return ceilings.map(({ room }) => room).sort((a, b) => Number(BigInt(a.amountMinor) - BigInt(b.amountMinor)))[0];
  }

  private async position(
    ctx: RequestContext,
    reader: Reader,
    cityId: string,
    rule: CeilingSpec,
    year: number,
    funds: readonly StoredFund[],
    own: StoredFund | undefined,
  ): Promise<CeilingPosition> {
    const currency = own?.baseCurrency ?? this.reference.city(cityId)!.currency; // a person acts for a city that is known
    const facts = own ? await readFacts(reader, own.id, rule, year) : NOTHING;
    const { from, before } = fiscalYear(year, this.rules.yearStart(cityId));
    const uncounted = await this.uncounted(ctx, reader, rule, { cityId, from, before, funds, own });
    return {
      ...showFigures(rule, year, currency, facts, (text) => showText(text, ctx.language)),
      ...(own ? { fund: own.code } : {}),
      uncounted,
      paid: showMoney(await readPaid(reader, cityId, currency, from, before), currency),
    };
  }

  private async uncounted(
    ctx: RequestContext,
    reader: Reader,
    rule: CeilingSpec,
    {
      cityId,
      from,
      before,
      funds,
      own,
    }: {
      readonly cityId: string;
      readonly from: string;
      readonly before: string;
      readonly funds: readonly StoredFund[];
      readonly own: StoredFund | undefined;
    },
  ): Promise<UncountedAgreement[]> {
    const found: UncountedAgreement[] = [];
    for (const fund of funds.filter(({ kind }) => kind === 'pool')) {
      const agreements = (await readAgreements(reader, fund.id)).filter(
        (each) => each.cityId === cityId && each.source === OWN && each.agreedOn >= from && each.agreedOn < before,
      );
      const known = own
        ? await readKnownTransfers(
            reader,
            own.id,
            agreements.map(({ id }) => countedAs(id, rule)),
          )
        : new Set<string>();
      for (const { id, title, agreedOn, totalMinor } of agreements)
        if (!known.has(countedAs(id, rule)))
          found.push({
            agreement: id,
            fund: fund.code,
            title: showText(title, ctx.language),
            agreedOn,
            total: showMoney(totalMinor, fund.baseCurrency),
          });
    }
    return found;
  }
}

async function readFacts(reader: Reader, fundId: number, rule: CeilingSpec, year: number): Promise<Facts> {
  const [bases, overrides] = [await readBases(reader, fundId, rule.key, year), await readOverrides(reader, fundId, rule.key, year)];
  return {
    bases,
    overrides,
    permissions: await readPermissions(reader, fundId),
    commitments: await readCommitments(reader, fundId, labelOf(rule, year)),
  };
}

type Shown = Omit<CeilingPosition, 'fund' | 'paid' | 'uncounted'>;
type InWords = (text: LocalizedText) => CeilingTerm['name'];

function showFigures(
  rule: CeilingSpec,
  year: number,
  currency: string,
  { bases, overrides, permissions, commitments }: Facts,
  inWords: InWords,
): Shown {
  const money = (minor: bigint) => showMoney(minor, currency);
  const label = labelOf(rule, year);
  const inForce = bases.find(({ changeMinor, state }) => changeMinor === '0' || state === 'posted');
  const [limit, committed] = [amountOf(permissions, 'limit', label), usedOf(permissions, label)];
  const stage = permissions.find(({ kind, label: of }) => of === label && (kind === 'room' || kind === 'goal'));
  return {
    rule: showRule(rule, inWords),
    year,
    ...(inForce ? { base: money(BigInt(inForce.baseMinor)) } : {}),
    byRule: money(BigInt(inForce?.limitMinor ?? 0)),
    overridden: money(limit - BigInt(inForce?.limitMinor ?? 0)),
    limit: money(limit),
    committed: money(committed),
    room: money(BigInt(stage?.left ?? 0)),
    usedBasisPoints: limit === 0n ? 0 : Math.min(Number((committed * 10_000n) / limit), 1_000_000),
    isWarned: isWarned(committed, limit, rule.warnAt),
    byClass: rule.counts.map((of) => ({
      of: showTerm(of, inWords),
      committed: money(amountOf(permissions, 'used', `${label}-${of.key}`)),
    })),
    years: yearsOf(rule, permissions).map((each) => ({
      year: each,
      limit: money(amountOf(permissions, 'limit', labelOf(rule, each))),
      committed: money(usedOf(permissions, labelOf(rule, each))),
    })),
    bases: bases.map((base) => showBase(base, base === inForce, currency, inWords)),
    overrides: overrides.map((each) => showOverride(each, currency, inWords)),
    commitments: commitments.map(({ id, seq, day, label: of, amount, note }) => ({
      id,
      seq,
      on: day,
      classKey: of.slice(label.length + 1),
      amount: money(BigInt(amount)),
      ...(note ? { text: inWords(note) } : {}),
    })),
  };
}

const amountOf = (permissions: readonly StoredPermission[], of: StoredPermission['kind'], label: string): bigint =>
  BigInt(permissions.find((each) => each.kind === of && each.label === label)?.amount ?? 0);
const usedOf = (permissions: readonly StoredPermission[], label: string): bigint =>
  permissions
    .filter((each) => each.kind === 'used' && each.label.startsWith(`${label}-`))
    .reduce((sum, { amount }) => sum + BigInt(amount), 0n);

/** Years that have a limit under a rule, oldest first. */
function yearsOf(rule: CeilingSpec, permissions: readonly StoredPermission[]): number[] {
  const years = permissions
    .filter(({ kind }) => kind === 'limit')
    .map(({ label }) => label.slice(rule.key.length + 1))
    .filter((text) => /^\d{4}$/.test(text));
  return years
    .map(Number)
    .filter((year) => permissions.some(({ kind, label }) => kind === 'limit' && label === labelOf(rule, year)))
    .sort((a, b) => a - b);
}

const showTerm = ({ key, name }: CeilingTermSpec, inWords: InWords): CeilingTerm => ({ key, name: inWords(name) });

const showRule = (
  { key, kind, title, source, rate, rounding, warnAt, base, counts, contributionsAs }: CeilingSpec,
  inWords: InWords,
): CeilingRule => ({
  key,
  kind: kind === 'ceiling' ? CeilingKind.CEILING : CeilingKind.TARGET,
  title: inWords(title),
  source,
  rate,
  rounding,
  warnAt,
  base: base.map((part) => showTerm(part, inWords)),
  counts: counts.map((part) => showTerm(part, inWords)),
  contributionsAs,
});

function showBase(
  { id, parts, partMinor, baseMinor, limitMinor, changeMinor, source, law, rate, approvedOn, enteredAt, state }: StoredBase,
  isInForce: boolean,
  currency: string,
  inWords: InWords,
): CeilingBase {
  const money = (minor: string) => showMoney(minor, currency);
  const figures = parts.map((key, i) => ({ key, amount: money(partMinor[i]!) })); // a constraint keeps both lists as long as each other
  return {
    id,
    parts: figures,
    base: money(baseMinor),
    limit: money(limitMinor),
    change: money(changeMinor),
    source: inWords(source),
    law,
    rate,
    approvedOn,
    enteredAt,
    state: state ?? 'expired',
    isInForce,
  };
}

const showOverride = (
  { id, amountMinor, reason, words, decision, state, enteredAt }: StoredOverride,
  currency: string,
  inWords: InWords,
): CeilingOverride => ({
  id,
  amount: showMoney(amountMinor, currency),
  reason: Object.values(CeilingOverrideReason).find((known) => REASONS[known] === reason) ?? CeilingOverrideReason.OTHER,
  text: inWords(words),
  decision,
  state: state ?? 'expired',
  enteredAt,
});
