export { freePorts } from '@comptoir/local/testing/freePorts';
