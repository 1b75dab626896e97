import { getAttribute, type HtmlElement, type HtmlParent, isElement, walkNodes } from './parse-tree.ts';

/** Tags whose content is never part of what the page says. */
const neverContent = new Set(
  'script style template iframe object embed svg canvas video audio select option datalist button input textarea head map rt rp noscript del'.split(
    ' ',
  ),
);

const boilerplateRoles = new Set(
  'navigation banner contentinfo search complementary dialog alertdialog menu menubar toolbar tablist'.split(
    ' ',
  ),
);

/** Names that page builders give to everything around the text. Believed only together with a second sign. */
const boilerplateName =
  /(?:^|[\s_-])(?:top|bottom)?(?:nav(?:bar|igation|i)?|menus?|footer|foot|breadcrumbs?|crumbs?|location|position|sidebar|side|cookies?|consent|gdpr|banner|shares?|sharing|social|related|recommend(?:ed)?|comments?|adverts?|ads?|pagination|pager|copyright|toolbar|tools?|login|search|skip(?:link)?|popup|modal|qrcode|weixin|bshare|fontsize|print|links?|friendlink|header-top|topbar|subscribe|newsletter)(?:$|[\s_-]|\d)/i;

/** Short lines that every page of a site carries. */
const siteLine =
  /(?:当前位置|(?:您|你)(?:现)?(?:的|在的)位置|版权所有|ICP备|公网安备|网站标识码|主办单位|承办单位|技术支持|扫一扫|打印本页|关闭窗口|分享到|字[体号](?:大小)?[:：]\s*[【［[]?\s*(?:超|特|加)?[大小]|网站地图|all rights reserved|^copyright|^©|cookie(?:s| policy)|(?:skip|jump) to (?:main )?(?:content|navigation)|print this page|share this)/i;

/** A link that belongs to what the page says. */
const ownLink = /^#.|\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|ofd|wps|odt)(?:[?#]|$)/i;

/** Share of the page's running text that a `main`, or an `article` among others, must hold to be the whole content. */
const MAIN_SHARE = 0.2;
const ARTICLE_SHARE = 0.5;

/** Share of its text inside links from which a block is a menu. */
const MENU_LINK_SHARE = 0.6;

/** A block with more of the page's running text is what holds menus and text, on a page with many links and a short text. */
const WRAPPED_TEXT_SHARE = 0.4;

/** A block named like boilerplate is dropped while it holds less than this share of the page's running text. */
const NAMED_BLOCK_SHARE = 0.2;

/** Characters of the longest line that counts as a site's own; the law of copyright is longer. */
const LONGEST_SITE_LINE = 150;

/** If pruning leaves less than this share of the running text, it was wrong: the page is kept whole. */
const LEAST_KEPT_SHARE = 0.25;

interface Measure {
  characters: number;
  linked: number;
  links: number;
  /** Links to places on the same page and to files: contents and attachments, not a menu. */
  own: number;
  stops: number;
  hasTitle: boolean;
}

/** Which part of a page is its content: read `root`, leave out `dropped`. */
export interface PageContent {
  root: HtmlParent;
  isDropped: (element: HtmlElement) => boolean;
}

/**
 * Finds the content of a page by what its tags mean and how its text lies: menus are links without sentences, content
 * is sentences without links. When in doubt a block is kept: a missed sentence is worse than a stray line.
 */
export function findContent(document: HtmlParent): PageContent {
  const measures = measureElements(document);
  const whole = measures.get(document)!;
  const running = Math.max(1, whole.characters - whole.linked);
  const main = findMain(document, measures, running);
  const root = main ?? document;
  const dropped = new Set<HtmlParent>();
  const covered = new Set<HtmlParent>();
  let lost = 0;
  for (const node of walkNodes(root, isHidden)) {
    if (!isElement(node)) continue;
    if (node.parentNode && covered.has(node.parentNode)) {
      covered.add(node);
      continue;
    }
    const measure = measures.get(node);
    if (!measure || !looksLikeBoilerplate(node, measure, running, main !== undefined)) continue;
    dropped.add(node);
    covered.add(node);
    lost += measure.characters - measure.linked;
  }
  const kept = measures.get(root)!.characters - measures.get(root)!.linked - lost;
  if (kept < running * LEAST_KEPT_SHARE) return { root: document, isDropped: isHidden };
  return { root, isDropped: (element) => isHidden(element) || dropped.has(element) };
}

/** Elements that a reader of the page does not see or could not read. */
function isHidden(element: HtmlElement): boolean {
  if (neverContent.has(element.tagName)) return true;
  if (element.attrs.length === 0) return false;
  if (getAttribute(element, 'hidden') !== undefined) return true;
  const style = getAttribute(element, 'style');
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

function measureElements(document: HtmlParent): Map<HtmlParent, Measure> {
  const measures = new Map<HtmlParent, Measure>();
  const order: HtmlElement[] = [];
  const measureOf = (parent: HtmlParent): Measure => {
    const found = measures.get(parent) ?? {
      characters: 0,
      linked: 0,
      links: 0,
      own: 0,
      stops: 0,
      hasTitle: false,
    };
    measures.set(parent, found);
    return found;
  };
  measureOf(document);
  for (const node of walkNodes(document, isHidden)) {
    if (isElement(node)) {
      order.push(node);
      measureOf(node);
    } else if (node.nodeName === '#text' && 'value' in node && node.parentNode) {
      const measure = measureOf(node.parentNode);
      measure.characters += node.value.replace(/\s+/g, '').length;
      measure.stops += node.value.match(/[。！？；，]|[.!?,;](?=\s|$)/g)?.length ?? 0;
    }
  }
  for (let at = order.length - 1; at >= 0; at--) {
    const element = order[at]!;
    const own = measureOf(element);
    if (element.tagName === 'a') {
      own.linked = own.characters;
      own.links++;
      if (ownLink.test(getAttribute(element, 'href') ?? '')) own.own++;
    }
    if (element.tagName === 'h1') own.hasTitle = true;
    addMeasure(measureOf(element.parentNode!), own);
  }
  return measures;
}

function addMeasure(sum: Measure, part: Measure): void {
  sum.characters += part.characters;
  sum.linked += part.linked;
  sum.links += part.links;
  sum.own += part.own;
  sum.stops += part.stops;
  sum.hasTitle ||= part.hasTitle;
}

function findMain(
  document: HtmlParent,
  measures: Map<HtmlParent, Measure>,
  running: number,
): HtmlElement | undefined {
  const candidates: HtmlElement[] = [];
  for (const node of walkNodes(document, isHidden)) {
    if (!isElement(node)) continue;
    const isMain =
      node.tagName === 'main' || node.tagName === 'article' || getAttribute(node, 'role') === 'main';
    if (isMain) candidates.push(node);
  }
  return candidates.find((element) => {
    const measure = measures.get(element)!;
    const isUnique = element.tagName !== 'article';
    return measure.characters - measure.linked >= running * (isUnique ? MAIN_SHARE : ARTICLE_SHARE);
  });
}

function looksLikeBoilerplate(
  element: HtmlElement,
  measure: Measure,
  running: number,
  isInMain: boolean,
): boolean {
  const { tagName } = element;
  if (tagName === 'body' || tagName === 'html' || tagName === 'a' || measure.characters === 0) return false;
  const plain = measure.characters - measure.linked;
  const share = plain / running;
  const linkShare = measure.linked / measure.characters;
  if (tagName === 'nav' || boilerplateRoles.has(getAttribute(element, 'role') ?? '')) {
    return share < 0.5 && !measure.hasTitle && !isContents(measure);
  }
  if (tagName === 'footer') return !isInMain && share < 0.3;
  if (tagName === 'aside' || tagName === 'form')
    return share < 0.3 && !measure.hasTitle && (linkShare > 0.2 || measure.stops < fewestStops(isInMain));
  if (tagName === 'header' && !measure.hasTitle) return !isInMain && share < 0.1;
  if (!isBlockTag(tagName) || measure.hasTitle) return false;
  if (measure.characters < LONGEST_SITE_LINE && isSiteLine(shortText(element))) return true;
  if (share < WRAPPED_TEXT_SHARE && isMenu(measure, linkShare)) return true;
  const name = `${getAttribute(element, 'class') ?? ''} ${getAttribute(element, 'id') ?? ''}`;
  return (
    name.length > 1 &&
    boilerplateName.test(name) &&
    share < NAMED_BLOCK_SHARE &&
    (linkShare > 0.25 || measure.stops < 3)
  );
}

/** Inside the text proper an aside is a box: `What is a mobility hub? …` */
const fewestStops = (isInMain: boolean) => (isInMain ? 2 : 5);

function isMenu(measure: Measure, linkShare: number): boolean {
  return linkShare >= MENU_LINK_SHARE && measure.links >= 3 && !isContents(measure);
}

/** A line with the date or the source says something of the document, whatever stands beside it. */
function isSiteLine(text: string): boolean {
  return siteLine.test(text) && !/来源|來源|日期|时间|\bsource\b|\bpublished\b/i.test(text);
}

function isContents(measure: Measure): boolean {
  return measure.links >= 1 && measure.own / measure.links > 0.8;
}

const blockTags = new Set(
  'div ul ol dl table tbody tr td section center p li h5 h6 header fieldset'.split(' '),
);

function isBlockTag(tagName: string): boolean {
  return blockTags.has(tagName);
}

function shortText(element: HtmlElement): string {
  let text = '';
  for (const node of walkNodes(element, isHidden)) {
    if (node.nodeName === '#text' && 'value' in node) text += node.value;
    if (text.length > 2000) break;
  }
  return text.replace(/\s+/g, ' ').trim();
}
