import { useRef } from 'preact/hooks';

interface Props {
  readonly id: string;
  /** What the field is called, and what its button says. */
  readonly name: string;
  readonly words: string;
  readonly accept: string;
  readonly look: 'primary' | 'plain';
  onFile(file: File): void;
}

/** A button that takes a file, and the field behind it: the button is the way to it, the field has a name of its own. */
export function FileTaker({ id, name, words, accept, look, onFile }: Props) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <label class="file-button">
      <input
        ref={field}
        id={id}
        type="file"
        tabIndex={-1}
        aria-label={name}
        accept={accept}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // The same file may be chosen again.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <button type="button" class={look} onClick={() => field.current?.click()}>
        {words}
      </button>
    </label>
  );
}
