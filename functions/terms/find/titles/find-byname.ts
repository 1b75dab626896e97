import { namesPlacesOrBodies } from './find-spoken-programmes.ts';
import type { FoundTitle } from './found-title.ts';
import { partOfDocument } from './part-of-document.ts';

/** `The Council Plan 2023-2027, One City for All, sets …` */
const byname =
  /^, (\p{Lu}[\p{L}’'-]*(?: (?:for|of|to|in|with|and|the|a|on|at|by|\p{Lu}[\p{L}’'-]*|\d{4})){2,7}), (?=\p{Ll})/u;

export function findByname(title: FoundTitle, text: string): FoundTitle[] {
  const name = byname.exec(text.slice(title.end, title.end + 100))?.[1];
  const isPhrase =
    name !== undefined &&
    (/ (?:for|to|with|in|at|and|of) /.test(name) || /^(?:A|Our|Your) (?:\S+ ){2}/.test(name)) &&
    !/ \p{Ll}+$/u.test(name);
  const outer = name?.match(/^\S+|\S+$/g)?.join(' ') ?? '';
  if (!isPhrase || namesPlacesOrBodies.test(outer) || partOfDocument.test(name)) return [];
  return [{ start: title.end + 2, end: title.end + 2 + name.length, kind: title.kind }];
}
