import { isPicture } from './picture-file';

describe('an SVG file is a picture', () => {
  const isSvg = (svg: string): boolean => isPicture({ type: 'image/svg+xml', bytes: Buffer.from(svg) });
  const around = (content: string): string => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 96 96">${content}</svg>`;

  test.each(['<path d="M0 0h9v9z"/>', '<defs><path id="a" d="M0 0h9"/></defs><use href="#a"/>', '<style>path { fill: url(#b) }</style><path d="M0 0h9"/>', '<image href="data:image/png;base64,AAAA" width="9" height="9"/>'])('when it is a drawing: %s', (content) => {
    expect(isSvg(around(content))).toBe(true);
  });

  test.each([
    '<script>alert(1)</script>', '<path d="M0 0" onload="alert(1)"/>', '<foreignObject><p>x</p></foreignObject>', '<image href="https://tracker.example/a.png"/>', '<image xlink:href=\'//tracker.example/a.png\'/>',
    '<use href="file:///etc/passwd#a"/>', '<style>@import "https://tracker.example/a.css";</style>', '<path style="fill: url(https://tracker.example/a#b)"/>', '<a href="javascript:alert(1)"><path d="M0 0"/></a>', '<path d="M0 0">',
  ])('not when it could do something, fetch something, or cannot be drawn: %s', (content) => {
    expect(isSvg(around(content))).toBe(false);
  });

  test('not when it defines entities, which grow while they are read', () => {
    expect(isSvg(`<!DOCTYPE svg [<!ENTITY a "aaaa">]>${around('&a;')}`)).toBe(false);
  });
});

describe('a JPEG file is a picture', () => {
  const jpeg = (width: number, height: number): Buffer => {
    const frame = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x04, 0x00, 0x00, 0xff, 0xc0, 0x00, 0x11, 0x08, 0, 0, 0, 0, 3, 1, 0x11, 0]);
    frame.writeUInt16BE(height, 13);
    frame.writeUInt16BE(width, 15);
    return frame;
  };
  const isJpeg = (bytes: Buffer): boolean => isPicture({ type: 'image/jpeg', bytes });

  test('when it says so itself, and is not too large to draw', () => {
    expect([jpeg(640, 192), jpeg(0, 192), jpeg(640, 5000), jpeg(640, 192).subarray(0, 12), Buffer.from('GIF89a')].map(isJpeg)).toEqual([true, false, false, false, false]);
  });
});
