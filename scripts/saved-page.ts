import { Window } from 'happy-dom';

/** Inline scripts that stand between the tags of a table, where a browser lets them stand. */
const SCRIPTS_IN_TABLE =
  /(<\/?(?:table|caption|colgroup|thead|tbody|tfoot|tr)\b[^>]*>\s*)((?:<script\b[^>]*>[\s\S]*?<\/script>\s*)+)/gi;

/**
 * A saved page as a document; nothing in it runs and nothing is fetched. happy-dom empties a script that stands between
 * the tags of a table, so those are set at the end of the page.
 */
export function parseSavedPage(html: string): Document {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true } });
  const moved: string[] = [];
  const tables = html.replace(SCRIPTS_IN_TABLE, (_, tag: string, scripts: string) => {
    moved.push(scripts);
    return tag;
  });
  const whole = moved.length > 0 ? tables.replace(/<\/body>|$/i, (end) => moved.join('') + end) : html;
  // happy-dom's Document is the browser's in all that a reader asks of it.
  return new window.DOMParser().parseFromString(whole, 'text/html') as unknown as Document;
}
