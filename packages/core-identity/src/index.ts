export * from './migrations/1795000200000-create-identity.js';
