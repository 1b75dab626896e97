import type { UiLanguage } from '../blocks/ui-language.ts';
import { type CommitmentStrings, commitmentStringsEnglish } from './commitment-strings-en.ts';
import { commitmentStringsChinese } from './commitment-strings-zh.ts';

export type { CommitmentStrings } from './commitment-strings-en.ts';

/** Words of the ledger's pages. */
export const commitmentStrings: Record<UiLanguage, CommitmentStrings> = {
  en: commitmentStringsEnglish,
  zh: commitmentStringsChinese,
};
