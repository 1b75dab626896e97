import { type Html, html } from './html.ts';

export interface TableColumn<Row> {
  heading: string | Html;
  cell(row: Row): unknown;
  /** Figures are set flush right. */
  isNumber?: boolean;
  /** The column that names the row, for people who hear the table. */
  isRowHeading?: boolean;
}

/** A table that scrolls sideways inside its own frame on a narrow screen, reachable by keyboard. */
export function dataTable<Row>(options: {
  caption: string;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  /** The caption is always there for screen readers; it is shown unless the heading above says the same. */
  isCaptionHidden?: boolean;
}): Html {
  const { caption, columns, rows, isCaptionHidden } = options;
  return html`<div class="table-frame" role="group" tabindex="0" aria-label="${caption}">
<table>
<caption${isCaptionHidden ? html` class="unseen"` : ''}>${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col"${numberClass(column)}>${column.heading}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${columns.map((column) => tableCell(column, row))}</tr>\n`)}</tbody>
</table>
</div>`;
}

function tableCell<Row>(column: TableColumn<Row>, row: Row): Html {
  return column.isRowHeading
    ? html`<th scope="row"${numberClass(column)}>${column.cell(row)}</th>`
    : html`<td${numberClass(column)}>${column.cell(row)}</td>`;
}

function numberClass({ isNumber }: { isNumber?: boolean }): Html {
  return isNumber ? html` class="number"` : html``;
}
