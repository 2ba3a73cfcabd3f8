// Loaded into every server we start (`node --import`): a server whose starter was killed ends by itself, in order.
import { followParent } from './follow-parent.mjs';

followParent(() => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 10_000).unref();
});
