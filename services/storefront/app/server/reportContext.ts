import { createContext } from 'react-router';

/** Reports an error with the address of the request. */
export const reportContext =
  createContext<(error: unknown, url?: string) => void>();
