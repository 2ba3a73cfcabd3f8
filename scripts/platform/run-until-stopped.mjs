import { followParent } from './follow-parent.mjs';
import { say } from './say.mjs';

/**
 * Starts something and keeps it until Ctrl-C, SIGTERM, the end of npm, or the failure of one of its servers; then stops it in
 * order. `start(signal)` resolves to `{ failed, stop }`;
 * a stop that comes earlier aborts the signal.
 */
export async function runUntilStopped(start) {
  const stopping = new AbortController();
  const asked = whenAskedToStop();
  void asked.then(() => stopping.abort());
  let platform;
  try {
    platform = await start(stopping.signal);
  } catch (error) {
    console.error(stopping.signal.aborted ? '\nStopped; nothing is left running.' : `\n${error.message}`);
    process.exit(1);
  }
  const failure = await Promise.race([asked, platform.failed]);
  if (failure) console.error(`\n${failure}`);
  say('stopping');
  await platform.stop();
  say('stopped; nothing is left running');
  process.exit(failure ? 1 : 0);
}

/** Resolves to undefined. Later signals are ignored: a terminal and npm both pass Ctrl-C on. */
function whenAskedToStop() {
  return new Promise((done) => {
    const stop = () => done(undefined);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
    if (process.env.npm_lifecycle_event || process.env.REGIA_PARENT) followParent(stop);
  });
}
