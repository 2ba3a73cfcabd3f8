import { describe, expect, it } from 'vitest';
import { daysOf, readStatementSearch } from './statement.search.js';

describe('the days of the statement', () => {
  it.each([
    [{}, '2026-01-01', '2026-12-31'],
    [{ year: '2025' }, '2025-01-01', '2025-12-31'],
    [{ from: '2025-03-01' }, '2025-03-01', '2025-12-31'],
    [{ year: '2025', to: '2025-06-30' }, '2025-01-01', '2025-06-30'],
    [{ from: '2025-03-01', to: '2026-02-28' }, '2025-03-01', '2026-02-28'],
  ])('of %o are %s to %s', (search, from, to) => {
    expect(daysOf(search, '2026-11-25')).toEqual({ from, to });
  });

  it('leave out what no address says', () => {
    expect(readStatementSearch({ year: 'soon', from: '1', to: {}, asOf: '-1', fund: 'pool-1' })).toEqual({ fund: 'pool-1' });
    expect(readStatementSearch({ year: 2025, asOf: 16 })).toEqual({ year: '2025', asOf: '16' });
  });
});
