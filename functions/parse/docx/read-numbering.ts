import { formatNumber } from '../format-number.ts';
import { findChild, findChildren, readInteger, readSwitch, readValue, type XmlElement } from './read-xml.ts';

interface Level {
  start: number;
  format: string;
  /** `%1.%2` with the counters of the levels to be put in. */
  template: string;
  /** Level (1-based) whose number restarts this one; 0 never restarts; null restarts after any higher level. */
  restart: number | null;
  /** Prints the counters of all levels in digits ("legal numbering"). */
  isLegal: boolean;
  styleId: string | undefined;
}

interface AbstractList {
  levels: (Level | undefined)[];
  /** A list style in whose definition the levels really are. */
  linksTo: string | undefined;
  isLinkedAs: string | undefined;
}

interface ListInstance {
  abstractId: string;
  levels: Map<number, Level>;
  starts: Map<number, number>;
}

const DEEPEST_LEVEL = 8;

/**
 * Word's automatic numbering, counted as the document is read from start to end.
 *
 *     paragraph ──numId──▶ list instance ──▶ abstract list ──▶ level: "%1.%2", format, start
 *                          (own starts,                        counters are shared by all
 *                           own levels)                        instances of one abstract list
 */
export class Numbering {
  private readonly abstractLists = new Map<string, AbstractList>();
  private readonly instances = new Map<string, ListInstance>();
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly usedStarts = new Set<string>();

  constructor(part?: XmlElement) {
    for (const element of findChildren(part, 'abstractNum')) {
      const levels: (Level | undefined)[] = [];
      for (const level of findChildren(element, 'lvl')) {
        const index = Number(level.attributes.ilvl);
        if (index >= 0 && index <= DEEPEST_LEVEL) levels[index] = readLevel(level);
      }
      this.abstractLists.set(element.attributes.abstractNumId ?? '', {
        levels,
        linksTo: readValue(element, 'numStyleLink'),
        isLinkedAs: readValue(element, 'styleLink'),
      });
    }
    for (const element of findChildren(part, 'num')) {
      this.instances.set(element.attributes.numId ?? '', readInstance(element));
    }
  }

  /**
   * The label of the next paragraph of a list, as printed; null when the paragraph has none.
   * @param level 0-based; null to take the level that is tied to the paragraph's style
   */
  next(numberingId: string, level: number | null, styleId: string | undefined): string | null {
    const instance = this.instances.get(numberingId);
    if (!instance || numberingId === '0') return null;
    const list = this.findList(instance);
    const index = level ?? this.levelOfStyle(list, styleId) ?? 0;
    const levelAt = (at: number) => instance.levels.get(at) ?? list?.levels[at];
    const own = levelAt(index);
    if (!own || index > DEEPEST_LEVEL) return null;
    const counters = this.count(numberingId, instance, index, levelAt);
    if (own.format === 'bullet') return '•';
    if (own.format === 'none' && !own.template.includes('%')) return own.template.trim() || null;
    const label = own.template.replace(/%([1-9])/g, (_mark, digit: string) => {
      const at = Number(digit) - 1;
      const format = levelAt(at)?.format ?? 'decimal';
      const isDecimal = own.isLegal && at <= index;
      return formatNumber(counters[at] ?? levelAt(at)?.start ?? 1, isDecimal ? 'decimal' : format);
    });
    return label.trim() || null;
  }

  private count(
    numberingId: string,
    instance: ListInstance,
    index: number,
    levelAt: (at: number) => Level | undefined,
  ): (number | undefined)[] {
    const counters = this.counters.get(instance.abstractId) ?? [];
    this.counters.set(instance.abstractId, counters);
    for (let at = 0; at <= index; at++) {
      const start = instance.starts.get(at);
      const key = `${numberingId}/${at}`;
      if (start === undefined || this.usedStarts.has(key)) continue;
      this.usedStarts.add(key);
      counters[at] = at === index ? start - 1 : start;
      for (let deeper = at + 1; deeper <= DEEPEST_LEVEL; deeper++) counters[deeper] = undefined;
    }
    for (let at = 0; at < index; at++) counters[at] ??= levelAt(at)?.start ?? 1;
    counters[index] = (counters[index] ?? (levelAt(index)?.start ?? 1) - 1) + 1;
    for (let deeper = index + 1; deeper <= DEEPEST_LEVEL; deeper++) {
      const restart = levelAt(deeper)?.restart ?? null;
      if (restart === null || (restart > 0 && index < restart)) counters[deeper] = undefined;
    }
    return counters;
  }

  private findList(instance: ListInstance): AbstractList | undefined {
    const list = this.abstractLists.get(instance.abstractId);
    if (list?.linksTo === undefined) return list;
    for (const other of this.abstractLists.values()) if (other.isLinkedAs === list.linksTo) return other;
    return list;
  }

  private levelOfStyle(list: AbstractList | undefined, styleId: string | undefined): number | undefined {
    if (styleId === undefined) return undefined;
    const at = list?.levels.findIndex((level) => level?.styleId === styleId) ?? -1;
    return at >= 0 ? at : undefined;
  }
}

function readInstance(element: XmlElement): ListInstance {
  const instance: ListInstance = {
    abstractId: readValue(element, 'abstractNumId') ?? '',
    levels: new Map(),
    starts: new Map(),
  };
  for (const override of findChildren(element, 'lvlOverride')) {
    const index = Number(override.attributes.ilvl);
    const start = readInteger(override, 'startOverride');
    const level = findChild(override, 'lvl');
    if (level) instance.levels.set(index, readLevel(level));
    if (start !== undefined) instance.starts.set(index, start);
  }
  return instance;
}

function readLevel(element: XmlElement): Level {
  const format = findChild(element, 'numFmt') ?? findNumberFormat(element);
  return {
    start: readInteger(element, 'start') ?? 0,
    format: format?.attributes.val === 'custom' ? 'decimalZero' : (format?.attributes.val ?? 'decimal'),
    template: findChild(element, 'lvlText')?.attributes.val ?? '',
    restart: readInteger(element, 'lvlRestart') ?? null,
    isLegal: readSwitch(element, 'isLgl') ?? false,
    styleId: readValue(element, 'pStyle'),
  };
}

/** New number formats stand in an alternative with the old one as fallback. */
function findNumberFormat(element: XmlElement): XmlElement | undefined {
  const alternative = findChild(element, 'AlternateContent');
  return (
    findChild(findChild(alternative, 'Fallback'), 'numFmt') ??
    findChild(findChild(alternative, 'Choice'), 'numFmt')
  );
}
