/** The running server, as `scripts/postgres.mjs` hands it over. */
export interface RunningPostgres {
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** The part of `scripts/postgres.mjs` that tests use. It is plain Node, because `npm start` needs it before anything is installed. */
interface ServerController {
  readonly forgetfulSettings: Readonly<Record<string, string>>;
  startPostgres(options: { root: string; dataFolder: string; settings: Readonly<Record<string, string>> }): Promise<RunningPostgres>;
  stopLeftoverPostgres(dataFolder: string): Promise<boolean>;
}

/** Loads the controller by address: it lies outside the packages and has no declarations; its own specs prove this shape. */
export async function loadServerController(root: string): Promise<ServerController> {
  const address = new URL('scripts/postgres.mjs', `file://${root}/`).href;
  return (await import(/* @vite-ignore */ address)) as ServerController;
}
