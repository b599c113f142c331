/** What an error says of itself, to be shown where nothing better is known. */
export const errorWords = (error: unknown): string => (error instanceof Error ? error.message : String(error));
