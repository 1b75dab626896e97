import { simplifyHan } from '../../analysis/fold-character.ts';
import type { LibraryDocument } from '../../library/reading.ts';

/** Characters of a document within which it says whose it is: `The City of Lanting's annual report ...`. */
const openingLength = 600;

const known = new WeakMap<LibraryDocument, string>();

/**
 * The names by which a document says whose it is: those of its title and issuer, and the body or place that its opening
 * names as a government (`the City of Lanting's`, `Heyan Council`, 重庆市人民政府). What holds for the whole document no
 * sentence of it says again. Other names of the opening may be those of one branch or one project.
 */
export function documentNames(content: LibraryDocument): string {
  const found = known.get(content) ?? readNames(content);
  known.set(content, found);
  return found;
}

function readNames({ document, reading }: LibraryDocument): string {
  const opening = simplifyHan(reading.text.slice(0, openingLength));
  const governments = opening.match(
    new RegExp(`${englishGovernment.source}|${chineseGovernment.source}`, 'gu'),
  );
  return [
    simplifyHan(`${document.issuer ?? ''} ${document.title}`),
    ...headOf(opening),
    ...(governments ?? []),
  ].join('\n');
}

/** Characters of a first line that is a head and no sentence. */
const longestHead = 100;

/** `Ashford Police and Crime Panel`: a line above the text, whether or not it was taken for the title. */
function headOf(opening: string): string[] {
  const [first = ''] = opening.trim().split('\n');
  return first.length <= longestHead && !/[.。;；:：]\s*$/u.test(first) ? [first] : [];
}

const englishGovernment =
  /(?:City|County|State|Province|Government|Borough|District|Republic|Region|Town) of (?:\p{Lu}[\p{L}-]+ ?){1,3}|(?:\p{Lu}[\p{L}-]+ ){1,3}(?:City|County|Council|Province|Borough|District|Government)\b(?! of )|\p{Lu}[\p{L}-]+(?=['’]s (?:annual|yearly|quarterly|government|Auditor))/u;
const chineseGovernment =
  /\p{Script=Han}{2,4}(?:省|市|县|自治区|自治州|区)(?=人民政府|人民代表大会|人大|政府|委)/u;

/** 兰亭市: the name of a province, city or county. 全市 and 各县 name none. */
export const chinesePlace =
  /(?![全各本我两该省市县区])([\p{Script=Han}]{2,4}?)(?:省|市|县|自治区|自治州|区(?!域))/gu;
