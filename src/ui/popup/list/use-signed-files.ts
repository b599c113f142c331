import { useEffect, useState } from 'preact/hooks';
import { type ListedForm, signedForms } from '../../../extension/signed-forms';

const NONE: ReadonlyMap<string, ListedForm> = new Map();

/** By the papers' keys, the forms last signed whose files are kept; looked for where `wanted`, and none before. */
export function useSignedFiles(wanted: boolean): ReadonlyMap<string, ListedForm> {
  const [files, setFiles] = useState(NONE);
  useEffect(() => {
    if (!wanted) return;
    let stale = false;
    void signedForms().then((all) => {
      if (stale || all.kind !== 'forms') return;
      // The latest come first: of several for one paper it is the one to fetch, if its file is there.
      const latest = new Map(all.forms.toReversed().map((form) => [form.key, form] as const));
      setFiles(new Map([...latest].filter(([, { hasFile }]) => hasFile)));
    });
    return () => {
      stale = true;
    };
  }, [wanted]);
  return files;
}
