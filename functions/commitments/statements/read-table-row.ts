import type { SectionedText, Sentence } from '../../sections/section.ts';
import { type Cell, splitCells } from '../../sections/split-cells.ts';
import { TableLines } from '../../sections/table-line.ts';
import type { StatementBasis, StatementKind } from '../statement.ts';

/** What stands in a column, as its heading says. */
type Column = 'task' | 'lead' | 'deadline' | 'done' | 'status' | 'target' | 'outcome' | 'other';

/** What a row of a table says by its columns, beyond its words. */
export interface TableRow {
  kind: StatementKind;
  basis: StatementBasis;
  /** The words to read a deadline from; undefined where no column sets one. */
  due: string | undefined;
  /** Who is to act, as printed; empty where no column names them. */
  leads: string[];
  /** The one cell whose figure is promised or reported, where others hold figures of other years. */
  figure: TableFigure | undefined;
}

/** A figure with the name of its row; offsets are those of the document. */
export interface TableFigure {
  text: string;
  label: string;
  /** Whether the row's other figures lie above it: it is reached from above. */
  falls: boolean;
  start: number;
  end: number;
}

/** Columns by their headings, the more telling name first; each pattern must fit the whole heading. */
const headings: readonly (readonly [Column, RegExp])[] = [
  [
    'done',
    /^(?:what (?:was|has been|have been|we have) done(?: (?:so far|since))?|what (?:we did|happened)|(?:corrective )?(?:actions?|measures?|steps?) taken(?: (?:so far|to date|by .*))?)$|^(?:已)?(?:采取的?(?:整改)?(?:措施|行动)|采纳情况)$/i,
  ],
  [
    'status',
    /^(?:current |our )?(?:status|assessment|progress|update|state of play|implementation status|completion)(?: (?:update|to date|so far|20\d\d))?$|^(?:完成|进展|落实|推进|整改|办理)(?:情况|状态|结果|进度|进展)$|^(?:进展|状态|是否完成)$/i,
  ],
  [
    'deadline',
    /^(?:deadline|due(?: (?:date|by))?|(?:target |completion |end |delivery |planned )?date|(?:completion |target )?(?:timing|time ?(?:frame|line|scale|limit)|timescale)|by when|when|by|target (?:year|completion)|year)$|^(?:完成|整改|办结)?(?:时限|期限|时间(?:节点)?|日期)(?:要求)?$/i,
  ],
  [
    'lead',
    /^(?:(?:lead|responsible|accountable|delivery|implementing)(?: (?:agency|body|department|office|officer|unit|party|team|organi[sz]ation|partner|entity|directorate|ministry))?s?|owners?|who|responsibility|action owner|responsible for delivery|department|agency)$|^(?:责任|牵头|主管|实施|承办|配合|负责)(?:单位|部门|人|领导|科室|处室)?(?:及责任人)?$/i,
  ],
  [
    'task',
    /^(?:(?:key|main|planned|agreed|specific|priority|proposed|management|corrective|what)? ?(?:actions?|tasks?|measures?|commitments?|activit(?:y|ies)|initiatives?|deliverables?|recommendations?|steps?|projects?)|what we will do|what|actions? (?:points?|items?|to be taken)|description of (?:action|measure|task))$|^(?:(?:重点|主要|具体|年度|目标|整改|改革|20\d\d年)*(?:工作|整改|改革|建设)?(?:任务|措施|举措|事项|内容)(?:内容|及措施|分解)?)$/i,
  ],
  ['target', /\btargets?\b|\bgoals?\b|目标|计划(?:数|值|完成)/i],
  ['outcome', /\b(?:actual|results?|outturn|outcome|achieved|performance)\b|实际|完成(?:数|值)|实绩/i],
];

/** What a cell of progress says of a task that is done. */
const isDone =
  /^(?:complete[d]?|done|achieved|delivered|implemented|closed|finished|met|fully (?:implemented|met|achieved)|yes|(\d+) of \1)\b|^(?:已(?!经?(?:启动|开展|委托|列入|上报))|完成|办结|是|(?:全部|均|共)?(?:建成|完工|竣工|投用|新建|新增|开发|发放|培训|改造))/i;

/** What is left to do after all. */
const isInPart = /其余|剩余|正在|尚|未|部分|进行中/;

/** What it says of one that is not: no word of what was done. */
const isOpen =
  /^(?:not (?:yet )?(?:started|begun|due|complete[d]?|met|achieved|implemented|delivered|done)|planned|in progress|ongoing|on track|off track|delayed|deferred|postponed|paused|on hold|awaiting|draft(?:ed|ing)?|open|pending|to be \w+|under way|underway|partly|partially|no|n\/a|tbc|[-–—/])(?:\b|$)|^(?:未|正在|持续|长期|推进中|进行中|正常推进|尚未|部分|暂缓|暂停|推迟|滞后|拟)/i;

/** What takes a row out of its table: an action given up, a recommendation that was refused. */
const isStruck =
  /^(?:withdrawn|deleted|removed|cancelled|superseded|(?:not|dis)[ -]?agreed?|(?:not accepted|rejected|declined)|取消|已取消|删除|撤销|不予?采纳)[.。]?$/i;

/** Figures, their units and marks, and dates: cells of a table of numbers. */
const isFigure = /^[^\p{L}]*(?:[\p{L}%‰°²³./·]{1,6}[^\p{L}]*)?$|^(?:n\/a|nil|none|total)$/iu;

