import type {
  AddressEntry,
  Customer,
  OrderSummary,
  Profile,
  Wishlist,
} from '@comptoir/contracts/customers';
import type {
  AddressDocument,
  CustomerDocument,
  WishDocument,
} from '../models/customerModel.ts';
import type { OrderDocument } from '../models/orderModel.ts';

/** Converts an account to the customer of a session. */
export function toCustomer(customer: CustomerDocument): Customer {
  const { _id: id, name, email, roles, locale } = customer;
  return { id, name, email, roles, locale };
}

/** Converts an account to its owner's profile. */
export function toProfile(customer: CustomerDocument): Profile {
  return {
    ...toCustomer(customer),
    createdAt: customer.createdAt.toISOString(),
  };
}

/** Converts an entry of the address book, with its fields in the documented order. */
export function toAddress(address: AddressDocument): AddressEntry {
  const { id, isDefault, name, street, extra } = address;
  const { postalCode, city, country, phone } = address;
  return {
    id,
    isDefault,
    name,
    street,
    extra,
    postalCode,
    city,
    country,
    phone,
  };
}

/** Converts the wishlist, newest first. */
export function toWishes(wishes: readonly WishDocument[]): Wishlist['items'] {
  return wishes.toReversed().map(({ productId, addedAt }) => ({
    productId,
    addedAt: addedAt.toISOString(),
  }));
}

/** Converts an order to an entry of the order history. */
export function toOrder(order: OrderDocument): OrderSummary {
  const { _id: id, number, status, placedAt, totals, lines } = order;
  return {
    id,
    number,
    status,
    totals,
    lines,
    placedAt: placedAt.toISOString(),
  };
}
