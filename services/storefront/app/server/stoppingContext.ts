import { createContext } from 'react-router';

/** Aborted when the process begins to stop: what is open by then ends itself. */
export const stoppingContext = createContext<AbortSignal>();
