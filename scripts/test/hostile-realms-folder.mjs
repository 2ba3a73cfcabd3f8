import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The realm files with the impostors of the login contract added, from the built test kit. */
export async function hostileRealmsFolder(root) {
  const { hostileRealms } = await import(pathToFileURL(path.join(root, 'packages/testing/dist/login/hostile-realms.js')).href);
  return hostileRealms(path.join(root, 'infra', 'keycloak'));
}
