import { describe, expect, it } from 'vitest';
import { extractStatements } from '../../functions/commitments/statements/extract-statements.ts';
import type { DocumentKind } from '../../functions/documents/document.ts';
import { sourceText } from './source-text.ts';

/** Kind, deadline and who acts, of each row of a table. */
function readRows(rows: string[], kind: DocumentKind = 'plan', language: 'en' | 'zh' = 'en') {
  const lines = rows.map((row) => row.replace(/^\| | \|$/g, ''));
  const source = sourceText(lines.join('\n'), language);
  return extractStatements({ ...source, metadata: { ...source.metadata, kind, year: 2024 } }).map(
    (statement) => [statement.kind, statement.deadline?.year ?? null, statement.actors.join('; ')],
  );
}

describe('rows of tables', () => {
  it('are promises by their column of tasks, with who acts and by when from columns of their own', () => {
    expect(
      readRows([
        '| Ref | Action | Lead | Deadline |',
        '| 1 | Install 40 chargers along the quay | Roads Office and Energy Office | December 2026 |',
        '| 2 | Heat plan for care homes | Health Office | 2027-28 |',
        '| 3 | A second lock gate |  | by spring 2025 |',
      ]),
    ).toEqual([
      ['neither', null, ''],
      ['commitment', 2026, 'Roads Office; Energy Office'],
      ['commitment', 2028, 'Health Office'],
      ['commitment', 2025, ''],
    ]);
  });

  it('say nothing where they were struck out, and are done where all of a number is', () => {
    const kinds = readRows([
      '| Recommendation | Response | Status |',
      '| Dredge the west basin | Withdrawn | Closed |',
      '| Repaint the buoys | Agreed | Deferred |',
      '| Train the pilots | Agreed | 20 of 20 pilots were trained |',
    ]).map(([kind]) => kind);
    expect(kinds).toEqual(['neither', 'neither', 'commitment', 'result']);
  });

  it('are what their column of progress says', () => {
    expect(
      readRows([
        '| Measure | Status |',
        '| Publish the heat plan | Completed |',
        '| Dredge the east basin | Not started |',
        '| Train the pilots | 14 of 20 pilots were trained |',
      ]),
    ).toEqual([
      ['neither', null, ''],
      ['result', null, ''],
      ['commitment', null, ''],
      ['both', null, ''],
    ]);
  });

  it('retell in a column of what was done what was asked before, and leave nothing behind a full stop', () => {
    expect(
      readRows([
        '| Recommendation | What was done | Our assessment |',
        '| Register of boats | Six of eight harbours keep one. | Partly implemented |',
        '| Sale of the old quay | No buyer came forward. | Not implemented |',
      ]).filter(([kind]) => kind !== 'neither'),
    ).toEqual([
      ['result', null, ''],
      ['result', null, ''],
    ]);
    expect(
      readRows([
        '| No. | Recommendation | Response | Target date |',
        '| 1 | Harbours should keep a register of boats. | Agreed. | June 2025 |',
        '| 2 | The old quay should be sold. | Agreed. | 2026 |',
      ]).filter(([kind]) => kind !== 'neither'),
    ).toEqual([
      ['commitment', 2025, ''],
      ['commitment', 2026, ''],
    ]);
  });

  it('of figures are targets or outcomes where the heading says so, and nothing otherwise', () => {
    expect(readRows(['| Indicator | 2023 | 2030 target |', '| Share of shore power | 31% | 60% |'])).toEqual([
      ['neither', null, ''],
      ['commitment', 2030, ''],
    ]);
    expect(
      readRows(['| Indicator | Target | Actual |', '| Ships served | 120 | 131 |'], 'yearly-report'),
    ).toEqual([
      ['neither', null, ''],
      ['result', null, ''],
    ]);
    expect(
      readRows([
        '| Measure | 2024 target | 2023 actual | 2024 actual |',
        '| Days to decide | 25 | 31 | 27 |',
      ]),
    ).toContainEqual(['result', null, '']);
    expect(readRows(['| District | Target group |', '| North | 1,204 |', '| South | 993 |'])).toContainEqual([
      'commitment',
      null,
      '',
    ]);
  });

  it('count the figure of their telling column alone, with the unit of their name', () => {
    const text =
      'Indicator | 2024 | 2030 target\nShare of shore power | 31% | 60%\nSoot (tons) | 1,820 | 410\nCalls | 9 | 7';
    const quantities = extractStatements(sourceText(text, 'en')).map((statement) =>
      statement.quantities.map(({ value, unit, what, modifier }) => [value, unit, what, modifier]),
    );
    expect(quantities.slice(1)).toEqual([
      [[60, '%', 'Share of shore power', 'exactly']],
      [[410, 'tons', 'Soot', 'at-most']],
      [[7, '', 'Calls', 'at-most']],
    ]);
  });

  it('are read in Chinese by the same columns', () => {
    expect(
      readRows(
        [
          '| 序号 | 重点任务 | 责任单位 | 完成时限 | 进展情况 |',
          '| 1 | 新建公共充电桩400个 | 市交通局、市能源局 | 2025年12月 | 推进中 |',
          '| 2 | 出台高温应急预案 | 市卫健委 | 年底前 | 已完成 |',
        ],
        'plan',
        'zh',
      ),
    ).toEqual([
      ['neither', null, ''],
      ['commitment', 2025, '市交通局; 市能源局'],
      ['result', null, '市卫健委'],
    ]);
  });
});
