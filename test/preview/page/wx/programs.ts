// Jumps to other mini programs, on half the screen or on all of it, and the ways back. Which programs exist, and which have
// approved being opened half screen, stands in the settings; WeChat's console knows it on a phone (platform: jump APIs).
import type { LaunchOptions } from '../app-life';
import { createListeners } from '../listeners';
import type { OtherSide } from '../settings';
import { answering, Failure } from './answer';
import { linesOf, type Destination, type OpenOtherSide } from './other-side';
import { compareVersions } from './versions';

interface ProgramOptions {
  appId?: string;
  shortLink?: string;
  path?: string;
  extraData?: object;
  envVersion?: string;
  allowFullScreen?: boolean;
}

interface Parts {
  open: OpenOtherSide;
  otherSide: OtherSide;
  /** Base library, `3.17.0`. */
  library: string;
  enterOptions: () => LaunchOptions;
  /** Ends this program as exitMiniProgram does. */
  leave: (title: string) => void;
}

/** From this base library on a half screen may always be drawn up, whatever `allowFullScreen` says. */
const GROWS_SINCE = '3.10.0';

export function createPrograms({ open, otherSide, library, enterOptions, leave }: Parts): Record<string, unknown> {
  const heights = createListeners<{ height: number; initialHeight: number }>();
  const initialHeight = window.innerHeight;

  // A program hears of its own height while it is the half screen itself, not of what it opened (observed).
  window.addEventListener('resize', () => {
    if (enterOptions().apiCategory === 'embedded') heights.emit({ height: window.innerHeight, initialHeight });
  });

  /** Half a screen needs the other program's approval and an upright phone; else it becomes a usual jump without a word. */
  function kindOf(appId: string): Destination['kind'] {
    const isApproved = otherSide.halves === undefined || otherSide.halves.includes(appId);
    return isApproved && window.innerHeight > window.innerWidth ? 'half' : 'full';
  }

  async function jump(options: ProgramOptions, wish: Destination['kind']): Promise<void> {
    const { appId = '', shortLink, allowFullScreen } = options;
    if (appId === '' && !shortLink) throw new Failure('invalid appid');
    if (appId !== '' && otherSide.programs?.includes(appId) === false) throw new Failure('invalid appid');
    const kind = wish === 'half' ? kindOf(appId) : 'full';
    await open({
      title: `小程序 ${appId || shortLink}`,
      question: kind === 'full' ? '即将打开' : undefined,
      lines: linesOf({ ...options }),
      kind,
      program: {
        appId,
        canGrow: kind === 'half' && (allowFullScreen === true || compareVersions(library, GROWS_SINCE) >= 0),
      },
    });
  }

  async function goBack({ extraData }: { extraData?: object }): Promise<void> {
    const { appId } = enterOptions().referrerInfo;
    if (appId === undefined) throw new Failure('not opened by another mini program');
    leave(`已返回小程序 ${appId}${extraData ? ` ${JSON.stringify(extraData)}` : ''}`);
  }

  return {
    navigateToMiniProgram: answering('navigateToMiniProgram', (options: ProgramOptions) => jump(options, 'full')),
    openEmbeddedMiniProgram: answering('openEmbeddedMiniProgram', (options: ProgramOptions) => jump(options, 'half')),
    navigateBackMiniProgram: answering('navigateBackMiniProgram', goBack),
    exitMiniProgram: answering('exitMiniProgram', () => leave('小程序已退出')),
    onEmbeddedMiniProgramHeightChange: heights.on,
    offEmbeddedMiniProgramHeightChange: heights.off,
  };
}
