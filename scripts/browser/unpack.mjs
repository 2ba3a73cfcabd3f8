import fs from 'node:fs';
import path from 'node:path';

const block = 512;

/** Unpacks a tar archive that holds nothing but files and folders. */
export function unpack(archive, folder) {
  for (let at = 0; at + block <= archive.length;) {
    const entry = readHeader(archive, at);
    if (!entry.name) return;
    // a name that climbs out of the folder is cut back into it
    const target = path.join(folder, path.normalize(`/${entry.prefix}/${entry.name}`));
    if (entry.isFolder) fs.mkdirSync(target, { recursive: true });
    if (entry.isFile) writeFile(target, archive.subarray(at + block, at + block + entry.size));
    at += block + Math.ceil(entry.size / block) * block;
  }
}

function readHeader(archive, at) {
  const text = (from, length) => archive.toString('utf8', at + from, at + from + length).replace(/\0[^]*$/, '');
  const type = text(156, 1);
  return {
    name: text(0, 100),
    size: parseInt(text(124, 12), 8) || 0,
    isFolder: type === '5',
    isFile: type === '0' || type === '',
    prefix: text(345, 155),
  };
}

function writeFile(target, content) {
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, content, { mode: 0o644 });
}
