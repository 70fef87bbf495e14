import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * Loaded before a service's own code by `node --import`, in tests only: writes
 * each distinct exchange with its findings, once, as a line of
 * `<COMPTOIR_VAR>/contracts/<service>.jsonl`. Does nothing elsewhere.
 */
const service = process.cwd();
const folder = process.env['COMPTOIR_VAR'];

if (folder !== undefined && existsSync(join(service, 'openapi.json'))) {
  // Imported only when needed, which keeps the start of other processes fast.
  const { observeExchanges } = await import('./observeExchanges.ts');
  const { readContract } = await import('./readContract.ts');
  const contract = readContract(service);
  const target = join(folder, 'contracts');
  mkdirSync(target, { recursive: true });
  const file = join(target, `${basename(service)}.jsonl`);
  const written = new Set<string>();
  observeExchanges(seen => {
    const verdict = contract?.judge(seen);
    if (!verdict) {
      return;
    }
    const { exchange, findings } = verdict;
    const line = JSON.stringify({ exchange, findings });
    if (written.has(line)) {
      return;
    }
    written.add(line);
    // Synchronous, because these tests kill processes.
    appendFileSync(file, `${line}\n`);
  });
}
