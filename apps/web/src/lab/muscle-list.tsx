import type { MuscleName } from '@hipspine/body';
import { labWords } from '@hipspine/messages';
import type { JSX } from 'react';
import { useAreaWords } from '../words/use-area-words.ts';
import { GROUP_NAMES, GROUPS } from './muscle-groups.ts';
import { PickList } from './pick-list.tsx';

/** Every muscle of the body by where it is felt, with its everyday and its technical name. */
export function MuscleList({ onPick }: { readonly onPick: (muscle: MuscleName) => void }): JSX.Element {
  const say = useAreaWords(labWords);
  return (
    <PickList
      label={say.search.muscle}
      listLabel={say.search.listMuscles}
      onPick={(id) => onPick(id as MuscleName)}
      sections={GROUP_NAMES.map((group) => ({
        id: group,
        name: say.groups[group],
        items: GROUPS[group].map((id) => ({ id, name: say.muscles[id].name, hint: say.muscles[id].lay })),
      }))}
    />
  );
}
