/** The words of the library's pages in Chinese. */
import type { LibraryWords } from './messages';

export const zh: LibraryWords = {
  favourites: {
    title: '收藏',
    empty: { title: '还没有收藏', message: '在文章里点“收藏”，或者在列表里长按一篇文章' },
    remove: '取消收藏',
  },
  history: {
    title: '阅读历史',
    empty: { title: '还没有读过的文章', message: '读过的文章会留在这里' },
    remove: '从历史中移除',
    clear: '清空',
    clearTitle: '清空阅读历史？',
    clearText: '文章的已读标记和读到的位置会保留',
    confirm: '清空',
    cancel: '取消',
  },
  copies: {
    title: '离线文章',
    empty: { title: '还没有离线文章', message: '在文章里点“离线保存”，或者在分类里点“离线下载”' },
    saving: '正在保存',
    saved: '已保存，没有网络也能读',
    failed: '没能保存，请稍后再试',
    used: '已用 {used}，还可用 {left}',
    favourite: '收藏',
    missing: '{n} 张图片联网后可看',
    remove: '删除',
    removeOf: '删除“{title}”的离线内容',
    listing: '正在列出文章',
    progress: '已保存 {done} / {total} 篇',
    waiting: '等待下载',
    stopped: '{why}，已保存 {done} / {total} 篇',
    noRoom: '空间满了：收藏的和刚下载的不会自动删除，请先删去下面的一些',
    done: '{total} 篇已全部保存',
    some: '已保存 {done} 篇，{failed} 篇没能保存',
    resume: '继续',
    cancel: '取消',
    retry: '重试',
    close: '知道了',
    largest: '最大的在前',
  },
};
