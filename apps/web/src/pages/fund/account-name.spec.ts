import { describe, expect, it } from 'vitest';
import { readAccount, wayOf } from './account-name.js';

describe('the code of an account', () => {
  it('names the holder of a bank account and who owes', () => {
    expect(readAccount('bank/at-milan/EUR')).toEqual({ kind: 'bank', city: 'milan' });
    expect(readAccount('receivable/to-dakar/EUR')).toEqual({ kind: 'receivable', city: 'dakar' });
  });

  it('names whose share it is, and what it is set aside for', () => {
    expect(readAccount('free/dakar/EUR')).toEqual({ kind: 'free', city: 'dakar' });
    expect(readAccount('committed/dakar/to-milan/agent-fee/EUR')).toEqual({ kind: 'committed', city: 'dakar', label: 'agent-fee' });
    expect(readAccount('committed/milan+region/p12/l3/EUR')).toEqual({ kind: 'committed', city: 'milan', label: 'p12, l3' });
  });

  it('that belongs to nobody has a cause and no city', () => {
    expect(readAccount('result/charge/EUR')).toEqual({ kind: 'result', label: 'charge' });
    expect(readAccount('')).toEqual({ kind: '' });
  });
});

describe('the way of an entry', () => {
  it('is judged by the bank alone', () => {
    expect(wayOf({ from: 'receivable/to-dakar/EUR', to: 'bank/at-milan/EUR' })).toBe('in');
    expect(wayOf({ from: 'bank/at-milan/EUR', to: 'advance/ong-7/EUR' })).toBe('out');
    expect(wayOf({ from: 'free/dakar/EUR', to: 'committed/dakar/to-milan/agent-fee/EUR' })).toBe('within');
  });
});
