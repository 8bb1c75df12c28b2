// What a channel says of its live broadcasts, as the setting `live` has it: 1 never, 2 live, 3 ended, 4 being prepared
// (platform: jump APIs). Ids are made up from the name, so that a test knows them.
import { callingBack, Failure } from './answer';
import { confirm } from './dialog';

const NO_DATA = 1416104;
const PREPARED = 4;
const RESERVED = 6;
const DISMISSED = 5;

interface Channel {
  finderUserName: string;
}

export function createChannels(liveStatus: number): Record<string, unknown> {
  function requireName({ finderUserName }: Channel): void {
    if (!finderUserName?.startsWith('sph')) throw new Failure('bad finderUserName', 40097);
  }

  const getChannelsLiveInfo = (channel: Channel): object => {
    requireName(channel);
    const { finderUserName } = channel;
    return {
      feedId: `feed-${finderUserName}`,
      nonceId: `nonce-${finderUserName}`,
      description: '直播',
      status: liveStatus,
      headUrl: '',
      nickname: finderUserName,
      replayStatus: 0,
      otherInfos: [],
    };
  };

  const getChannelsLiveNoticeInfo = (channel: Channel): object => {
    requireName(channel);
    if (liveStatus !== PREPARED) throw new Failure('no notice', NO_DATA);
    const { finderUserName: nickname } = channel;
    return { noticeId: `notice-${nickname}`, status: 0, startTime: '', headUrl: '', nickname, reservable: true };
  };

  const reserveChannelsLive = async ({ noticeId }: { noticeId: string }): Promise<object> => {
    if (!noticeId) throw new Failure('bad noticeId', 40097);
    const isReserved = await confirm('预约直播', '开播时微信会提醒你。', '预约');
    return { state: isReserved ? RESERVED : DISMISSED };
  };

  return {
    getChannelsLiveInfo: callingBack('getChannelsLiveInfo', getChannelsLiveInfo),
    getChannelsLiveNoticeInfo: callingBack('getChannelsLiveNoticeInfo', getChannelsLiveNoticeInfo),
    reserveChannelsLive: callingBack('reserveChannelsLive', reserveChannelsLive),
  };
}
