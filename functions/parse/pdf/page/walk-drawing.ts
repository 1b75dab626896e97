import { getResolvedPDFJS } from 'unpdf';
import type { PDFPageProxy } from 'unpdf/pdfjs';
import { type Matrix, multiply } from './matrix.ts';

/** One thing that a page draws, and where: `operator` is one of the PDF library's `OPS`. */
export interface Drawn {
  operator: number;
  parameters: unknown;
  /** From the thing's own coordinates to those the walk began with. */
  matrix: Matrix;
}

/** What a page draws, in order; changes of place are followed and not handed out. */
export async function walkDrawing(page: PDFPageProxy, from: Matrix): Promise<Drawn[]> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const drawn: Drawn[] = [];
  const saved: Matrix[] = [];
  let matrix = from;
  for (const [at, operator] of fnArray.entries()) {
    const parameters = argsArray[at];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = multiply(matrix, parameters as Matrix);
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      const own = (parameters as [Matrix | null | undefined] | null)?.[0];
      if (own) matrix = multiply(matrix, own);
    } else drawn.push({ operator, parameters, matrix });
  }
  return drawn;
}
