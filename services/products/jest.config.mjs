import preset from '@comptoir/kit-testing/jest-preset';

// Tests of outages wait for killed parts to come back; others go on meanwhile.
export default { ...preset, maxWorkers: 2 };
