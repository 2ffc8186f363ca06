import type { Theme } from '@fluentui/react-components';
import { createDarkTheme } from '@fluentui/react-components';
import { confer } from './theme';

/** Fluent's dark theme, with the steps of the ramp that reach a contrast of 4.5 on dark ground. */
export const darkTheme: Theme = {
  ...createDarkTheme(confer),
  colorBrandBackground: confer[80],
  colorBrandForeground1: confer[110],
  colorBrandForegroundLink: confer[110],
  colorBrandBackground2: '#372635',
  colorStatusDangerForeground1: '#e37d80',
};
