export { startLogin, type LoginOptions } from './server/start-login.js';
