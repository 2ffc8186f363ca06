/** A round badge with a sign on it, as the `data:` address of an SVG picture. `sign` is a path in a square of 96. */
export function badge(colour: string, sign: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><circle cx="48" cy="48" r="46" fill="${colour}"/>`
    + '<circle cx="48" cy="48" r="39" fill="none" stroke="#fff" stroke-width="2"/>'
    + `<path d="${sign}" fill="none" stroke="#fff" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
  return `data:image/svg+xml;base64,${btoa(svg)}`;
}
