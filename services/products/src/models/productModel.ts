import type { LocalizedText, Money } from '@comptoir/contracts/common';
import type { Attribute, Image } from '@comptoir/contracts/products';
import { type AuditFields, auditSchema } from '@comptoir/kit/mongo/AuditNotes';
import type { OutboxFields } from '@comptoir/kit/mongo/outbox';
import { type Connection, type Model, Schema } from 'mongoose';
import { outboxSchema } from '@comptoir/kit/mongo/outboxSchema';

/** A stored variant; `available` is a copy of the level at `stockVersion`. */
export interface VariantDocument {
  sku: string;
  name: LocalizedText;
  price: Money;
  available: number;
  stockVersion: number;
}

/** A stored product. */
export interface ProductDocument extends OutboxFields, AuditFields {
  _id: string;
  slug: string;
  version: number;
  category: string;
  maker: string;
  name: LocalizedText;
  summary: LocalizedText;
  description: LocalizedText;
  images: Image[];
  variants: VariantDocument[];
  attributes: Attribute[];
  createdAt: Date;
  updatedAt: Date;
  /** Set on a removed product, which keeps its `_id`, version and last event. */
  removedAt?: Date;
}

export type ProductModel = Model<ProductDocument>;

const text = { en: String, fr: String };

const schema = new Schema<ProductDocument>(
  {
    _id: String,
    slug: String,
    version: Number,
    category: String,
    maker: String,
    name: text,
    summary: text,
    description: text,
    images: [
      { _id: false, url: String, alt: text, width: Number, height: Number },
    ],
    variants: [
      {
        _id: false,
        sku: String,
        name: text,
        price: { amount: Number, currency: String },
        available: Number,
        stockVersion: Number,
      },
    ],
    attributes: [{ _id: false, label: text, value: text }],
    createdAt: Date,
    updatedAt: Date,
    removedAt: Date,
    ...outboxSchema,
    ...auditSchema,
  },
  { collection: 'products', versionKey: false, minimize: false },
);

// Removed products have no slug or SKUs, so these can be used again.
schema.index(
  { slug: 1 },
  { unique: true, partialFilterExpression: { slug: { $exists: true } } },
);
schema.index(
  { 'variants.sku': 1 },
  {
    unique: true,
    partialFilterExpression: { 'variants.sku': { $exists: true } },
  },
);

export function productModel(connection: Connection): ProductModel {
  return connection.model<ProductDocument>('Product', schema);
}
