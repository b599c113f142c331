import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes half a minute or more: begun last, one would run on alone while the other cores have nothing left. */
const LONG = [
  'pdf/scripts',
  'pdf/look/look',
  'pdf/right-to-left',
  'pdf/read/hostile',
  'pdf/combinations',
  'pdf/read/edited',
  'long-texts',
  'e2e/desk',
  'e2e/desk-ways',
];

/** Begins a project with the files that take longest; Vitest, where it has not run them before, with the largest. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONG.some((name) => moduleId.endsWith(`/test/${name}.test.ts`));
    const projects = new Set(sorted.map(({ project }) => project));
    return [...projects].flatMap((own) => {
      const all = sorted.filter(({ project }) => project === own);
      return [...all.filter(isLong), ...all.filter((each) => !isLong(each))];
    });
  }
}
