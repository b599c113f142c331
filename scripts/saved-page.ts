import { Window } from 'happy-dom';

const SETTINGS = {
  disableJavaScriptEvaluation: true,
  disableJavaScriptFileLoading: true,
  disableCSSFileLoading: true,
  disableIframePageLoading: true,
  handleDisabledFileLoadingAsSuccess: true,
};

/** Inline scripts that stand between the tags of a table, where a browser lets them stand. */
const SCRIPTS_IN_TABLE =
  /(<\/?(?:table|caption|colgroup|thead|tbody|tfoot|tr)\b[^>]*>\s*)((?:<script\b[^>]*>[\s\S]*?<\/script>\s*)+)/gi;

/** What happy-dom would load, or fail to, as soon as it stands in a document: links, and pages written into a frame. */
const LOADING = /<link(?=[\s/>])|(<iframe\b[^>]*?\s)srcdoc(?=\s*=)/gi;

/**
 * A saved page as a document; nothing in it runs and nothing is fetched: links are read as metas, which have the same
 * place and attributes. happy-dom empties a script that stands between the tags of a table, so those are set at the end
 * of the page.
 */
export function parseSavedPage(html: string): Document {
  const window = new Window({ url: 'https://saved-page.invalid/', settings: SETTINGS });
  const moved: string[] = [];
  const inert = html.replace(LOADING, (_, frame?: string) => (frame ? `${frame}data-srcdoc` : '<meta'));
  const tables = inert.replace(SCRIPTS_IN_TABLE, (_, tag: string, scripts: string) => {
    moved.push(scripts);
    return tag;
  });
  const whole = moved.length > 0 ? tables.replace(/<\/body>|$/i, (end) => moved.join('') + end) : inert;
  // happy-dom's Document is the browser's in all that a reader asks of it.
  return new window.DOMParser().parseFromString(whole, 'text/html') as unknown as Document;
}
