import type { AnswerCommitment, AnswerVerdict } from './answer.ts';
import type { QuestionType } from './question/question-type.ts';

interface Outcome {
  verdict: AnswerVerdict;
  type: QuestionType;
  quotes: number;
  nearest: number;
  commitments: readonly AnswerCommitment[];
  /** The language of the question, when no document is in it. */
  askedInVain?: NoteLanguage | undefined;
}

/** In which language a reader is told what an answer rests on. */
export type NoteLanguage = 'en' | 'zh';

/** What the verdict rests on, in one fixed sentence. States nothing about the subject. */
export function noteFor(toldIn: NoteLanguage, outcome: Outcome): string {
  const inVain = outcome.verdict === 'stated' ? undefined : outcome.askedInVain;
  const ending = inVain === undefined ? '' : inOtherLanguage[toldIn][inVain];
  return `${toldIn === 'zh' ? chineseNote(outcome) : englishNote(outcome)}${ending}`;
}

const inOtherLanguage: Record<NoteLanguage, Record<NoteLanguage, string>> = {
  en: {
    en: ' No document in this collection is in English; ask in Chinese.',
    zh: ' No document in this collection is in Chinese; ask in English.',
  },
  zh: {
    en: '本库没有英文文件；请改用中文提问。',
    zh: '本库没有中文文件；请改用英文提问。',
  },
};

/** The language of a question. */
export function languageOf(question: string): NoteLanguage {
  return /\p{Script=Han}/u.test(question) ? 'zh' : 'en';
}

function englishNote({ verdict, quotes, nearest }: Outcome): string {
  if (verdict === 'stated')
    return `Quoted word for word from ${quotes === 1 ? 'the document' : 'the documents'}.`;
  if (verdict === 'unclear') return 'The documents speak of this, but perhaps do not answer the question.';
  return nearest > 0
    ? 'The documents in this collection do not state it. The nearest passages are below.'
    : 'The documents in this collection do not state it.';
}

function chineseNote({ verdict, nearest }: Outcome): string {
  if (verdict === 'stated') return '以下文字逐字引自原文。';
  if (verdict === 'unclear') return '文件中有相关内容，但未必回答了这个问题。';
  return nearest > 0 ? '本库文件没有说明这一点。以下是最接近的段落。' : '本库文件没有说明这一点。';
}

/** For a term that is used and nowhere defined. */
export function undefinedTermNote(toldIn: NoteLanguage, term: string, uses: number): string {
  return toldIn === 'zh'
    ? `“${term}”在本库中使用了${uses}次，没有一份文件给出定义。`
    : `“${term}” is used ${uses === 1 ? 'once' : `${uses} times`} in this collection and never defined.`;
}

export function expandedTermNote(toldIn: NoteLanguage, term: string): string {
  return toldIn === 'zh'
    ? `“${term}”没有定义；文中括注或同位语可作解释。`
    : `“${term}” is not defined; the document spells it out in a bracket or an apposition.`;
}
