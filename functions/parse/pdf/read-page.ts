import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs';

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
}

/** Roles that are kept of a tagged page; any other says no more than "text". */
const knownRoles = /^(?:H[1-6]?|Title|TOCI|Caption|Note|LI|TH|TD)$/;

/** Deepest structure tree that is followed. */
const DEEPEST_STRUCTURE = 60;

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
    const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: false });
    await this.learnFonts(page, Object.keys(content.styles));
    const roles = this.isTagged ? await readRoles(page) : new Map<string, string>();
    const marks = new MarkStack(roles);
    const placed: Placed[] = [];
    for (const item of content.items) {
      if (!('str' in item)) {
        marks.take(item);
        continue;
      }
      if (item.str.trim() === '') continue;
      placed.push({
        ...place(item, viewport.transform),
        text: item.str,
        font: this.fonts.get(item.fontName) ?? { family: item.fontName, isBold: false },
        role: marks.role,
        isArtifact: marks.isArtifact,
      });
    }
    page.cleanup();
    const { fragments, isTurned } = turnUpright(placed, viewport.width, viewport.height);
    const [width, height] = isTurned ? [viewport.height, viewport.width] : [viewport.width, viewport.height];
    return { number, width, height, fragments: dropRepeats(fragments) };
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

interface MarkedContent {
  type: string;
  id?: string;
  tag?: string;
}

/** Which marked content is open while the items of a page go by. */
class MarkStack {
  private readonly open: { role: string | null; isArtifact: boolean }[] = [];
  private readonly roles: ReadonlyMap<string, string>;

  constructor(roles: ReadonlyMap<string, string>) {
    this.roles = roles;
  }

  take(item: MarkedContent): void {
    if (item.type === 'endMarkedContent') {
      this.open.pop();
      return;
    }
    const outer = this.open.at(-1);
    const role = (item.id !== undefined && this.roles.get(item.id)) || null;
    this.open.push({
      role: role ?? outer?.role ?? null,
      isArtifact: item.tag === 'Artifact' || (outer?.isArtifact ?? false),
    });
  }

  get role(): string | null {
    return this.open.at(-1)?.role ?? null;
  }

  get isArtifact(): boolean {
    return this.open.at(-1)?.isArtifact ?? false;
  }
}

interface StructureNode {
  role?: string;
  children?: unknown;
  type?: string;
  id?: string;
}

/** The nearest telling role of each piece of marked content. */
async function readRoles(page: PDFPageProxy): Promise<Map<string, string>> {
  const roles = new Map<string, string>();
  const visit = (node: StructureNode, role: string | null, depth: number): void => {
    if (node.type === 'content' && node.id !== undefined && role !== null) roles.set(node.id, role);
    if (!Array.isArray(node.children) || depth > DEEPEST_STRUCTURE) return;
    const own = node.role !== undefined && knownRoles.test(node.role) ? node.role : role;
    for (const child of node.children as StructureNode[]) visit(child, own, depth + 1);
  };
  try {
    const tree = (await page.getStructTree()) as StructureNode | null;
    if (tree) visit(tree, null, 0);
  } catch {
    // Tags are a help, not a need.
  }
  return roles;
}

interface Placed extends Fragment {
  /** Quarter turns of the text: 0 reads left to right, 1 downwards, 2 upside down, 3 upwards; null when aslant. */
  turn: number | null;
}

interface TextItem {
  str: string;
  transform: unknown[];
  width: number;
  height: number;
}

type Place = Pick<Placed, 'left' | 'right' | 'baseline' | 'size' | 'turn'>;

function place(item: TextItem, view: number[]): Place {
  const [a, b, c, d, x, y] = multiply(view, item.transform.map(Number));
  const size = Math.hypot(c!, d!) || item.height;
  const angle = Math.atan2(b!, a!) / (Math.PI / 2);
  const nearest = Math.round(angle);
  const turn = Math.abs(angle - nearest) < 0.06 ? (nearest + 4) % 4 : null;
  return { left: x!, right: x! + item.width, baseline: y!, size, turn };
}

function multiply(m: number[], n: number[]): number[] {
  return [
    m[0]! * n[0]! + m[2]! * n[1]!,
    m[1]! * n[0]! + m[3]! * n[1]!,
    m[0]! * n[2]! + m[2]! * n[3]!,
    m[1]! * n[2]! + m[3]! * n[3]!,
    m[0]! * n[4]! + m[2]! * n[5]! + m[4]!,
    m[1]! * n[4]! + m[3]! * n[5]! + m[5]!,
  ];
}

/**
 * Keeps the text of the page's main direction and turns it upright: a wide table set sideways is read, a watermark
 * across the page and a label up the margin are not.
 */
function turnUpright(
  placed: Placed[],
  width: number,
  height: number,
): { fragments: Fragment[]; isTurned: boolean } {
  const characters = [0, 0, 0, 0];
  for (const { turn, text } of placed) if (turn !== null) characters[turn]! += text.length;
  const main = characters.indexOf(Math.max(...characters));
  const fragments = placed
    .filter((fragment) => fragment.turn === main)
    .map(({ turn, ...fragment }) => {
      const length = fragment.right - fragment.left;
      const [x, y] = [fragment.left, fragment.baseline];
      if (turn === 1) return { ...fragment, left: y, right: y + length, baseline: width - x };
      if (turn === 2)
        return { ...fragment, left: width - x, right: width - x + length, baseline: height - y };
      if (turn === 3) return { ...fragment, left: height - y, right: height - y + length, baseline: x };
      return fragment;
    });
  return { fragments, isTurned: main === 1 || main === 3 };
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
