import type { CorePart } from '@regia/server-kit';
import { coreFundMigrations } from './ledger/core-fund-migrations.js';

/** The pool of funds: its books, and what is asked of them. */
export const coreFund: CorePart = {
  providers: [],
  migrations: coreFundMigrations,
};
