export * from './migrate.js';
export * from './migrations/1795000000000-create-foundation.js';
export * from './policies/belongs-to-city.js';
export * from './policies/kept-by-owner.js';
export * from './policies/shared-by-audience.js';
export * from './roles/role-names.js';
