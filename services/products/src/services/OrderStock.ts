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

/** Levels by SKU, as they were read at one moment. */
export type StockBefore = ReadonlyMap<string, Level>;

type Step = 'reserve' | 'release' | 'sell' | 'return';

/**
 * Moves an order's goods, line by line. Each step is a movement whose id is
 * made of order, SKU and step, so that it is made once, whoever repeats it.
 */
export class OrderStock {
  readonly #stock: StockService;
  readonly #levels: StockRepository;

  constructor(options: { stock: StockService; levels: StockRepository }) {
    this.#stock = options.stock;
    this.#levels = options.levels;
  }

  /** The levels of these lines now, by SKU. */
  async read(lines: readonly ReservedLine[]): Promise<StockBefore> {
    return this.#levels.levels(lines.map(({ sku }) => sku));
  }

  /**
   * Takes every line, up to the first of which there is too little; answers
   * what is missing.
   *
   * @param before - levels from before anybody could take these lines, if read
   */
  async take(
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
        // Goods may have come back since: what failed is named all the same.
        return missing.length > 0 ? missing : [justTooLittle(line)];
      }
    }
    return [];
  }

  /**
   * Puts back what was taken. A line that wasn't taken gets a reservation of
   * nothing, so that a step that is still under way elsewhere takes nothing.
   */
  async putBack({ _id, lines }: ReservationDocument): Promise<void> {
    for (const line of lines) {
      const taken = await this.#stock.recordFirst(
        movement(_id, line, 'reserve', 0),
      );
      if (taken.quantity === 0) {
        continue;
      }
      await this.#stock.record(movement(_id, line, 'release', line.quantity));
    }
  }

  /** The units left the shelf when they were reserved: selling them changes no level. */
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

  /** Puts sold goods back on the shelf. */
  async giveBack({ _id, lines }: ReservationDocument): Promise<void> {
    for (const line of lines) {
      await this.#stock.record(movement(_id, line, 'return', line.quantity));
    }
  }
}

/** What there is too little of at these levels. */
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
    // No Idempotency-Key can hold a line break: nobody else makes this one.
    key: `order\n${orderId}\n${step}`,
  };
}

function justTooLittle({ sku, quantity }: ReservedLine): MissingStock {
  return { sku, wanted: quantity, available: quantity - 1 };
}
