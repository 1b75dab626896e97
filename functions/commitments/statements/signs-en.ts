import type { Cue } from './cue.ts';

/** What a sentence must hold somewhere before some cues tell anything: "up from" of a figure, "on track" of a target. */
export const englishSigns: readonly Cue[] = [
  { name: '#amount', pattern: /\d|\b(?:third|quarter|fifth|tenth|half)\b/i },
  { name: '#target', pattern: /target|goal|objective|ambition|plan/i },
];
