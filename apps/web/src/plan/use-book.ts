import { useEffect, useState } from 'react';
import type { PlanBook } from './planner-calls.ts';
import { planner } from './planner-client.ts';

/** Names and texts of moves; undefined while they load. */
export function useBook(): { readonly book: PlanBook | undefined; readonly failed: boolean } {
  const [book, setBook] = useState<PlanBook>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    planner.book().then(setBook, () => setFailed(true));
  }, []);
  return { book, failed };
}
