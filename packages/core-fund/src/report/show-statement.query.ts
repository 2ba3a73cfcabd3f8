import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { showMoney, UnitOfWork, type Reader, type RequestContext } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import { FIGURES } from './figures.js';
import { parseStatement, readStatement, type Period } from './read-statement.js';
import { StatementState, type FundStatement, type StatementFigure } from './report.graphql.js';

// certified: a closing that covers the last day, not opened again since, and the figures are of then or later
const CERTIFIED = `SELECT p.at FROM ledger.period p WHERE p.fund_id = $1 AND p.act = 'close' AND p.ends_on >= $2 AND p.seq - 1 <= $3
    AND NOT EXISTS (SELECT FROM ledger.period r WHERE r.fund_id = p.fund_id AND r.act = 'reopen' AND r.no > p.no AND r.ends_on < $2) ORDER BY p.no LIMIT 1`;

/** The statement of a fund for a period, as known now or with an earlier entry: what the file says, as the page shows it. */
@Injectable()
export class ShowStatement {
  constructor(private readonly work: UnitOfWork) {}

  async show(ctx: RequestContext, code: string, period: Period): Promise<FundStatement | undefined> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    const body = fund && (await readStatement(reader, fund.id, period));
    if (!fund || body === undefined) return undefined;
    const { from, to, asOfSeq, currency, figures, cities } = parseStatement(body);
    const certifiedAt = await certifiedSince(reader, fund.id, to, asOfSeq);
    return {
      fund: fund.code,
      from,
      to,
      asOfSeq,
      state: certifiedAt ? StatementState.CERTIFIED : StatementState.PROVISIONAL,
      ...(certifiedAt ? { certifiedAt } : {}),
      dueOn: `${String(Number(to.slice(0, 4)) + 1).padStart(4, '0')}-04-30`,
      figures: inOrder(figures, currency),
      cities: cities.map(({ city, figures: own }) => ({ cityId: city, figures: inOrder(own, currency) })),
      sha256: createHash('sha256').update(body).digest('hex'),
    };
  }
}

const inOrder = (figures: Readonly<Record<string, string>>, currency: string): StatementFigure[] => FIGURES.map((figure) => ({ figure, amount: showMoney(figures[figure] ?? '0', currency) }));

async function certifiedSince(reader: Reader, fundId: number, to: string, asOfSeq: string): Promise<Date | undefined> {
  const [row] = await reader.rows<{ at: Date }>('ledger.certified', CERTIFIED, [fundId, to, asOfSeq]);
  return row?.at;
}
