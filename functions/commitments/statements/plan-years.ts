/** "2018-2022", "（2020—2025年）", "2019/23" */
const span = /(?<!\d)((?:19|20)\d\d)\s*年?\s*(?:[-–—―~～至到/]|to|until)\s*((?:19|20)?\d\d)(?!\d)/g;
/** Five-year plans are counted in China: the 13th is for 2016 to 2020. */
const chineseCount =
  /[“"「](十[一二三四五六七]?)五[”"」]|(十[一二三四五六七])五|(十)五(?:时期|规划|計劃|计划|期间)/;
const englishCount = /\b(\d\d)th five[- ]year\b/i;
const ordinals = ['', '一', '二', '三', '四', '五', '六', '七'];

/** The last year a plan is for, as its title tells; undefined when it does not. */
export function lastYearOfPlan(title: string): number | undefined {
  const found = [...title.matchAll(span)].at(-1);
  if (found) {
    const [from, to] = [found[1]!, found[2]!];
    const last = Number(to.length === 2 ? from.slice(0, 2) + to : to);
    return last > Number(from) ? last : undefined;
  }
  const chinese = chineseCount.exec(title)?.slice(1).find(Boolean);
  const count = chinese ? 10 + ordinals.indexOf(chinese.slice(1)) : Number(englishCount.exec(title)?.[1]);
  return count >= 10 ? 1955 + 5 * count : undefined;
}
