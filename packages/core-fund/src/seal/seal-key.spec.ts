import { judgeSignature, readCheckpoint, webSha256 } from '@regia/kernel';
import { describe, expect, it } from 'vitest';
import { sha256 } from './hashes.js';
import { SealKey } from './seal-key.js';

const SECRET = Buffer.alloc(32, 7);
const head = { size: 42, root: sha256(Buffer.from('root')) };

describe('a signed head', () => {
  it('is a note that says log, size and root, and whose signature anybody can check', async () => {
    const key = await SealKey.of(SECRET, 'pool-1');

    const note = key.sign(head);

    expect(note.split('\n').slice(0, 4)).toEqual(['regia/pool-1', '42', head.root.toString('base64'), '']);
    expect(note).toMatch(/\n\n— regia\/pool-1 [A-Za-z0-9+/]{91}=\n$/);
    expect(readCheckpoint(note)).toMatchObject({ origin: 'regia/pool-1', size: 42 });
    expect(await judgeSignature(webSha256, note, key.verifier)).toBe('right');
  });

  it('is refused once anything in it was changed', async () => {
    const key = await SealKey.of(SECRET, 'pool-1');
    const note = key.sign(head);

    for (const forged of [
      note.replace('42', '43'),
      note.replace('pool-1\n42', 'pool-2\n42'),
      note.replace(/— (\S+) (.)/, '— $1 B'),
      note.slice(0, note.indexOf('\n\n') + 2),
    ])
      expect(await judgeSignature(webSha256, forged, key.verifier)).toBe('wrong');
  });

  it('is refused under the key of another installation or fund, or a key whose id was copied', async () => {
    const key = await SealKey.of(SECRET, 'pool-1');
    const other = await SealKey.of(Buffer.alloc(32, 8), 'pool-1');
    const note = key.sign(head);
    const [name, id] = key.verifier.split('+');
    const copied = [name, id, ...other.verifier.split('+').slice(2)].join('+');

    for (const verifier of [other.verifier, (await SealKey.of(SECRET, 'pool-2')).verifier, copied, '', 'a+b+c'])
      expect(await judgeSignature(webSha256, note, verifier)).toBe('wrong');
  });

  it.each(['', 'regia/pool-1\n42', 'regia/pool-1\n042\nAAAA\n\n', 'regia/pool-1\n1e3\nAAAA\n\n', 'regia/pool-1\n-1\nAAAA\n\n'])(
    'is not read where it has another form: %j',
    (note) => {
      expect(readCheckpoint(note)).toBeUndefined();
    },
  );
});
