export { freePort } from '@comptoir/parts/testing/freePort';
