import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// A busy machine renders slower than within the defaults of one and five seconds.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);
