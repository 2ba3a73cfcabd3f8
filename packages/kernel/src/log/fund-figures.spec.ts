import { describe, expect, it } from 'vitest';
import { countsInFigure, FUND_MEASURES, isFundMeasure } from './fund-figures.js';

const measuresOf = (code: string, city = 'all'): string[] => FUND_MEASURES.filter((measure) => countsInFigure(measure, city, code));

describe('a public figure', () => {
  it.each([
    ['pledged/milan/EUR', ['pledged']],
    ['agreed/milan/EUR', ['pledged', 'agreed']],
    ['free/milan+foundation/EUR', ['pledged', 'agreed', 'paidIn', 'free']],
    ['committed/milan/p12/l3/ong-7/EUR', ['pledged', 'agreed', 'paidIn', 'committed']],
    ['committed/milan/agent-fee/EUR', ['pledged', 'agreed', 'paidIn', 'agentFee']],
    ['spent/milan+e2/p1/l1/EUR', ['pledged', 'agreed', 'paidIn', 'spent']],
    ['returnable/milan/EUR', ['pledged', 'agreed', 'paidIn']],
    ['bank/at-milan/EUR', []],
    ['promised/to-milan/EUR', []],
    ['result/charge/EUR', []],
    ['', []],
  ])('counts what stands on %s where it has reached', (code, measures) => {
    expect(measuresOf(code)).toEqual(measures);
  });

  it('is of the city whose money it is, whatever its source and earmark, and of no city that is called alike', () => {
    expect(measuresOf('free/milan+e1/EUR', 'milan')).toContain('free');
    expect(measuresOf('free/milano/EUR', 'milan')).toEqual([]);
    expect(measuresOf('committed/dakar/p1/l1/to-milan/EUR', 'milan')).toEqual([]);
  });

  it('has a name that is known', () => {
    expect(['paidIn', 'toString', 'constructor', ''].map(isFundMeasure)).toEqual([true, false, false, false]);
  });
});
