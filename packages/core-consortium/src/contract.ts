export * from './partnership/partnerships.js';
export * from './plugin/plugin-switches.js';
