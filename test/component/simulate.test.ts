import { fakeWx } from '../fakes/wx/fake-wx';
import { find, heard, mount, settled, tap, text } from '../simulate';

const BUTTON = 'miniprogram_npm/@vant/weapp/button/index';

it('mounts a component with its properties, its npm parts and its WXS', () => {
  const button = mount(BUTTON, { type: 'primary', loading: true, loadingText: 'wait' });
  expect(text(button)).toContain('wait');
  expect(find(button, '.van-button').dom?.className).toContain('van-button--primary');
  expect(find(button, '.van-button__loading-text')).toBeDefined();
});

it('hears what a component says when it is tapped', async () => {
  const button = mount(BUTTON);
  const clicks = heard(button, 'click');
  await tap(find(button, '.van-button'));
  expect(clicks).toHaveLength(1);
});

it('mounts the same component again in one test', () => {
  expect(text(mount(BUTTON, { loading: true, loadingText: 'one' }))).toContain('one');
  expect(text(mount(BUTTON, { loading: true, loadingText: 'two' }))).toContain('two');
});

it('names what is not there', () => {
  expect(() => find(mount(BUTTON), '.nothing')).toThrow('.nothing is not in');
});

describe('the fake wx', () => {
  it('settles through callbacks, or through a promise when there are none', async () => {
    const said: string[] = [];
    wx.showToast({ title: 'a', success: () => said.push('success'), complete: () => said.push('complete') });
    expect(said).toEqual([]);
    await settled();
    expect(said).toEqual(['success', 'complete']);
    await expect(wx.setClipboardData({ data: 'b' })).resolves.toMatchObject({ errMsg: 'setClipboardData:ok' });
    expect(fakeWx().calls.names()).toEqual(['showToast', 'setClipboardData']);
  });

  it('fails when it is told to', async () => {
    fakeWx().calls.fail('navigateTo', 'navigateTo:fail webview count limit exceed');
    await expect(wx.navigateTo({ url: '/pages/a/a' })).rejects.toMatchObject({
      errMsg: 'navigateTo:fail webview count limit exceed',
    });
  });

  it('keeps copies, and a store that is full keeps what it had', () => {
    const value = { list: [1] };
    wx.setStorageSync('a', value);
    value.list.push(2);
    expect(wx.getStorageSync('a')).toEqual({ list: [1] });
    expect(wx.getStorageSync('absent')).toBe('');
    fakeWx().storage.limitBytes = 64;
    expect(() => wx.setStorageSync('a', 'x'.repeat(100))).toThrow('exceed storage max size');
    expect(wx.getStorageSync('a')).toEqual({ list: [1] });
  });

  it('answers requests, holds them, and aborts them', async () => {
    const { network } = fakeWx();
    const said: unknown[] = [];
    const ask = (url: string) =>
      wx.request({ url, success: ({ data }) => said.push(data), fail: ({ errMsg }) => said.push(errMsg) });
    network.answer('/site.json', { data: 'site' });
    network.answer('/slow.json', { data: 'slow', held: true });
    ask('https://a.test/site.json');
    ask('https://a.test/slow.json');
    ask('https://a.test/other.json');
    ask('https://a.test/slow.json').abort();
    await settled();
    expect(said).toEqual([
      'request:fail abort',
      'site',
      'request:fail no answer prepared for https://a.test/other.json',
    ]);
    network.release();
    expect(said.slice(3)).toEqual(['slow']);
  });

  it('measures what the test says of the screen, and brings things into view', async () => {
    const { screen } = fakeWx();
    const found: unknown[] = [];
    screen.measure('.head', { top: 40 });
    screen.measure('.gone', null);
    const query = wx.createSelectorQuery();
    query.select('.head').boundingClientRect();
    query.select('.gone').boundingClientRect();
    query.selectAll('.other').boundingClientRect();
    query.exec((all) => found.push(...(all as unknown[])));
    await settled();
    expect(found).toEqual([{ top: 40 }, null, [expect.objectContaining({ top: 0 })]]);

    const ratios: number[] = [];
    const observer = wx.createIntersectionObserver({});
    observer.relativeToViewport().observe('.end', ({ intersectionRatio }) => ratios.push(intersectionRatio));
    screen.show('.end');
    observer.disconnect();
    screen.show('.end', 0.5);
    expect(ratios).toEqual([1]);
  });
});
