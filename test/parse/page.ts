export interface DocumentOptions {
  margin?: number;
  size?: string;
  layout?: 'portrait' | 'landscape';
  bufferPages?: boolean;
  autoFirstPage?: boolean;
  compress?: boolean;
  userPassword?: string;
  pdfVersion?: string;
  tagged?: boolean;
  info?: Record<string, string>;
}
export interface TextOptions {
  width?: number;
  align?: 'left' | 'center' | 'right' | 'justify';
  lineGap?: number;
  indent?: number;
  lineBreak?: boolean;
  continued?: boolean;
  characterSpacing?: number;
}
export interface OutlineItem {
  addItem(title: string): OutlineItem;
}

/** The part of pdfkit that the tests draw with. */
export interface Page {
  readonly outline: OutlineItem;
  y: number;
  on(event: 'data', listener: (piece: Uint8Array) => void): this;
  on(event: 'end', listener: () => void): this;
  on(event: 'error', listener: (error: Error) => void): this;
  addPage(): this;
  font(name: string): this;
  fontSize(size: number): this;
  text(text: string, options?: TextOptions): this;
  text(text: string, x: number, y: number, options?: TextOptions): this;
  moveDown(lines?: number): this;
  rect(x: number, y: number, width: number, height: number): this;
  moveTo(x: number, y: number): this;
  lineTo(x: number, y: number): this;
  stroke(): this;
  fill(color: string): this;
  save(): this;
  restore(): this;
  image(source: Uint8Array, x: number, y: number, options?: { width?: number }): this;
  rotate(angle: number, options?: { origin: [number, number] }): this;
  markContent(tag: string, options?: { type?: string }): this;
  endMarkedContent(): this;
  end(): void;
}
