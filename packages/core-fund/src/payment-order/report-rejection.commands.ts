import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { cleanText, isUuid, ok, refuse, refuseAll, type Refusal, type Result } from '@regia/kernel';
import { UnitOfWork, type CityContext, type Reader, type Tx } from '@regia/server-kit';
import { FileFault, type FileRefusal } from '../bank/statement-file.js';
import { readFund } from '../fund/stored-fund.js';
import { derivedId } from '../ledger/derived-id.js';
import { readPain002, type StatusReport } from './read-pain-002.js';
import type { ReportRejectedPaymentInput, SignRejectedPaymentInput } from './rejection.graphql.js';
import { rejectedPayments, type RejectedPayment } from './rejected-payments.js';
import { readOrder, readPayments, type StoredOrder } from './stored-order.js';

const LONGEST_REASON = 500;
const REPORT = 'SELECT ledger.report_rejection($1, $2, $3, $4, $5, $6, $7, $8) AS word';
const FILE = 'SELECT file, ledger.keeps_bank_account(fund_id, bank_account_id) AS keeps FROM ledger.payment_order WHERE fund_id = $1 AND id = $2';
const STANDING = `SELECT x.author, x.transfer_id AS "transferId", s.is_return AS "ownReturn" FROM ledger.payment_rejection x
  LEFT JOIN ledger.payment_rejection_signature s ON s.fund_id = x.fund_id AND s.rejection_id = x.id AND s.person = core.person() WHERE x.fund_id = $1 AND x.id = $2`;
const AT: Readonly<Record<string, readonly string[]>> = { 'id-reused': ['id'], 'not-found': ['order'], 'not-allowed': ['order'] };

/** What a report brought, or why it was not taken. */
export interface StatusReportAnswer {
  readonly status: 'taken' | 'refused';
  /** Payments it says were rejected, each with what became of that. */
  readonly rejected: readonly (RejectedPayment & { readonly became: string })[];
  readonly refusals: readonly FileRefusal[];
}
const refused = (refusal: FileRefusal): StatusReportAnswer => ({ status: 'refused', rejected: [], refusals: [refusal] });

/** Says that the bank rejected a payment of an order, and signs that it may go out again. The ledger asks whether the bank has a line for it. */
@Injectable()
export class ReportRejection {
  constructor(private readonly work: UnitOfWork) {}

  async report(ctx: CityContext, input: ReportRejectedPaymentInput): Promise<Result<string>> {
    const [reason, code] = [cleanText(input.reason), (input.code ?? '').trim().toUpperCase()];
    const faults: Refusal[] = [];
    if (!isUuid(input.id)) faults.push({ code: 'id-unreadable', path: ['id'] });
    if (!isUuid(input.order)) faults.push({ code: 'not-found', path: ['order'] });
    if (!isUuid(input.transfer)) faults.push({ code: 'not-in-order', path: ['transfer'] });
    if (reason === '') faults.push({ code: 'required', path: ['reason'] });
    if (reason.length > LONGEST_REASON) faults.push({ code: 'too-long', path: ['reason'] });
    if (code !== '' && !/^[A-Z0-9]{1,4}$/.test(code)) faults.push({ code: 'reason-code-unknown', path: ['code'] });
    if (faults.length > 0) return refuseAll(faults);
    return this.work.run(ctx, async (tx) => {
      const fund = await readFund(tx, input.fund);
      if (!fund) return refuse('not-found', ['fund']);
      const word = await reportOne(tx, fund.id, [input.id, input.order, input.transfer, 'person', code === '' ? null : code, reason, null]);
      return word === 'reported' ? ok(input.id) : refuse(word, AT[word] ?? ['transfer']);
    });
  }

