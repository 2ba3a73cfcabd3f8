import type { Manifest } from '@regia/plugin-api';
import type { ServerPlugin } from './define-server-plugin.js';

/** The plugins that are installed in this build. Installed is not enabled. */
export class Installed {
  constructor(readonly plugins: readonly ServerPlugin[]) {}

  get manifests(): readonly Manifest[] {
    return this.plugins.map(({ manifest }) => manifest);
  }
}
