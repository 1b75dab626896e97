import type { PDFPageProxy } from 'unpdf/pdfjs';

/** Roles that are kept of a tagged page; any other says no more than "text". */
const knownRoles = /^(?:H[1-6]?|Title|TOCI|Caption|Note|LI|TH|TD)$/;

/** Deepest structure tree that is followed. */
const DEEPEST_STRUCTURE = 60;

interface MarkedContent {
  type: string;
  id?: string;
  tag?: string;
}

/** Which marked content is open while the items of a page go by. */
export class MarkStack {
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
export async function readRoles(page: PDFPageProxy): Promise<Map<string, string>> {
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
