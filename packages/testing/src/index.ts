export { docx, EICAR, jpeg, ods, pdf, png, program, tiff, xlsx, zip } from './files/make-files.js';
export { Actor, type Answer, type Letter } from './platform/actor.js';
export { startPlatform, type PlatformWishes, type TestPlatform } from './platform/start-platform.js';
export { TestIssuer, type TokenClaims } from './platform/test-issuer.js';
export { cloneDatabase, type ClonedDatabase } from './postgres/clone-database.js';
export { describePlugin } from './plugin/describe-plugin.js';
export { judgeTables } from './plugin/judge-tables.js';
export { StoreServer, type Mood } from './store/store-server.js';
