import type { BusName, ProcessName } from '../shop/ServiceName.ts';
import type { Direction } from '../shop/Valve.ts';

/** One step of a random run, `atMs` milliseconds after its start. */
export type Step = { atMs: number } & (
  | {
      kind: 'order';
      buyer: number;
      product: number;
      quantity: number;
      card: string;
      /** Concurrent requests with the same key. */
      copies: number;
      /** The action of its buyer or of staff after it. */
      then: 'nothing' | 'cancel' | 'refund';
    }
  | { kind: 'receive'; product: number; units: number }
  | { kind: 'kill' | 'freeze'; process: ProcessName; forMs: number }
  | { kind: 'hold'; service: BusName; direction: Direction; forMs: number }
  | { kind: 'cut'; service: BusName }
  /** Earlier events are delivered again, late and in another order. */
  | { kind: 'echo'; events: number; seed: number }
  | { kind: 'poison'; service: BusName }
);
