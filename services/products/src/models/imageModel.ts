import { type Connection, type Model, Schema } from 'mongoose';

/** A stored picture; immutable, because its id is the hash of its bytes. */
export interface ImageDocument {
  /** `<hash>.<extension>`. */
  _id: string;
  contentType: string;
  bytes: Buffer;
  createdAt: Date;
}

export type ImageModel = Model<ImageDocument>;

const schema = new Schema<ImageDocument>(
  { _id: String, contentType: String, bytes: Buffer, createdAt: Date },
  { collection: 'images', versionKey: false },
);

export function imageModel(connection: Connection): ImageModel {
  return connection.model<ImageDocument>('Image', schema);
}
