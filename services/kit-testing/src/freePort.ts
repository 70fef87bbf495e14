export { freePort } from '@comptoir/local/testing/freePort';
