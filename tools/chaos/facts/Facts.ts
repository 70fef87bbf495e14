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

/** Everything that the shop knows, as stored: what the invariants are about. */
export interface Facts {
  orders: OrderFact[];
  /** Baskets that hold an order which does not stand on its own yet. */
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
  /** Ids of the messages that wait as dead letters; one that died twice stands twice. */
  dead: string[];
  /** What buyers were promised. */
  receipts: Receipt[];
}
