export * from './core-fund.js';
export * from './ledger/core-fund-migrations.js';
