import { HOSTILE } from './hostile-realms.js';
import { CodeBook } from './one-time-codes.js';
import type { Person } from './sign-in.js';

/** Secret of everybody's device in the realm files. */
const DEMO_OTP_SECRET = 'MRSW23ZNN5XGY6JNN52HALLTMVRXEZLU';

/** The demo people of one server: fresh devices, because a code works once. */
export function demoPeople() {
  const device = (): CodeBook => new CodeBook(DEMO_OTP_SECRET);
  return {
    giulia: { userName: 'giulia', city: 'milan', codes: device() },
    lucia: { userName: 'lucia.sala', city: 'milan' },
    marco: { userName: 'marco.conti', city: 'milan' },
    mireia: { userName: 'mireia', city: 'barcelona', codes: device() },
    jordi: { userName: 'jordi.vidal', city: 'barcelona' },
    laia: { userName: 'laia.serra', city: 'barcelona' },
    cheikh: { userName: 'cheikh.fall', city: 'dakar', codes: device() },
    aminata: { userName: 'aminata', city: 'dakar' },
    awa: { userName: 'awa.ndiaye', city: 'dakar' },
    noor: { userName: 'noor.admin', codes: device() },
    ada: { userName: 'ada.ngo', codes: device() },
    ines: { userName: 'ines.audit' },
    dakarWithForeignAddress: { userName: HOSTILE.dakarWithForeignAddress, city: 'dakar' },
    dakarWithForeignName: { userName: HOSTILE.dakarWithForeignName, city: 'dakar' },
    strangerAsGiulia: { userName: HOSTILE.strangerAsGiulia },
    strangerAsMarco: { userName: HOSTILE.strangerAsMarco },
  } satisfies Record<string, Person>;
}

export type DemoPeople = ReturnType<typeof demoPeople>;

/** Ids that the realm files fix: seed data is keyed by them. */
export const SUBJECTS = {
  noor: '00000001-0000-4000-8000-000000000001',
  ada: '00000001-0000-4000-8000-000000000002',
  giulia: '00000001-0000-4000-8000-000000000101',
  lucia: '00000001-0000-4000-8000-000000000103',
  mireia: '00000001-0000-4000-8000-000000000201',
  cheikh: '00000001-0000-4000-8000-000000000301',
  aminata: '00000001-0000-4000-8000-000000000302',
  ledgerBot: '00000001-0000-4000-8000-000000000090',
} as const;
