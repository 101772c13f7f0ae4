/** The Web API as types. Written by `bun run types` from its OpenAPI document; do not edit. */
export interface paths {
  '/v1/analytics/tracks': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** How often several tracks were played */
    get: operations['getPlaysOfTracks']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/analytics/tracks/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * How often a track was played
     * @description Zero for a track that nobody played, or that is not there.
     */
    get: operations['getPlaysOfTrack']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me/player': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * What plays, where and how
     * @description 204 where nothing is loaded on an open player.
     */
    get: operations['getPlaybackState']
    /** Go on playing on another device */
    put: operations['transferPlayback']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me/player/currently-playing': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * What plays
     * @description 204 where nothing is loaded on an open player.
     */
    get: operations['getCurrentlyPlaying']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me/player/devices': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The open players of the account */
    get: operations['getDevices']
    put?: never
    /**
     * Register an open player
     * @description It is there as long as it listens to its commands, and half a minute more.
     */
    post: operations['openDevice']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me/player/devices/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /** Close a player */
    delete: operations['closeDevice']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me/player/devices/{id}/commands': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * What a device is told to do
     * @description Server-sent events, one a command: `play`, `pause`, `seek` and so on, with `id` in its data. A comment comes every 15 s. Tell with the next state which command it obeyed last.
     */
    get: operations['listenToCommands']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me/player/devices/{id}/state': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /** What a device does */
    put: operations['tellState']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me/player/next': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Skip to the next track */
    post: operations['skipToNext']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me/player/pause': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /** Pause */
    put: operations['pause']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me/player/play': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /**
     * Play something, or go on
     * @description A context, or up to 100 tracks; without either, what was playing goes on.
     */
    put: operations['play']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me/player/previous': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Skip to the track before */
    post: operations['skipToPrevious']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me/player/queue': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What comes next */
    get: operations['getQueue']
    put?: never
    /** Put a track next in line */
    post: operations['addToQueue']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me/player/recently-played': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Tracks that were heard lately
     * @description Plays that count, newest first. `before` and `after` are moments in unix milliseconds; send one of them.
     */
    get: operations['getRecentlyPlayed']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me/player/repeat': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /** Repeat the track, the context or nothing */
    put: operations['setRepeat']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me/player/seek': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /** Go to a place in the track */
    put: operations['seek']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me/player/shuffle': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /** Shuffle or not */
    put: operations['setShuffle']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me/player/volume': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /** Set the volume */
    put: operations['setVolume']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me/top/artists': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The artists that somebody plays most
     * @description By plays that count, then by time heard.
     */
    get: operations['getTopArtists']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me/top/tracks': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The tracks that somebody plays most
     * @description By plays that count, then by time heard.
     */
    get: operations['getTopTracks']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/play-grants': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Permission to hear a track once
     * @description Answers the address of its bytes, which takes ranges, and a grant to report the play with. No account is needed.
     */
    post: operations['askToPlay']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/plays': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Tell what was heard
     * @description Up to 100 events of any sessions. Each is judged by itself, and may be sent again: `listened_ms` only grows. A beacon may send the JSON as text.
     */
    post: operations['reportPlays']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/search': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Music by words
     * @description One page of each type that is asked for. Words may be misspelt and without accents. Filters:
     *     `album:`, `artist:`, `track:`, `genre:`, `year:1970-1979`, `isrc:`, `upc:`, `tag:new` (albums of
     *     the last two weeks) and `tag:hipster` (the least played tenth). Words in quotes stand together.
     */
    get: operations['search']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/search/reindex': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Build the search index anew
     * @description Searching goes on meanwhile. Answers when it is done.
     */
    post: operations['rebuildSearchIndex']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/tracks': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Several tracks
     * @deprecated
     * @description Up to 50, in the order of their ids; null stands for an id that nobody has.
     */
    get: operations['getTracks']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/tracks/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** A track */
    get: operations['getTrack']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export type webhooks = Record<string, never>
export interface components {
  schemas: {
    Artist: {
      external_urls: components['schemas']['ExternalUrls']
      /**
       * Format: uri
       * @description The address of all there is to know about it.
       */
      href: string
      /**
       * @description 22 letters and digits.
       * @example 4uLU6hMCjMI75M1A2tKUQC
       */
      id: string
      /** @constant */
      type: 'artist'
      /** @description `busker:artist:ID` */
      uri: string
      name: string
      genres: string[]
      /** @description The widest first. */
      images: components['schemas']['Image'][]
      followers: components['schemas']['Followers']
      /** @description From plays on this site; 100 is the most played. */
      popularity: number
      /** @description As the artist or the owner wrote it. */
      biography: string
      /** @description Where else the artist is found. */
      links: {
        title: string
        /** Format: uri */
        url: string
      }[]
    }
    /** @description What a track is played from. */
    Context: {
      /** @enum {string} */
      type: 'album' | 'artist' | 'playlist'
      /** Format: uri */
      href: string
      external_urls: components['schemas']['ExternalUrls']
      uri: string
    }
    /** @description An open player of an account. */
    Device: {
      id: string
      /** @description Whether it is the one that plays. */
      is_active: boolean
      /** @constant */
      is_private_session: false
      /**
       * @description Every device here takes commands.
       * @constant
       */
      is_restricted: false
      name: string
      /** @example computer */
      type: string
      volume_percent: number | null
      supports_volume: boolean
    }
    /** @description The thing's page on this site, under two names. */
    ExternalUrls: {
      /** Format: uri */
      spotify: string
      /** Format: uri */
      busker: string
    }
    /** @description How many accounts follow it. */
    Followers: {
      href: null
      total: number
    }
    Image: {
      /** Format: uri */
      url: string
      /** @description Pixels; null where it is not known. */
      width: number | null
      /** @description Pixels; null where it is not known. */
      height: number | null
    }
    PlayEvent: {
      grant: string
      /** @enum {string} */
      type: 'start' | 'progress' | 'pause' | 'seek' | 'end'
      listened_ms: number
      position_ms: number
      /** Format: date-time */
      at: string
    }
    PlayGrant: {
      session_id: string
      track_id: string
      /**
       * Format: uri
       * @description Signed; holds until `expires_at`.
       */
      url: string
      content_type: string
      /** @description Of what may be heard. */
      duration_ms: number
      /** @description Whether it is the beginning of the track only. */
      preview: boolean
      /** Format: date-time */
      expires_at: string
      /** @description To be sent with what was heard. */
      grant: string
    }
    /** @description A track that was heard, and when it began. */
    PlayHistory: {
      track: components['schemas']['Track']
      /** Format: date-time */
      played_at: string
      context: components['schemas']['Context'] | null
    }
    /** @description What plays, where and how. */
    PlaybackState: {
      device: components['schemas']['Device']
      /** @enum {string} */
      repeat_state: 'off' | 'track' | 'context'
      shuffle_state: boolean
      /** @description When this was told, in unix milliseconds. */
      timestamp: number
      context: components['schemas']['Context'] | null
      /** @description Where in the track, in milliseconds. */
      progress_ms: number
      is_playing: boolean
      /** @description Null where the track is gone. */
      item: components['schemas']['Track'] | null
      /** @enum {string} */
      currently_playing_type: 'track' | 'unknown'
      actions: {
        /** @description What cannot be done at present: `skipping_prev`, `seeking` and so on. */
        disallows: {
          [key: string]: boolean
        }
      }
    }
    /** @description Somebody, as everybody may see them. */
    PublicUser: {
      external_urls: components['schemas']['ExternalUrls']
      /**
       * Format: uri
       * @description The address of all there is to know about it.
       */
      href: string
      id: string
      /** @constant */
      type: 'user'
      /** @description `busker:user:ID` */
      uri: string
      display_name: string | null
      followers?: components['schemas']['Followers']
      /** @description The widest first. */
      images: components['schemas']['Image'][]
    }
    /** @description What plays and what comes next. */
    Queue: {
      currently_playing: components['schemas']['Track'] | null
      queue: components['schemas']['Track'][]
    }
    /** @description Where the listener left off. */
    ResumePoint: {
      fully_played: boolean
      resume_position_ms: number
    }
    /** @description One page of each type that was asked for. */
    SearchResults: {
      tracks?: {
        /**
         * Format: uri
         * @description This page.
         */
        href: string
        items: components['schemas']['Track'][]
        /** @description The most items that a page has. */
        limit: number
        /** @description The next page; null on the last. */
        next: string | null
        /** @description How many items stand before this page. */
        offset: number
        /** @description The page before; null on the first. */
        previous: string | null
        /** @description How many items the whole list has. */
        total: number
      }
      albums?: {
        /**
         * Format: uri
         * @description This page.
         */
        href: string
        items: components['schemas']['SimplifiedAlbum'][]
        /** @description The most items that a page has. */
        limit: number
        /** @description The next page; null on the last. */
        next: string | null
        /** @description How many items stand before this page. */
        offset: number
        /** @description The page before; null on the first. */
        previous: string | null
        /** @description How many items the whole list has. */
        total: number
      }
      artists?: {
        /**
         * Format: uri
         * @description This page.
         */
        href: string
        items: components['schemas']['Artist'][]
        /** @description The most items that a page has. */
        limit: number
        /** @description The next page; null on the last. */
        next: string | null
        /** @description How many items stand before this page. */
        offset: number
        /** @description The page before; null on the first. */
        previous: string | null
        /** @description How many items the whole list has. */
        total: number
      }
      playlists?: {
        /**
         * Format: uri
         * @description This page.
         */
        href: string
        items: components['schemas']['SimplifiedPlaylist'][]
        /** @description The most items that a page has. */
        limit: number
        /** @description The next page; null on the last. */
        next: string | null
        /** @description How many items stand before this page. */
        offset: number
        /** @description The page before; null on the first. */
        previous: string | null
        /** @description How many items the whole list has. */
        total: number
      }
      shows?: {
        /**
         * Format: uri
         * @description This page.
         */
        href: string
        items: components['schemas']['SimplifiedShow'][]
        /** @description The most items that a page has. */
        limit: number
        /** @description The next page; null on the last. */
        next: string | null
        /** @description How many items stand before this page. */
        offset: number
        /** @description The page before; null on the first. */
        previous: string | null
        /** @description How many items the whole list has. */
        total: number
      }
      episodes?: {
        /**
         * Format: uri
         * @description This page.
         */
        href: string
        items: components['schemas']['SimplifiedEpisode'][]
        /** @description The most items that a page has. */
        limit: number
        /** @description The next page; null on the last. */
        next: string | null
        /** @description How many items stand before this page. */
        offset: number
        /** @description The page before; null on the first. */
        previous: string | null
        /** @description How many items the whole list has. */
        total: number
      }
      audiobooks?: {
        /**
         * Format: uri
         * @description This page.
         */
        href: string
        items: components['schemas']['SimplifiedAudiobook'][]
        /** @description The most items that a page has. */
        limit: number
        /** @description The next page; null on the last. */
        next: string | null
        /** @description How many items stand before this page. */
        offset: number
        /** @description The page before; null on the first. */
        previous: string | null
        /** @description How many items the whole list has. */
        total: number
      }
    }
    /** @description An album without its tracks. */
    SimplifiedAlbum: {
      external_urls: components['schemas']['ExternalUrls']
      /**
       * Format: uri
       * @description The address of all there is to know about it.
       */
      href: string
      /**
       * @description 22 letters and digits.
       * @example 4uLU6hMCjMI75M1A2tKUQC
       */
      id: string
      /** @constant */
      type: 'album'
      /** @description `busker:album:ID` */
      uri: string
      /** @enum {string} */
      album_type: 'album' | 'single' | 'compilation'
      artists: components['schemas']['SimplifiedArtist'][]
      /** @description Always empty: what is here plays everywhere. Ask `is_playable`. */
      available_markets: string[]
      /** @description The widest first. */
      images: components['schemas']['Image'][]
      name: string
      /**
       * @description `0000` where nobody knows.
       * @example 1994-05-03
       * @example 1994
       */
      release_date: string
      /** @enum {string} */
      release_date_precision: 'year' | 'month' | 'day'
      total_tracks: number
    }
    /** @description An artist in the credits of something. */
    SimplifiedArtist: {
      external_urls: components['schemas']['ExternalUrls']
      /**
       * Format: uri
       * @description The address of all there is to know about it.
       */
      href: string
      /**
       * @description 22 letters and digits.
       * @example 4uLU6hMCjMI75M1A2tKUQC
       */
      id: string
      /** @constant */
      type: 'artist'
      /** @description `busker:artist:ID` */
      uri: string
      name: string
      /** @description What stands between this name and the next one, as on the sleeve: ` feat. ` */
      join: string
    }
    /** @description An audiobook, without its chapters. */
    SimplifiedAudiobook: {
      external_urls: components['schemas']['ExternalUrls']
      /**
       * Format: uri
       * @description The address of all there is to know about it.
       */
      href: string
      /**
       * @description 22 letters and digits.
       * @example 4uLU6hMCjMI75M1A2tKUQC
       */
      id: string
      /** @constant */
      type: 'audiobook'
      /** @description `busker:audiobook:ID` */
      uri: string
      /** @description Always empty: what is here plays everywhere. Ask `is_playable`. */
      available_markets: string[]
      description: string
      html_description: string
      explicit: boolean
      /** @description The widest first. */
      images: components['schemas']['Image'][]
      name: string
      authors: {
        name: string
      }[]
      copyrights: {
        text: string
        type: string
      }[]
      edition: string
      languages: string[]
      media_type: string
      narrators: {
        name: string
      }[]
      publisher: string
      total_chapters: number
    }
    /** @description An episode, without its show. */
    SimplifiedEpisode: {
      external_urls: components['schemas']['ExternalUrls']
      /**
       * Format: uri
       * @description The address of all there is to know about it.
       */
      href: string
      /**
       * @description 22 letters and digits.
       * @example 4uLU6hMCjMI75M1A2tKUQC
       */
      id: string
      /** @constant */
      type: 'episode'
      /** @description `busker:episode:ID` */
      uri: string
      /** @description Always empty: what is here plays everywhere. Ask `is_playable`. */
      available_markets: string[]
      description: string
      html_description: string
      explicit: boolean
      /** @description The widest first. */
      images: components['schemas']['Image'][]
      name: string
      audio_preview_url: string | null
      duration_ms: number
      is_playable: boolean
      languages: string[]
      release_date: string
      /** @enum {string} */
      release_date_precision: 'year' | 'month' | 'day'
      resume_point?: components['schemas']['ResumePoint']
      is_externally_hosted: boolean
      language: string
    }
    /** @description A playlist as it stands in a list. */
    SimplifiedPlaylist: {
      external_urls: components['schemas']['ExternalUrls']
      /**
       * Format: uri
       * @description The address of all there is to know about it.
       */
      href: string
      /**
       * @description 22 letters and digits.
       * @example 4uLU6hMCjMI75M1A2tKUQC
       */
      id: string
      /** @constant */
      type: 'playlist'
      /** @description `busker:playlist:ID` */
      uri: string
      /** @description Whether those whom the owner named may change it. */
      collaborative: boolean
      description: string | null
      followers: components['schemas']['Followers']
      /** @description The widest first. */
      images: components['schemas']['Image'][]
      name: string
      owner: components['schemas']['PublicUser']
      primary_color: null
      /** @description Whether everybody may see it. */
      public: boolean
      /** @description Which version this is; it changes with every change of items. */
      snapshot_id: string
      items: {
        /** Format: uri */
        href: string
        total: number
      }
      /** @description The same as `items`, under its older name. */
      tracks: {
        /** Format: uri */
        href: string
        total: number
      }
    }
    /** @description A podcast or radio show, without its episodes. */
    SimplifiedShow: {
      external_urls: components['schemas']['ExternalUrls']
      /**
       * Format: uri
       * @description The address of all there is to know about it.
       */
      href: string
      /**
       * @description 22 letters and digits.
       * @example 4uLU6hMCjMI75M1A2tKUQC
       */
      id: string
      /** @constant */
      type: 'show'
      /** @description `busker:show:ID` */
      uri: string
      /** @description Always empty: what is here plays everywhere. Ask `is_playable`. */
      available_markets: string[]
      description: string
      html_description: string
      explicit: boolean
      /** @description The widest first. */
      images: components['schemas']['Image'][]
      name: string
      copyrights: {
        text: string
        type: string
      }[]
      is_externally_hosted: boolean
      languages: string[]
      media_type: string
      publisher: string
      total_episodes: number
    }
    /** @description A track with its album. */
    Track: {
      external_urls: components['schemas']['ExternalUrls']
      /**
       * Format: uri
       * @description The address of all there is to know about it.
       */
      href: string
      /**
       * @description 22 letters and digits.
       * @example 4uLU6hMCjMI75M1A2tKUQC
       */
      id: string
      /** @constant */
      type: 'track'
      /** @description `busker:track:ID` */
      uri: string
      artists: components['schemas']['SimplifiedArtist'][]
      /** @description Always empty: what is here plays everywhere. Ask `is_playable`. */
      available_markets: string[]
      disc_number: number
      /** @description Milliseconds. */
      duration_ms: number
      explicit: boolean
      /** @constant */
      is_local: false
      is_playable: boolean
      name: string
      preview_url: string | null
      track_number: number
      album: components['schemas']['SimplifiedAlbum']
      external_ids: {
        isrc?: string
      }
      /** @description From plays on this site; 100 is the most played. */
      popularity: number
    }
    TrackPlays: {
      track_id: string
      /** @description Plays that count: at least 30 s, or nine tenths of a shorter track. */
      plays: number
      /** @description Milliseconds heard in all. */
      listened_ms: number
    }
  }
  responses: never
  parameters: never
  requestBodies: never
  headers: never
  pathItems: never
}
export type Artist = components['schemas']['Artist']
export type Context = components['schemas']['Context']
export type Device = components['schemas']['Device']
export type ExternalUrls = components['schemas']['ExternalUrls']
export type Followers = components['schemas']['Followers']
export type Image = components['schemas']['Image']
export type PlayEvent = components['schemas']['PlayEvent']
export type PlayGrant = components['schemas']['PlayGrant']
export type PlayHistory = components['schemas']['PlayHistory']
export type PlaybackState = components['schemas']['PlaybackState']
export type PublicUser = components['schemas']['PublicUser']
export type Queue = components['schemas']['Queue']
export type ResumePoint = components['schemas']['ResumePoint']
export type SearchResults = components['schemas']['SearchResults']
export type SimplifiedAlbum = components['schemas']['SimplifiedAlbum']
export type SimplifiedArtist = components['schemas']['SimplifiedArtist']
export type SimplifiedAudiobook = components['schemas']['SimplifiedAudiobook']
export type SimplifiedEpisode = components['schemas']['SimplifiedEpisode']
export type SimplifiedPlaylist = components['schemas']['SimplifiedPlaylist']
export type SimplifiedShow = components['schemas']['SimplifiedShow']
export type Track = components['schemas']['Track']
export type TrackPlays = components['schemas']['TrackPlays']
export type $defs = Record<string, never>
export interface operations {
  getPlaysOfTracks: {
    parameters: {
      query: {
        /** @description At most 100 ids, separated by commas. */
        ids: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            tracks: components['schemas']['TrackPlays'][]
          }
        }
      }
    }
  }
  getPlaysOfTrack: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TrackPlays']
        }
      }
    }
  }
  getPlaybackState: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description What plays, where and how. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PlaybackState']
        }
      }
      /** @description Done; there is nothing more to tell. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  transferPlayback: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          device_ids: string[]
          play?: boolean | null
        }
      }
    }
    responses: {
      /** @description Done; there is nothing more to tell. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  getCurrentlyPlaying: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description What plays, where and how. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PlaybackState']
        }
      }
      /** @description Done; there is nothing more to tell. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  getDevices: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            devices: components['schemas']['Device'][]
          }
        }
      }
    }
  }
  openDevice: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          name: string
          /** @default computer */
          type?: string
          /** @default null */
          volume_percent?: number | null
          /** @default true */
          supports_volume?: boolean
        }
      }
    }
    responses: {
      /** @description An open player of an account. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Device']
        }
      }
    }
  }
  closeDevice: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; there is nothing more to tell. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  listenToCommands: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The commands as they come. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'text/event-stream': unknown
        }
      }
    }
  }
  tellState: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          /** @default 0 */
          command?: number
          uri?: string | null
          context_uri?: string | null
          /** @default 0 */
          position_ms?: number
          /** @default false */
          is_playing?: boolean
          /** @default false */
          shuffle_state?: boolean
          /**
           * @default off
           * @enum {string}
           */
          repeat_state?: 'track' | 'context' | 'off'
          /** @default null */
          volume_percent?: number | null
          queue?: string[]
          /** @default {} */
          disallows?: {
            [key: string]: boolean
          }
        }
      }
    }
    responses: {
      /** @description Done; there is nothing more to tell. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  skipToNext: {
    parameters: {
      query?: {
        device_id?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; there is nothing more to tell. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  pause: {
    parameters: {
      query?: {
        device_id?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; there is nothing more to tell. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  play: {
    parameters: {
      query?: {
        device_id?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          context_uri?: string | null
          uris?: string[] | null
          offset?:
            | (
                | {
                    position: number
                  }
                | {
                    uri: string
                  }
              )
            | null
          position_ms?: number | null
          positionMs?: number | null
        }
      }
    }
    responses: {
      /** @description Done; there is nothing more to tell. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  skipToPrevious: {
    parameters: {
      query?: {
        device_id?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; there is nothing more to tell. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  getQueue: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description What plays and what comes next. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Queue']
        }
      }
    }
  }
  addToQueue: {
    parameters: {
      query: {
        device_id?: string
        uri: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; there is nothing more to tell. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  getRecentlyPlayed: {
    parameters: {
      query?: {
        /** @description The most items to get. */
        limit?: number
        /** @description A moment in unix milliseconds. */
        before?: number
        /** @description A moment in unix milliseconds. */
        after?: number
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uri */
            href: string
            items: components['schemas']['PlayHistory'][]
            limit: number
            next: string | null
            cursors: {
              after: string | null
              before?: string | null
            }
            total?: number
          }
        }
      }
    }
  }
  setRepeat: {
    parameters: {
      query: {
        device_id?: string
        state: 'track' | 'context' | 'off'
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; there is nothing more to tell. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  seek: {
    parameters: {
      query: {
        device_id?: string
        position_ms: number
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; there is nothing more to tell. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  setShuffle: {
    parameters: {
      query: {
        device_id?: string
        state: 'true' | 'false'
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; there is nothing more to tell. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  setVolume: {
    parameters: {
      query: {
        device_id?: string
        volume_percent: number
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; there is nothing more to tell. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  getTopArtists: {
    parameters: {
      query?: {
        /** @description The most items to get. */
        limit?: number
        /** @description How many items to leave out at the beginning. */
        offset?: number
        /** @description Four weeks, six months, or ever. */
        time_range?: 'short_term' | 'medium_term' | 'long_term'
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /**
             * Format: uri
             * @description This page.
             */
            href: string
            items: components['schemas']['Artist'][]
            /** @description The most items that a page has. */
            limit: number
            /** @description The next page; null on the last. */
            next: string | null
            /** @description How many items stand before this page. */
            offset: number
            /** @description The page before; null on the first. */
            previous: string | null
            /** @description How many items the whole list has. */
            total: number
          }
        }
      }
    }
  }
  getTopTracks: {
    parameters: {
      query?: {
        /** @description The most items to get. */
        limit?: number
        /** @description How many items to leave out at the beginning. */
        offset?: number
        /** @description Four weeks, six months, or ever. */
        time_range?: 'short_term' | 'medium_term' | 'long_term'
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /**
             * Format: uri
             * @description This page.
             */
            href: string
            items: components['schemas']['Track'][]
            /** @description The most items that a page has. */
            limit: number
            /** @description The next page; null on the last. */
            next: string | null
            /** @description How many items stand before this page. */
            offset: number
            /** @description The page before; null on the first. */
            previous: string | null
            /** @description How many items the whole list has. */
            total: number
          }
        }
      }
    }
  }
  askToPlay: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          track_id: string
          context_uri?: string
          embed_key?: string
        }
      }
    }
    responses: {
      /** @description What was asked for. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PlayGrant']
        }
      }
    }
  }
  reportPlays: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          events: components['schemas']['PlayEvent'][]
        }
        'text/plain': string
      }
    }
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            results: (
              | {
                  session_id: string
                  /** @constant */
                  status: 'accepted'
                }
              | {
                  session_id: string | null
                  /** @constant */
                  status: 'refused'
                  reason: string
                  message: string
                }
            )[]
          }
        }
      }
    }
  }
  search: {
    parameters: {
      query: {
        /** @description The most items to get. */
        limit?: number
        /** @description How many results to leave out at the beginning. */
        offset?: number
        /** @description Words, filters, or both. */
        q: string
        /** @description A country (ISO 3166-1 alpha-2). Music plays in all of them. */
        market?: string
        /** @description What to look for: a list of track, album, artist, playlist, show, episode, audiobook. */
        type: string
        include_external?: 'audio'
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description One page of each type that was asked for. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SearchResults']
        }
      }
    }
  }
  rebuildSearchIndex: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @description What it holds now. */
            documents: number
          }
        }
      }
    }
  }
  getTracks: {
    parameters: {
      query: {
        /** @description A country (ISO 3166-1 alpha-2). Music plays in all of them. */
        market?: string
        /** @description At most 50 ids, separated by commas. */
        ids: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            tracks: (components['schemas']['Track'] | null)[]
          }
        }
      }
    }
  }
  getTrack: {
    parameters: {
      query?: {
        /** @description A country (ISO 3166-1 alpha-2). Music plays in all of them. */
        market?: string
      }
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A track with its album. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Track']
        }
      }
    }
  }
}
