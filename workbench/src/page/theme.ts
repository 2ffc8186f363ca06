import { useEffect, useState } from 'react';

export type Theme = 'light' | 'dark';

const place = 'workbench.theme';

const chosen = (): Theme | undefined => {
  const kept = localStorage.getItem(place);
  return kept === 'light' || kept === 'dark' ? kept : undefined;
};

const ofSystem = (): Theme => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

/** The theme that the person chose, else the system's. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(() => chosen() ?? ofSystem());
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  const choose = (next: Theme) => {
    localStorage.setItem(place, next);
    setTheme(next);
  };
  return [theme, choose];
}
