/**
 * The most frequent characters of written Chinese, simplified and traditional. They make up a third of any text; in
 * a wrong decoding, where characters fall at random, they make up about one in a hundred.
 */
export const commonHan = new Set(
  '的一是不了在人有我他这個个中大来上国國为為和地到以说時时要就出会會可也你对對生能而子那得于於着下自之年过過发發后後作里' +
    '用道行所然家种種事成方多经經么去法学學如都同现現当當没動动面起看定天分还進进好小部其些主样樣理心本前开開但因只从從想实實' +
    '日军者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重并物手应應向头' +
    '文体體政美相见見被利什二等产產或新己制身果加西斯月话話合回特代内信表化老给世位次度门門任常先海通教儿兒原东東声提立及比员員' +
    '市县縣省府院部委局厅廳管建设設环環境保护護规規划劃计計项項目安全社经济濟农農村水土技术術科企资資金投区區城议議案报報告',
);
