import { findChild, findChildren, readInteger, readSwitch, readValue, type XmlElement } from './read-xml.ts';

export type StyleRole = 'body' | 'heading' | 'title' | 'contents' | 'caption' | 'footnote';

/** What a paragraph style says of the paragraphs that use it, its ancestors' word included. */
export interface ParagraphStyle {
  role: StyleRole;
  /** Heading level 1 to 9, null for other roles. */
  level: number | null;
  /** Automatic numbering that comes with the style. */
  numberingId: string | null;
  numberingLevel: number | null;
  isBold: boolean;
  isCentred: boolean;
  /** Type size in half points, null where the document's default holds. */
  size: number | null;
}

const plainStyle: ParagraphStyle = {
  role: 'body',
  level: null,
  numberingId: null,
  numberingLevel: null,
  isBold: false,
  isCentred: false,
  size: null,
};

interface RawStyle {
  name: string;
  basedOn: string | undefined;
  outline: number | undefined;
  paragraph: XmlElement | undefined;
  run: XmlElement | undefined;
}

/** Built-in headings under the names that word processors of other languages write. */
const headingName =
  /^(?:heading|标题|標題|見出し|제목|überschrift|titre|título|titolo|título|заголовок|rubrik|kop|nagłówek|nadpis|tiêu đề|başlık|overskrift|otsikko|címsor|cabeçalho|encabezado|intestazione|titlu|naslov|antraštė|judul|pealkiri)\s*([1-9])$/iu;
const titleName = /^(?:title|标题|標題|表題|제목|titel|título|titolo|titre principal|название|tytuł)$/iu;
const contentsName = /^(?:toc|目录|目錄|目次|verzeichnis|tm|tdc|sommario|índice|оглавление)\s*\d?$/iu;
const captionName =
  /^(?:caption|题注|題注|图表标题|図表番号|beschriftung|légende|epígrafe|didascalia|table of figures)$/iu;
const footnoteName = /^(?:footnote text|endnote text|脚注文本|尾注文本)$/iu;

/** Longest chain of styles based on one another that is followed; a loop in a broken file ends here. */
const LONGEST_CHAIN = 20;

/** Styles of a document by their id. Ids are numbers or words of any language; names and outline levels decide. */
export class Styles {
  private readonly raw = new Map<string, RawStyle>();
  private readonly resolved = new Map<string, ParagraphStyle>();
  private readonly defaultId: string | undefined;
  /** Type size of plain text, in half points. */
  readonly defaultSize: number;

  constructor(part?: XmlElement) {
    let defaultId: string | undefined;
    for (const style of findChildren(part, 'style')) {
      const { styleId, type } = style.attributes;
      if (styleId === undefined || (type !== undefined && type !== 'paragraph')) continue;
      if (style.attributes.default === '1' || style.attributes.default === 'true') defaultId = styleId;
      const paragraph = findChild(style, 'pPr');
      this.raw.set(styleId, {
        name: (readValue(style, 'name') ?? styleId).trim(),
        basedOn: readValue(style, 'basedOn'),
        outline: readInteger(paragraph, 'outlineLvl'),
        paragraph,
        run: findChild(style, 'rPr'),
      });
    }
    this.defaultId = defaultId;
    const defaults = findChild(findChild(findChild(part, 'docDefaults'), 'rPrDefault'), 'rPr');
    const ownSize = defaultId === undefined ? undefined : readInteger(this.raw.get(defaultId)?.run, 'sz');
    this.defaultSize = ownSize ?? readInteger(defaults, 'sz') ?? 20;
  }

  get(id: string | undefined): ParagraphStyle {
    const key = id !== undefined && this.raw.has(id) ? id : this.defaultId;
    if (key === undefined)
      return id === undefined ? plainStyle : { ...plainStyle, ...roleByName(id, undefined) };
    let style = this.resolved.get(key);
    if (!style) {
      style = this.resolve(key);
      this.resolved.set(key, style);
    }
    return style;
  }

  private resolve(id: string): ParagraphStyle {
    const chain: RawStyle[] = [];
    for (let next: string | undefined = id; next !== undefined && chain.length < LONGEST_CHAIN; ) {
      const style: RawStyle | undefined = this.raw.get(next);
      if (!style) break;
      chain.push(style);
      next = style.basedOn;
    }
    const first = <T>(read: (style: RawStyle) => T | undefined): T | undefined => {
      for (const style of chain) {
        const value = read(style);
        if (value !== undefined) return value;
      }
      return undefined;
    };
    const numbering = first((style) => findChild(style.paragraph, 'numPr'));
    return {
      ...(first((style) => roleByName(style.name, style.outline)) ?? { role: 'body', level: null }),
      numberingId: first((style) => readValue(findChild(style.paragraph, 'numPr'), 'numId')) ?? null,
      numberingLevel: readInteger(numbering, 'ilvl') ?? null,
      isBold: first((style) => readSwitch(style.run, 'b')) ?? false,
      isCentred: first((style) => readValue(style.paragraph, 'jc')) === 'center',
      size: first((style) => readInteger(style.run, 'sz')) ?? null,
    };
  }
}

/** Undefined when name and outline say nothing, so that the style it is based on is asked. */
function roleByName(
  name: string,
  outline: number | undefined,
): Pick<ParagraphStyle, 'role' | 'level'> | undefined {
  const level = headingName.exec(name)?.[1];
  // Outline level 9 is Word's way to say body text.
  if (outline !== undefined && outline >= 0 && outline <= 8) return { role: 'heading', level: outline + 1 };
  if (outline === 9) return { role: 'body', level: null };
  if (level) return { role: 'heading', level: Number(level) };
  if (titleName.test(name)) return { role: 'title', level: null };
  if (contentsName.test(name)) return { role: 'contents', level: null };
  if (captionName.test(name)) return { role: 'caption', level: null };
  if (footnoteName.test(name)) return { role: 'footnote', level: null };
  return undefined;
}
