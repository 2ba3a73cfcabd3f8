import { describe, expect, it } from 'vitest';
import {
  cityChoice,
  isOverLimit,
  keyOf,
  missingIn,
  movementInput,
  newMovement,
  ruleFor,
  sourceOf,
  type Rule,
  type Source,
} from './movement-value.js';

const money = (amountMinor: string) => ({ amountMinor, currency: 'EUR', exponent: 2 });
const rule = (from: string, approvals: number): Rule => ({
  kind: 'disburse',
  from: money(from),
  approvals,
  cities: approvals,
  isOtherCity: false,
  needsDecision: false,
  postsOnApproval: false,
});
const garden: Source = { project: 1, line: 2, city: null, partner: 'green-hands', left: money('50000') };
const named = { id: 'id', fund: 'pool-1', language: 'it' };

describe('a movement that is typed', () => {
  it('falls under the highest step its amount reaches, and under two people where there is none', () => {
    const rules = [rule('0', 1), rule('1000000', 2)];

    expect([
      ruleFor(rules, 'disburse', 999_999n).approvals,
      ruleFor(rules, 'disburse', 1_000_000n).approvals,
      ruleFor(rules, 'accept', 1n).approvals,
    ]).toEqual([1, 2, 2]);
  });

  it('says which fields are still empty, of its kind alone', () => {
    const blank = newMovement('2026-06-01');

    expect(missingIn('ALLOCATE', blank, undefined, true)).toEqual(['project', 'amountMinor', 'decision', 'text']);
    expect(missingIn('COMMIT', blank, undefined, false)).toEqual(['source', 'partner', 'amountMinor', 'text']);
    expect(missingIn('DISBURSE', { ...blank, effectiveOn: undefined }, garden, false)).toEqual(['amountMinor', 'text']);
  });

  it('is over its limit from one cent above what is left', () => {
    const value = { ...newMovement('2026-06-01'), amount: { text: '', amountMinor: '50001' } };

    expect([isOverLimit(value, 50_000n), isOverLimit(value, 50_001n)]).toEqual([true, false]);
  });

  it('is sent with its source, its partner and its day, and without what its kind does not ask', () => {
    const value = {
      ...newMovement('2026-06-01', '1', '2'),
      amount: { text: '', amountMinor: '100' },
      text: 'Viaggio',
      partner: cityChoice('dakar'),
    };
    const base = { id: 'id', fund: 'pool-1', amountMinor: '100', text: [{ language: 'it', text: 'Viaggio' }] };

    expect(movementInput('ALLOCATE', { ...value, decision: 'd' }, undefined, true, named)).toEqual({
      ...base,
      kind: 'ALLOCATE',
      project: 1,
      line: 2,
      decision: 'd',
      effectiveOn: '2026-06-01',
    });
    expect(movementInput('COMMIT', value, { ...garden, partner: null }, false, named)).toEqual({
      ...base,
      kind: 'COMMIT',
      project: 1,
      line: 2,
      city: 'dakar',
      effectiveOn: '2026-06-01',
    });
    expect(movementInput('DISBURSE', value, garden, false, named)).toEqual({
      ...base,
      kind: 'DISBURSE',
      project: 1,
      line: 2,
      partner: 'green-hands',
    });
  });

  it('draws on the chosen source, or on all that is free', () => {
    expect(sourceOf('DISBURSE', [garden], keyOf(garden))).toBe(garden);
    expect([sourceOf('DISBURSE', [garden], 'other'), sourceOf('RETURN', [garden], undefined)]).toEqual([undefined, garden]);
  });
});
