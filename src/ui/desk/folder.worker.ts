import { folderZip } from '../../desk/outputs';
import type { FromFolderWorker, ToFolderWorker } from './folder-messages';
import { digestIn } from './form-file-of';

type Answer = Exclude<ToFolderWorker, { kind: 'plan' }>;

/** Takes what the page answers to the question that was asked last. */
let answered: (answer: Answer) => void = () => {};

const say = (message: FromFolderWorker) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<ToFolderWorker>) => {
  if (data.kind === 'plan') void make(data);
  else answered(data);
});

async function make({ plan, listName }: Extract<ToFolderWorker, { kind: 'plan' }>): Promise<void> {
  try {
    const zip = await folderZip(plan, {
      open: async ({ id }) => {
        const answer = await ask({ kind: 'open', digest: digestIn(id) });
        return answer.kind === 'bytes' ? answer.bytes : null;
      },
      list: {
        name: listName,
        text: async (remarks) => {
          const answer = await ask({ kind: 'list', remarks });
          return answer.kind === 'text' ? answer.text : '';
        },
      },
      onProgress: (count) => say({ kind: 'done', count }),
      signal: new AbortController().signal,
    });
    say({ kind: 'made', zip });
  } catch (error) {
    say({ kind: 'failed', why: String(error) });
  }
}

function ask(question: FromFolderWorker): Promise<Answer> {
  return new Promise((resolve) => {
    answered = resolve;
    say(question);
  });
}
