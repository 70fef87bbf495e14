import type { Receipt } from '@comptoir/shop-testing/Shopper';
import type {
  CatalogFact,
  CustomerFact,
  HistoryFact,
  LevelFact,
  MovementFact,
  OrderFact,
  ProductFact,
  ReservationFact,
  StockFact,
} from './documents.ts';
import type { PaymentFact } from './readPayments.ts';

/** The shop's stored state that the invariants check. */
export interface Facts {
  orders: OrderFact[];
  /** Baskets that contain an order not yet stored in `orders`. */
  drafts: number;
  reservations: ReservationFact[];
  stock: StockFact[];
  movements: MovementFact[];
  products: ProductFact[];
  catalog: CatalogFact[];
  levels: LevelFact[];
  history: HistoryFact[];
  customers: CustomerFact[];
  payments: PaymentFact[];
  /** Messages waiting, by queue. */
  queues: Record<string, number>;
  /** Message ids of the waiting dead letters; an id is repeated if the message was dead-lettered twice. */
  dead: string[];
  /** Accepted orders, as confirmed to the buyers. */
  receipts: Receipt[];
}
