/**
 * What in a Chinese sentence speaks for a promise, for a report, or for neither.
 *
 * Chinese marks neither tense nor person on the verb: 推进改革 is a plan under 工作安排 and a result under 工作回顾.
 * So aspect words (已, 了, 完成) and intention words (将, 要, 力争) decide where they stand, and the section's
 * part (section-part.ts) decides the rest.
 */
import type { Cue } from './cue.ts';
import { neitherCues } from './neither-cues-zh.ts';
import { promiseCues } from './promise-cues-zh.ts';
import { reportCues } from './report-cues-zh.ts';

export const chineseCues: readonly Cue[] = [...promiseCues, ...reportCues, ...neitherCues];
