import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checksumsOf } from './checksumsOf.ts';

it('hashes files, and only the targets of links', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'checksums-'));
  try {
    mkdirSync(join(folder, 'a'));
    writeFileSync(join(folder, 'a/file'), 'text');
    symlinkSync('a', join(folder, 'link'));
    const before = await checksumsOf(folder);
    expect(Object.keys(before)).toEqual(['a/file', 'link']);
    rmSync(join(folder, 'link'));
    symlinkSync('elsewhere', join(folder, 'link'));
    const after = await checksumsOf(folder);
    expect(after['a/file']).toBe(before['a/file']);
    expect(after['link']).not.toBe(before['link']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
