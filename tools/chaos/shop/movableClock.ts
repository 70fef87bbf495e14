import { readFileSync } from 'node:fs';

/**
 * Loaded into a process before its own code: moves its clock by the milliseconds
 * in the file `TEST_CLOCK_FILE`, or not at all while that file is missing. Timers
 * are unaffected, as when a machine's clock moves.
 */
const REREAD_MS = 5;
const file = process.env['TEST_CLOCK_FILE'] ?? '';
const RealDate = Date;
let offset = 0;
let readAt = -Infinity;

function now(): number {
  if (performance.now() - readAt > REREAD_MS) {
    offset = readOffset();
    readAt = performance.now();
  }
  return RealDate.now() + offset;
}

function readOffset(): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

// The library declares their return types as `any`.
const make: (
  target: DateConstructor,
  given: readonly unknown[],
  newTarget: NewableFunction,
) => object = Reflect.construct;
const read: (target: DateConstructor, key: PropertyKey) => unknown =
  Reflect.get;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given: unknown[], newTarget) =>
    make(target, given.length > 0 ? given : [now()], newTarget),
  get: (target, key) => (key === 'now' ? now : read(target, key)),
});
