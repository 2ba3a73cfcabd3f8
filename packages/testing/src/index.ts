export { cloneDatabase, type ClonedDatabase } from './postgres/clone-database.js';
