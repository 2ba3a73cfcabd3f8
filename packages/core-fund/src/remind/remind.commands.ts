import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '@regia/kernel';
import { UnitOfWork, type CityContext } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import type { OpenFundRemindersInput, RemindOfInstalmentInput } from './debt.graphql.js';
import { ShowDebts } from './show-debts.query.js';

const REMIND = 'SELECT ledger.remind($1, $2, $3, $4, $5) AS status';
const OPEN = 'SELECT ledger.open_reminders($1, $2, $3, $4) AS status';
/** Words of the ledger that are about a field. */
const AT: Readonly<Record<string, readonly string[]>> = {
  'id-reused': ['id'],
  'decision-missing': ['decision'],
  'decision-used': ['decision'],
  'agreement-missing': ['agreement'],
  'unknown-instalment': ['instalmentNo'],
  'not-late': ['instalmentNo'],
  'reminded-today': ['instalmentNo'],
};
const LARGEST_NO = 2_147_483_647;

/**
 * Reminds a city of an instalment that is late: the city finds it among what waits for its treasurers, a level higher each time.
 * It is a notice in the product, told to whoever listens to the outbox; no message leaves the platform by itself.
 */
@Injectable()
export class Remind {
  constructor(
    private readonly work: UnitOfWork,
    private readonly debts: ShowDebts,
  ) {}

  remind(ctx: CityContext, { id, fund: code, agreement, instalmentNo }: RemindOfInstalmentInput): Promise<Result<string>> {
    return this.work.run(ctx, async (tx) => {
      if (!isUuid(id)) return refuse('id-unreadable', ['id']);
      const fund = await readFund(tx, code);
      if (!fund) return refuse('not-found', ['fund']);
      if (!isUuid(agreement)) return refuse('agreement-missing', ['agreement']);
      if (instalmentNo < 1 || instalmentNo > LARGEST_NO) return refuse('unknown-instalment', ['instalmentNo']);
      const [row] = await tx.rows<{ status: string }>('ledger.remind', REMIND, [
        fund.id,
        id,
        agreement,
        instalmentNo,
        this.debts.today(fund),
      ]);
      const { status } = row!; // a function answers one row
      if (status !== 'reminded' && status !== 'already-reminded') return refuse(status, AT[status] ?? []);
      if (status === 'reminded') tx.publish({ type: 'fund.instalment-reminded', payload: { fund: fund.code, reminderId: id } });
      return ok(fund.code);
    });
  }

  openTo(ctx: CityContext, { id, fund: code, toAll, decision }: OpenFundRemindersInput): Promise<Result<string>> {
    return this.work.run(ctx, async (tx) => {
      if (!isUuid(id)) return refuse('id-unreadable', ['id']);
      const fund = await readFund(tx, code);
      if (!fund) return refuse('not-found', ['fund']);
      if (!isUuid(decision)) return refuse('decision-missing', ['decision']);
      const [row] = await tx.rows<{ status: string }>('ledger.open-reminders', OPEN, [fund.id, id, toAll, decision]);
      const { status } = row!; // a function answers one row
      return status === 'set' ? ok(fund.code) : refuse(status, AT[status] ?? []);
    });
  }
}
