import type { Section } from '../../sections/section.ts';
import { sectionUrl } from '../search/section-url.ts';
import type { OutlineNode } from '../serving/schemas.ts';

/** The flat list of sections as the tree a reader sees; a section whose parent is missing stands at the top. */
export function outlineOf(documentId: string, sections: readonly Section[]): OutlineNode[] {
  const nodes = new Map<string, OutlineNode>();
  const top: OutlineNode[] = [];
  for (const { id, number, label, heading, level, parent } of sections) {
    const node = { id, number, label, heading, level, url: sectionUrl(documentId, id), children: [] };
    nodes.set(id, node);
    const siblings = parent === null ? top : (nodes.get(parent)?.children ?? top);
    siblings.push(node);
  }
  return top;
}
