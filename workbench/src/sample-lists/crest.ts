/** The crest of a university that does not exist: a shield with a lighthouse over the sea, as the `data:` address of an SVG picture. */
export const crest = `data:image/svg+xml;base64,${btoa(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 96">${[
  '<path d="M5 5h70v44c0 22-13 34-35 42C18 83 5 71 5 49z" fill="#fff" stroke="#12343b" stroke-width="3.5" stroke-linejoin="round"/>',
  '<path d="M34 61l3-33h6l3 33zM36 25v-6l4-4 4 4v6z" fill="#12343b"/><path d="M31 22L13 16v12zM49 22l18-6v12z" fill="#a67c2d"/>',
  '<path d="M11 64c5-4 10-4 15 0s9 4 14 0 9-4 14 0 10 4 15 0M20 76c4-3 7-3 11 0s6 3 9 0 6-3 9 0 7 3 11 0" fill="none" stroke="#12343b" stroke-width="2.8" stroke-linecap="round"/>',
].join('')}</svg>`)}`;
