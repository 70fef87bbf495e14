export { configs } from './configs.ts';
export { rules } from './rules.ts';
