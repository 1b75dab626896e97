/**
 * Words that make a sentence a question and say nothing of its subject. They keep a place in the query, for
 * someone may search a title made of them, but with so little weight that no section is found through them
 * while any other word is there.
 */

/**
 * Weight of a word of the frame. Range 0 to 1; at 1 "did we" would weigh as much as what was asked about. Judged
 * questions hardly tell 0.05 from 0.25; sentences that state something lose by the lower half of that.
 */
export const frameWeight = 0.15;

/**
 * Weight of a word that tells the reader's wish from the text's subject only inside a question: the text
 * that keeps a promise seldom says "promise". Range 0 to 1.
 */
export const wishWeight = 0.2;

/**
 * Weight of a year beside other words: it is more often the document's year than a word of the text, so it does
 * not find a section alone. Range 0 to 1.
 */
export const yearWeight = 0.25;

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

export const englishFrame = words(
  `what what's which who whom whose when where why how did do does done was were is are am be been being
   has have had having will would shall should can could may might must i we you they he she it
   us our ours their your my me him her them its the a an of in on at to for from by with about into
   and or as than then this that that's these those there here many much any some if whether not no
   please tell show find give know see let's i'd we've it's ever yet also just so such`,
);

export const englishWish = words(
  `promise promises promised promising say says said saying mention mentions mentioned state states stated
   report reports reported reporting document documents describe describes described explain explains
   happen happens happened mean means meaning according talk talks
   interested articles papers concerning regarding discuss discusses discussed discussing deal deals dealing
   dealt looking want wants like`,
);

/** A question or a request begins with one of these, or ends with a question mark. */
export const questionOpeners = words(
  'what which who whom whose when where why how did do does was were is are has have had will would can could should may tell show find give i please list describe explain',
);

/** Longest first, so that 是什么意思 is not cut into 是什么 and 意思. */
export const hanFrame: readonly string[] = longestFirst(
  `是什么意思 什么意思 是什么 什么是 有什么 为什么 什么样 什么 甚么 有没有 有无 是不是 是否 能否 可否 会不会 多少 哪些 哪个 哪一 哪里 哪几 哪年
   如何 怎么样 怎么 怎样 几个 几家 几项 请问 请告诉 告诉我 我想知道 想知道 关于 有关 对于 我们 我省 我市 他们 咱们 你们 呢 吗 么 意思
   是什麼意思 什麼意思 是什麼 什麼是 有什麼 為什麼 什麼樣 什麼 有沒有 有無 是不是 會不會 哪裡 怎麼樣 怎麼 怎樣 幾個 幾家 幾項 請問 請告訴 告訴我 關於 有關 對於 我們 他們 嗎 麼`,
);

export const hanWish: readonly string[] = longestFirst(
  `承诺了 承诺过 承诺 说了 说过 说到 说 提到过 提到了 提到 提及 提出了 提出 写了 写到 报告了 报告中 报告里 报告说 报告 文件里 文件中
   承諾了 承諾過 承諾 說了 說過 說到 說 寫了 寫到 報告了 報告中 報告裡 報告說 報告`,
);

/** Particles that a cut leaves at the edge of a piece. */
export const hanParticlesBefore = /^[的地得了过過着著吗嗎呢吧啊呀]+/u;
export const hanParticlesBehind = /[的地得了过過着著吗嗎呢吧啊呀对對在于於]+$/u;

function longestFirst(list: string): string[] {
  return list.split(/\s+/).sort((a, b) => b.length - a.length);
}
