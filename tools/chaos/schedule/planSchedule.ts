import { BUS_NAMES, type ProcessName } from '../shop/ServiceName.ts';
import type { Direction } from '../shop/Valve.ts';
import { Random } from '@comptoir/kit-testing/Random';
import type { Step } from './Step.ts';

/** Numbers of products, buyers and units; few units, so that buyers compete. */
export const PRODUCTS = 6;
export const BUYERS = 12;
export const UNITS_AT_FIRST = 8;

const CARDS = [
  ...(['card-ok', 'card-ok', 'card-ok', 'card-ok', 'card-twice'] as const),
  ...(['card-late', 'card-silent', 'card-error', 'card-declined'] as const),
] as const;
const KILLED: readonly [ProcessName, ...ProcessName[]] = [
  ...(['shopping', 'products', 'customers', 'payment-double'] as const),
  ...(['shopping', 'products', 'mongodb', 'rabbitmq'] as const),
];
const ORDER_EVERY_MS = 400;
const FAULT_EVERY_MS = 2_000;

/** Plans a random run; the same seed and length plan the same steps. */
export function planSchedule(seed: number, minutes: number): Step[] {
  const random = new Random(seed);
  const endMs = minutes * 60_000;
  const steps: Step[] = [];
  for (
    let atMs = 0;
    atMs < endMs;
    atMs += random.between(1, 2 * ORDER_EVERY_MS)
  ) {
    steps.push(planOrder(random, atMs));
  }
  for (
    let atMs = random.between(500, 2_000);
    atMs < endMs;
    atMs += random.between(500, 2 * FAULT_EVERY_MS)
  ) {
    steps.push(planFault(random, atMs));
  }
  return steps.sort((a, b) => a.atMs - b.atMs);
}

function planOrder(random: Random, atMs: number): Step {
  const product = random.between(0, PRODUCTS - 1);
  if (random.next() < 0.08) {
    return { kind: 'receive', atMs, product, units: random.between(1, 12) };
  }
  return {
    kind: 'order',
    atMs,
    product,
    buyer: random.between(0, BUYERS - 1),
    quantity: random.between(1, 3),
    card: random.pick(CARDS),
    copies: random.pick([1, 1, 2, 5]),
    then: random.pick(['nothing', 'nothing', 'nothing', 'cancel', 'refund']),
  };
}

function planFault(random: Random, atMs: number): Step {
  const service = random.pick(BUS_NAMES);
  const forMs = random.between(200, 4_000);
  const kind = random.pick([
    ...(['kill', 'kill', 'freeze', 'hold', 'cut', 'echo', 'poison'] as const),
  ]);
  switch (kind) {
    case 'kill':
    case 'freeze':
      return { kind, atMs, process: random.pick(KILLED), forMs };
    case 'hold': {
      const direction = random.pick<Direction>(['up', 'down']);
      return { kind, atMs, service, direction, forMs };
    }
    case 'echo': {
      const events = random.between(5, 40);
      return { kind, atMs, events, seed: random.between(0, 2 ** 31) };
    }
    case 'cut':
    case 'poison':
      return { kind, atMs, service };
  }
}
