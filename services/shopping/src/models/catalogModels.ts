import type { LocalizedText, Money } from '@comptoir/contracts/common';
import type { Image } from '@comptoir/contracts/products';
import { type Connection, type Model, Schema } from 'mongoose';

/** A product, as received by events. */
export interface ProductView {
  _id: string;
  /** Version of the product; an older one never replaces a newer one. */
  version: number;
  slug: string;
  category: string;
  name: LocalizedText;
  image: Image | null;
  variants: { sku: string; name: LocalizedText; price: Money }[];
  /** Whether it is no longer sold; its data stays for baskets that contain it. */
  removed: boolean;
}

/** The stock of a SKU, as received by events: a hint, not a reservation. */
export interface StockView {
  /** The SKU. */
  _id: string;
  version: number;
  available: number;
}

export type ProductViewModel = Model<ProductView>;
export type StockViewModel = Model<StockView>;

const products = new Schema<ProductView>(
  {
    _id: String,
    version: Number,
    slug: String,
    category: String,
    name: Schema.Types.Mixed,
    image: Schema.Types.Mixed,
    variants: [Schema.Types.Mixed],
    removed: Boolean,
  },
  { collection: 'products', versionKey: false },
);
products.index({ 'variants.sku': 1 });

const stock = new Schema<StockView>(
  { _id: String, version: Number, available: Number },
  { collection: 'stock', versionKey: false },
);

export function productViewModel(connection: Connection): ProductViewModel {
  return connection.model<ProductView>('ProductView', products);
}

export function stockViewModel(connection: Connection): StockViewModel {
  return connection.model<StockView>('StockView', stock);
}
