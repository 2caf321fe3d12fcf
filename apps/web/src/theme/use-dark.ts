import { useEffect, useState } from 'react';

/** Is what is shown dark now? */
export function useDark(): boolean {
  const [dark, setDark] = useState(isDark);
  useEffect(() => {
    const look = (): void => setDark(isDark());
    const device = matchMedia('(prefers-color-scheme: dark)');
    const chosen = new MutationObserver(look);
    device.addEventListener('change', look);
    chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      device.removeEventListener('change', look);
      chosen.disconnect();
    };
  }, []);
  return dark;
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset['theme'];
  return chosen === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
}
