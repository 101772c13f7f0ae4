const fields = (type: string, names: string, how: string) =>
  names.split(' ').map((name) => `${type}.${name} ${how}`)

/** Where an answer is not as the SDK's types have it, by the reason. */
const reasons: Record<string, string[]> = {
  'Nobody measures it here, so it is null rather than guessed.': [
    ...fields(
      'AudioFeatures',
      'acousticness danceability energy instrumentalness key liveness mode speechiness tempo time_signature valence',
      'is not number',
    ),
    ...fields(
      'TrackAnalysis',
      'code_version echoprint_version end_of_fade_in key key_confidence mode mode_confidence num_samples rhythm_version start_of_fade_out synch_version tempo tempo_confidence time_signature time_signature_confidence',
      'is not number',
    ),
    ...fields(
      'TrackAnalysis',
      'codestring echoprintstring rhythmstring sample_md5 synchstring',
      'is not string',
    ),
    ...fields('Meta', 'analysis_time timestamp', 'is not number'),
    ...fields('Meta', 'input_process', 'is not string'),
    ...fields(
      'Segment',
      'confidence loudness_end loudness_max_time loudness_start',
      'is not number',
    ),
  ],
  'In lists and beside tracks, the Web API describes albums without it.': fields(
    'SimplifiedAlbum',
    'album_group copyrights external_ids genres label popularity',
    'is missing',
  ),
  'The Web API describes the artists of an album by their names and links alone.': fields(
    'Artist',
    'followers genres images popularity',
    'is missing',
  ),
  'Tags seldom have it, and no number is made up.': fields('ExternalIds', 'upc', 'is missing'),
  'The Web API shows nobody the address of somebody else.': fields('User', 'email', 'is missing'),
  'The Web API itself has null there.': [
    'Playlist<Track>.primary_color is not string',
    'PlaylistedTrack<Track>.primary_color is not string',
    'SimplifiedPlaylist.primary_color is not string',
    'RecommendationSeed.href is not string',
  ],
  'An empty page leads nowhere.': fields(
    'RecentlyPlayedTracksPage.cursors',
    'after before',
    'is not string',
  ),
}

/** The exceptions, as `Track.name is missing` or `AudioFeatures.tempo is not number`. */
export const exceptions: ReadonlySet<string> = new Set(Object.values(reasons).flat())
