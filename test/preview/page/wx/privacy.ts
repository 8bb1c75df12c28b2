// WeChat's privacy gate: what touches private data waits for the reader's yes to the agreement. Without a listener of the
// app WeChat asks by its own dialog (platform: privacy, accounts, compliance).
import { answering, callingBack, Failure } from './answer';
import { ask } from './dialog';

type Resolve = (answer: { event: string; buttonId?: string }) => void;
type Listener = (resolve: Resolve, info: { referrer: string }) => void;

const REFUSED = { message: 'api scope is not declared in the privacy agreement or user disagree', errno: 104 };

export interface Privacy {
  functions: Record<string, unknown>;
  /** Resolves once the agreement stands; fails when the reader refuses. `referrer` is the function that asks. */
  require(referrer: string): Promise<void>;
}

export function createPrivacy(isAgreedAtFirst: boolean, appName: () => string): Privacy {
  let isAgreed = isAgreedAtFirst;
  let listener: Listener | undefined;
  const contract = (): string => `《${appName()}小程序隐私保护指引》`;

  async function askReader(referrer: string): Promise<boolean> {
    const registered = listener;
    if (!registered) {
      const content = `在你使用服务之前，请阅读并同意${contract()}。`;
      return ask({ title: '隐私保护提示', content }, [
        { text: '拒绝', value: false },
        { text: '同意', value: true, isMain: true },
      ]);
    }
    return new Promise((resolve) => {
      registered(
        ({ event }) => {
          // `exposureAuthorization` only reports that the app's own sheet is on the screen.
          if (event !== 'exposureAuthorization') resolve(event === 'agree');
        },
        { referrer },
      );
    });
  }

  async function require(referrer: string): Promise<void> {
    isAgreed ||= await askReader(referrer);
    if (!isAgreed) throw new Failure(REFUSED.message, REFUSED.errno);
  }

  return {
    require,
    functions: {
      getPrivacySetting: callingBack('getPrivacySetting', () => ({
        needAuthorization: !isAgreed,
        privacyContractName: contract(),
      })),
      requirePrivacyAuthorize: callingBack('requirePrivacyAuthorize', () => require('requirePrivacyAuthorize')),
      onNeedPrivacyAuthorization: (next: Listener) => {
        listener = next;
      },
      openPrivacyContract: answering('openPrivacyContract', async () => {
        const content = '预览里没有真正的隐私保护指引。正式的文本在小程序后台填写。';
        await ask({ title: contract(), content }, [{ text: '关闭', value: true, isMain: true }]);
      }),
    },
  };
}
