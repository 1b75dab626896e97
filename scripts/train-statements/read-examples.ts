import { readFileSync } from 'node:fs';
import type { Grammar } from '../../functions/commitments/grammar.ts';
import type { Cue } from '../../functions/commitments/statements/cue.ts';
import { findCues } from '../../functions/commitments/statements/find-cues.ts';
import { type LeadIn, type OpenList, readListItem } from '../../functions/commitments/statements/lead-in.ts';
import { readSurroundings } from '../../functions/commitments/statements/read-surroundings.ts';
import {
  readSectionPart,
  readSectionParts,
  readTurn,
  type SectionPart,
} from '../../functions/commitments/statements/section-part.ts';
import {
  expandFeatures,
  observeSentence,
  readOpeningYear,
} from '../../functions/commitments/statements/statement-features.ts';
import { isSense, readSenseValues, senseName } from '../../functions/commitments/statements/word-senses.ts';
import type { DocumentKind } from '../../functions/documents/document.ts';

export interface Example {
  grammar: Grammar;
  /** Document or series it comes from: examples of one source are held back together. */
  source: string;
  /** Whether the words were written for this project; of public sentences only what was observed is kept. */
  isOwn: boolean;
  /** Accepted readings as columns (0 commitment, 1 result, 2 neither), the preferred one first. */
  accepted: number[];
  features: string[];
  /** The value of each feature: 1, but for what its words mean. */
  values: number[];
}

const folder = new URL('./', import.meta.url);
const columns: Record<string, number> = { c: 0, r: 1, n: 2 };

function readRows(name: string): string[][] {
  const [, ...lines] = readFileSync(new URL(name, folder), 'utf8').trim().split('\n');
  return lines.map((line) => line.split('\t'));
}

/** `b` (both) teaches like `r`: the second reading follows from the clauses, not from the weights. */
function readLabels(labels: string): number[] {
  return [...new Set([...labels.replace('b', 'r')].map((label) => columns[label]!))];
}

export function readExamples(): Example[] {
  return [
    ...readRows('own-sentences.tsv').map(readOwnSentence),
    ...readRows('observed-sentences.tsv').map(readObserved),
    ...readDocuments('own-documents-en.txt', 'en'),
    ...readDocuments('own-documents-zh.txt', 'zh'),
  ];
}

/** Features as the weights name them, each with its value. */
function measureFeatures(expanded: string[]): Pick<Example, 'features' | 'values'> {
  const plain = expanded.filter((name) => !isSense(name));
  const senses = expanded.filter(isSense).flatMap(readSenseValues);
  return {
    features: [...plain, ...senses.map((_, direction) => senseName(direction))],
    values: [...plain.map(() => 1), ...senses],
  };
}

function readOwnSentence([language, part, kind, labels, sentence]: string[]): Example {
  const grammar = language as Grammar;
  const observations = observeSentence(sentence!, grammar, findCues(sentence!, grammar), {
    part: part as SectionPart,
    documentKind: kind as DocumentKind,
    isFirstOfSection: false,
    documentYear: null,
    previousCues: [],
    around: 'none',
    yearAbove: null,
  });
  return {
    grammar,
    source: 'own',
    isOwn: true,
    accepted: readLabels(labels!),
    ...measureFeatures(expandFeatures(observations)),
  };
}

function readObserved([language, source, labels, observations]: string[]): Example {
  return {
    grammar: language as Grammar,
    source: source!,
    isOwn: false,
    accepted: readLabels(labels!),
    ...measureFeatures(expandFeatures(observations!.split(' '))),
  };
}

/** Whole documents, each under `@ kind year title`: headings with their `#`, sentences as `label TAB sentence`. */
function readDocuments(name: string, grammar: Grammar): Example[] {
  const documents = readFileSync(new URL(name, folder), 'utf8').trim().split(/^@ /m).slice(1);
  return documents.flatMap((document) => readDocument(document.trim().split('\n'), grammar));
}

interface LabelledSentence {
  section: number;
  part: SectionPart;
  labels: string;
  words: string;
  cues: Cue[];
  yearAbove: number | null;
  leadIn: LeadIn | undefined;
}

/** The headings of each section, from the outermost down to its own. */
function readPaths(lines: readonly string[]): string[][] {
  const path: string[] = [];
  return lines.flatMap((line) => {
    const heading = /^(#+) (.+)$/.exec(line);
    if (!heading) return [];
    path.splice(heading[1]!.length - 1, Number.POSITIVE_INFINITY, heading[2]!);
    return [[...path]];
  });
}

function readDocument([opening, ...lines]: string[], grammar: Grammar): Example[] {
  const [, kind, documentYear, title] = /^(\S+) (\d+) (.+)$/.exec(opening!)!;
  const sentences: LabelledSentence[] = [];
  const paths = readPaths(lines);
  const parts = readSectionParts(
    paths,
    Number(documentYear),
    title!,
    kind === 'yearly-report' ? grammar : null,
  );
  let section = -1;
  let part = readSectionPart([], Number(documentYear), title);
  let year: number | null = null;
  let list: OpenList = null;
  for (const line of lines) {
    if (line.startsWith('#')) {
      section++;
      part = parts[section]!;
      year = null;
      list = null;
      continue;
    }
    const [labels, words] = line.split('\t') as [string, string];
    part = readTurn(words) ?? part;
    const read = readListItem(list, words, true);
    list = read.list;
    const cues = findCues(words, grammar);
    sentences.push({ section, part, labels, words, cues, yearAbove: year, leadIn: read.leadIn });
    year = readOpeningYear(words) ?? year;
  }
  const surroundings = readSurroundings(sentences);
  return sentences.map(({ section, part, labels, words, cues, yearAbove, leadIn }, at) => {
    const before = sentences[at - 1];
    const isFirstOfSection = before?.section !== section;
    const observations = observeSentence(words, grammar, cues, {
      part,
      documentKind: kind as DocumentKind,
      isFirstOfSection,
      documentYear: Number(documentYear),
      previousCues: isFirstOfSection ? [] : before.cues,
      around: surroundings[at]!,
      yearAbove,
      leadIn,
    });
    return {
      grammar,
      source: title!,
      isOwn: true,
      accepted: readLabels(labels),
      ...measureFeatures(expandFeatures(observations)),
    };
  });
}