  /** Signs that the payment that was read may go out again, with a second factor of its own; a return needs none. */
  async sign(ctx: CityContext, { fund: code, id, transfer, isReturn }: SignRejectedPaymentInput): Promise<Result<{ readonly id: string; readonly isReleased: boolean }>> {
    if (!isUuid(id)) return refuse('not-found', ['id']);
    if (!isUuid(transfer)) return refuse('changed-by-someone-else', ['transfer']);
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    if (!fund) return refuse('not-found', ['fund']);
    const [known] = await reader.rows<{ author: string; transferId: string; ownReturn: boolean | null }>('ledger.payment-rejection', STANDING, [fund.id, id]);
    if (!known) return refuse('not-found', ['id']);
    if (known.transferId !== transfer.toLowerCase()) return refuse('changed-by-someone-else', ['transfer']);
    if (!isReturn && known.author === ctx.personId) return refuse('author-cannot-sign');
    // the answer to an earlier signature was lost: the same answer again, without a second factor
    if (!isReturn && known.ownReturn === null && !(await ctx.stepUp?.use())) return refuse('step-up-required');
    return this.work.run(ctx, async (tx) => {
      const [row] = await tx.rows<{ word: string }>('ledger.sign-rejection', 'SELECT ledger.sign_rejection($1, $2, $3, $4) AS word', [fund.id, id, transfer, isReturn]);
      const { word } = row!; // a function answers one row
      if (word === 'released') tx.publish({ type: 'fund.payment-released', payload: { fund: fund.code, transferId: transfer } });
      return ['signed', 'released', 'returned'].includes(word) ? ok({ id, isReleased: word === 'released' }) : refuse(word);
    });
  }

  /** Takes the bank's own report on an order. The same file again says the same. Undefined where the order is not there for this reader. */
  async bring(ctx: CityContext, code: string, orderId: string, bytes: Uint8Array): Promise<StatusReportAnswer | undefined> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    const order = fund && isUuid(orderId) ? await readOrder(reader, fund.id, orderId) : undefined;
    if (!order) return undefined;
    const [kept] = await reader.rows<{ file: Buffer; keeps: boolean }>('ledger.file-of-order', FILE, [order.fundId, order.id]);
    if (!kept?.keeps) return refused({ code: 'not-allowed' });
    let report: StatusReport;
    try {
      report = readPain002(bytes);
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      return refused(error.refusal);
    }
    if (report.message.toLowerCase() !== order.id.replaceAll('-', '')) return refused({ code: 'report-of-other-order', values: { message: report.message.slice(0, 40) } });
    const found = await rejectedOf(reader, order, report, kept.file);
    if (found.length === 0) return refused({ code: 'report-rejects-nothing' });
    return this.take(ctx, order, found, createHash('sha256').update(bytes).digest());
  }

  private async take(ctx: CityContext, order: StoredOrder, found: readonly RejectedPayment[], sha256: Buffer): Promise<StatusReportAnswer> {
    const answer = await this.work.run(ctx, async (tx) => {
      const rejected: (RejectedPayment & { readonly became: string })[] = [];
      for (const payment of found) {
        const id = derivedId(order.id, `${payment.transferId} ${sha256.toString('hex')} ${ctx.personId}`);
        rejected.push({ ...payment, became: await reportOne(tx, order.fundId, [id, order.id, payment.transferId, 'pain.002', payment.code ?? null, null, sha256]) });
      }
      return ok(rejected);
    });
    return answer.ok ? { status: 'taken', rejected: answer.value, refusals: [] } : refused({ code: answer.refusals[0]?.code ?? 'not-allowed' });
  }
}

async function rejectedOf(reader: Reader, { fundId, id }: StoredOrder, report: StatusReport, file: Buffer): Promise<RejectedPayment[]> {
  const transfers = (await readPayments(reader, fundId, id)).map(({ transferId }) => transferId);
  return rejectedPayments(report, transfers, file.toString('utf8'));
}

async function reportOne(tx: Tx, fundId: number, values: readonly unknown[]): Promise<string> {
  const [row] = await tx.rows<{ word: string }>('ledger.report-rejection', REPORT, [fundId, ...values]);
  return row!.word; // a function answers one row
}
