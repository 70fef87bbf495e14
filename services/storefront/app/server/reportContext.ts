import { createContext } from 'react-router';

/** Where failures are told, with the address that was asked for. */
export const reportContext =
  createContext<(error: unknown, url?: string) => void>();
