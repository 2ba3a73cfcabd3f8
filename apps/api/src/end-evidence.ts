import { BucketStore, EndEvidence, FolderStore } from '@regia/core-fund';
import { ROLES, urlFor } from '@regia/database';
import { dayIn, systemClock } from '@regia/kernel';
import { readConfig } from './config.js';

// Deletes files of evidence whose time is over, as a server does once a day; with --look it only names them.
const config = readConfig(process.env);
const store = config.evidenceBucket ? new BucketStore(config.evidenceBucket) : new FolderStore(config.evidenceFolder);
const files = new EndEvidence(urlFor(config.databaseUrl, config.secret, ROLES.sealer), store);
const day = dayIn('UTC', systemClock.now());
if (process.argv.includes('--look')) {
  for (const { fund, sha256, keptUntil } of await files.look(day)) process.stdout.write(`${fund} ${sha256} kept until ${keptUntil}\n`);
} else {
  const done = await files.run(day);
  process.stdout.write(done ? `${done.ended} files ended, ${done.deleted} contents deleted\n` : 'another server is at it\n');
}
