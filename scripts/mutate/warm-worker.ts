import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PoolOptions, PoolWorker, TestProject, WorkerRequest } from 'vitest/node';

/** A thread, and whether its modules were loaded with a change that acts while they load. */
interface Warm {
  readonly thread: Worker;
  stained: boolean;
}

/** The threads, by their environment: starting one and loading what the tests need is most of what a change takes. */
const threads = new Map<string, Warm>();

/** Runs all tests of an environment in one thread that stays, with the modules that it has loaded. */
export const warmWorker = {
  name: 'warm',
  createPoolWorker({ distPath, env, execArgv, environment, project }: PoolOptions): PoolWorker {
    const heard = new EventEmitter();
    const hear = (message: unknown) => heard.emit('message', message);
    const fail = (error: unknown) => heard.emit('error', error);
    const known = threads.get(environment.name);
    const warm = known ?? {
      thread: new Worker(join(distPath, 'workers/threads.js'), { env, execArgv }),
      stained: false,
    };
    threads.set(environment.name, warm);
    return {
      name: 'warm',
      start: async () => void warm.thread.on('message', hear).on('error', fail),
      stop: async () => void warm.thread.off('message', hear).off('error', fail),
      send(message) {
        if (message.type === 'run') warm.thread.postMessage(loadedAnew(message, warm, project));
        else if (message.type === 'stop') hear({ type: 'stopped', __vitest_worker_response__: true });
        else if (message.type === 'start' && known) hear({ type: 'started', __vitest_worker_response__: true });
        // After a failure the thread ends its run by itself: told to once more, it would end the next.
        else if (!('m' in message) || message.m !== 'onCancel') warm.thread.postMessage(message);
      },
      on: (event, callback) => heard.on(event, callback),
      off: (event, callback) => heard.off(event, callback),
      deserialize: (data) => data,
    };
  },
};

/**
 * Before and after a change that acts while its module loads, whatever is made from our code is loaded anew; else only
 * the modules that remember something from one call to the next, and so from one change to the next.
 */
function loadedAnew(message: WorkerRequest & { readonly type: 'run' }, warm: Warm, project: TestProject) {
  const { mutantActivation } = message.context.providedContext as { readonly mutantActivation?: unknown };
  const acts = mutantActivation === 'static';
  const invalidates = madeFrom(project, acts || warm.stained ? isOurs : remembers);
  warm.stained = acts;
  // The thread was started with what the first change asked for: which tests to run is another with each.
  return { ...message, context: { ...message.context, invalidates, config: project.serializedConfig } };
}

function isOurs(file: string): boolean {
  return file.includes('/src/');
}

/** A variable of a module, or a map that it fills as it goes. */
const KEEPS = /^(?:let |const \w+ = new (?:Weak)?(?:Map|Set)(?:<.*>)?\(\))/m;

function remembers(file: string): boolean {
  return isOurs(file) && KEEPS.test(readFileSync(file, 'utf8'));
}

/** Those files, and all that import one: what else the tests read, such as saved pages, stays loaded. */
function madeFrom(project: TestProject, isMeant: (file: string) => boolean): string[] {
  const found = new Set<string>();
  for (const { moduleGraph } of Object.values(project.vite.environments)) {
    const due = [...moduleGraph.idToModuleMap.values()].filter(({ file }) => file && isMeant(file));
    for (let module = due.pop(); module; module = due.pop()) {
      if (!module.file || found.has(module.file)) continue;
      found.add(module.file);
      due.push(...module.importers);
    }
  }
  return [...found];
}
