import type { LocalizedText } from '@regia/kernel';
import type { Reader } from '@regia/server-kit';
import type { StoredEarmark } from '../earmark/stored-earmark.js';

/** One payment of an agreement, with what was received of it. */
interface StoredInstalment {
  readonly no: number;
  readonly dueOn: string;
  readonly amountMinor: string;
}

/** A contribution agreement as it is read. */
export interface StoredAgreement {
  readonly id: string;
  readonly cityId: string;
  readonly title: LocalizedText;
  readonly agreedOn: string;
  readonly totalMinor: string;
  /** `own`, or the source outside that the city brings. */
  readonly source: string;
  /** What its money may be used for; anything where there is none. */
  readonly earmark: StoredEarmark | null;
  readonly feeMillionths: number;
  readonly feeCapMinor: string | null;
  readonly instalments: readonly StoredInstalment[];
}

const AGREEMENTS = `SELECT a.id, coalesce((SELECT s.source FROM ledger.agreement_source s WHERE s.fund_id = a.fund_id AND s.agreement_id = a.id), 'own') AS source,
    (SELECT jsonb_build_object('id', m.id, 'theme', m.theme, 'cityId', m.city_id, 'project', m.project_id, 'line', m.line_id) FROM ledger.agreement_earmark e JOIN ledger.earmark m ON m.fund_id = e.fund_id AND m.id = e.earmark_id
      WHERE e.fund_id = a.fund_id AND e.agreement_id = a.id) AS earmark, a.city_id AS "cityId", a.title, a.agreed_on::text AS "agreedOn", a.total_minor AS "totalMinor", a.fee_millionths AS "feeMillionths", a.fee_cap_minor AS "feeCapMinor",
    (SELECT jsonb_agg(jsonb_build_object('no', i.no, 'dueOn', i.due_on, 'amountMinor', i.amount_minor::text) ORDER BY i.no)
      FROM ledger.contribution_instalment i WHERE i.fund_id = a.fund_id AND i.agreement_id = a.id) AS instalments
  FROM ledger.contribution_agreement a WHERE a.fund_id = $1 AND NOT EXISTS (SELECT FROM ledger.transfer t JOIN ledger.transfer r ON r.fund_id = t.fund_id AND r.reverses = t.seq
    WHERE t.fund_id = a.fund_id AND t.id = ledger.derived_id(a.id, 'agree') AND r.effective_on <= coalesce($2::date, 'infinity')) ORDER BY a.agreed_on, a.id`;

/** What cities have agreed to pay into a fund and not taken back since, or by a day. */
export const readAgreements = (reader: Reader, fundId: number, on?: string): Promise<StoredAgreement[]> => reader.rows<StoredAgreement>('ledger.agreements', AGREEMENTS, [fundId, on ?? null]);
