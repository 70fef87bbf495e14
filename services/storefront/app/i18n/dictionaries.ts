import type { Locale } from '@comptoir/contracts/common';
import type { Dictionary } from './Dictionary.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export const dictionaries: Record<Locale, Dictionary> = { en, fr };
