export { default } from '@comptoir/kit-testing/jest-preset';
