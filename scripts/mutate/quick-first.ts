import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Runs quick files of tests before slow ones, by how long each took when nothing was changed: most changes need no more. */
export class QuickFirst extends BaseSequencer {
  readonly #took = new Map<string, number>();

  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    for (const { project, moduleId } of files) {
      const duration = this.ctx.cache.getFileTestResults(
        `${project.name}:${relative(this.ctx.config.root, moduleId)}`,
      )?.duration;
      if (duration !== undefined && !this.#took.has(moduleId)) this.#took.set(moduleId, duration);
    }
    const took = ({ moduleId }: TestSpecification) => this.#took.get(moduleId) ?? 0;
    return [...files].sort((a, b) => took(a) - took(b));
  }
}
