import type { FindingCatalogue } from '@confer/core';
import { english } from '@confer/core';
import { useSpeech } from './say';

/** What is said about findings. In a file of its own, because the first screen says nothing of them. */
export const useFindingCatalogue = (): FindingCatalogue => useSpeech().findings ?? english;
