import type { Grammar } from '../../functions/commitments/grammar.ts';
import { englishCues } from '../../functions/commitments/statements/cues-en.ts';
import { chineseCues } from '../../functions/commitments/statements/cues-zh.ts';
import { sideOf } from '../../functions/commitments/statements/statement-features.ts';
import type { Weights } from './weights.ts';

/** Where each weight starts and is pulled to: what a grammar book would say before any example. */
export function priorWeights(grammar: Grammar): Weights {
  const known = { ...knownSigns, ...(grammar === 'en' ? knownEnglishSigns : knownChineseSigns) };
  const weights: Weights = new Map(Object.entries(known).map(([name, row]) => [name, [...row]]));
  for (const cue of grammar === 'en' ? englishCues : chineseCues) {
    if (weights.has(cue.name)) continue;
    if (!cue.speaksFor) weights.set(cue.name, neutralCues.has(cue.name) ? [0, 0, 0] : [-0.2, -0.2, 0.5]);
    else weights.set(cue.name, sideOf(cue) === 'done' ? [-0.2, 0.8, -0.2] : [0.8, -0.3, -0.2]);
  }
  return weights;
}

/** Cues that speak for no side by themselves but mean much together with the part of the report. */
const neutralCues = new Set([
  'was',
  'goal-judged',
  'figure',
  'jiang-ba',
  'imperative-any',
  'comprehensive',
  'this-year',
  'subject-body',
  'trouble',
  'numbered',
  'will-be-is',
  'list-item',
  'figure-line',
  'verbless',
]);

const knownSigns: Record<string, readonly [number, number, number]> = {
  'part:review': [-0.3, 0.4, 0],
  'part:plan': [0.4, -0.4, 0],
  'part:problems': [-0.3, -0.5, 1],
  'part:principles': [0.3, -0.5, 0.4],
  'part:opening': [0, 0, 0.4],
  'part:duties': [0, -0.5, 0.5],
  'imperative&part:review': [-1, 1, 0],
  'imperative&part:plan': [1, -1, 0],
  'silent&part:unknown': [0, -0.3, 0.7],
  'has:done': [0, 0.4, 0],
  'has:to-do': [0.4, 0, 0],
  'opens:done': [0, 0.5, 0],
  'opens:to-do': [0.5, 0, 0],
  'self-will': [1, 0, -0.3],
  'year:later': [0.8, -0.5, -0.2],
  'year:opens-later': [1.6, -1.4, -0.2],
  'year:above-later': [0.8, -0.6, -0.1],
  'left-right': [0.3, 0, 0],
  'speaking-of-speech': [-0.8, -0.5, 1.2],
  'document-says': [-0.9, -0.5, 1.3],
  thanks: [-0.8, -0.8, 1.2],
  question: [-1, -1, 1.5],
  effect: [-0.6, -0.5, 1],
  salute: [-1.3, -1.3, 2.3],
  'office-note': [-0.5, -0.5, 1.2],
  'responsible-note': [-1.2, -1, 1.8],
  'owed-to': [-0.4, -0.2, 0.9],
  founded: [-0.5, -1, 1.4],
  'not-yet': [-0.3, -0.4, 0.7],
  'agreed-action': [1.3, -0.6, -0.5],
  'and-will': [1, -0.2, -0.4],
  'in-force': [-1, -0.6, 1.6],
  'year-was': [-0.6, -0.6, 1.2],
  slogan: [-0.5, -0.5, 1.1],
  'outside-subject': [-0.4, -1.2, 1.7],
  aware: [-0.5, -0.5, 1.2],
  'silent-past': [-0.2, 0.3, 0],
  'silent-past&kind:report': [-0.3, 0.6, -0.2],
  may: [-0.8, -0.5, 1.2],
  definition: [-0.6, -0.4, 1.2],
  problem: [-0.2, -0.3, 0.7],
};

