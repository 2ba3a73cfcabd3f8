export { Browser } from './browser.js';
export { describeLogin } from './contract.js';
export { hostileRealms } from './hostile-realms.js';
export { listenForSignOut } from './listen-for-sign-out.js';
export { demoPeople } from './people.js';
export { askFor, DEMO_PASSWORD, renew, signIn, walk, type LoginUnderTest } from './sign-in.js';
