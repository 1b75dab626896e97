import { looksLikeDate, looksLikeDocumentNumber } from '../wording/masthead-lines.ts';

/** Lines that address the audience are not headings, whatever their looks. */
export const salutation =
  /^(?:(?:the )?(?:right )?(?:honou?rable|hon\.?) |members of |fellow |ladies|dear |mr\.? |madam|your (?:excellenc|honou?r|majest|grace|worship|royal|lordship)|各位|同志们|主席|尊敬的)/i;

/** `Coming into force 1st October 2016`: what a letterhead says of the document. */
const adopted =
  /^(?:made|laid|adopted|approved|published|revised|effective|dated?|issued|coming into force|present|apologies|to|from|ref|re|subject)\b.*(?:\d{4}|:.+)$/i;

/** `Keywords: heat, trees`, `Telephone: 03708 506 506`: a field and what stands in it. */
export const field = /^(?:key ?words?|authors?|tags?|topics?)\s*:|^\p{L}+(?: \p{L}+){0,4}: .*[\d,@]/iu;

/** `Mr Speaker`, set in bold where a record tells who speaks. */
export const speaker = /^(?:mr|mrs|ms|dr|madam|the hon)\.? /i;

/** `Dr A. Bello, Ministry of Energy`: a person, with an office or without. */
const person = /^(?:mr|mrs|ms|dr|prof|professor|sir|dame|hon|rev)\.? \p{Lu}/iu;

/** `Ruth Calder, Chair`: who signs, with an office. */
const signature =
  /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}, (?:(?:acting|deputy|vice|chief|executive|permanent|general) )*(?:chair|president|director|secretary|minister|commissioner|mayor|administrator|manager|officer|governor|auditor|treasurer|clerk|executive|ombudsman|registrar|MP\b|CEO\b)/iu;

/** `Her Majesty's Inspector`, `Principal Officer`: the last line of who signs. */
export const office =
  /^(?:\p{Lu}[\p{L}’'-]* (?:(?:of|for|the|and) )*){0,5}(?:chair(?:man|woman)?|president|director|secretary|minister|commissioner|mayor|administrator|manager|officer|governor|treasurer|clerk|inspector|ombudsman|registrar)$/iu;

/** What a page says of a picture for those who do not see it. */
const picture = /\b(?:photo|photograph|logo|banner image|thumbnail|icon)$/i;

/** What stands over a box of its own within a text. */
const boxed =
  /^(?:(?:important |please )?notes?|nb|tips?|hints?|warning|caution|attention|did you know\??|提示|注意|警告|小心|注释|温馨提示|特别提示|提醒)[:：!！]?$/i;

/** Salutations, dates, fields, persons and signatures: short lines that open no section, whatever their looks. */
export function namesNoHeading(text: string): boolean {
  return (
    [salutation, adopted, field, person, signature, picture, boxed].some((pattern) => pattern.test(text)) ||
    looksLikeDate(text) ||
    looksLikeDocumentNumber(text)
  );
}
