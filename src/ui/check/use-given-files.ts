import { useEffect } from 'preact/hooks';

/** Takes files that are dropped anywhere on the page, or pasted. */
export function useGivenFiles(take: (files: readonly File[]) => void): void {
  useEffect(() => {
    const taken = (event: DragEvent | ClipboardEvent) => {
      const given = event instanceof DragEvent ? event.dataTransfer : event.clipboardData;
      const files = [...(given?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      take(files);
    };
    const allow = (event: DragEvent) => event.preventDefault();
    document.addEventListener('dragover', allow);
    document.addEventListener('drop', taken);
    document.addEventListener('paste', taken);
    return () => {
      document.removeEventListener('dragover', allow);
      document.removeEventListener('drop', taken);
      document.removeEventListener('paste', taken);
    };
  });
}
