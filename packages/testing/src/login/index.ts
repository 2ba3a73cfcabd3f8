export { describeLogin } from './contract.js';
export { hostileRealms } from './hostile-realms.js';
export type { LoginUnderTest } from './sign-in.js';
