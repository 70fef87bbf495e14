import type { Request, Response } from 'express';
import type { ServiceCaller } from './calls/ServiceCaller.ts';
import type { PaymentForm } from './PaymentForm.ts';
import type { ProductsClient } from './products/ProductsClient.ts';
import type { Visit } from './visit/Visit.ts';

/** What the pages need from the process around them. */
export interface PageOptions {
  products: ProductsClient;
  /** Each service, to be asked for who is there. */
  callers: Record<'customers' | 'products' | 'shopping', ServiceCaller>;
  /** Says who is there. */
  openVisit: (request: Request, response: Response) => Promise<Visit>;
  /** Scheme, host and port under which shoppers see the shop; no trailing slash. */
  origin: string;
  /** How shoppers say what they pay with. */
  paymentForm: PaymentForm;
  /** Aborted when the process begins to stop: streams end themselves then. */
  stopping: AbortSignal;
  mode: 'production' | 'development';
  /** Told of every failure, with the address that was asked for where it is known. */
  report: (error: unknown, url?: string) => void;
}
