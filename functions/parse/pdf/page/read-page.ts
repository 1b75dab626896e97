import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs';
import { groupRows } from './group-rows.ts';
import { MarkStack, readRoles } from './marked-content.ts';
import { type Matrix, multiply } from './matrix.ts';
import { type Rule, readRules } from './read-rules.ts';
import { mainTurn, type PlacedFragment, turnFragments, turnRules } from './turn-upright.ts';

/** A run of text as the page draws it: one font, one direction. Lengths in points, y grows downwards. */
export interface Fragment {
  text: string;
  left: number;
  right: number;
  /** The line the letters stand on. */
  baseline: number;
  /** Height of the type. */
  size: number;
  font: FontLook;
  /** Role in the tagged structure, where the file has one: `H1`, `P`, `TOCI`. */
  role: string | null;
  /** Marked by the producer as no part of the text: running heads, page numbers. */
  isArtifact: boolean;
}

/** What a font's own name tells. */
export interface FontLook {
  family: string;
  isBold: boolean;
}

export interface PageContent {
  /** 1-based. */
  number: number;
  width: number;
  height: number;
  fragments: Fragment[];
  /** Lines along the page's edges, which may close in the cells of tables. */
  rules: Rule[];
}

const boldName = /bold|black|heavy|demi|(?:^|[-_,])bd|hei(?:ti)?(?:$|[-_,])|simhei|黑体|小标宋|xbs|xiaobiao/i;

/** Reads the pages of one document; remembers fonts, whose names cost a second pass over the page that first uses them. */
export class PageReader {
  private readonly pdf: PDFDocumentProxy;
  private readonly fonts = new Map<string, FontLook>();
  private readonly isTagged: boolean;

  constructor(pdf: PDFDocumentProxy, isTagged: boolean) {
    this.pdf = pdf;
    this.isTagged = isTagged;
  }

  async read(number: number): Promise<PageContent> {
    const page = await this.pdf.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const view = viewport.transform as unknown as Matrix;
    const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: false });
    await this.learnFonts(page, Object.keys(content.styles));
    const roles = this.isTagged ? await readRoles(page) : new Map<string, string>();
    const marks = new MarkStack(roles);
    const placed: PlacedFragment[] = [];
    for (const item of content.items) {
      if (!('str' in item)) {
        marks.take(item);
        continue;
      }
      if (item.str.trim() === '') continue;
      placed.push({
        ...place(item, view),
        text: item.str,
        font: this.fonts.get(item.fontName) ?? { family: item.fontName, isBold: false },
        role: marks.role,
        isArtifact: marks.isArtifact,
      });
    }
    const sheet = { turn: mainTurn(placed), width: viewport.width, height: viewport.height };
    const fragments = dropRepeats(turnFragments(placed, sheet));
    const rules = mayHoldTable(fragments) ? await readRulesIfAny(page, view) : [];
    page.cleanup();
    const isTurned = sheet.turn % 2 === 1;
    return {
      number,
      width: isTurned ? sheet.height : sheet.width,
      height: isTurned ? sheet.width : sheet.height,
      fragments,
      rules: turnRules(rules, sheet),
    };
  }

  private async learnFonts(page: PDFPageProxy, names: string[]): Promise<void> {
    if (names.every((name) => this.fonts.has(name))) return;
    try {
      await page.getOperatorList();
    } catch {
      // A page whose drawing is broken may still have readable text; its fonts stay unnamed.
    }
    for (const name of names) {
      if (this.fonts.has(name)) continue;
      const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined;
      const own = font && typeof font === 'object' && 'name' in font ? String(font.name) : name;
      const isBold = font && typeof font === 'object' && 'bold' in font ? font.bold === true : false;
      const family = own.replace(/^[A-Z]{6}\+/, '');
      this.fonts.set(name, { family, isBold: isBold || boldName.test(family) });
    }
  }
}

interface TextItem {
  str: string;
  transform: unknown[];
  width: number;
  height: number;
}

type Place = Pick<PlacedFragment, 'left' | 'right' | 'baseline' | 'size' | 'turn'>;

function place(item: TextItem, view: Matrix): Place {
  const [a, b, c, d, x, y] = multiply(view, item.transform.map(Number) as unknown as Matrix);
  const size = Math.hypot(c, d) || item.height;
  const angle = Math.atan2(b, a) / (Math.PI / 2);
  const nearest = Math.round(angle);
  const turn = Math.abs(angle - nearest) < 0.06 ? (nearest + 4) % 4 : null;
  return { left: x, right: x + item.width, baseline: y, size, turn };
}

/** Text drawn twice at the same place, a little apart, to look bold or to cast a shadow. */
function dropRepeats(fragments: Fragment[]): Fragment[] {
  const seen = new Map<string, Fragment>();
  return fragments.filter((fragment) => {
    const key = fragment.text.trim();
    const last = seen.get(key);
    seen.set(key, fragment);
    const isRepeat =
      last !== undefined &&
      Math.abs(last.left - fragment.left) < fragment.size * 0.2 &&
      Math.abs(last.baseline - fragment.baseline) < fragment.size * 0.2;
    if (isRepeat) last.font = { ...last.font, isBold: true };
    return !isRepeat;
  });
}

/** Rows with cells that a page has at least, before it is asked for its rules: that costs half of what its text does. */
const FEWEST_GAPPED_ROWS = 2;

/** In type sizes. */
const CELL_GAP = 0.5;

/** Whether pieces of text stand beside one another with gaps between. */
function mayHoldTable(fragments: Fragment[]): boolean {
  const gapped = groupRows(fragments).filter((row) =>
    row.some(({ left, size }, at) => at > 0 && left - row[at - 1]!.right > size * CELL_GAP),
  );
  return gapped.length >= FEWEST_GAPPED_ROWS;
}

async function readRulesIfAny(page: PDFPageProxy, view: Matrix): Promise<Rule[]> {
  try {
    return await readRules(page, view);
  } catch {
    // A page whose drawing is broken may still have readable text; its tables are told by their columns alone.
    return [];
  }
}
