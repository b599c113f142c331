import { readFileSync } from 'node:fs';
import type { Browser, View } from '../../test/e2e/drivers/browser';
import { textOf } from '../../test/e2e/drivers/controls';
import { chooseFiles } from '../../test/e2e/drivers/file-field';
import { until } from '../../test/e2e/drivers/until';
import type { Strings } from '../../test/e2e/strings';

const VOLUME = 'test/fixtures/volume';
/** Forms of the volume that are text: a picture would be read for seconds. */
const FORMS = ['1013 adams10aPermission.pdf', '1304.pdf', '3341 couillet16Permission.pdf', '6008.pdf'];

/** The chair's desk with a volume's list and some of its forms; `leave` takes a picture under a name. */
export async function chairsDesk(
  browser: Browser,
  { counted }: Strings,
  leave: (view: View, what: string) => Promise<void>,
): Promise<void> {
  const desk = await browser.open(`${browser.extensionOrigin}/src/ui/desk/index.html`);
  await leave(desk, 'desk-empty');
  await chooseFiles(desk, '#list', [{ name: 'papers.csv', bytes: readFileSync(`${VOLUME}/papers.csv`) }]);
  const forms = FORMS.map((name) => ({ name, bytes: readFileSync(`${VOLUME}/forms/${name}`) }));
  await chooseFiles(desk, '#forms', forms);
  const read = counted('deskAllRead', FORMS.length);
  await until(read, async () => (await textOf(desk)).includes(read), 60_000);
  for (const width of [400, 1280]) {
    await desk.resize(width, 800);
    await leave(desk, `desk-${width}`);
  }
  await desk.close();
}
