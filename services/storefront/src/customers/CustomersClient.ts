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

/** The customers service as one shopper uses it; rejections are those of `ServiceCaller`. */
export interface CustomersClient {
  /** Answers the same whether there is an account or not. */
  signUp(input: SignUpInput): Promise<void>;
  confirm(token: string): Promise<void>;
  signIn(input: SignInInput): Promise<Session>;
  endSession(refreshToken: string): Promise<void>;
  /** Answers the same whether there is an account or not. */
  requestPasswordReset(email: string): Promise<void>;
  completePasswordReset(
    input: z.output<typeof NewPasswordInput>,
  ): Promise<void>;

  profile(): Promise<Profile>;
  changeProfile(input: ProfileInput): Promise<Profile>;
  /** Everything that is kept of the account, as a file that goes on as it comes. */
  exportAccount(signal: AbortSignal): Promise<Response>;
  deleteAccount(input: z.output<typeof DeletionInput>): Promise<void>;

  addresses(): Promise<AddressEntry[]>;
  addAddress(input: AddressInput): Promise<AddressEntry>;
  replaceAddress(id: string, input: AddressInput): Promise<AddressEntry>;
  removeAddress(id: string): Promise<void>;

  /** `timeout` in milliseconds, where the usual one is too long to wait. */
  wishlist(timeout?: number): Promise<Wishlist>;
  addWish(productId: string): Promise<void>;
  removeWish(productId: string): Promise<void>;
  /** Newest first; `cursor` is what the page before said. */
  orders(query: { limit: number; cursor?: string }): Promise<OrderHistory>;
}
