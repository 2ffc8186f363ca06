import type { BrandVariants, Theme } from '@fluentui/react-components';
import { createLightTheme } from '@fluentui/react-components';

/** Aubergine: not Excel's or Sheets' green, not the blue of a link, not a colour of success, warning or danger. */
export const confer: BrandVariants = {
  10: '#190617', 20: '#250b23', 30: '#331130', 40: '#42173e', 50: '#52204d', 60: '#632a5e', 70: '#72346c', 80: '#7e3d78',
  90: '#9f5597', 100: '#cb80c2', 110: '#d592cc', 120: '#dca3d5', 130: '#e5b6de', 140: '#eccce8', 150: '#f3dff0', 160: '#faf1f9',
};

export const lightTheme: Theme = createLightTheme(confer);
