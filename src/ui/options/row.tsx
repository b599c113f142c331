import type { ComponentChildren } from 'preact';

interface Props {
  /** The heading's id: it names the section, and takes the focus when a button in it is gone. */
  readonly id: string;
  readonly heading: string;
  /** What the section is about, in a sentence; '' where the heading says it. */
  readonly hint: string;
  readonly children: ComponentChildren;
}

/** A section of the settings: what it is about on the left, what can be set on the right. */
export const Row = ({ id, heading, hint, children }: Props) => (
  <section aria-labelledby={id} class="setting">
    <div>
      <h2 id={id} tabIndex={-1}>
        {heading}
      </h2>
      {hint && <p class="hint">{hint}</p>}
    </div>
    <div class="set">{children}</div>
  </section>
);
