// Progress lines carry the time since the command began, also across the change of Node.
process.env.REGIA_BEGAN ??= String(Date.now());

export const secondsSinceBegin = () => (Date.now() - Number(process.env.REGIA_BEGAN)) / 1000;

export function say(line) {
  console.log(`${secondsSinceBegin().toFixed(1).padStart(6)} s  ${line}`);
}
