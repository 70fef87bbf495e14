import type {
  AddressInput,
  ProfileInput,
} from '@comptoir/contracts/customerRequests';
import {
  AuthenticationError,
  ConflictError,
  NotFoundError,
} from '@comptoir/kit/errors';
import { newId } from '@comptoir/kit/newId';
import type {
  AddressDocument,
  CustomerDocument,
} from '../models/customerModel.ts';
import type {
  CustomerChange,
  CustomerRepository,
} from '../repositories/CustomerRepository.ts';
import {
  addAddress,
  removeAddress,
  replaceAddress,
} from './changeAddressBook.ts';
import { foldName } from './foldName.ts';

/** Maximum number of products in a wishlist. */
const MAX_WISHES = 200;

/** Reads and changes a customer's own account. */
export class AccountService {
  readonly #customers: CustomerRepository;

  constructor(customers: CustomerRepository) {
    this.#customers = customers;
  }

  /** @throws AuthenticationError when the account was deleted while its token is still valid */
  async get(id: string): Promise<CustomerDocument> {
    return present(await this.#customers.find(id));
  }

  async changeProfile(
    id: string,
    { name, locale }: ProfileInput,
  ): Promise<CustomerDocument> {
    return this.#change(id, () => ({
      ...(name !== undefined && { name, searchName: foldName(name) }),
      ...(locale !== undefined && { locale }),
    }));
  }

  /** @throws ConflictError when the address book is full */
  async addAddress(id: string, input: AddressInput): Promise<AddressDocument> {
    const addressId = newId('adr');
    const customer = await this.#change(id, ({ addresses }) => ({
      addresses: addAddress(addresses, addressId, input),
    }));
    return addressOf(customer, addressId);
  }

  /** @throws NotFoundError when the address book does not contain it */
  async replaceAddress(
    id: string,
    addressId: string,
    input: AddressInput,
  ): Promise<AddressDocument> {
    const customer = await this.#change(id, ({ addresses }) => ({
      addresses: replaceAddress(addresses, addressId, input),
    }));
    return addressOf(customer, addressId);
  }

  /** @throws NotFoundError when the address book does not contain it */
  async removeAddress(id: string, addressId: string): Promise<void> {
    await this.#change(id, ({ addresses }) => ({
      addresses: removeAddress(addresses, addressId),
    }));
  }

  /** Adds a product; one already listed keeps its position. @throws ConflictError when the wishlist is full */
  async addWish(id: string, productId: string): Promise<void> {
    await this.#change(id, ({ wishlist }) => {
      if (wishlist.some(wish => wish.productId === productId)) {
        return {};
      }
      if (wishlist.length >= MAX_WISHES) {
        throw new ConflictError(
          `The wishlist contains at most ${MAX_WISHES} products: remove one first.`,
        );
      }
      return { wishlist: [...wishlist, { productId, addedAt: new Date() }] };
    });
  }

  /** Removes a product; succeeds for a product that is not listed. */
  async removeWish(id: string, productId: string): Promise<void> {
    await this.#change(id, ({ wishlist }) => ({
      wishlist: wishlist.filter(wish => wish.productId !== productId),
    }));
  }

  async #change(
    id: string,
    decide: (customer: CustomerDocument) => CustomerChange,
  ): Promise<CustomerDocument> {
    return present(await this.#customers.change(id, decide));
  }
}

function present(customer: CustomerDocument | null): CustomerDocument {
  if (customer) {
    return customer;
  }
  throw new AuthenticationError('This account no longer exists.');
}

function addressOf(customer: CustomerDocument, id: string): AddressDocument {
  const address = customer.addresses.find(one => one.id === id);
  if (address) {
    return address;
  }
  throw new NotFoundError(`There is no address ${id} in your address book.`);
}
