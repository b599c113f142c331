import type { Reporter, TestModule, Vitest } from 'vitest/node';

/**
 * Makes it an error when a file of tests cannot be loaded: Stryker looks at tests alone, and would count a change that
 * keeps them from being there as one that none of them notices.
 */
export function loadErrors(): Reporter {
  let vitest: Vitest | undefined;
  return {
    onInit(started) {
      vitest = started;
    },
    onTestModuleEnd(module: TestModule) {
      if (module.children.size === 0)
        for (const error of module.errors()) vitest?.state.catchError(error, 'Load Error');
    },
  };
}
