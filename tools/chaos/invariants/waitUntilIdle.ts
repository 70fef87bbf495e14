import { setTimeout as pause } from 'node:timers/promises';
import { readFacts } from '../facts/readFacts.ts';
import type { Facts } from '../facts/Facts.ts';
import type { Shop } from '../shop/Shop.ts';
import { invariants } from './invariants.ts';

/** The violations of one invariant. */
export interface Verdict {
  name: string;
  broken: string[];
}

/** Longer than any lease, sweep or retry: unchanged facts are final after this time. In milliseconds. */
const QUIET_MS = 50_000;
/** Deadline even if facts still change, in milliseconds. */
const DEADLINE_MS = 240_000;
const POLL_MS = 250;

/** Waits until every invariant holds or the facts no longer change; returns the verdict on each invariant. */
export async function waitUntilIdle(
  shop: Shop,
  poison: readonly string[] = [],
): Promise<Verdict[]> {
  const deadline = performance.now() + DEADLINE_MS;
  let last = '';
  let changedAt = performance.now();
  for (;;) {
    const facts = await readFacts(shop);
    const verdicts = judge(facts, poison);
    if (verdicts.every(({ broken }) => broken.length === 0)) {
      return verdicts;
    }
    const now = performance.now();
    const text = JSON.stringify(facts);
    if (text !== last) {
      changedAt = now;
    }
    last = text;
    if (now - changedAt > QUIET_MS || now > deadline) {
      return verdicts;
    }
    await pause(POLL_MS);
  }
}

/** Checks each invariant against the facts. */
export function judge(facts: Facts, poison: readonly string[]): Verdict[] {
  return invariants(poison).map(({ name, broken }) => ({
    name,
    broken: broken(facts),
  }));
}

/** One line for each: `invariant <name>: held|broken`, followed by at most 10 violations. */
export function formatVerdicts(verdicts: readonly Verdict[]): string[] {
  return verdicts.flatMap(({ name, broken }) => [
    `invariant ${name}: ${broken.length === 0 ? 'held' : 'broken'}`,
    ...broken.slice(0, 10).map(one => `  ${one}`),
  ]);
}
