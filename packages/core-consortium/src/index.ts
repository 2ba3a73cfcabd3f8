export * from './migrations/1795000100000-create-consortium.js';
