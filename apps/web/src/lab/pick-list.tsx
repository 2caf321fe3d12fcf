import { labWords } from '@hipspine/messages';
import type { JSX, ReactNode } from 'react';
import {
  Autocomplete,
  Button,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  SearchField,
  useFilter,
} from 'react-aria-components';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import panel from './panel.module.css';
import styles from './pick-list.module.css';

interface PickItem {
  readonly id: string;
  readonly name: string;
  readonly hint?: string;
  /** Other names that find it. */
  readonly also?: string;
  /** Language of the name, where it is not that of the page. */
  readonly lang?: string | undefined;
}

interface PickSection {
  readonly id: string;
  /** No heading where there is one section only. */
  readonly name?: string;
  readonly items: readonly PickItem[];
}

/** One of many, found by typing or by going through the list. */
export function PickList({
  label,
  listLabel,
  sections,
  onPick,
}: {
  readonly label: string;
  readonly listLabel: string;
  readonly sections: readonly PickSection[];
  readonly onPick: (id: string) => void;
}): JSX.Element {
  const { search: say } = useAreaWords(labWords);
  const { contains } = useFilter({ sensitivity: 'base' });
  return (
    <Autocomplete filter={contains} disableVirtualFocus>
      <SearchField className={styles.search}>
        <Label>{label}</Label>
        <div className={styles.searchBox}>
          <Input className={controls.input} autoComplete="off" />
          <Button className={styles.clear} aria-label={say.clear}>
            <span aria-hidden="true">×</span>
          </Button>
        </div>
      </SearchField>
      <ListBox
        className={styles.list}
        aria-label={listLabel}
        selectionMode="none"
        onAction={(id) => onPick(String(id))}
        renderEmptyState={() => <p className={styles.none}>{say.none}</p>}
      >
        {sections.map((section) => (
          <ListBoxSection
            key={section.id}
            id={section.id}
            {...(section.name === undefined ? { 'aria-label': listLabel } : {})}
          >
            {section.name === undefined ? null : <Header className={styles.listHead}>{section.name}</Header>}
            {section.items.map((item) => (
              <ListBoxItem
                key={item.id}
                id={item.id}
                className={styles.item}
                textValue={[item.name, item.hint, item.also].filter((text) => text !== undefined).join(' ')}
              >
                <Item {...item} />
              </ListBoxItem>
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
    </Autocomplete>
  );
}

const Item = ({ name, hint, lang }: PickItem): ReactNode => (
  <>
    <span lang={lang}>{name}</span>
    {hint === undefined ? null : <span className={panel.hint}>{hint}</span>}
  </>
);
