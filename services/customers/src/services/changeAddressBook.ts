import type { AddressInput } from '@comptoir/contracts/customerRequests';
import { ConflictError, NotFoundError } from '@comptoir/kit/errors';
import type { AddressDocument } from '../models/customerModel.ts';

type Book = readonly AddressDocument[];

/** How many addresses somebody may keep. */
export const MAX_ADDRESSES = 20;

/** @throws ConflictError when the book is full */
export function addAddress(
  book: Book,
  id: string,
  input: AddressInput,
): AddressDocument[] {
  if (book.length >= MAX_ADDRESSES) {
    throw new ConflictError(
      `The address book holds ${MAX_ADDRESSES} addresses at most: remove one first.`,
    );
  }
  return withOneDefault([...book, { ...input, id }], input.isDefault, id);
}

/** @throws NotFoundError when there is none with that id */
export function replaceAddress(
  book: Book,
  id: string,
  input: AddressInput,
): AddressDocument[] {
  requireAddress(book, id);
  const changed = book.map(one => (one.id === id ? { ...input, id } : one));
  return withOneDefault(changed, input.isDefault, id);
}

/** @throws NotFoundError when there is none with that id */
export function removeAddress(book: Book, id: string): AddressDocument[] {
  requireAddress(book, id);
  return withOneDefault(
    book.filter(one => one.id !== id),
    false,
    id,
  );
}

/** Exactly one is where parcels go: the one that claims it, else the one that was, else the first. */
function withOneDefault(
  book: Book,
  claims: boolean,
  id: string,
): AddressDocument[] {
  const chosen = claims
    ? id
    : (book.find(one => one.isDefault)?.id ?? book[0]?.id);
  return book.map(one => ({ ...one, isDefault: one.id === chosen }));
}

function requireAddress(book: Book, id: string): void {
  if (!book.some(one => one.id === id)) {
    throw new NotFoundError(`There is no address ${id} in your address book.`);
  }
}
