import { translator } from '../translate.ts'

export const messages = {
  Player: 'プレーヤー',
  'Player: {0}': 'プレーヤー：{0}',
  'Press play to listen.': '再生を押すと聴けます。',
  Position: '再生位置',
  '{0} of {1}': '{1}中{0}',
  Preview: '試聴',
  Play: '再生',
  Pause: '一時停止',
  'Previous track': '前の曲',
  'Previous (p)': '前へ (p)',
  'Next track': '次の曲',
  'Next (n)': '次へ (n)',
  '{0} (space)': '{0} (スペース)',
  Mute: 'ミュート',
  Unmute: 'ミュート解除',
  'Mute (m)': 'ミュート (m)',
  Volume: '音量',
  Tracks: '曲',
  'Try again': 'もう一度試す',
  'Nothing to play yet': 'まだ曲がありません',
  'Tracks that are added to this list will show up here.':
    'このリストに追加された曲がここに表示されます。',
  'Its src should look like https://music.example/playlist/…':
    'src は https://music.example/playlist/… のように指定してください。',
  'It may have been removed by the people who published it.':
    '公開した人が削除した可能性があります。',
  'Whoever published it can make it public.': '公開した人が全員に公開できます。',
  'Please check your connection, or try again in a moment.':
    '接続を確認するか、しばらくしてからもう一度お試しください。',
  'The address of this player is not a playlist, an album or a track.':
    'このプレーヤーのアドレスは、プレイリスト、アルバム、曲のいずれでもありません。',
  'This music is no longer here.': 'この音楽はもうここにありません。',
  'This music is private.': 'この音楽は非公開です。',
  'The music server does not answer.': '音楽サーバーが応答しません。',
  'This track is not available.': 'この曲は利用できません。',
  'This track is private.': 'この曲は非公開です。',
  'This page may not play this music.': 'このページではこの音楽を再生できません。',
  'This page has played all it may for now. Please try again later.':
    'このページで再生できる上限に達しました。後でもう一度お試しください。',
  'This browser cannot play this track.': 'このブラウザーではこの曲を再生できません。',
  'The sound of this track is damaged.': 'この曲の音声が破損しています。',
  'The connection was lost. Trying again…': '接続が切れました。再試行しています…',
  Lyrics: '歌詞',
  Music: '音楽',
  'Loading the lyrics…': '歌詞を読み込んでいます…',
  'This track has no lyrics here.': 'この曲の歌詞はありません。',
  'The lyrics did not load.': '歌詞を読み込めませんでした。',
  Space: 'スペース',
  'Play or pause': '再生または一時停止',
  'Back or forward by 5 seconds': '5秒戻る・進む',
  'Louder or quieter': '音量を上げる・下げる',
  'Next or previous track': '次または前の曲',
  'This help': 'このヘルプ',
  'From track to track': '曲から曲へ移動',
  'Home, End': 'Home、End',
  'To the first or the last track': '最初または最後の曲へ',
  'To the track that begins so': 'その文字で始まる曲へ',
  Enter: 'Enter',
  'Play the track': '曲を再生',
  Keys: 'キー操作',
  Close: '閉じる',
  'In the list': 'リスト内',
  'Move {0}': '{0}を移動',
  'Move (alt ↑ ↓)': '移動 (Alt ↑ ↓)',
}

export const tracks = { other: '{0}曲' }

export const translate = translator(messages, tracks)
