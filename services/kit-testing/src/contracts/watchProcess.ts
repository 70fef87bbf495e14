import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * Loaded before a service's own code by `node --import`, in tests only: writes
 * each kind of exchange, once, and each finding, once, as a line of
 * `<COMPTOIR_VAR>/contracts/<service>.jsonl`. Does nothing elsewhere.
 */
const service = process.cwd();
const folder = process.env['COMPTOIR_VAR'];

if (folder !== undefined && existsSync(join(service, 'openapi.json'))) {
  // Not before it is known to be needed: other processes start as fast as ever.
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
    // At once: processes of these tests are killed.
    appendFileSync(file, `${line}\n`);
  });
}
