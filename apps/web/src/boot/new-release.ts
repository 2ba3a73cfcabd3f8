const DONE = 'regia.reloaded-for-release';

/** A chunk of an older release is gone: the page is read anew, once; drafts are on the device by then. */
export function reloadOnceForNewRelease(): void {
  addEventListener('vite:preloadError', (event) => {
    if (sessionStorage.getItem(DONE) === location.pathname || !navigator.onLine) return;
    sessionStorage.setItem(DONE, location.pathname);
    event.preventDefault();
    location.reload();
  });
}
