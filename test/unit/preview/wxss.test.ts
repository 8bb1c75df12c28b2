/** WXSS as the preview's browser gets it. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { compileWxss, type SheetScope } from '../../preview/build/wxss';

const APP: SheetScope = { kind: 'app' };

describe('compileWxss', () => {
  let folder = '';
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wxss-'));
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true });
  });

  function compile(source: string, scope: SheetScope): string {
    const file = path.join(folder, 'sheet.wxss');
    fs.writeFileSync(file, source);
    return compileWxss(file, scope);
  }

  it('counts 750 rpx to a screen, negative and broken ones too', () => {
    expect(compile('.a { margin: -75rpx 1.5rpx 3px }', APP)).toBe('.a { margin: -10vw 0.2vw 3px }');
  });

  it('prefixes the classes of a component and marks its host', () => {
    const css = compile(':host { color: red } .a .b::before { top: 0 }', { kind: 'component', prefix: 'c1' });
    expect(css).toBe('[wx-host=c1] { color: red } .c1--a .c1--b::before { top: 0 }');
  });

  it('keeps the rules of a page inside it', () => {
    expect(compile('page { color: red }', { kind: 'page', id: 'pages/a/a' })).toBe(
      '@scope ([data-page="pages/a/a"]) {\n:scope { color: red }\n}',
    );
  });

  it('asks the theme mark instead of the system for dark rules', () => {
    const css = compile(
      '@media (prefers-color-scheme: dark) { page { top: 0 } .a::before .b, view { top: 1px } }',
      APP,
    );
    expect(css).not.toContain('@media');
    expect(css).toContain('wx-page:where(html[data-theme="dark"] *) { top: 0 }');
    expect(css).toContain('.a:where(html[data-theme="dark"] *)::before .b');
    expect(css).toContain('wx-view:where(html[data-theme="dark"] *) { top: 1px }');
  });

  it('keeps the other conditions of a dark query', () => {
    const css = compile('@media (prefers-color-scheme: light) and (min-width: 300px) { .a { top: 0 } }', APP);
    expect(css).toContain('@media (min-width: 300px)');
    expect(css).toContain('.a:where(html[data-theme="light"] *)');
  });

  it('refuses a colour scheme inside a list of queries', () => {
    expect(() => compile('@media print, (prefers-color-scheme: dark) { .a { top: 0 } }', APP)).toThrow(
      'only supported',
    );
  });

  it('takes in imported sheets and names the one that is missing', () => {
    fs.writeFileSync(path.join(folder, 'part.wxss'), '.p { top: 0 }');
    expect(compile('@import "./part.wxss";', APP)).toBe('.p { top: 0 }');
    expect(() => compile('@import "./gone.wxss";', APP)).toThrow('gone.wxss');
  });

  it('puts a Chinese font before the generic family, and leaves icon fonts alone', () => {
    expect(compile('.a { font-family: Georgia, serif }', APP)).toContain('Georgia, "Preview Sans SC", serif');
    expect(compile('page { --f: monospace }', APP)).toContain('--f: "Preview Sans SC", monospace');
    expect(compile('.i { font-family: van-icon }', APP)).toBe('.i { font-family: van-icon }');
  });

  it('leaves keyframe steps as they are', () => {
    expect(compile('@keyframes k { from { top: 0 } to { top: 1px } }', APP)).toBe(
      '@keyframes k { from { top: 0 } to { top: 1px } }',
    );
  });
});
