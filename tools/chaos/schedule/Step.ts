import type { BusName, ProcessName } from '../shop/ServiceName.ts';
import type { Direction } from '../shop/Valve.ts';

/** One thing that happens in a random run; `atMs` after its beginning. */
export type Step = { atMs: number } & (
  | {
      kind: 'order';
      buyer: number;
      product: number;
      quantity: number;
      card: string;
      /** How often the same key is sent at once. */
      copies: number;
      /** What its buyer or staff do after it. */
      then: 'nothing' | 'cancel' | 'refund';
    }
  | { kind: 'receive'; product: number; units: number }
  | { kind: 'kill' | 'freeze'; process: ProcessName; forMs: number }
  | { kind: 'hold'; service: BusName; direction: Direction; forMs: number }
  | { kind: 'cut'; service: BusName }
  /** Events that were heard before come again, late and in another order. */
  | { kind: 'echo'; events: number; seed: number }
  | { kind: 'poison'; service: BusName }
);
