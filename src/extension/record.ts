/** Whether something from outside, out of storage or in a message, has named parts at all: no list is one. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
