import { createContext } from 'react-router';
import type { CustomersClient } from '../../src/customers/CustomersClient.ts';

/** The customers service, asked for who is there. */
export const customersContext = createContext<CustomersClient>();
