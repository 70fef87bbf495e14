import { createContext } from 'react-router';

/** Aborted when the process starts to stop; open streams end. */
export const stoppingContext = createContext<AbortSignal>();
