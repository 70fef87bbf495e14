import { readFileSync } from 'node:fs';

/**
 * Loaded into a process before its own code: its clock is put forward, or back,
 * by as many milliseconds as `TEST_CLOCK_FILE` says; not at all while that file is
 * not there. Timers go on as they did, as they do when a machine's clock jumps.
 */
const LOOK_MS = 5;
const file = process.env['TEST_CLOCK_FILE'] ?? '';
const RealDate = Date;
let offset = 0;
let lookedAt = -Infinity;

function now(): number {
  if (performance.now() - lookedAt > LOOK_MS) {
    offset = readOffset();
    lookedAt = performance.now();
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

// As the library declares them they give anything.
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
