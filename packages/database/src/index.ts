export * from './migrate.js';
export * from './migrations/1795000000000-create-foundation.js';
export * from './policies/kept-by-owner.js';
export * from './roles/role-names.js';
