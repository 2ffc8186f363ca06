/**
 * Whose pages may show the add-in in a frame: Excel on the web. Microsoft publishes no list; these are the hosts that others met
 * (https://github.com/OfficeDev/office-js-docs-pr/issues/4911). Excel on Windows and Mac has no frame around the pane.
 */
export const officeOnTheWeb = [
  'https://*.officeapps.live.com', 'https://*.cloud.microsoft', 'https://*.office.com', 'https://*.office365.com', 'https://*.sharepoint.com', 'https://onedrive.live.com',
];

/**
 * What the add-in's pages may load. office.js has to come from Microsoft's own address; it and Fluent set styles in their
 * elements. No `X-Frame-Options`: it knows no list of hosts, and would keep Excel on the web from showing the pane at all.
 */
export const addInPolicy = (frameAncestors: readonly string[]): string => [
  "default-src 'none'",
  "script-src 'self' https://appsforoffice.microsoft.com",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  `frame-ancestors ${frameAncestors.join(' ')}`,
].join('; ');
