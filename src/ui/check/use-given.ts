import { useEffect } from 'preact/hooks';

interface Takers {
  takeFiles(files: readonly File[]): void;
  takeText(text: string): void;
}

/** Takes files that are dropped anywhere on the page, and files or text that are pasted there; text in a field stays in it. */
export function useGiven({ takeFiles, takeText }: Takers): void {
  useEffect(() => {
    const taken = (event: DragEvent | ClipboardEvent) => {
      const given = event instanceof DragEvent ? event.dataTransfer : event.clipboardData;
      const files = [...(given?.files ?? [])];
      const text = event instanceof DragEvent || isInField(event) ? '' : (given?.getData('text/plain') ?? '');
      if (files.length === 0 && text.trim() === '') return;
      event.preventDefault();
      if (files.length > 0) takeFiles(files);
      else takeText(text);
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

function isInField({ target }: Event): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
