import {
  buildBody,
  COORDINATE_IDS,
  type CoordinateId,
  coordinateNamed,
  counterpartArms,
  counterparts,
  MUSCLE_IDS,
  momentArms,
} from '@hipspine/body';
import { terminal } from '@hipspine/messages';
import { type Names, posesOf, tableText } from './body-tables.ts';
import { EXIT, type Exit, UnusableInput } from './exit.ts';
import { writeOut } from './terminal.ts';

/** `hipspine body moment-arms POSES.csv --coordinate NAME`: -dL/dq of every muscle in every pose, metres per radian. */
export async function arms(
  file: string,
  { coordinate, names }: { readonly coordinate: string; readonly names: Names },
): Promise<Exit> {
  const about = coordinateOrFail(coordinate);
  const table = await posesOf(file);
  const body = buildBody();
  if (names === 'own') {
    await writeOut(tableText(table, MUSCLE_IDS, (pose) => [...momentArms(body, pose, about)]));
    return EXIT.done;
  }
  const list = counterparts(names);
  await writeOut(
    tableText(
      table,
      list.map(({ name }) => name),
      (pose) => counterpartArms(body, pose, about, list),
    ),
  );
  return EXIT.done;
}

function coordinateOrFail(name: string): CoordinateId {
  const id = coordinateNamed(name);
  if (id !== null) return id;
  throw new UnusableInput(
    terminal.problem('--coordinate', '', JSON.stringify(name), `one of ${COORDINATE_IDS.join(', ')}`),
  );
}
