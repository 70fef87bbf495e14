import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';

const Line = z.object({
  exchange: z.string(),
  findings: z.array(z.string()),
});

/** The exchanges that the services of a stack recorded. */
export interface Exchanges {
  /** Kinds of recorded exchanges: `products GET /v1/products 200`. */
  seen: string[];
  /** Their violations of the contracts, without duplicates. */
  findings: string[];
}

/** @throws Error when one of the services recorded no exchange, so that its contract was not checked */
export function readExchanges(
  varFolder: string,
  services: readonly string[],
): Exchanges {
  const files = globSync(`${varFolder}/contracts/*.jsonl`);
  const lines = files.flatMap(file =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map(line => ({
        service: basename(file, '.jsonl'),
        ...Line.parse(JSON.parse(line)),
      })),
  );
  const silent = services.filter(
    name => !lines.some(({ service }) => service === name),
  );
  if (silent.length > 0) {
    throw new Error(`no exchange was recorded by ${silent.join(', ')}`);
  }
  const named = lines.map(({ service, exchange }) => `${service} ${exchange}`);
  return {
    seen: [...new Set(named)].sort(),
    findings: [
      ...new Set(
        lines.flatMap(({ service, exchange, findings }) =>
          findings.map(finding => `${service} ${exchange}: ${finding}`),
        ),
      ),
    ].sort(),
  };
}
