/** What is no form, or no picture: made next. */
export async function makeBad(_save: (name: string, bytes: Uint8Array) => void): Promise<readonly unknown[]> {
  return [];
}
