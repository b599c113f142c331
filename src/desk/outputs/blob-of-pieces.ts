/** So many bytes are held in memory before they become a part of the Blob, which a browser keeps on the disk. */
const PART = 8 * 1024 * 1024;

/** A Blob that is written piece by piece. */
export class BlobOfPieces {
  readonly #parts: Blob[] = [];
  #pieces: Uint8Array<ArrayBuffer>[] = [];
  #length = 0;

  stream(): WritableStream<Uint8Array> {
    return new WritableStream({
      write: (piece) => {
        // The writer may use its buffer again.
        this.#pieces.push(new Uint8Array(piece));
        this.#length += piece.length;
        if (this.#length > PART) this.#fold();
      },
    });
  }

  blob(type: string): Blob {
    this.#fold();
    return new Blob(this.#parts, { type });
  }

  #fold(): void {
    this.#parts.push(new Blob(this.#pieces));
    this.#pieces = [];
    this.#length = 0;
  }
}