const isHan = /\p{Script=Han}/u;

/**
 * Reads rows of tables by what their columns are: an action plan says who is to act and by when in columns of their own,
 * and that the action is to be taken, or was, by nothing but its heading.
 */
export class TableReader {
  readonly #lines: TableLines;
  #header: Header | null = null;

  constructor({ text }: Pick<SectionedText, 'text'>) {
    this.#lines = new TableLines(text);
  }

  /**
   * What the columns say of a sentence; undefined where it stands in no table, in one whose headings say nothing, or in a
   * cell that is read by its own words. Sentences are to come in the order of the text.
   */
  read(sentence: Sentence): TableRow | undefined {
    const row = this.#lines.find(sentence);
    if (!row) return undefined;
    if (this.#header?.line !== row.first) this.#header = openTable(row.first);
    if (!this.#header.isTelling) return undefined;
    if (row.text === row.first) return nothingSaid;
    return readRow(splitCells(row.text), this.#header, {
      line: row.start,
      from: sentence.start - row.start,
      to: sentence.end - row.start,
    });
  }
}

const nothingSaid: TableRow = {
  kind: 'neither',
  basis: 'none',
  due: undefined,
  leads: [],
  figure: undefined,
};

interface Header {
  line: string;
  headings: string[];
  columns: Column[];
  /** Whether any heading says what its column is. */
  isTelling: boolean;
}

function openTable(line: string): Header {
  const headings = splitCells(line).map(({ text }) => text);
  const columns = headings.map(columnOf);
  return { line, headings, columns, isTelling: columns.some((column) => column !== 'other') };
}

function columnOf(heading: string): Column {
  const words = heading.replace(/[*\s　]+/g, isHan.test(heading) ? '' : ' ').trim();
  return headings.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}

/** Where a sentence stands in its row, and the row in the document. */
interface Place {
  line: number;
  from: number;
  to: number;
}

function readRow(cells: Cell[], header: Header, { line, from, to }: Place): TableRow | undefined {
  if (cells.length > header.columns.length) return undefined;
  if (cells.some(({ text }) => isStruck.test(text))) return nothingSaid;
  const inColumn = (column: Column) =>
    cells.filter(({ text }, at) => header.columns[at] === column && text !== '');
  const [task] = inColumn('task');
  if (cells.slice(1).every(({ text }) => isFigure.test(text))) {
    // A column of measures may name what is done, or what is measured: a figure in a telling column decides.
    const measured = readFigures(cells, header, line);
    if (measured || !task) return measured ?? nothingSaid;
  }
  if (!task) return undefined;
  // "Agreed. | June 2020": what a full stop in a cell leaves of its row.
  const isRest = cells.every(
    ({ text, start, end }, at) =>
      start >= to ||
      end <= from ||
      isFigure.test(text) ||
      (header.columns[at] === 'status' && (isDone.test(text) || isOpen.test(text))),
  );
  if (isRest) return nothingSaid;
  // A second sentence of the task, or one in the cell of progress, is read by its own words.
  if (task.end <= from || task.start >= to) return undefined;
  return {
    ...readTask(inColumn('status')[0]?.text, inColumn('done')[0]?.text),
    ...readDuty(inColumn('deadline'), inColumn('lead')),
    figure: undefined,
  };
}

/** Figures are an outcome or a target by their column; undefined where no column says so. */
function readFigures(cells: Cell[], { columns, headings }: Header, line: number): TableRow | undefined {
  const readColumn = (column: Column) => {
    const at = cells.findLastIndex(({ text }, at) => at > 0 && columns[at] === column && /\d/.test(text));
    const cell = cells[at];
    if (!cell) return undefined;
    const start = line + cell.start + 1;
    const falls = numberIn(cells[1]!) > numberIn(cell);
    const figure = { text: cell.text, label: cells[0]!.text, falls, start, end: start + cell.text.length };
    return { figure, leads: [], due: headings[at] };
  };
  const outcome = readColumn('outcome');
  if (outcome) return { ...outcome, kind: 'result', basis: 'explicit-completion', due: undefined };
  const target = readColumn('target');
  return target && { ...target, kind: 'commitment', basis: 'target' };
}

/** The first number of a cell; NaN where it has none. */
function numberIn({ text }: Cell): number {
  return Number.parseFloat(text.replaceAll(',', '').replace(/^[^\d.]+/, ''));
}

/** A column of what was done retells the task as one that was set before: nothing is promised anew. */
function readTask(status: string | undefined, done: string | undefined): Pick<TableRow, 'kind' | 'basis'> {
  if (done !== undefined) return { kind: 'result', basis: 'explicit-completion' };
  if (status === undefined || isOpen.test(status)) return { kind: 'commitment', basis: 'imperative-plan' };
  if (isDone.test(status) && !isInPart.test(status)) return { kind: 'result', basis: 'explicit-completion' };
  return { kind: 'both', basis: 'imperative-plan' };
}

function readDuty([due]: Cell[], leads: Cell[]): Pick<TableRow, 'due' | 'leads'> {
  return {
    due: due?.text,
    leads: leads.flatMap(({ text }) => text.split(/\s*[、；;,/]\s*|\s+and\s+(?=\p{Lu})/u)).filter(isName),
  };
}

function isName(words: string): boolean {
  return /\p{L}{2}/u.test(words);
}
