/** What the search page shows, in Chinese. */
import type { SearchMessages } from './messages';

export const zh: SearchMessages = {
  title: '搜索',
  placeholder: '找一篇文章',
  go: '搜索',
  erase: '清除输入',
  recent: '最近搜索',
  clear: '清空',
  remove: '删除 {query}',
  unsaved: '没能保存，下次搜索时会再试',
  reach: { fields: '搜索标题、作者、分类和摘要，不含正文', text: '搜索标题和正文' },
  found: '找到 {n} 篇文章',
  foundMore: '找到 {n} 篇以上',
  atHand: '没有网络，只找了看过的列表和文章：{n} 篇',
  empty: { title: '没有找到“{query}”', message: '{reach}。换个说法，或者少写几个字' },
  none: { title: '这里不能搜索', message: '可以从分类里找文章' },
  kinds: { brand: '品牌', query: '搜过', category: '分类', article: '文章' },
};
