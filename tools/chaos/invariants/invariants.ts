import { covered } from './covered.ts';
import { deadLetters } from './deadLetters.ts';
import { nothingPending } from './nothingPending.ts';
import type { Invariant } from './Invariant.ts';
import { money } from './money.ts';
import { nothingHeld } from './nothingHeld.ts';
import { oneOrderAKey } from './oneOrderAKey.ts';
import { stock } from './stock.ts';
import { views } from './views.ts';

/** All invariants; `poison` contains the ids of the messages that must be dead-lettered. */
export function invariants(poison: readonly string[]): Invariant[] {
  return [
    money,
    stock,
    oneOrderAKey,
    covered,
    nothingHeld,
    views,
    nothingPending,
    deadLetters(poison),
  ];
}
