import { createContext } from 'react-router';

/** Nonce of the response's content security policy. */
export const nonceContext = createContext<string>('');
