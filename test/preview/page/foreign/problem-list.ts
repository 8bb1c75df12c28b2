// The list over the page: one line that opens to all problems. It stands in a shadow root, out of the app's styles' reach.

const STYLE = `
  details { position: fixed; z-index: 99999; right: 8px; bottom: 8px; max-width: calc(100% - 16px); font: 12px/18px sans-serif; }
  summary { width: fit-content; margin-left: auto; padding: 4px 10px; border-radius: 12px; background: #b3261e; color: #fff; }
  ul { max-height: 50vh; margin: 6px 0 0; padding: 8px 12px 8px 26px; overflow: auto; border-radius: 8px;
    background: #fff; color: #222; box-shadow: 0 2px 12px rgb(0 0 0 / 30%); overflow-wrap: anywhere; }
`;

export interface ProblemList {
  /** False when the same problem is listed already; a name counts as listed whatever was said of it. */
  add(where: string, what: string): boolean;
}

export function createProblemList(): ProblemList {
  const known = new Set<string>();
  const host = document.body.appendChild(document.createElement('preview-problems'));
  const root = host.attachShadow({ mode: 'open' });
  const details = document.createElement('details');
  const summary = details.appendChild(document.createElement('summary'));
  const list = details.appendChild(document.createElement('ul'));
  const style = document.createElement('style');
  style.textContent = STYLE;
  root.append(style, details);
  host.hidden = true;

  return {
    add(where, what) {
      const key = where.startsWith('wx.') ? where : `${where}: ${what}`;
      if (known.has(key)) return false;
      known.add(key);
      list.appendChild(document.createElement('li')).textContent = `${where}: ${what}`;
      summary.textContent = `预览里有 ${known.size} 处不支持或出错`;
      host.hidden = false;
      return true;
    },
  };
}
