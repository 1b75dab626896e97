/**
 * Cheap signs without which whole groups of English cues cannot match: what a gate keeps out costs no search.
 * A cue names its gate in `within`, as it names the cues and main verbs it needs.
 */
export const englishGates: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['#digit', /\d/],
  ['#amount', /\d|\b(?:third|quarter|fifth|tenth|half)\b/i],
  ['#would', /\bwould\b/i],
  [
    '#agreed',
    /\b(?:agreed|resolved|decided|recommended|proposed|asked|requested|instructed|directed|tasked|authori[sz]ed|delegated|invited|urged|action)\b/i,
  ],
  ['#have', /\bha(?:s|ve)\b|'ve\b/i],
  ['#was', /\bw(?:as|ere)\b/i],
  ['#had', /\b(?:was|were|had)\b/i],
  ['#target', /target|goal|objective|ambition|plan/i],
  ['#colon', /[:：]/],
  [
    '#self',
    /\b(?:we|i|our|my|government|minist|department|administration|council|commission|authorit|agenc|office|bureau|board|committee|party|service|corporation|institute|city|province|county|municipality|state|executive|cabinet|parliament|advisers|secretary|company|group|university|hospital|trust|regulator|ombudsman|inspectorate)/i,
  ],
];
