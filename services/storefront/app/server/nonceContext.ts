import { createContext } from 'react-router';

/** The number used once that this answer's content security policy lets scripts run by. */
export const nonceContext = createContext<string>('');
