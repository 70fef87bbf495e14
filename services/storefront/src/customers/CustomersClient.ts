import type {
  AddressInput,
  DeletionInput,
  NewPasswordInput,
  ProfileInput,
  SignInInput,
  SignUpInput,
} from '@comptoir/contracts/customerRequests';
import type {
  AddressEntry,
  OrderHistory,
  Profile,
  Session,
  Wishlist,
} from '@comptoir/contracts/customers';
import type { z } from 'zod';

/** Client of the customers service for one customer; rejections are those of `ServiceCaller`. */
export interface CustomersClient {
  /** Responds the same whether or not there is an account. */
  signUp(input: SignUpInput): Promise<void>;
  confirm(token: string): Promise<void>;
  signIn(input: SignInInput): Promise<Session>;
  endSession(refreshToken: string): Promise<void>;
  /** Responds the same whether or not there is an account. */
  requestPasswordReset(email: string): Promise<void>;
  completePasswordReset(
    input: z.output<typeof NewPasswordInput>,
  ): Promise<void>;

  profile(): Promise<Profile>;
  changeProfile(input: ProfileInput): Promise<Profile>;
  /** Streams the export of the account. */
  exportAccount(signal: AbortSignal): Promise<Response>;
  deleteAccount(input: z.output<typeof DeletionInput>): Promise<void>;

  addresses(): Promise<AddressEntry[]>;
  addAddress(input: AddressInput): Promise<AddressEntry>;
  replaceAddress(id: string, input: AddressInput): Promise<AddressEntry>;
  removeAddress(id: string): Promise<void>;

  /** `timeout` in milliseconds, if the default is too long. */
  wishlist(timeout?: number): Promise<Wishlist>;
  addWish(productId: string): Promise<void>;
  removeWish(productId: string): Promise<void>;
  /** Newest first; `cursor`: `nextCursor` of the previous page. */
  orders(query: { limit: number; cursor?: string }): Promise<OrderHistory>;
}
