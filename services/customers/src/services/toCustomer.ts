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

/** An account as its owner sees it. */
export function toCustomer(customer: CustomerDocument): Customer {
  const { _id: id, name, email, roles, locale } = customer;
  return { id, name, email, roles, locale };
}

/** An account as its owner's profile shows it. */
export function toProfile(customer: CustomerDocument): Profile {
  return {
    ...toCustomer(customer),
    createdAt: customer.createdAt.toISOString(),
  };
}

/** An entry of the address book, with its fields in their order. */
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

/** Newest first. */
export function toWishes(wishes: readonly WishDocument[]): Wishlist['items'] {
  return wishes.toReversed().map(({ productId, addedAt }) => ({
    productId,
    addedAt: addedAt.toISOString(),
  }));
}

/** An order as the history shows it. */
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
