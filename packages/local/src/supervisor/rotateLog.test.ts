import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rotateLog } from './rotateLog.ts';

describe('rotateLog', () => {
  const folder = mkdtempSync(join(tmpdir(), 'comptoir-log-'));
  const file = join(folder, 'web.log');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('ignores a small log and a missing one', () => {
    rotateLog(file);
    writeFileSync(file, 'a line\n');
    rotateLog(file);
    expect(statSync(file).size).toBe(7);
  });

  it('moves a large log to .1 at each rotation', () => {
    for (const size of [11_000_000, 12_000_000]) {
      writeFileSync(file, Buffer.alloc(size));
      rotateLog(file);
      expect(statSync(file).size).toBe(0);
      expect(statSync(`${file}.1`).size).toBe(size);
    }
  });
});
