/** The few calls of pdfkit we make; the package ships no types. */
declare namespace PDFKit {
  interface TextOptions {
    align?: 'left' | 'center' | 'justify';
    lineGap?: number;
    width?: number;
    lineBreak?: boolean;
  }

  interface PDFDocument {
    x: number;
    y: number;
    page: { margins: { top: number; bottom: number; left: number; right: number } };
    font(name: string): this;
    fontSize(points: number): this;
    text(text: string, options?: TextOptions): this;
    text(text: string, x: number, y: number, options?: TextOptions): this;
    moveDown(lines: number): this;
    addPage(): this;
    bufferedPageRange(): { start: number; count: number };
    switchToPage(page: number): this;
    on(event: 'data', listener: (chunk: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    end(): void;
  }
}

declare module 'pdfkit' {
  const PDFDocument: new (options?: Record<string, unknown>) => PDFKit.PDFDocument;
  export default PDFDocument;
}
