import type { Language } from '../../documents/document.ts';

/**
 * Language by share of scripts: what a text is written in, not what it talks about.
 * Latin letters say `en` only when common English words stand among them; other Latin languages and texts too short
 * to tell are `und`, since a wrong language hides a document from those who look for it.
 */
export function detectLanguage(text: string): Language {
  const sample =
    text.length > sampleCharacters
      ? text.slice(0, sampleCharacters / 2) + text.slice(-sampleCharacters / 2)
      : text;
  const counts = countScripts(sample);
  const letters =
    counts.han +
    counts.kana +
    counts.hangul +
    counts.latin / lettersPerWord +
    counts.cyrillic / lettersPerWord +
    counts.arabic / lettersPerWord;
  if (letters < leastEvidence) return 'und';
  if (counts.hangul > letters * 0.3) return 'ko';
  if (counts.kana > (counts.kana + counts.han) * 0.15 && counts.kana > letters * 0.1) return 'ja';
  if (counts.han > letters * 0.5) return 'zh';
  if (counts.cyrillic / lettersPerWord > letters * 0.5) return 'ru';
  if (counts.arabic / lettersPerWord > letters * 0.5) return 'ar';
  return looksEnglish(sample) ? 'en' : 'und';
}

const sampleCharacters = 40_000;
/** A Han character says about as much as a word of five letters: a bilingual page counts by what it says, not by strokes. */
const lettersPerWord = 3;
const leastEvidence = 4;

interface ScriptCounts {
  han: number;
  kana: number;
  hangul: number;
  latin: number;
  cyrillic: number;
  arabic: number;
}

function countScripts(text: string): ScriptCounts {
  const counts: ScriptCounts = { han: 0, kana: 0, hangul: 0, latin: 0, cyrillic: 0, arabic: 0 };
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f))
      counts.latin += 1;
    else if (code >= 0x3400 && code <= 0x9fff) counts.han += 1;
    else if (code >= 0x3041 && code <= 0x30ff) counts.kana += 1;
    else if (code >= 0xac00 && code <= 0xd7a3) counts.hangul += 1;
    else if (code >= 0x400 && code <= 0x4ff) counts.cyrillic += 1;
    else if (code >= 0x600 && code <= 0x6ff) counts.arabic += 1;
  }
  return counts;
}

const englishWords =
  /\b(?:the|and|of|to|in|for|that|is|are|was|will|be|with|by|this|our|we|on|from|has|have|shall|not)\b/gi;

function looksEnglish(sample: string): boolean {
  const words = sample.match(/[\p{L}'’]+/gu)?.length ?? 0;
  const english = sample.match(englishWords)?.length ?? 0;
  // English prose has 25 to 35 common words in a hundred; a title or a table may have few, French or Spanish next to none.
  return words > 0 && english >= words * (words < 20 ? 0.05 : 0.1);
}
