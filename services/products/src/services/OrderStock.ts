import type { MissingStock } from '@comptoir/contracts/orders';
import { ConflictError } from '@comptoir/kit/errors';
import type {
  ReservationDocument,
  ReservedLine,
} from '../models/reservationModel.ts';
import type { Level } from '../repositories/ProductRepository.ts';
import type { StockRepository } from '../repositories/StockRepository.ts';
import type { MovementRequest } from './MovementRequest.ts';
import type { StockService } from './StockService.ts';

/** Levels by SKU, from one read. */
export type StockBefore = ReadonlyMap<string, Level>;

type Step = 'reserve' | 'release' | 'sell' | 'return';

/**
 * Moves the stock of an order, line by line. The id of each movement derives
 * from order, SKU and step, so repeating a step changes nothing.
 */
export class OrderStock {
  readonly #stock: StockService;
  readonly #levels: StockRepository;

  constructor(options: { stock: StockService; levels: StockRepository }) {
    this.#stock = options.stock;
    this.#levels = options.levels;
  }

  /** Reads the current levels of these lines, by SKU. */
  async read(lines: readonly ReservedLine[]): Promise<StockBefore> {
    return this.#levels.levels(lines.map(({ sku }) => sku));
  }

  /**
   * Reserves the lines in order; stops at the first without enough stock.
   *
   * @param before - levels, if read before these lines could have been reserved
   * @returns the missing stock; empty when every line is reserved
   */
  async reserve(
    { _id, lines }: ReservationDocument,
    before?: StockBefore,
  ): Promise<MissingStock[]> {
    for (const [index, line] of lines.entries()) {
      try {
        await this.#stock.recordFirst(
          movement(_id, line, 'reserve', -line.quantity),
          { before: before?.get(line.sku), later: true },
        );
      } catch (error) {
        if (!(error instanceof ConflictError)) {
          throw error;
        }
        const rest = lines.slice(index);
        const missing = missingOf(rest, await this.read(rest));
        // Stock may have been returned since; report the failed line anyway.
        return missing.length > 0 ? missing : [shortByOne(line)];
      }
    }
    return [];
  }

  /**
   * Releases the reserved lines. A line without a reservation gets one of 0
   * units, which keeps a concurrent reserve step from subtracting stock.
   */
  async release({ _id, lines }: ReservationDocument): Promise<void> {
    for (const line of lines) {
      const reserved = await this.#stock.recordFirst(
        movement(_id, line, 'reserve', 0),
      );
      if (reserved.quantity === 0) {
        continue;
      }
      await this.#stock.record(movement(_id, line, 'release', line.quantity));
    }
  }

  /** Records the sale with movements of 0 units: reserving has already lowered the levels. */
  async sell(
    { _id, lines }: ReservationDocument,
    before?: StockBefore,
  ): Promise<void> {
    for (const line of lines) {
      await this.#stock.record(movement(_id, line, 'sell', 0), {
        before: before?.get(line.sku),
        later: true,
      });
    }
  }

  /** Returns sold units to stock. */
  async returnSold({ _id, lines }: ReservationDocument): Promise<void> {
    for (const line of lines) {
      await this.#stock.record(movement(_id, line, 'return', line.quantity));
    }
  }
}

/** Lists the lines that exceed these levels. */
export function missingOf(
  lines: readonly ReservedLine[],
  levels: StockBefore,
): MissingStock[] {
  return lines
    .map(({ sku, quantity }) => ({
      sku,
      wanted: quantity,
      available: levels.get(sku)?.available ?? 0,
    }))
    .filter(({ wanted, available }) => available < wanted);
}

const reasons = {
  reserve: 'reserved',
  release: 'released',
  sell: 'sold',
  return: 'released',
} as const;

function movement(
  orderId: string,
  { sku, quantity: units }: ReservedLine,
  step: Step,
  quantity: number,
): MovementRequest {
  const notes = {
    reserve: null,
    release: null,
    sell: `${units} units sold`,
    return: 'the order was cancelled after it was confirmed',
  };
  return {
    sku,
    quantity,
    reason: reasons[step],
    note: notes[step],
    actor: orderId,
    // An Idempotency-Key header cannot contain a line break, so no client can send this key.
    key: `order\n${orderId}\n${step}`,
  };
}

function shortByOne({ sku, quantity }: ReservedLine): MissingStock {
  return { sku, wanted: quantity, available: quantity - 1 };
}
