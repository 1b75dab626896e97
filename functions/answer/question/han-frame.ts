/** Places of the characters that say how a Chinese question is asked, not what of. */
export function framedPlaces(question: string): ReadonlySet<number> {
  const measured = measureOf(question);
  return new Set([...placesOfFrames(question), ...(measured === undefined ? [] : [measured])]);
}

/** 什么时候, 比上年, 目标是多少: how it is asked, not what of. */
function placesOfFrames(question: string): number[] {
  const frames = question.matchAll(
    /时候|文号|发文字号|现在|比(?:上年|去年|上一年)|目标(?=是|为)|享受|发现|一共|总共/gu,
  );
  return [...frames].flatMap(({ 0: frame, index }) => Array.from(frame, (_, at) => index + at));
}

/** 多少篇报道: the answer need not say 篇. */
function measureOf(question: string): number | undefined {
  const match =
    /(?:多少|几)(?=[篇名座台辆所处条亩户人次封幅场批股根间栋幢册本枚株棵艘列趟宗起例份头只元块天])/u.exec(
      question,
    );
  return match === null ? undefined : match.index + match[0].length;
}

/** 哪些区县: the answer names some, and need not say 区县. */
export function categoryOf(question: string): [number, number] | undefined {
  const match = /哪(?:些|几个|几家|个|家|种|类)(?=\p{Script=Han}{2})/u.exec(question);
  if (match === null) return undefined;
  const start = match.index + match[0].length;
  return [start, start + 2];
}
