import { buildBody, counterpartLengths, counterparts, MUSCLE_IDS, muscleLengths } from '@hipspine/body';
import { type Names, posesOf, tableText } from './body-tables.ts';
import { EXIT, type Exit } from './exit.ts';
import { writeOut } from './terminal.ts';

/** `hipspine body lengths POSES.csv`: the length of every muscle in every pose, metres. */
export async function lengths(file: string, { names }: { readonly names: Names }): Promise<Exit> {
  const table = await posesOf(file);
  const body = buildBody();
  if (names === 'own') {
    await writeOut(tableText(table, MUSCLE_IDS, (pose) => [...muscleLengths(body, pose)]));
    return EXIT.done;
  }
  const list = counterparts(names);
  await writeOut(
    tableText(
      table,
      list.map(({ name }) => name),
      (pose) => counterpartLengths(body, pose, list),
    ),
  );
  return EXIT.done;
}
