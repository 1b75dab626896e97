/** The two grammars we read. Text in other languages is read with the English cues, which then say little. */
export type Grammar = 'en' | 'zh';
