/**
 * What in an English sentence speaks for a promise, for a report, or for neither.
 *
 * Every cue is one observable thing: a construction, never a topic. The weights that say how much each
 * one counts are learnt (statement-weights.json); the list itself is written by hand from the grammar.
 */
import type { Cue } from './cue.ts';
import { neitherCues } from './neither-cues-en.ts';
import { promiseCues } from './promise-cues-en.ts';
import { reportCues } from './report-cues-en.ts';

export const englishCues: readonly Cue[] = [...promiseCues, ...reportCues, ...neitherCues];
