import { type DefaultTreeAdapterTypes, Parser, type Token } from 'parse5';
import { MAX_HTML_DEPTH } from '../limits.ts';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

const leavesNothingOpen = new Set(['br', 'hr', 'img', 'wbr', 'input', 'col']);

/** The tree builder of the standard, but deeper start tags than the bound are dropped and their text stays. */
class BoundedParser extends Parser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  override onStartTag(token: Token.TagToken): void {
    if (this.openElements.stackTop > MAX_HTML_DEPTH && !leavesNothingOpen.has(token.tagName)) return;
    super.onStartTag(token);
  }
}

/** HTML of any quality as a tree no deeper than the bound. */
export function parseTree(html: string): DefaultTreeAdapterTypes.Document {
  const parser = new BoundedParser({ scriptingEnabled: false });
  parser.tokenizer.write(html, true);
  return parser.document;
}

export function isElement(node: HtmlNode | HtmlParent): node is HtmlElement {
  return 'tagName' in node;
}

export function getAttribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** All nodes below `root`, parents before children, in document order; subtrees for which `skip` holds are left out. */
export function* walkNodes(
  root: HtmlParent,
  skip: (element: HtmlElement) => boolean = () => false,
): Generator<HtmlNode> {
  const stack = root.childNodes.toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isElement(node) && skip(node)) continue;
    yield node;
    if (!('childNodes' in node)) continue;
    for (let at = node.childNodes.length - 1; at >= 0; at--) stack.push(node.childNodes[at]!);
  }
}

export function findElement(
  root: HtmlParent,
  test: (element: HtmlElement) => boolean,
): HtmlElement | undefined {
  for (const node of walkNodes(root)) if (isElement(node) && test(node)) return node;
  return undefined;
}
