import { type Connection, type Model, Schema } from 'mongoose';

/** A note as stored. */
export interface NoteDocument {
  _id: string;
  text: string;
  /** Customer id of the last author; null after the account was deleted. */
  authorId: string | null;
  updatedAt: Date;
}

export type NoteModel = Model<NoteDocument>;

const schema = new Schema<NoteDocument>(
  { _id: String, text: String, authorId: String, updatedAt: Date },
  { collection: 'notes', versionKey: false },
);
schema.index({ authorId: 1 });

export function noteModel(connection: Connection): NoteModel {
  return connection.model<NoteDocument>('Note', schema);
}
