import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** Postgres refuses to run as root: then it runs as an account without rights that already exists. Otherwise as ourselves (`{}`). */
export function postgresAccount() {
  if (process.getuid?.() !== 0) return {};
  for (const name of [process.env.REGIA_POSTGRES_USER, 'postgres', 'nobody'].filter(Boolean)) {
    const [uid, gid] = ['-u', '-g'].map((which) => spawnSync('id', [which, name], { encoding: 'utf8' }));
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error(
    'PostgreSQL does not run as root, and there is no account named postgres or nobody. Create one, name one in REGIA_POSTGRES_USER, or run as an ordinary user.',
  );
}

/** Whether the account can enter a folder; a checkout below a private home folder is closed to it. */
export function canEnter(account, folder) {
  if (account.uid === undefined) return true;
  return spawnSync('test', ['-x', folder], { ...account, cwd: '/' }).status === 0;
}

export function canRun(account, folder, program) {
  return canEnter(account, path.join(folder, program));
}
