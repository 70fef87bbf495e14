export { default } from '@comptoir/kit/jest-preset';
