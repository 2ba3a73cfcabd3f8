export * from './contract-version.js';
export * from './define-plugin.js';
export type * from './plugin-spec.js';
