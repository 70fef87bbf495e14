import { setTimeout as pause } from 'node:timers/promises';
import { readFacts } from '../facts/readFacts.ts';
import type { Facts } from '../facts/Facts.ts';
import type { Shop } from '../shop/Shop.ts';
import { invariants } from './invariants.ts';

/** What became of one invariant. */
export interface Verdict {
  name: string;
  broken: string[];
}

/** Longer than any lease, sweep or retry: whoever has not moved by then won't. In milliseconds. */
const QUIET_MS = 50_000;
/** However much still moves, in milliseconds. */
const DEADLINE_MS = 240_000;
const LOOK_MS = 250;

/** Waits until every invariant holds, or until nothing moves any more, and says how each fared. */
export async function comeToRest(
  shop: Shop,
  poison: readonly string[] = [],
): Promise<Verdict[]> {
  const deadline = performance.now() + DEADLINE_MS;
  let last = '';
  let lastMoved = performance.now();
  for (;;) {
    const facts = await readFacts(shop);
    const verdicts = judge(facts, poison);
    if (verdicts.every(({ broken }) => broken.length === 0)) {
      return verdicts;
    }
    const now = performance.now();
    const text = JSON.stringify(facts);
    if (text !== last) {
      lastMoved = now;
    }
    last = text;
    if (now - lastMoved > QUIET_MS || now > deadline) {
      return verdicts;
    }
    await pause(LOOK_MS);
  }
}

/** How each invariant fares with these facts. */
export function judge(facts: Facts, poison: readonly string[]): Verdict[] {
  return invariants(poison).map(({ name, broken }) => ({
    name,
    broken: broken(facts),
  }));
}

/** One line for each: `invariant <name>: held|broken`, and what speaks against it. */
export function tellVerdicts(verdicts: readonly Verdict[]): string[] {
  return verdicts.flatMap(({ name, broken }) => [
    `invariant ${name}: ${broken.length === 0 ? 'held' : 'broken'}`,
    ...broken.slice(0, 10).map(one => `  ${one}`),
  ]);
}
