import type { AddressInput } from '@comptoir/contracts/customerRequests';
import { ConflictError, NotFoundError } from '@comptoir/kit/errors';
import type { AddressDocument } from '../models/customerModel.ts';

type Book = readonly AddressDocument[];

/** Maximum number of addresses in an address book. */
export const MAX_ADDRESSES = 20;

/** @throws ConflictError when the book is full */
export function addAddress(
  book: Book,
  id: string,
  input: AddressInput,
): AddressDocument[] {
  if (book.length >= MAX_ADDRESSES) {
    throw new ConflictError(
      `The address book contains at most ${MAX_ADDRESSES} addresses: remove one first.`,
    );
  }
  return withOneDefault([...book, { ...input, id }], input.isDefault, id);
}

/** @throws NotFoundError when the book contains no address with this id */
export function replaceAddress(
  book: Book,
  id: string,
  input: AddressInput,
): AddressDocument[] {
  requireAddress(book, id);
  const changed = book.map(one => (one.id === id ? { ...input, id } : one));
  return withOneDefault(changed, input.isDefault, id);
}

/** @throws NotFoundError when the book contains no address with this id */
export function removeAddress(book: Book, id: string): AddressDocument[] {
  requireAddress(book, id);
  return withOneDefault(
    book.filter(one => one.id !== id),
    false,
    id,
  );
}

/** Marks exactly one address as the default: the changed one if requested, else the current one, else the first. */
function withOneDefault(
  book: Book,
  requested: boolean,
  id: string,
): AddressDocument[] {
  const chosen = requested
    ? id
    : (book.find(one => one.isDefault)?.id ?? book[0]?.id);
  return book.map(one => ({ ...one, isDefault: one.id === chosen }));
}

function requireAddress(book: Book, id: string): void {
  if (!book.some(one => one.id === id)) {
    throw new NotFoundError(`There is no address ${id} in your address book.`);
  }
}
