/** Sends a batch of counts: one POST that is taken or not. */

/** Calls back with whether the server took it. */
export function sendJson(url: string, body: object, then: (isTaken: boolean) => void): void {
  wx.request({
    url,
    method: 'POST',
    data: JSON.stringify(body),
    header: { 'content-type': 'application/json' },
    dataType: '其他',
    success: ({ statusCode }) => then(statusCode >= 200 && statusCode <= 299),
    fail: () => then(false),
  });
}
