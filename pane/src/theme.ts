import type { BrandVariants, Theme } from '@fluentui/react-components';
import { createDarkTheme, createLightTheme } from '@fluentui/react-components';

/** Aubergine: not Excel's or Sheets' green, not the blue of a link, not a colour of success, warning or danger. */
const confer: BrandVariants = {
  10: '#190617', 20: '#250b23', 30: '#331130', 40: '#42173e', 50: '#52204d', 60: '#632a5e', 70: '#72346c', 80: '#7e3d78',
  90: '#9f5597', 100: '#cb80c2', 110: '#d592cc', 120: '#dca3d5', 130: '#e5b6de', 140: '#eccce8', 150: '#f3dff0', 160: '#faf1f9',
};

export const lightTheme: Theme = createLightTheme(confer);

/** Fluent's dark theme, with the steps of the ramp that reach a contrast of 4.5 on dark ground. */
export const darkTheme: Theme = {
  ...createDarkTheme(confer),
  colorBrandBackground: confer[80],
  colorBrandForeground1: confer[110],
  colorBrandForegroundLink: confer[110],
  colorBrandBackground2: '#372635',
  colorStatusDangerForeground1: '#e37d80',
};
