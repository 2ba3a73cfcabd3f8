import type { CorePart } from '@regia/server-kit';
import { coreFundMigrations } from './ledger/core-fund-migrations.js';

/** The pool of funds: its books, what cities agreed on, proposals and signatures. */
export const coreFund: CorePart = { providers: [], migrations: coreFundMigrations };
