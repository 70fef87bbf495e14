import type { Request, Response } from 'express';
import type { ServiceCaller } from './calls/ServiceCaller.ts';
import type { PaymentForm } from './PaymentForm.ts';
import type { ProductsClient } from './products/ProductsClient.ts';
import type { Visit } from './visit/Visit.ts';

/** Dependencies of the pages. */
export interface PageOptions {
  products: ProductsClient;
  /** A caller for each service. */
  callers: Record<'customers' | 'products' | 'shopping', ServiceCaller>;
  /** Opens the visit of a request. */
  openVisit: (request: Request, response: Response) => Promise<Visit>;
  /** Public origin of the shop, without a trailing slash. */
  origin: string;
  /** The payment form of the checkout. */
  paymentForm: PaymentForm;
  /** Aborted when the process starts to stop; open streams end. */
  stopping: AbortSignal;
  mode: 'production' | 'development';
  /** Reports an error with the address of the request, if known. */
  report: (error: unknown, url?: string) => void;
}
