export * from './core-agenda.js';
export * from './item/create-item.command.js';
export * from './item/item-input.graphql.js';
export * from './item/item-words.graphql.js';
export * from './item/stored-item.js';
export * from './migrations/1795000300000-create-agenda.js';
