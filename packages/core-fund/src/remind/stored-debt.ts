import type { LocalizedText } from '@regia/kernel';
import type { Reader } from '@regia/server-kit';

interface StoredReminder {
  readonly id: string;
  readonly level: number;
  readonly day: string;
  readonly at: string;
  readonly openMinor: string;
  readonly sender: string;
}

/** An instalment with something still to pay, and the reminders of it that the reader sees, oldest first. */
export interface StoredDebt {
  readonly agreementId: string;
  readonly no: number;
  readonly cityId: string;
  readonly title: LocalizedText;
  readonly agreedOn: string;
  readonly dueOn: string;
  readonly amountMinor: string;
  readonly openMinor: string;
  readonly daysLate: number;
  readonly reminders: readonly StoredReminder[];
}

const DEBTS = `SELECT o.agreement_id AS "agreementId", o.no, o.city_id AS "cityId", a.title, a.agreed_on::text AS "agreedOn", o.due_on::text AS "dueOn", o.amount AS "amountMinor", o.amount - o.paid AS "openMinor", o.days_late AS "daysLate",
    coalesce((SELECT json_agg(json_build_object('id', r.id, 'level', r.level, 'day', r.day, 'at', r.at, 'openMinor', r.open_minor::text, 'sender', r.sender) ORDER BY r.at)
      FROM ledger.instalment_reminder r WHERE r.fund_id = $1 AND r.agreement_id = o.agreement_id AND r.instalment_no = o.no), '[]') AS reminders
  FROM ledger.open_instalments($1, $2) o JOIN ledger.contribution_agreement a ON a.fund_id = $1 AND a.id = o.agreement_id ORDER BY o.due_on, o.city_id, o.agreement_id, o.no`;

/** What cities still have to pay, what is due first before the rest. */
export const readDebts = (reader: Reader, fundId: number, on: string): Promise<StoredDebt[]> =>
  reader.rows<StoredDebt>('ledger.debts', DEBTS, [fundId, on]);

/** Whether every city of the fund sees every reminder. */
export async function areRemindersOpen(reader: Reader, fundId: number): Promise<boolean> {
  const [row] = await reader.rows<{ open: boolean }>('ledger.reminders-are-open', 'SELECT ledger.reminders_are_open($1) AS open', [fundId]);
  return row?.open ?? false;
}
