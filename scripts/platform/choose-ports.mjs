import { isFree, nextFreePort, whoListens } from './ports.mjs';

/** The port of the address people type is theirs to choose, so a taken one is an error that says what to do. */
export async function webPort(env = process.env) {
  const port = parsePort(env.PORT || '4000', 'PORT');
  if (await isFree(port)) return port;
  const other = await nextFreePort(port + 1);
  throw new Error(`Port ${port} is taken by ${whoListens(port)}.\nStop it, or choose another: PORT=${other} npm start`);
}

/** The login's port is nobody's habit: the next free one will do, unless one was asked for. */
export async function loginPort(env = process.env, taken = []) {
  if (!env.LOGIN_PORT) {
    let port = await nextFreePort(8080);
    while (taken.includes(port)) port = await nextFreePort(port + 1);
    return port;
  }
  const port = parsePort(env.LOGIN_PORT, 'LOGIN_PORT');
  if (await isFree(port)) return port;
  throw new Error(`Port ${port} is taken by ${whoListens(port)}.\nStop it, or leave LOGIN_PORT out: then the next free port is used.`);
}

function parsePort(text, name) {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`${name}=${text} is not a port: give a number from 1 to 65535.`);
}
