import type { LocalizedText } from '@comptoir/contracts/common';
import type { Image } from '@comptoir/contracts/products';
import { type AuditFields, auditSchema } from '@comptoir/kit/mongo/AuditNotes';
import type { OutboxFields } from '@comptoir/kit/mongo/outbox';
import { type Connection, type Model, Schema } from 'mongoose';
import { outboxSchema } from '@comptoir/kit/mongo/outboxSchema';

/** A stored category. */
export interface CategoryDocument extends OutboxFields, AuditFields {
  _id: string;
  version: number;
  name: LocalizedText;
  description: LocalizedText;
  image: Image;
  position: number;
}

export type CategoryModel = Model<CategoryDocument>;

const text = { en: String, fr: String };

const schema = new Schema<CategoryDocument>(
  {
    _id: String,
    version: Number,
    name: text,
    description: text,
    image: { url: String, alt: text, width: Number, height: Number },
    position: Number,
    ...outboxSchema,
    ...auditSchema,
  },
  { collection: 'categories', versionKey: false },
);

export function categoryModel(connection: Connection): CategoryModel {
  return connection.model<CategoryDocument>('Category', schema);
}
