/** Calls `gone` once when the process that started this one has disappeared, also by a signal it could not pass on. */
export function followParent(gone, everyMs = 500) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    gone();
  }, everyMs);
  timer.unref();
}
