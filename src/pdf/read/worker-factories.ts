/** Makes pdf.js's canvases where there is no document. */
class OffscreenCanvasFactory {
  create(width: number, height: number) {
    const canvas = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
    return { canvas, context: canvas.getContext('2d') };
  }
  reset({ canvas }: { canvas: OffscreenCanvas }, width: number, height: number) {
    canvas.width = width;
    canvas.height = height;
  }
  destroy({ canvas }: { canvas: OffscreenCanvas }) {
    canvas.width = 0;
    canvas.height = 0;
  }
}

/** Filters need SVG in a document: pictures are drawn without them. */
class NoFilterFactory {
  addFilter = () => 'none';
  addHCMFilter = () => 'none';
  addAlphaFilter = () => 'none';
  addLuminosityFilter = () => 'none';
  addHighlightHCMFilter = () => 'none';
  destroy() {}
}

/** Fetches pdf.js's own data, and only from where the extension's files are. */
class OwnDataFactory {
  readonly #folders: Readonly<Record<string, string | null | undefined>>;

  constructor(folders: Readonly<Record<string, string | null | undefined>>) {
    this.#folders = folders;
  }
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const folder = this.#folders[kind];
    if (!folder || !/^[\w.-]+$/.test(filename)) throw new Error(`No such data: ${kind}`);
    const response = await fetch(folder + filename);
    if (!response.ok) throw new Error(`${filename} is not part of this extension`);
    return new Uint8Array(await response.arrayBuffer());
  }
}

/** What pdf.js needs in a worker of an extension, where it finds neither a document nor Node's modules. */
export const workerFactories = {
  CanvasFactory: OffscreenCanvasFactory,
  FilterFactory: NoFilterFactory,
  BinaryDataFactory: OwnDataFactory,
};
