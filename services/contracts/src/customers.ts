import { z } from 'zod';
import { PostalAddress } from './address.ts';
import { Locale, LocalizedText } from './common.ts';
import { OrderStatus, OrderTotals } from './orders.ts';
import { Image } from './products.ts';

/** Role of an account. */
export const Role = z.enum(['customer', 'staff']).meta({ id: 'Role' });
export type Role = z.infer<typeof Role>;

/** An account in the view of its owner. */
export const Customer = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    roles: z.array(Role),
    locale: Locale,
  })
  .meta({ id: 'Customer' });
export type Customer = z.infer<typeof Customer>;

/** The response of `GET /v1/me`. */
export const Profile = Customer.extend({
  createdAt: z.iso.datetime(),
}).meta({ id: 'Profile' });
export type Profile = z.infer<typeof Profile>;

/** A new or renewed session. */
export const Session = z
  .strictObject({
    /** An EdDSA JWT that expires within minutes. */
    accessToken: z.string(),
    accessExpiresAt: z.iso.datetime(),
    /** Valid for one renewal, which returns the next token. */
    refreshToken: z.string(),
    refreshExpiresAt: z.iso.datetime(),
    customer: Customer,
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;

/** The same response with and without an account; only the mail differs. */
export const Accepted = z
  .strictObject({ message: z.string() })
  .meta({ id: 'Accepted' });

/** An entry of the address book. */
export const AddressEntry = PostalAddress.extend({
  id: z.string(),
  /** The address of parcels unless another is chosen; exactly one entry is the default. */
  isDefault: z.boolean(),
}).meta({ id: 'AddressEntry' });
export type AddressEntry = z.infer<typeof AddressEntry>;

export const AddressList = z
  .strictObject({ items: z.array(AddressEntry) })
  .meta({ id: 'AddressList' });

/** The wished products, newest first. */
export const Wishlist = z
  .strictObject({
    items: z.array(
      z.strictObject({ productId: z.string(), addedAt: z.iso.datetime() }),
    ),
  })
  .meta({ id: 'Wishlist' });
export type Wishlist = z.infer<typeof Wishlist>;

/** An order in the order history. */
export const OrderSummary = z
  .strictObject({
    id: z.string(),
    /** The number that people use for the order. */
    number: z.string(),
    status: OrderStatus,
    placedAt: z.iso.datetime(),
    totals: OrderTotals,
    lines: z.array(
      z.strictObject({
        sku: z.string(),
        slug: z.string(),
        name: LocalizedText,
        variantName: LocalizedText,
        image: z.union([Image, z.null()]),
        quantity: z.int(),
      }),
    ),
  })
  .meta({ id: 'OrderSummary' });
export type OrderSummary = z.infer<typeof OrderSummary>;

/** Newest first. */
export const OrderHistory = z
  .strictObject({
    items: z.array(OrderSummary),
    /** Cursor of the next (older) page; null on the last page. */
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'OrderHistory' });
export type OrderHistory = z.infer<typeof OrderHistory>;

/** All stored data of an account. */
export const AccountExport = z
  .strictObject({
    exportedAt: z.iso.datetime(),
    profile: Profile,
    addresses: z.array(AddressEntry),
    wishlist: Wishlist.shape.items,
    sessions: z.array(
      z.strictObject({
        startedAt: z.iso.datetime(),
        renewedAt: z.iso.datetime(),
        endedAt: z.iso.datetime().nullable(),
      }),
    ),
    orders: z.array(OrderSummary),
  })
  .meta({ id: 'AccountExport' });
export type AccountExport = z.infer<typeof AccountExport>;

/** An account in the view of staff: name and e-mail address are masked. */
export const MaskedCustomer = z
  .strictObject({
    id: z.string(),
    /** `C•••`. */
    name: z.string(),
    /** `c•••@c•••.example`. */
    email: z.string(),
    roles: z.array(Role),
    locale: Locale,
    confirmed: z.boolean(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'MaskedCustomer' });
export type MaskedCustomer = z.infer<typeof MaskedCustomer>;

/** Newest first. */
export const CustomerList = z
  .strictObject({
    items: z.array(MaskedCustomer),
    /** Cursor of the next (older) page, for the same query; null on the last page. */
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'CustomerList' });
export type CustomerList = z.infer<typeof CustomerList>;
