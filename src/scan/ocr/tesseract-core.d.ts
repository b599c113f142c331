/** Tesseract compiled to WebAssembly, as far as it is used here (tesseract.js-core 7.0.0). */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  /** Tesseract's TessBaseAPI. */
  export interface TessBaseAPI {
    /** 0 where the data of that language was loaded; engine 1 is the neural one. */
    Init(folder: null, language: string, engine: number): number;
    SetVariable(name: string, value: string): boolean;
    /** Reads the picture in the file /input; 0 where it could. The orientation is that of EXIF. */
    SetImageFile(orientation: number, angle: number): number;
    SetPageSegMode(mode: number): void;
    /** 0 where it could. */
    Recognize(monitor: null): number;
    GetTSVText(page: number): string;
    /** From 0 to 100; 0 where nothing was read. */
    MeanTextConf(): number;
    Clear(): void;
    End(): void;
  }

  export interface TesseractCore {
    readonly FS: {
      writeFile(path: string, bytes: Uint8Array): void;
      unlink(path: string): void;
    };
    readonly TessBaseAPI: new () => TessBaseAPI;
  }

  export interface TesseractOptions {
    /** Answers nothing of use; calls `done` when the instance is there. */
    instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): object;
    print(line: string): void;
    printErr(line: string): void;
    /** Called while a page is read, with a number from 30 (found the lines) to 100. */
    TesseractProgress(percent: number): void;
  }

  export default function startTesseract(options: TesseractOptions): Promise<TesseractCore>;
}
