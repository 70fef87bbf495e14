import type { ProductsClient } from './products/ProductsClient.ts';

/** What the pages need from the process around them. */
export interface PageOptions {
  products: ProductsClient;
  /** Scheme, host and port under which shoppers see the shop; no trailing slash. */
  origin: string;
  mode: 'production' | 'development';
  /** Told of every failure, with the address that was asked for where it is known. */
  report: (error: unknown, url?: string) => void;
}
