/** Where the worker that draws pages finds PDFium. */
export interface DrawerSetup {
  readonly kind: 'setup';
  readonly pdfiumUrl: string;
}

/** A PDF whose pages are to be drawn, so many pixels wide. */
export interface DrawingTask {
  readonly kind: 'draw';
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly width: number;
}

/** Its pages in their order, under the task's number; none where they could not be drawn. */
export interface DrawnPages {
  readonly id: number;
  readonly pages: readonly ImageBitmap[];
}
