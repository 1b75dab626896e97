/** Names that parts of reports and policies bear in any house style. */
const knownNames =
  /^(?:executive summary|summary|introduction|foreword|preface|preamble|background|overview|about (?:this \p{Ll}+|the (?:report|document|plan|strategy|review|paper|publication))|conclusions?(?: and recommendations)?|concluding remarks|references|bibliography|glossary|(?:list of |acronyms and )?abbreviations(?: and acronyms)?|acronyms|acknowledge?ments|definitions|abstract|appendices|notes|endnotes|next steps|(?:\p{L}+ )?(?:and \p{L}+ )?implications|contacts?|contact (?:us|details|information)|(?:more|further) (?:help|information|advice|details|reading)|help and (?:advice|support)|where to (?:get|find) (?:more )?(?:help|information|advice)|enquiries|how to respond|what happens next|前\s*言|引\s*言|导\s*言|导\s*语|序\s*言|序|概\s*述|摘\s*要|结\s*语|结束语|参考文献|名词解释|附\s*注|后\s*记|導\s*言|導\s*論|緒\s*論|緒\s*言|結\s*語|結\s*論|结\s*论|結束語|參考文獻|參考資料|名詞解釋|附\s*註|後\s*記|概\s*要)[:：]?$/iu;

/** "Letter from the Mayor", "Secretary's foreword": the parts that open a report before its text begins. */
const knownOpenings =
  /^(?:(?:a )?(?:letter|message|foreword|word|introduction|preface|note) (?:from|by|of) .{3,60}|statement (?:from|by) (?!.*\bon\b).{3,60}|statement of the (?:minister|chair|secretary|president|director|commissioner|mayor).{0,40}|.{3,40}['’]s (?:foreword|message|letter|introduction|statement|preface)|letter of transmittal|(?:budget|transmittal|welcome) (?:message|letter))$/i;

/** True for a heading that names its part by what it is ("Introduction", 结语), not by its subject. */
export function isKnownName(text: string): boolean {
  return knownNames.test(text) || knownOpenings.test(text);
}
