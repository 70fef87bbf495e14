import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { isRunning, residentBytesByGroup } from './processTable';

describe('the process table', () => {
  it('has the memory of a group while its process runs', async () => {
    const child = spawn('cat', { detached: true });
    const pid = child.pid ?? 0;

    expect(isRunning(pid)).toBe(true);
    expect((await residentBytesByGroup()).get(pid)).toBeGreaterThan(100_000);

    child.kill();
    await once(child, 'exit');
    expect(isRunning(pid)).toBe(false);
    expect((await residentBytesByGroup()).get(pid)).toBeUndefined();
  });
});
