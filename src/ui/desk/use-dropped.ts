import { useEffect } from 'preact/hooks';
import { droppedFiles, type GivenTogether } from './given';

/** Takes what is dropped anywhere on the page, folders too. */
export function useDropped(take: (given: GivenTogether) => void): void {
  useEffect(() => {
    const allow = (event: DragEvent) => event.preventDefault();
    const taken = (event: DragEvent) => {
      event.preventDefault();
      if (event.dataTransfer) void droppedFiles(event.dataTransfer).then(take);
    };
    document.addEventListener('dragover', allow);
    document.addEventListener('drop', taken);
    return () => {
      document.removeEventListener('dragover', allow);
      document.removeEventListener('drop', taken);
    };
  });
}
