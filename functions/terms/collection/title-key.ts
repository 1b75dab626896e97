import { simplifyHan } from '../../analysis/fold-character.ts';
import { termKey } from '../term-key.ts';

/** A title taken apart: editions of one paper share their base and differ in years or state. */
export interface TitleKey {
  base: string;
  /** The year or years that belong to the title; empty where it has none. */
  years: number[];
  isDraft: boolean;
}

const draft = /\bdraft\b|征求意见稿|草案|讨论稿/i;
/** Brackets that say which issue it is, not what it is. */
const edition =
  /[（(](?:试行|暂行|trial|interim|draft|for (?:trial implementation|comments?)|征求意见稿|草案|讨论稿|(?:19|20)\d\d年?(?:修订|修正|版)?(?:版)?|修订|修订版|revised)[）)]/giu;
const years =
  /[\s(（,，]*(?<![\d.])((?:17|18|19|20)\d\d)(?:年?\s?[-–—至/]+\s?((?:(?:19|20)\d\d|\d\d)))?(?:年度?|年版)?[)）]*/gu;
/** `关于印发《…》的通知`: what is handed out by a notice of its own is what is cited. */
const handedOut = /(?:印发|发布|公布|批转|转发)\s?[《“]?(.{4,80}?)[》”]?的(?:通知|公告|决定|令)$/u;

/** The keys a document's title answers to: the whole, without those who issue it, and what it hands out. */
export function keysOfTitle(printed: string): TitleKey[] {
  const plain = simplifyHan(printed).trim();
  const about = /^.{2,40}?(关于.{4,})$/u.exec(plain)?.[1];
  const inner = handedOut.exec(plain)?.[1];
  return [plain, about, inner].filter((title) => title !== undefined).map(titleKey);
}

export function titleKey(printed: string): TitleKey {
  const plain = simplifyHan(printed).normalize('NFKC');
  const found = [...plain.matchAll(years)].flatMap(({ 1: first, 2: last }) => [
    Number(first),
    ...(last === undefined ? [] : [last.length === 2 ? Number(first!.slice(0, 2) + last) : Number(last)]),
  ]);
  const base = termKey(plain.replace(edition, '').replace(years, ' '))
    .replace(/[《》〈〉“”"'’()（）,，:：\s-]+/g, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .replace(/ (?:of|for)$/, '')
    .trim();
  return { base, years: found, isDraft: draft.test(plain) };
}
