import { type Connection, type Model, Schema } from 'mongoose';

/** A customer whose account was deleted; access tokens may stay valid for a few minutes. */
export interface GoneCustomer {
  /** Id of the customer. */
  _id: string;
  at: Date;
}

export type GoneCustomerModel = Model<GoneCustomer>;

const schema = new Schema<GoneCustomer>(
  { _id: String, at: Date },
  { collection: 'goneCustomers', versionKey: false },
);

export function goneCustomerModel(connection: Connection): GoneCustomerModel {
  return connection.model<GoneCustomer>('GoneCustomer', schema);
}
