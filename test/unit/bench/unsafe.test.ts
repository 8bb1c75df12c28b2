import { element } from '../../bench/html/tree';
import { breaches, isScriptAddress } from '../../bench/html/unsafe';

describe('what must not survive', () => {
  it.each([
    'javascript:x',
    ' JaVa\tScript:x',
    '&#106;avascript:x',
    'javascript&colon;x',
    'data:text/html,x',
    'vbscript:x',
  ])('is found in the address %j', (address) => {
    expect(isScriptAddress(address)).toBe(true);
    expect(breaches([element('div', {}, [element('a', { href: address })])])).toEqual(['address href']);
  });

  it.each(['https://e.example/javascript:x', '#javascript', 'data:image/png;base64,AA', ''])('is not %j', (address) => {
    expect(isScriptAddress(address)).toBe(false);
  });

  it('is found in elements, handlers and styles', () => {
    expect(breaches([element('script')])).toEqual(['element script']);
    expect(breaches([element('p', { onclick: 'x' })])).toEqual(['handler onclick']);
    expect(breaches([element('p', { style: 'width:expression(x)' })])).toEqual(['script in a style']);
    expect(breaches([element('p', { style: 'color:#fff' }, [{ text: '<script>' }])])).toEqual([]);
  });
});