/** Constructions that only the English cues look for. */
const knownEnglishSigns: Record<string, readonly [number, number, number]> = {
  reference: [-0.8, -0.8, 1.5],
  method: [-0.4, -1.2, 1.8],
  hypothetical: [-0.8, -1.2, 2],
  'not-done': [-0.2, -0.6, 0.8],
  'law-duty': [-1.3, -0.5, 2],
  'law-duty&kind:rule': [1.4, 0, -1.2],
  routine: [-0.4, -0.8, 1.1],
  mandate: [-0.6, -0.5, 1.2],
  'verb:gerund&kind:rule': [0.8, -0.4, -0.4],
  promises: [1.2, -0.5, -0.7],
  'target-aside': [-0.6, 0.1, 0.5],
  'verb:present-is&subject:aim': [1, -0.5, -0.5],
  'propose&subject:outside': [-0.4, 0, 0.4],
  'propose&subject:work': [-0.3, 0, 0.3],
  procedure: [-0.3, -0.3, 0.6],
  'procedure&kind:speech': [-0.5, -1, 1.5],
  'will-in-clause': [-1, 0, 1],
  'doing:pledge': [1, -0.6, -0.4],
  'reported-done': [-0.4, 0.9, -0.4],
  fate: [-0.4, -0.9, 1.3],
  'figure-line&part:plan': [1.2, -0.6, -0.4],
  'figure-line&part:review': [-0.5, 0.8, -0.2],
  'verbless&part:plan': [1, -0.5, -0.3],
  'verbless&part:review': [-0.5, 0.8, -0.2],
  depends: [-0.6, -0.5, 1.2],
  'year:long-ago': [-0.4, -1, 1.3],
  legislature: [-0.4, -1.2, 1.8],
  'legislature&kind:speech': [0.2, 0.8, -1],
  history: [-0.5, -0.7, 1.2],
  personnel: [-0.4, -1, 1.5],
  'at-large': [-0.2, -0.8, 1.1],
  'law-duty&part:plan': [1, 0, -0.8],
  'then-did': [-0.8, 1.6, -0.5],
  'market-fact': [-0.4, -1.1, 1.6],
  'verbless-target': [1.5, -1, -0.4],
  'lead-in': [-2, -1.5, 3.2],
  'lead-in:done': [-1, 2.8, -1.5],
  'lead-in:to-do': [2.8, -1.5, -1],
  'verb:done&subject:self': [-0.3, 0.6, -0.2],
  'verb:done&subject:count': [-0.2, 0.4, -0.1],
  'verb:done&subject:none': [-0.3, 0.6, -0.2],
  'verb:done&subject:outside': [-0.2, -0.5, 0.7],
  'verb:done&subject:document': [-0.2, -0.4, 0.6],
  'verb:done&subject:person': [-0.2, -0.3, 0.5],
  'reported-future': [1.8, -0.6, -1],
  'goal-judged': [-0.5, 0.4, 0.1],
  'will-aside': [-0.4, 0, 0.4],
  'duty-aside': [-0.3, 0, 0.3],
  'done-aside': [0, -0.4, 0.4],
  'year-aside': [-0.5, 0.3, 0.2],
  'verb:past-is': [-0.2, -0.2, 0.4],
  'doing:state': [-0.2, -0.4, 0.6],
  'doing:chance': [-0.1, -0.3, 0.4],
  'verb:future&subject:self': [0.5, -0.2, -0.3],
  'verb:future&subject:outside': [-0.3, -0.2, 0.5],
  'verb:future&subject:pronoun': [-0.2, -0.1, 0.3],
};

/** Without tense the part of the report decides much more. */
const knownChineseSigns: Record<string, readonly [number, number, number]> = {
  definition: [-1.3, -1, 2.2],
  enacting: [-1.6, -1, 2.6],
  significance: [-1.3, -0.8, 2.1],
  'part:review': [-0.5, 1, 0],
  'part:plan': [1, -0.8, -0.2],
  'year:opens-later': [2.7, -2.5, -0.2],
  'year:above-later': [0.9, -1.2, 0.3],
  'imperative-any&part:review': [-0.7, 0.7, 0],
  'part:report': [-0.2, 0.4, 0],
  'year:later&part:report': [0.9, -0.7, -0.2],
  'imperative&part:report': [-0.5, 0.6, 0],
  'imperative-any&part:report': [-0.3, 0.4, 0],
  'ensure&part:review': [-0.6, 0.6, 0],
  'ensure&part:report': [-0.6, 0.6, 0],
  'continue&part:review': [-0.5, 0.5, 0],
  'continue&part:report': [-0.5, 0.5, 0],
  'number-done&part:plan': [0.7, -0.7, 0],
  'silent&part:review': [-0.5, 0.6, 0],
  'silent&part:plan': [0.5, -0.5, 0],
  'figure&part:review': [-0.6, 0.8, -0.2],
  'figure&part:plan': [0.6, -0.6, 0],
};
