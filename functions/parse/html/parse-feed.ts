import { SaxesParser } from 'saxes';
import type { ParsedSource } from '../block.ts';
import { cleanText } from '../clean-text.ts';
import { MAX_XML_DEPTH } from '../limits.ts';
import { BlockList } from '../make-block.ts';
import { addHtmlFragment } from './parse-html.ts';

const itemTags = new Set(['item', 'entry']);
const titleTags = new Set(['title']);
const bodyTags = new Set(['description', 'summary', 'content', 'content:encoded']);

interface FeedItem {
  title: string;
  /** HTML, as feeds carry it. */
  bodies: string[];
}

/** Whether an XML text is an RSS, Atom or RDF feed. */
export function looksLikeFeed(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*|<\?[^>]{0,500}>\s*|<!DOCTYPE[^>[]{0,500}>\s*)*<(?:rss|feed|rdf:RDF)\b/i.test(
    text,
  );
}

/**
 * A feed to blocks: its title, then each item's title as a heading and its text. Returns undefined when the XML is so
 * broken that nothing was found; entities are never fetched or expanded beyond XML's own five.
 */
export function parseFeed(xml: string): ParsedSource | undefined {
  const { title, items, language } = readFeed(xml);
  if (items.length === 0) return undefined;
  const list = new BlockList();
  if (title) list.add({ kind: 'heading', level: 1, text: title });
  for (const item of items) {
    if (item.title) list.add({ kind: 'heading', level: 2, text: item.title });
    for (const body of item.bodies) addHtmlFragment(body, list);
  }
  return {
    mediaType: 'text/html',
    textOrigin: 'markup',
    blocks: list.blocks,
    pages: null,
    pageLabels: null,
    statedTitle: title || null,
    statedLanguage: /^[a-z]{2,3}(?:-[\w-]+)?$/i.test(language) ? language : null,
    problems: [],
  };
}

function readFeed(xml: string): { title: string; items: FeedItem[]; language: string } {
  const items: FeedItem[] = [];
  const path: string[] = [];
  let feedTitle = '';
  let language = '';
  let text = '';
  const parser = new SaxesParser({ position: false });
  // A feed is often not quite well-formed; what can be read of it is read.
  parser.on('error', () => undefined);
  parser.on('opentag', ({ name }) => {
    if (path.length < MAX_XML_DEPTH) path.push(name);
    if (itemTags.has(name)) items.push({ title: '', bodies: [] });
    if (titleTags.has(name) || bodyTags.has(name) || name === 'language') text = '';
  });
  parser.on('text', (piece) => (text += piece));
  parser.on('cdata', (piece) => (text += piece));
  parser.on('closetag', ({ name }) => {
    const parent = path.at(-2);
    path.pop();
    const item = items.at(-1);
    if (titleTags.has(name) && item && parent && itemTags.has(parent))
      item.title = cleanText(text.replace(/<[^>]{0,300}>/g, ''));
    else if (titleTags.has(name) && !item && feedTitle === '') feedTitle = cleanText(text);
    else if (bodyTags.has(name) && item) item.bodies.push(text);
    else if (name === 'language') language = text.trim();
  });
  parser.write(xml).close();
  for (const item of items) {
    // The summary repeats the beginning of the full text.
    if (item.bodies.length > 1)
      item.bodies = [item.bodies.toSorted((left, right) => right.length - left.length)[0]!];
  }
  return { title: feedTitle, items, language };
}
