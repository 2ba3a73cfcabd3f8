import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ServerPlugin } from '@regia/server-kit';
import { cloneDatabase, type ClonedDatabase } from '@regia/testing';
import pg from 'pg';
import { readConfig } from '../../src/config.js';
import { migrateDatabase } from '../../src/migrate-database.js';
import { createPlatform, type Platform } from '../../src/platform.js';

/** A server that starts as it does after an installation: on an empty database, with its own configuration. */
export class FreshPlatforms {
  private constructor(
    private readonly beside: ClonedDatabase,
    private readonly admin: pg.Client,
    private readonly folder: string,
  ) {}

  static async open(): Promise<FreshPlatforms> {
    const beside = await cloneDatabase();
    const admin = new pg.Client({ connectionString: beside.adminUrl });
    await admin.connect();
    const folder = await mkdtemp(path.join(tmpdir(), 'regia-boot-'));
    await writeFile(path.join(folder, 'secret'), beside.secret);
    return new FreshPlatforms(beside, admin, folder);
  }

  /** Migrates an empty database for these plugins, starts with them, and stops again. */
  async with<T>(plugins: readonly ServerPlugin[], look: (platform: Platform) => Promise<T>): Promise<T> {
    const name = `boot_${randomUUID().replaceAll('-', '')}`;
    await this.admin.query(`CREATE DATABASE ${name}`);
    try {
      const adminUrl = this.beside.adminUrl.replace(/\/clone_\w+/, `/${name}`);
      await migrateDatabase({ adminUrl, secret: this.beside.secret, plugins });
      const platform = await createPlatform(this.config(adminUrl), plugins);
      try {
        return await look(platform);
      } finally {
        await platform.close();
      }
    } finally {
      await this.admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    }
  }

  /** Starts on a database that has everything. Whoever calls expects that it does not. */
  start(plugins: readonly ServerPlugin[]): Promise<Platform> {
    return createPlatform(this.config(this.beside.adminUrl), plugins);
  }

  async close(): Promise<void> {
    await this.admin.end();
    await this.beside.drop();
    await rm(this.folder, { recursive: true });
  }

  private config(databaseUrl: string): ReturnType<typeof readConfig> {
    return readConfig({
      REGIA_DATABASE_URL: databaseUrl,
      REGIA_SECRET_FILE: path.join(this.folder, 'secret'),
      REGIA_LOGIN_ISSUER: 'http://127.0.0.1:9/realms/consortium',
      REGIA_ORIGIN: 'http://localhost:4000',
      REGIA_LOG_LEVEL: 'silent',
      PORT: '0',
    });
  }
}
