/** Whether the phone says that there is a network: what it said last, and who wants to know when that changes. */

export interface Network {
  /** True until the phone has said otherwise. */
  isOnline: () => boolean;
  /** Calls back with every change; returns its own undo. */
  onNetworkChange: (listener: (isOnline: boolean) => void) => () => void;
}

/** Asks once and listens from then on. Call it once. */
export function readNetwork(): Network {
  const listeners = new Set<(isOnline: boolean) => void>();
  let isOnline = true;
  const tell = (isConnected: boolean): void => {
    const isNews = isConnected !== isOnline;
    isOnline = isConnected;
    // A change from one network to another is worth a new try as well.
    if (isNews || isConnected) listeners.forEach((listener) => listener(isConnected));
  };
  wx.onNetworkStatusChange((result: object) => tell('isConnected' in result && result.isConnected === true));
  wx.getNetworkType({
    success: ({ networkType }) => {
      if (networkType === 'none') tell(false);
    },
  });
  return {
    isOnline: () => isOnline,
    onNetworkChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
