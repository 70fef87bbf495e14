export { LocalError } from '@comptoir/parts/errors/LocalError';
