import { useEffect, useState } from 'react';

const asked = (): MediaQueryList => matchMedia('(prefers-reduced-motion: reduce)');

/** Has somebody asked their device for less motion? */
export function useReducedMotion(): boolean {
  const [reduced, setReduced] = useState(() => asked().matches);
  useEffect(() => {
    const query = asked();
    const look = (): void => setReduced(query.matches);
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return reduced;
}
