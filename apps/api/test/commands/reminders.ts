import { newId } from '@regia/kernel';
import type { Commands, Input } from './command.js';
import type { Ground } from './ground.js';
import { adopted } from './pay.js';

const TREASURER = { as: 'milan.lucia.sala' } as const;
const [FUND, STRANGER] = ['pool-1', 'barcelona.laia.serra'];
const elsewhere = { as: STRANGER!, nothing: (input: Input): Input => ({ ...input, id: newId(), fund: 'no-fund' }) };

/** An agreement of a source that nothing was paid of: both its instalments are late. */
async function late(ground: Ground): Promise<Input> {
  const agreement = newId();
  const instalments = [{ dueOn: '2026-02-01', amountMinor: '100' }, { dueOn: '2026-03-01', amountMinor: '100' }];
  await ground.did('agreeContribution', TREASURER, { id: agreement, fund: FUND, city: ground.city('dakar'), title: [{ language: 'it', text: 'Accordo' }], agreedOn: '2026-01-15', source: `s-${newId().slice(-12)}`, instalments });
  return { id: newId(), fund: FUND, agreement, instalmentNo: 1 };
}

/** Reminders of what cities owe. Barcelona is in another partnership: for its people the fund is not there. */
export const reminderCommands: Commands = {
  remindOfInstalment: {
    ...TREASURER,
    repeats: 'id',
    effect: { 'ledger.instalment_reminder': 1, 'core.outbox': 1 },
    prepare: late,
    otherwise: (input) => [{ ...input, instalmentNo: 2 }],
    elsewhere,
  },
  openFundReminders: {
    ...TREASURER,
    repeats: 'id',
    effect: { 'ledger.reminder_audience': 1 },
    prepare: async (ground) => ({ id: newId(), fund: FUND, toAll: true, decision: await adopted(ground) }),
    otherwise: (input) => [{ ...input, toAll: false }],
    elsewhere,
  },
};
