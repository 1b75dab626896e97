/** Traditional forms of the characters that name genres and bodies, with their simplified ones. */
const simplified = new Map(
  '報报 總总 結结 規规 劃划 計计 綱纲 條条 辦办 見见 決决 講讲 話话 紀纪 覆复 復复 會会 議议 錄录 則则 導导 書书 標标 準准 說说 務务 單单 實实 細细 詞词 記记 開开 舉举 賀贺 辭辞 預预 關关 於于 發发 範范 畫划 審审 產产'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);

/** `年度報告` as `年度报告`, for rules that ask what a paper is; of the same length as the text. */
export function simplifyGenre(text: string): string {
  return /\p{Script=Han}/u.test(text)
    ? text.replace(/\p{Script=Han}/gu, (letter) => simplified.get(letter) ?? letter)
    : text;
}
