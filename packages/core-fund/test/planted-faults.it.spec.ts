import { largestRemainder } from '@regia/kernel';
import { describe, expect, it } from 'vitest';
import { openBooks, type Books } from './books.js';
import type { Split } from './calls/index.js';
import { openDesks } from './open-desks.js';
import { plantFault, type PlantedFault } from './plant-fault.js';
import { runSequence, type Desks } from './run-sequence.js';

const MOST_SEQUENCES = 300;

interface Fault extends PlantedFault {
  readonly split?: Split;
}

const FAULTS: Readonly<Record<string, Fault>> = {
  'no idempotency': {
    change: [['settle', 'LEFT JOIN transfer done ON done.fund_id = f AND done.id = a.id', 'LEFT JOIN transfer done ON false']],
    sql: 'ALTER TABLE ledger.transfer DROP CONSTRAINT transfer_once',
  },
  'a key used for something else': {
    change: [['settle', "CASE WHEN done_hash = hash THEN 'already-posted' ELSE 'id-reused' END", "'already-posted'"]],
  },
  'the floor not asked': {
    change: [['settle', 'THEN fits := false', 'THEN fits := true']],
    sql: 'ALTER TABLE ledger.balance DROP CONSTRAINT balance_floor',
  },
  'a hold not released': { change: [['settle', 'held_of[p] := held_of[p] - coalesce(own_hold[k], 0)', 'held_of[p] := held_of[p]']] },
  'a hold counted twice': {
    change: [['propose', 'held = b.held + h.amount', 'held = b.held + 2 * h.amount']],
    sql: 'ALTER TABLE ledger.balance DROP CONSTRAINT balance_floor',
  },
  'parts rounded down and the rest forgotten': {
    split: (total, weights) => weights.map((weight) => (total * weight) / weights.reduce((a, b) => a + b, 0n)),
  },
  'parts rounded up': {
    split: (total, weights) => largestRemainder(total, weights).map((part, index) => (index === 0 ? part + 1n : part)),
  },
  'a reversal reversed twice': {
    change: [
      ['settle', 'OR EXISTS (SELECT FROM transfer y WHERE y.fund_id = f AND y.reverses = mirrored)', ''],
      ['settle', 'mirrored[x] = ANY (reversed_now)', 'false'],
    ],
    sql: 'DROP INDEX ledger.transfer_reversed_once',
  },
  'an update lost': {
    change: [['settle', 'SET posted = d.posted', 'SET posted = CASE WHEN d.version > b.version + 1 THEN b.posted ELSE d.posted END']],
    sql: 'ALTER TABLE ledger.balance DROP CONSTRAINT balance_floor',
  },
  'currencies added up': {
    change: [
      ['settle', 'GROUP BY t, currency, rung', 'GROUP BY t, rung'],
      ['zero_sum', 'GROUP BY fund_id, seq, currency, rung', 'GROUP BY fund_id, seq, rung'],
      ['zero_sum', 'SELECT seq, currency, rung,', "SELECT seq, '' AS currency, rung,"],
    ],
  },
  'one share paying for another': { change: [['settle', 'GROUP BY t, share, project, budget_line', 'GROUP BY t']] },
  'one project paying for another': { change: [['settle', 'GROUP BY t, share, project, budget_line', 'GROUP BY t, share']] },
  'the table of steps emptied': { sql: 'DELETE FROM ledger.step' },
  'steps not asked': { change: [['settle', "s.kind IS NOT NULL OR kinds[u.t] = 'reversal' AS is_step", 'true AS is_step']] },
  'day sums skipped': { change: [['settle', 'WHERE l.after IS NOT NULL GROUP BY 2, 3, 4', 'WHERE false GROUP BY 2, 3, 4']] },
  'signatures not counted': { change: [['settle', 'approvals > cardinality(who) OR cities > signing_cities', 'false']] },
  'two signatures of one city counted as two': { change: [['settle', 'OR cities > signing_cities', '']] },
};

describe('a fault in the ledger', () => {
  it.each(Object.entries(FAULTS))(`is found within ${MOST_SEQUENCES} sequences: %s`, { timeout: 120_000 }, async (_what, fault) => {
    const books = await openBooks();
    const desks = await openDesks(books);
    try {
      await plantFault(books.admin, fault);
      const found = await firstFound(books, { ...desks, split: fault.split });

      expect(found).toBeDefined();
      expect(found, 'the fault itself is sound SQL').not.toMatch(/syntax error|does not exist|ambiguous/);
    } finally {
      await desks.close();
      await books.end();
    }
  });
});

/** What tells the faulty ledger from its model: an answer, a balance or an exception that the model does not have. */
async function firstFound(books: Books, desks: Desks): Promise<string | undefined> {
  for (let seed = 1; seed <= MOST_SEQUENCES; seed++) {
    try {
      await runSequence(books, desks, seed);
    } catch (error) {
      return `${seed}: ${(error as Error).message}`; // the harness throws errors only
    }
  }
  return undefined;
}
