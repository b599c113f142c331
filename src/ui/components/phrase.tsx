import { type MessageName, t } from '../../extension/i18n';

/** Marks the place of a value while the phrase is put together. */
const PLACE = '\ue000';

interface Props {
  readonly message: MessageName;
  readonly values: readonly string[];
}

/** A phrase with values from a page in it, each set apart so that its direction cannot turn the phrase around. */
export function Phrase({ message, values }: Props) {
  const parts = t(message, ...values.map((_, i) => PLACE + i + PLACE)).split(PLACE);
  return (
    <>
      {parts.map((part, i) =>
        // Every second part is the place of a value.
        i % 2 === 0 ? part : <bdi key={i}>{values[Number(part)]}</bdi>,
      )}
    </>
  );
}
