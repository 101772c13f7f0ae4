import type {
  Album,
  Artist,
  Artists,
  AudioAnalysis,
  AudioFeatures,
  Audiobook,
  Categories,
  Category,
  Chapter,
  Devices,
  Episode,
  FeaturedPlaylists,
  Genres,
  Image,
  Markets,
  NewReleases,
  Page,
  PartialSearchResult,
  PlaybackState,
  Playlist,
  PlaylistedTrack,
  Queue,
  RecentlyPlayedTracksPage,
  RecommendationsResponse,
  SavedAlbum,
  SavedEpisode,
  SavedShow,
  SavedTrack,
  Show,
  SimplifiedAlbum,
  SimplifiedAudiobook,
  SimplifiedChapter,
  SimplifiedEpisode,
  SimplifiedPlaylist,
  SimplifiedTrack,
  SnapshotReference,
  TopTracksResult,
  Track,
  User,
  UserProfile,
} from '@spotify/web-api-ts-sdk'

/** Nothing comes back. */
type Done = null

/** Music, where its types have music or an episode. */
interface State extends PlaybackState {
  item: Track
}
interface Current extends PlaybackState {
  item: Track
}
interface Next extends Queue {
  currently_playing: Track
  queue: Track[]
}

/** A page by cursors, which its types mistake for one by offsets. */
interface CursorPage {
  artists: Pick<Page<Artist>, 'href' | 'items' | 'limit' | 'next' | 'total'> & {
    cursors: { after: string | null }
  }
}

/**
 * What each call form of Spotify's SDK promises to resolve to, by its types; read as a schema.
 * Playlists in lists are what the Web API's own description has there: without their songs.
 */
export interface Answers {
  'albums.get(id)': Album
  'albums.get(ids)': Album[]
  'albums.tracks': Page<SimplifiedTrack>
  'artists.get(id)': Artist
  'artists.get(ids)': Artist[]
  'artists.albums': Page<SimplifiedAlbum>
  'artists.topTracks': TopTracksResult
  'artists.relatedArtists': Artists
  'audiobooks.get(id)': Audiobook
  'audiobooks.get(ids)': Audiobook[]
  'audiobooks.getAudiobookChapters': Page<SimplifiedChapter>
  'browse.getCategories': Categories
  'browse.getCategory': Category
  'browse.getNewReleases': NewReleases
  'browse.getFeaturedPlaylists': FeaturedPlaylists
  'browse.getPlaylistsForCategory': FeaturedPlaylists
  'chapters.get(id)': Chapter
  'chapters.get(ids)': Chapter[]
  'episodes.get(id)': Episode
  'episodes.get(ids)': Episode[]
  'recommendations.get': RecommendationsResponse
  'recommendations.genreSeeds': Genres
  'markets.getAvailableMarkets': Markets
  'player.getPlaybackState': State
  'player.getAvailableDevices': Devices
  'player.getCurrentlyPlayingTrack': Current
  'player.getRecentlyPlayedTracks': RecentlyPlayedTracksPage
  'player.getUsersQueue': Next
  'player.transferPlayback': Done
  'player.startResumePlayback': Done
  'player.pausePlayback': Done
  'player.skipToNext': Done
  'player.skipToPrevious': Done
  'player.seekToPosition': Done
  'player.setRepeatMode': Done
  'player.setPlaybackVolume': Done
  'player.togglePlaybackShuffle': Done
  'player.addItemToPlaybackQueue': Done
  'playlists.getPlaylist': Playlist<Track>
  'playlists.getPlaylistItems': Page<PlaylistedTrack<Track>>
  'playlists.changePlaylistDetails': Done
  'playlists.movePlaylistItems': SnapshotReference
  'playlists.updatePlaylistItems': SnapshotReference
  'playlists.addItemsToPlaylist': Done
  'playlists.removeItemsFromPlaylist': Done
  'playlists.getUsersPlaylists': Page<SimplifiedPlaylist>
  'playlists.createPlaylist': Playlist<Track>
  'playlists.getPlaylistCoverImage': Image[]
  'playlists.addCustomPlaylistCoverImage': Done
  'playlists.addCustomPlaylistCoverImageFromBase64String': Done
  'shows.get(id)': Show
  'shows.get(ids)': Show[]
  'shows.episodes': Page<SimplifiedEpisode>
  'tracks.get(id)': Track
  'tracks.get(ids)': Track[]
  'tracks.audioFeatures(id)': AudioFeatures
  'tracks.audioFeatures(ids)': AudioFeatures[]
  'tracks.audioAnalysis': AudioAnalysis
  'users.profile': User
  search: Omit<PartialSearchResult, 'playlists'> & { playlists?: Page<SimplifiedPlaylist> }
  'currentUser.profile': UserProfile
  'currentUser.topItems(artists)': Page<Artist>
  'currentUser.topItems(tracks)': Page<Track>
  'currentUser.followedArtists': CursorPage
  'currentUser.followArtistsOrUsers': Done
  'currentUser.unfollowArtistsOrUsers': Done
  'currentUser.followsArtistsOrUsers': boolean[]
  'currentUser.albums.savedAlbums': Page<SavedAlbum>
  'currentUser.albums.saveAlbums': Done
  'currentUser.albums.removeSavedAlbums': Done
  'currentUser.albums.hasSavedAlbums': boolean[]
  'currentUser.audiobooks.savedAudiobooks': Page<SimplifiedAudiobook>
  'currentUser.audiobooks.saveAudiobooks': Done
  'currentUser.audiobooks.removeSavedAudiobooks': Done
  'currentUser.audiobooks.hasSavedAudiobooks': boolean[]
  'currentUser.episodes.savedEpisodes': Page<SavedEpisode>
  'currentUser.episodes.saveEpisodes': Done
  'currentUser.episodes.removeSavedEpisodes': Done
  'currentUser.episodes.hasSavedEpisodes': boolean[]
  'currentUser.playlists.playlists': Page<SimplifiedPlaylist>
  'currentUser.playlists.follow': Done
  'currentUser.playlists.unfollow': Done
  'currentUser.playlists.isFollowing': boolean[]
  'currentUser.shows.savedShows': Page<SavedShow>
  'currentUser.shows.saveShows': Done
  'currentUser.shows.removeSavedShows': Done
  'currentUser.shows.hasSavedShow': boolean[]
  'currentUser.tracks.savedTracks': Page<SavedTrack>
  'currentUser.tracks.saveTracks': Done
  'currentUser.tracks.removeSavedTracks': Done
  'currentUser.tracks.hasSavedTracks': boolean[]
}
