import type { ComponentChildren } from 'preact';

interface Props {
  readonly id: string;
  /** What the field is called. */
  readonly name: string;
  readonly accept: string;
  readonly multiple?: boolean;
  readonly look: 'primary' | 'small';
  readonly children: ComponentChildren;
  onFiles(files: readonly [File, ...File[]]): void;
}

/** A field for files that looks like a button: its own look is the browser's, in the browser's language. */
export function FileButton({ id, name, accept, multiple = false, look, children, onFiles }: Props) {
  return (
    <span class="file-button">
      <input
        id={id}
        type="file"
        aria-label={name}
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          const [first, ...others] = event.currentTarget.files ?? [];
          // The same file may be chosen again.
          event.currentTarget.value = '';
          if (first) onFiles([first, ...others]);
        }}
      />
      <label for={id} class={`button ${look}`}>
        {children}
      </label>
    </span>
  );
}
