import { createContext } from 'react-router';
import type { CustomersClient } from '../../src/customers/CustomersClient.ts';

/** Client of the customers service with the visitor's token. */
export const customersContext = createContext<CustomersClient>();
