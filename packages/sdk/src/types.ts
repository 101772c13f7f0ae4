/** The Web API as types. Written by `bun run types` from its OpenAPI document; do not edit. */
export interface paths {
  '/v1/admin/accounts': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Accounts
     * @description The newest first. Who may not read an address does not find by it either.
     */
    get: operations['listAccounts']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/admin/accounts/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** An account */
    get: operations['getAccount']
    /**
     * Change the role of an account, or suspend it
     * @description One of the two at a time. The role `artist` names at least one artist, and no other names any. Nobody changes their own role or the owner’s, and only the owner makes or unmakes administrators.
     */
    put: operations['changeAccount']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/admin/accounts/{id}/sessions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /** Sign an account out everywhere */
    delete: operations['endSessionsOfAccount']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/admin/audit-log': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Security events
     * @description The newest first, a page by cursor.
     */
    get: operations['getAuditLog']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/admin/erasures': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Accounts that are being forgotten
     * @description The newest first.
     */
    get: operations['listErasures']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/admin/erasures/{accountId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What is forgotten of an account */
    get: operations['getErasure']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/admin/invitations': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Invitations that nobody used yet
     * @description The newest first.
     */
    get: operations['listInvitations']
    put?: never
    /**
     * Invite somebody
     * @description For a week. With an address a letter goes there; without one, the link is in this answer alone. The role `artist` names at least one artist, and no other names any. Only the owner invites administrators.
     */
    post: operations['createInvitation']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/admin/invitations/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /** Withdraw an invitation */
    delete: operations['withdrawInvitation']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/admin/settings': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Settings of the site */
    get: operations['getSiteSettings']
    /**
     * Change the settings of the site
     * @description They count within seconds.
     */
    put: operations['changeSiteSettings']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/admin/signing-keys/rotate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Replace the signing keys at once
     * @description For a key that leaked: every token so far is dead.
     */
    post: operations['rotateSigningKeys']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
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
  '/v1/embed-keys': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Embed keys */
    get: operations['listEmbedKeys']
    put?: never
    /** Make an embed key */
    post: operations['createEmbedKey']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/embed-keys/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** An embed key */
    get: operations['getEmbedKey']
    /**
     * Change an embed key
     * @description All fields.
     */
    put: operations['changeEmbedKey']
    post?: never
    /** Remove an embed key */
    delete: operations['removeEmbedKey']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/library/playlists': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** All public playlists */
    get: operations['getPublicPlaylists']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Your profile
     * @description `user-read-private` and `user-read-email` add fields.
     */
    get: operations['getCurrentUser']
    /**
     * Change your profile
     * @description What is left out stays. For the site itself alone.
     */
    put: operations['changeCurrentUser']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me/albums': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Saved albums
     * @description The newest first; those of one time in the order in which they were saved.
     */
    get: operations['getSavedAlbums']
    /**
     * Save albums
     * @deprecated
     * @description The older form of `/v1/me/library`. What is saved twice keeps its first time. If one is not there, nothing is saved. The ids may stand in the query instead, as `ids=…,…`; `timestamped_ids` count before them.
     */
    put: operations['saveAlbums']
    post?: never
    /**
     * Remove saved albums
     * @deprecated
     * @description The older form of `/v1/me/library`. What is not saved does no harm. The ids may stand in a body instead: `{"ids":[…]}`, or the bare list.
     */
    delete: operations['removeSavedAlbums']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me/albums/contains': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Whether albums are saved
     * @deprecated
     * @description The older form of `/v1/me/library/contains`.
     */
    get: operations['hasSavedAlbums']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me/audiobooks': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Saved audiobooks
     * @description The newest first; those of one time in the order in which they were saved.
     */
    get: operations['getSavedAudiobooks']
    /**
     * Save audiobooks
     * @deprecated
     * @description The older form of `/v1/me/library`. What is saved twice keeps its first time. If one is not there, nothing is saved. The ids may stand in the query instead, as `ids=…,…`; `timestamped_ids` count before them.
     */
    put: operations['saveAudiobooks']
    post?: never
    /**
     * Remove saved audiobooks
     * @deprecated
     * @description The older form of `/v1/me/library`. What is not saved does no harm. The ids may stand in a body instead: `{"ids":[…]}`, or the bare list.
     */
    delete: operations['removeSavedAudiobooks']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me/audiobooks/contains': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Whether audiobooks are saved
     * @deprecated
     * @description The older form of `/v1/me/library/contains`.
     */
    get: operations['hasSavedAudiobooks']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me/episodes': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Saved episodes
     * @description The newest first; those of one time in the order in which they were saved.
     */
    get: operations['getSavedEpisodes']
    /**
     * Save episodes
     * @deprecated
     * @description The older form of `/v1/me/library`. What is saved twice keeps its first time. If one is not there, nothing is saved. The ids may stand in the query instead, as `ids=…,…`; `timestamped_ids` count before them.
     */
    put: operations['saveEpisodes']
    post?: never
    /**
     * Remove saved episodes
     * @deprecated
     * @description The older form of `/v1/me/library`. What is not saved does no harm. The ids may stand in a body instead: `{"ids":[…]}`, or the bare list.
     */
    delete: operations['removeSavedEpisodes']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me/episodes/contains': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Whether episodes are saved
     * @deprecated
     * @description The older form of `/v1/me/library/contains`.
     */
    get: operations['hasSavedEpisodes']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me/following': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Followed artists
     * @description In the order of their ids, a page by cursor.
     */
    get: operations['getFollowedArtists']
    /**
     * Follow artists or people
     * @deprecated
     * @description The older form of `/v1/me/library`. If one is not there, nobody is followed. The ids may stand in a body instead: `{"ids":[…]}`.
     */
    put: operations['followArtistsOrUsers']
    post?: never
    /**
     * Stop following artists or people
     * @deprecated
     * @description The older form of `/v1/me/library`. Who is not followed does no harm. The ids may stand in a body instead: `{"ids":[…]}`.
     */
    delete: operations['unfollowArtistsOrUsers']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me/following/contains': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Whether artists or people are followed
     * @deprecated
     * @description The older form of `/v1/me/library/contains`.
     */
    get: operations['isFollowingArtistsOrUsers']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me/images': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /**
     * Change your picture
     * @description JPEG, PNG or WebP of at most 4 MiB and 25 million pixels, or base64 of it. It is drawn anew in three sizes, without what a camera wrote into it.
     */
    put: operations['changeUserImage']
    post?: never
    /** Remove your picture */
    delete: operations['removeUserImage']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me/library': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /**
     * Save or follow by URI
     * @description Tracks, albums, episodes, shows and audiobooks are saved; artists, people and playlists are followed. Each kind needs its own scope: `user-library-…`, `user-follow-…`, or for playlists `playlist-modify-public`. If one is not there, nothing is saved; playlists are followed first, and if one is refused, those before it are followed and nothing else is done. The URIs may stand in a body instead: `{"uris":[…]}`, or the bare list.
     */
    put: operations['saveToLibrary']
    post?: never
    /**
     * Remove or stop following by URI
     * @description Tracks, albums, episodes, shows and audiobooks are saved; artists, people and playlists are followed. Each kind needs its own scope: `user-library-…`, `user-follow-…`, or for playlists `playlist-modify-public`. What is not kept does no harm. The URIs may stand in a body instead: `{"uris":[…]}`, or the bare list.
     */
    delete: operations['removeFromLibrary']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me/library/contains': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Whether things are saved or followed
     * @description Tracks, albums, episodes, shows and audiobooks are saved; artists, people and playlists are followed. Each kind needs its own scope: `user-library-…`, `user-follow-…`, or for playlists `playlist-read-private`.
     */
    get: operations['hasInLibrary']
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
  '/v1/me/playlists': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Playlists that somebody made or follows */
    get: operations['getMyPlaylists']
    put?: never
    /** Make a playlist */
    post: operations['createPlaylist']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me/settings': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Your settings */
    get: operations['getSettings']
    /**
     * Change your settings
     * @description What is left out stays. For the site itself alone.
     */
    put: operations['changeSettings']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me/shows': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Saved shows
     * @description The newest first; those of one time in the order in which they were saved.
     */
    get: operations['getSavedShows']
    /**
     * Save shows
     * @deprecated
     * @description The older form of `/v1/me/library`. What is saved twice keeps its first time. If one is not there, nothing is saved. The ids may stand in the query instead, as `ids=…,…`; `timestamped_ids` count before them.
     */
    put: operations['saveShows']
    post?: never
    /**
     * Remove saved shows
     * @deprecated
     * @description The older form of `/v1/me/library`. What is not saved does no harm. The ids may stand in a body instead: `{"ids":[…]}`, or the bare list.
     */
    delete: operations['removeSavedShows']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me/shows/contains': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Whether shows are saved
     * @deprecated
     * @description The older form of `/v1/me/library/contains`.
     */
    get: operations['hasSavedShows']
    put?: never
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
  '/v1/me/tracks': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Saved tracks
     * @description The newest first; those of one time in the order in which they were saved.
     */
    get: operations['getSavedTracks']
    /**
     * Save tracks
     * @deprecated
     * @description The older form of `/v1/me/library`. What is saved twice keeps its first time. If one is not there, nothing is saved. The ids may stand in the query instead, as `ids=…,…`; `timestamped_ids` count before them.
     */
    put: operations['saveTracks']
    post?: never
    /**
     * Remove saved tracks
     * @deprecated
     * @description The older form of `/v1/me/library`. What is not saved does no harm. The ids may stand in a body instead: `{"ids":[…]}`, or the bare list.
     */
    delete: operations['removeSavedTracks']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me/tracks/contains': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Whether tracks are saved
     * @deprecated
     * @description The older form of `/v1/me/library/contains`.
     */
    get: operations['hasSavedTracks']
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
  '/v1/playlists/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A playlist
     * @description `fields` asks for a part: `name,items(total,items(track(name)))`, or with `!` for all but a part.
     */
    get: operations['getPlaylist']
    /** Rename or describe a playlist, or change who sees and changes it */
    put: operations['changePlaylistDetails']
    post?: never
    /** Remove a playlist for good */
    delete: operations['deletePlaylist']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/playlists/{id}/collaborators': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Who may change what is on a playlist
     * @description Its owner and its collaborators see them.
     */
    get: operations['getCollaborators']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/playlists/{id}/collaborators/{user}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /** Let somebody change what is on a playlist */
    put: operations['addCollaborator']
    post?: never
    /**
     * No longer let somebody change what is on a playlist
     * @description The owner may, and collaborators for themselves.
     */
    delete: operations['removeCollaborator']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/playlists/{id}/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The changes of a playlist as they happen
     * @description Server-sent events: `snapshot` with `snapshot_id`, `change`, `changed_at` and `total`, and `gone` at the end of it. Goes on after `Last-Event-ID`. A comment comes every 15 s.
     */
    get: operations['listenToPlaylist']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/playlists/{id}/followers': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /**
     * Follow a playlist
     * @deprecated
     */
    put: operations['followPlaylist']
    post?: never
    /**
     * Follow a playlist no longer
     * @deprecated
     */
    delete: operations['unfollowPlaylist']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/playlists/{id}/followers/contains': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Whether people follow a playlist
     * @deprecated
     * @description Up to 5, by default whose token it is. Who follows it privately is not told of.
     */
    get: operations['checkPlaylistFollowers']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/playlists/{id}/fork': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Make a playlist of what another one is
     * @description Or of what it was, for those who may change it. Private unless told.
     */
    post: operations['forkPlaylist']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/playlists/{id}/history': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * What was done to a playlist
     * @description The latest change first. Its owner and its collaborators see it.
     */
    get: operations['getPlaylistHistory']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/playlists/{id}/history/{snapshot}/restore': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Go back to what a playlist was
     * @description A change like any other: it can be undone in the same way. Tracks that are gone stay out.
     */
    post: operations['restorePlaylist']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/playlists/{id}/images': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The cover of a playlist
     * @description Its own, or one made of those of its first albums.
     */
    get: operations['getPlaylistCover']
    /**
     * Give a playlist a cover
     * @description A JPEG of at most 256 KB, in base64 or as it is. It is drawn anew in three sizes.
     */
    put: operations['setPlaylistCover']
    post?: never
    /** Take the cover of a playlist away */
    delete: operations['removePlaylistCover']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/playlists/{id}/items': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * What is on a playlist
     * @description `fields` asks for a part: `name,items(total,items(track(name)))`, or with `!` for all but a part.
     */
    get: operations['getPlaylistItems']
    /**
     * Move tracks, or replace all
     * @description Either `range_start`, `insert_before` and `range_length`, or `uris`. With `snapshot_id` the change is meant for that version; what others changed since stays.
     */
    put: operations['changePlaylistItems']
    /**
     * Add tracks
     * @description Up to 100, in the body or in the query; at the end unless `position` says where.
     */
    post: operations['addPlaylistItems']
    /**
     * Remove tracks
     * @description Everywhere, or at `positions` alone. With `snapshot_id` the change is meant for that version; what others changed since stays.
     */
    delete: operations['removePlaylistItems']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/playlists/{id}/tracks': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * What is on a playlist
     * @deprecated
     * @description `fields` asks for a part: `name,items(total,items(track(name)))`, or with `!` for all but a part.
     */
    get: operations['getPlaylistTracks']
    /**
     * Move tracks, or replace all
     * @deprecated
     * @description Either `range_start`, `insert_before` and `range_length`, or `uris`. With `snapshot_id` the change is meant for that version; what others changed since stays.
     */
    put: operations['changePlaylistTracks']
    /**
     * Add tracks
     * @deprecated
     * @description Up to 100, in the body or in the query; at the end unless `position` says where.
     */
    post: operations['addPlaylistTracks']
    /**
     * Remove tracks
     * @deprecated
     * @description Everywhere, or at `positions` alone. With `snapshot_id` the change is meant for that version; what others changed since stays.
     */
    delete: operations['removePlaylistTracks']
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
  '/v1/users/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A profile
     * @deprecated
     * @description Of somebody who shows no profile, the name alone.
     */
    get: operations['getUser']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/users/{id}/playlists': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Somebody's playlists
     * @deprecated
     * @description The public ones; all of them with a token of theirs and `playlist-read-private`.
     */
    get: operations['getPlaylistsOfUser']
    put?: never
    /**
     * Make a playlist
     * @deprecated
     * @description For oneself alone.
     */
    post: operations['createPlaylistForUser']
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
    /** @description An account, as who runs the site sees it. */
    Account: {
      id: string
      /** @description As given at registration. */
      name: string
      /** @description Null where there is none, or who asks may not read it. */
      email: string | null
      /** @enum {string} */
      role: 'owner' | 'admin' | 'artist' | 'listener'
      /** @description The artists that the account stands for. */
      artist_ids: string[]
      /** @description Whether nobody gets in by it. */
      suspended: boolean
      /** Format: date-time */
      created_at: string
    }
    /** @description An album with the first page of its tracks. */
    Album: {
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
      copyrights: {
        text: string
        type: string
      }[]
      external_ids: {
        upc?: string
      }
      genres: string[]
      label: string
      /** @description From plays on this site; 100 is the most played. */
      popularity: number
      tracks: {
        /**
         * Format: uri
         * @description This page.
         */
        href: string
        items: components['schemas']['SimplifiedTrack'][]
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
    /**
     * @example {
     *       "external_urls": {
     *         "spotify": "https://music.example/artist/3BXcAUPtTFVgDQDuT3oIwV",
     *         "busker": "https://music.example/artist/3BXcAUPtTFVgDQDuT3oIwV"
     *       },
     *       "href": "https://music.example/v1/artists/3BXcAUPtTFVgDQDuT3oIwV",
     *       "id": "3BXcAUPtTFVgDQDuT3oIwV",
     *       "type": "artist",
     *       "uri": "busker:artist:3BXcAUPtTFVgDQDuT3oIwV",
     *       "name": "Linden Quay",
     *       "genres": [
     *         "folk"
     *       ],
     *       "images": [],
     *       "followers": {
     *         "href": null,
     *         "total": 0
     *       },
     *       "popularity": 0,
     *       "biography": "",
     *       "links": []
     *     }
     */
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
    /** @description An audiobook with the first page of its chapters. */
    Audiobook: {
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
      chapters: {
        /**
         * Format: uri
         * @description This page.
         */
        href: string
        items: components['schemas']['SimplifiedChapter'][]
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
    /** @description A security event. */
    AuditEntry: {
      /** @description A number that grows. */
      id: string
      /** Format: date-time */
      at: string
      action: string
      /** @description Whom it is about. */
      account_id: string | null
      /** @description Who did it, when that is somebody else. */
      by_account_id: string | null
      /** @description The app. */
      client_id: string | null
      session_id: string | null
      /** @description The same for what came from the same address, which itself is not kept. */
      origin: string | null
      device: string | null
      /** @description Ids and counts. */
      detail: {
        [key: string]: unknown
      } | null
    }
    /** @description What of OAuth and OpenID Connect is served. */
    AuthorizationServer: {
      /** Format: uri */
      issuer: string
      /** Format: uri */
      authorization_endpoint: string
      /** Format: uri */
      token_endpoint: string
      /** Format: uri */
      revocation_endpoint: string
      /** Format: uri */
      introspection_endpoint: string
      /** Format: uri */
      userinfo_endpoint: string
      /** Format: uri */
      jwks_uri: string
      scopes_supported: string[]
      response_types_supported: string[]
      response_modes_supported: string[]
      grant_types_supported: string[]
      code_challenge_methods_supported: string[]
      token_endpoint_auth_methods_supported: string[]
      revocation_endpoint_auth_methods_supported: string[]
      introspection_endpoint_auth_methods_supported: string[]
      authorization_response_iss_parameter_supported: boolean
      subject_types_supported: string[]
      id_token_signing_alg_values_supported: string[]
      prompt_values_supported: string[]
      claim_types_supported: string[]
      claims_supported: string[]
      claims_parameter_supported: boolean
      request_parameter_supported: boolean
      request_uri_parameter_supported: boolean
    }
    /** @description Who a token is of (OpenID Connect). */
    Claims: {
      /** @description The id of the account. */
      sub: string
      /** @description With the scope `profile`. */
      name?: string
      /**
       * Format: uri
       * @description With the scope `profile`, where there is one.
       */
      picture?: string
      /** @description A language tag (BCP 47). With the scope `profile`. */
      locale?: string
      /** @description Unix seconds. With the scope `profile`. */
      updated_at?: number
      /** @description With the scope `email`, where there is one. */
      email?: string
      /** @constant */
      email_verified?: true
    }
    Collaborator: {
      /** Format: date-time */
      added_at: string
      user: components['schemas']['PublicUser']
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
    /**
     * @description A country (ISO 3166-1 alpha-2).
     * @enum {string}
     */
    Country:
      | 'AD'
      | 'AE'
      | 'AF'
      | 'AG'
      | 'AI'
      | 'AL'
      | 'AM'
      | 'AO'
      | 'AQ'
      | 'AR'
      | 'AS'
      | 'AT'
      | 'AU'
      | 'AW'
      | 'AX'
      | 'AZ'
      | 'BA'
      | 'BB'
      | 'BD'
      | 'BE'
      | 'BF'
      | 'BG'
      | 'BH'
      | 'BI'
      | 'BJ'
      | 'BL'
      | 'BM'
      | 'BN'
      | 'BO'
      | 'BQ'
      | 'BR'
      | 'BS'
      | 'BT'
      | 'BV'
      | 'BW'
      | 'BY'
      | 'BZ'
      | 'CA'
      | 'CC'
      | 'CD'
      | 'CF'
      | 'CG'
      | 'CH'
      | 'CI'
      | 'CK'
      | 'CL'
      | 'CM'
      | 'CN'
      | 'CO'
      | 'CR'
      | 'CU'
      | 'CV'
      | 'CW'
      | 'CX'
      | 'CY'
      | 'CZ'
      | 'DE'
      | 'DJ'
      | 'DK'
      | 'DM'
      | 'DO'
      | 'DZ'
      | 'EC'
      | 'EE'
      | 'EG'
      | 'EH'
      | 'ER'
      | 'ES'
      | 'ET'
      | 'FI'
      | 'FJ'
      | 'FK'
      | 'FM'
      | 'FO'
      | 'FR'
      | 'GA'
      | 'GB'
      | 'GD'
      | 'GE'
      | 'GF'
      | 'GG'
      | 'GH'
      | 'GI'
      | 'GL'
      | 'GM'
      | 'GN'
      | 'GP'
      | 'GQ'
      | 'GR'
      | 'GS'
      | 'GT'
      | 'GU'
      | 'GW'
      | 'GY'
      | 'HK'
      | 'HM'
      | 'HN'
      | 'HR'
      | 'HT'
      | 'HU'
      | 'ID'
      | 'IE'
      | 'IL'
      | 'IM'
      | 'IN'
      | 'IO'
      | 'IQ'
      | 'IR'
      | 'IS'
      | 'IT'
      | 'JE'
      | 'JM'
      | 'JO'
      | 'JP'
      | 'KE'
      | 'KG'
      | 'KH'
      | 'KI'
      | 'KM'
      | 'KN'
      | 'KP'
      | 'KR'
      | 'KW'
      | 'KY'
      | 'KZ'
      | 'LA'
      | 'LB'
      | 'LC'
      | 'LI'
      | 'LK'
      | 'LR'
      | 'LS'
      | 'LT'
      | 'LU'
      | 'LV'
      | 'LY'
      | 'MA'
      | 'MC'
      | 'MD'
      | 'ME'
      | 'MF'
      | 'MG'
      | 'MH'
      | 'MK'
      | 'ML'
      | 'MM'
      | 'MN'
      | 'MO'
      | 'MP'
      | 'MQ'
      | 'MR'
      | 'MS'
      | 'MT'
      | 'MU'
      | 'MV'
      | 'MW'
      | 'MX'
      | 'MY'
      | 'MZ'
      | 'NA'
      | 'NC'
      | 'NE'
      | 'NF'
      | 'NG'
      | 'NI'
      | 'NL'
      | 'NO'
      | 'NP'
      | 'NR'
      | 'NU'
      | 'NZ'
      | 'OM'
      | 'PA'
      | 'PE'
      | 'PF'
      | 'PG'
      | 'PH'
      | 'PK'
      | 'PL'
      | 'PM'
      | 'PN'
      | 'PR'
      | 'PS'
      | 'PT'
      | 'PW'
      | 'PY'
      | 'QA'
      | 'RE'
      | 'RO'
      | 'RS'
      | 'RU'
      | 'RW'
      | 'SA'
      | 'SB'
      | 'SC'
      | 'SD'
      | 'SE'
      | 'SG'
      | 'SH'
      | 'SI'
      | 'SJ'
      | 'SK'
      | 'SL'
      | 'SM'
      | 'SN'
      | 'SO'
      | 'SR'
      | 'SS'
      | 'ST'
      | 'SV'
      | 'SX'
      | 'SY'
      | 'SZ'
      | 'TC'
      | 'TD'
      | 'TF'
      | 'TG'
      | 'TH'
      | 'TJ'
      | 'TK'
      | 'TL'
      | 'TM'
      | 'TN'
      | 'TO'
      | 'TR'
      | 'TT'
      | 'TV'
      | 'TW'
      | 'TZ'
      | 'UA'
      | 'UG'
      | 'UM'
      | 'US'
      | 'UY'
      | 'UZ'
      | 'VA'
      | 'VC'
      | 'VE'
      | 'VG'
      | 'VI'
      | 'VN'
      | 'VU'
      | 'WF'
      | 'WS'
      | 'YE'
      | 'YT'
      | 'ZA'
      | 'ZM'
      | 'ZW'
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
    /** @description What lets players on other sites play. */
    EmbedKey: {
      id: string
      /** @description It stands in pages and is no secret. */
      key: string
      name: string
      /** @description The sites whose pages may play by it. */
      origins: string[]
      /** @description Whether pages without an origin may. */
      null_origin: boolean
      /** @description How long each track plays; null for all of it. */
      preview_seconds: number | null
      grants_per_hour: number
      active: boolean
      /** Format: date-time */
      created_at: string
    }
    /** @description An episode with its show. */
    Episode: {
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
      show: components['schemas']['SimplifiedShow']
    }
    /** @description What is forgotten by now of an account that is gone. */
    Erasure: {
      account_id: string
      /** Format: date-time */
      requested_at: string
      services: {
        service: string
        /** @description Null as long as it was not. */
        confirmed_at: string | null
      }[]
      /** @description Whether every service has confirmed. */
      complete: boolean
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
    /** @description What is known of a token. */
    Introspection: {
      active: boolean
      client_id?: string
      scope?: string
      sub?: string
      iss?: string
      /** @description Unix seconds. */
      exp?: number
      /** @description Unix seconds. */
      iat?: number
      jti?: string
      aud?: string
      /** @constant */
      token_type?: 'Bearer'
    }
    /** @description An invitation that nobody used yet. */
    Invitation: {
      id: string
      /** @description The only address that may use it. */
      email: string | null
      /** @enum {string} */
      role: 'admin' | 'artist' | 'listener'
      artist_ids: string[]
      /** @description The id of an account. */
      created_by: string
      /** Format: date-time */
      created_at: string
      /** Format: date-time */
      expires_at: string
    }
    /** @description Public keys, as a JSON Web Key Set. */
    KeySet: {
      keys: ({
        kty: string
        kid: string
        alg?: string
      } & {
        [key: string]: unknown
      })[]
    }
    /**
     * @description A country (ISO 3166-1 alpha-2). Music plays in all of them.
     * @enum {string}
     */
    Market:
      | 'AD'
      | 'AE'
      | 'AF'
      | 'AG'
      | 'AI'
      | 'AL'
      | 'AM'
      | 'AO'
      | 'AQ'
      | 'AR'
      | 'AS'
      | 'AT'
      | 'AU'
      | 'AW'
      | 'AX'
      | 'AZ'
      | 'BA'
      | 'BB'
      | 'BD'
      | 'BE'
      | 'BF'
      | 'BG'
      | 'BH'
      | 'BI'
      | 'BJ'
      | 'BL'
      | 'BM'
      | 'BN'
      | 'BO'
      | 'BQ'
      | 'BR'
      | 'BS'
      | 'BT'
      | 'BV'
      | 'BW'
      | 'BY'
      | 'BZ'
      | 'CA'
      | 'CC'
      | 'CD'
      | 'CF'
      | 'CG'
      | 'CH'
      | 'CI'
      | 'CK'
      | 'CL'
      | 'CM'
      | 'CN'
      | 'CO'
      | 'CR'
      | 'CU'
      | 'CV'
      | 'CW'
      | 'CX'
      | 'CY'
      | 'CZ'
      | 'DE'
      | 'DJ'
      | 'DK'
      | 'DM'
      | 'DO'
      | 'DZ'
      | 'EC'
      | 'EE'
      | 'EG'
      | 'EH'
      | 'ER'
      | 'ES'
      | 'ET'
      | 'FI'
      | 'FJ'
      | 'FK'
      | 'FM'
      | 'FO'
      | 'FR'
      | 'GA'
      | 'GB'
      | 'GD'
      | 'GE'
      | 'GF'
      | 'GG'
      | 'GH'
      | 'GI'
      | 'GL'
      | 'GM'
      | 'GN'
      | 'GP'
      | 'GQ'
      | 'GR'
      | 'GS'
      | 'GT'
      | 'GU'
      | 'GW'
      | 'GY'
      | 'HK'
      | 'HM'
      | 'HN'
      | 'HR'
      | 'HT'
      | 'HU'
      | 'ID'
      | 'IE'
      | 'IL'
      | 'IM'
      | 'IN'
      | 'IO'
      | 'IQ'
      | 'IR'
      | 'IS'
      | 'IT'
      | 'JE'
      | 'JM'
      | 'JO'
      | 'JP'
      | 'KE'
      | 'KG'
      | 'KH'
      | 'KI'
      | 'KM'
      | 'KN'
      | 'KP'
      | 'KR'
      | 'KW'
      | 'KY'
      | 'KZ'
      | 'LA'
      | 'LB'
      | 'LC'
      | 'LI'
      | 'LK'
      | 'LR'
      | 'LS'
      | 'LT'
      | 'LU'
      | 'LV'
      | 'LY'
      | 'MA'
      | 'MC'
      | 'MD'
      | 'ME'
      | 'MF'
      | 'MG'
      | 'MH'
      | 'MK'
      | 'ML'
      | 'MM'
      | 'MN'
      | 'MO'
      | 'MP'
      | 'MQ'
      | 'MR'
      | 'MS'
      | 'MT'
      | 'MU'
      | 'MV'
      | 'MW'
      | 'MX'
      | 'MY'
      | 'MZ'
      | 'NA'
      | 'NC'
      | 'NE'
      | 'NF'
      | 'NG'
      | 'NI'
      | 'NL'
      | 'NO'
      | 'NP'
      | 'NR'
      | 'NU'
      | 'NZ'
      | 'OM'
      | 'PA'
      | 'PE'
      | 'PF'
      | 'PG'
      | 'PH'
      | 'PK'
      | 'PL'
      | 'PM'
      | 'PN'
      | 'PR'
      | 'PS'
      | 'PT'
      | 'PW'
      | 'PY'
      | 'QA'
      | 'RE'
      | 'RO'
      | 'RS'
      | 'RU'
      | 'RW'
      | 'SA'
      | 'SB'
      | 'SC'
      | 'SD'
      | 'SE'
      | 'SG'
      | 'SH'
      | 'SI'
      | 'SJ'
      | 'SK'
      | 'SL'
      | 'SM'
      | 'SN'
      | 'SO'
      | 'SR'
      | 'SS'
      | 'ST'
      | 'SV'
      | 'SX'
      | 'SY'
      | 'SZ'
      | 'TC'
      | 'TD'
      | 'TF'
      | 'TG'
      | 'TH'
      | 'TJ'
      | 'TK'
      | 'TL'
      | 'TM'
      | 'TN'
      | 'TO'
      | 'TR'
      | 'TT'
      | 'TV'
      | 'TW'
      | 'TZ'
      | 'UA'
      | 'UG'
      | 'UM'
      | 'US'
      | 'UY'
      | 'UZ'
      | 'VA'
      | 'VC'
      | 'VE'
      | 'VG'
      | 'VI'
      | 'VN'
      | 'VU'
      | 'WF'
      | 'WS'
      | 'YE'
      | 'YT'
      | 'ZA'
      | 'ZM'
      | 'ZW'
      | 'from_token'
    NewInvitation: {
      id: string
      /** @description The only address that may use it. */
      email: string | null
      /** @enum {string} */
      role: 'admin' | 'artist' | 'listener'
      artist_ids: string[]
      /** @description The id of an account. */
      created_by: string
      /** Format: date-time */
      created_at: string
      /** Format: date-time */
      expires_at: string
      /** @description Told once, and only where no letter went to an address. */
      link: string | null
    }
    /** @description What errors look like where OAuth says so. */
    OauthError: {
      /** @description What went wrong, for programs to branch on. */
      error: string
      /** @description What went wrong, for people. */
      error_description: string
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
    /** @description A playlist with the first page of its items. */
    Playlist: {
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
        /**
         * Format: uri
         * @description This page.
         */
        href: string
        items: components['schemas']['PlaylistItem'][]
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
      /** @description The same as `items`, under its older name. */
      tracks: {
        /**
         * Format: uri
         * @description This page.
         */
        href: string
        items: components['schemas']['PlaylistItem'][]
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
    PlaylistChange: {
      /** @description The version that it made. */
      snapshot_id: string
      /**
       * @example add
       * @example remove
       * @example move
       */
      change: string
      /** Format: date-time */
      changed_at: string
      /** @description Null where the account is gone. */
      changed_by: {
        id: string
        /** @constant */
        type: 'user'
        /** @description `busker:user:ID` */
        uri: string
        /**
         * Format: uri
         * @description The address of all there is to know about it.
         */
        href: string
        external_urls?: components['schemas']['ExternalUrls']
      } | null
      /** @description How many items there were then. */
      total: number
    }
    PlaylistItem: {
      /** Format: date-time */
      added_at: string
      added_by: {
        id: string
        /** @constant */
        type: 'user'
        /** @description `busker:user:ID` */
        uri: string
        /**
         * Format: uri
         * @description The address of all there is to know about it.
         */
        href: string
        external_urls?: components['schemas']['ExternalUrls']
      }
      /** @constant */
      is_local: false
      primary_color: null
      /** @description Null where the track is gone. */
      item: components['schemas']['Track'] | null
      /** @description The same as `item`, under its older name. */
      track: components['schemas']['Track'] | null
    }
    /** @description Somebody, as their own token shows them. */
    PrivateUser: {
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
      /** @description A pseudonym that never changes and tells nothing of `id`: link accounts by it. */
      account_id: string
      /** @description ISO 3166-1 alpha-2; null while it is not told. With `user-read-private`. */
      country?: string | null
      /** @description A language tag (BCP 47); null while it is not told. With `user-read-private`. */
      locale?: string | null
      /** @description With `user-read-private`. */
      explicit_content?: {
        /** @description Whether explicit music is left out. */
        filter_enabled: boolean
        /** @constant */
        filter_locked: false
      }
      /**
       * @description With `user-read-private`.
       * @constant
       */
      product?: 'premium'
      /** @description Null where the account has none. With `user-read-email`. */
      email?: string | null
    }
    /**
     * @description Somebody, as everybody may see them.
     * @example {
     *       "external_urls": {
     *         "spotify": "https://music.example/user/ada",
     *         "busker": "https://music.example/user/ada"
     *       },
     *       "href": "https://music.example/v1/users/ada",
     *       "id": "ada",
     *       "type": "user",
     *       "uri": "busker:user:ada",
     *       "display_name": "Ada",
     *       "followers": {
     *         "href": null,
     *         "total": 0
     *       },
     *       "images": []
     *     }
     */
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
    SavedAlbum: {
      /**
       * Format: date-time
       * @description When it was saved, here or where it came from.
       */
      added_at: string
      album: components['schemas']['Album']
    }
    SavedAudiobook: {
      /**
       * Format: date-time
       * @description When it was saved, here or where it came from.
       */
      added_at: string
      audiobook: components['schemas']['Audiobook']
    }
    SavedEpisode: {
      /**
       * Format: date-time
       * @description When it was saved, here or where it came from.
       */
      added_at: string
      episode: components['schemas']['Episode']
    }
    SavedShow: {
      /**
       * Format: date-time
       * @description When it was saved, here or where it came from.
       */
      added_at: string
      show: components['schemas']['SimplifiedShow']
    }
    SavedTrack: {
      /**
       * Format: date-time
       * @description When it was saved, here or where it came from.
       */
      added_at: string
      track: components['schemas']['Track']
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
    /** @description What somebody set for themselves. */
    Settings: {
      /** @description Whether others see picture and followers, or the name alone. */
      profile_public: boolean
    }
    /**
     * @description An album without its tracks.
     * @example {
     *       "external_urls": {
     *         "spotify": "https://music.example/album/6hGPvBHcBbnSsWdsYRvBJL",
     *         "busker": "https://music.example/album/6hGPvBHcBbnSsWdsYRvBJL"
     *       },
     *       "href": "https://music.example/v1/albums/6hGPvBHcBbnSsWdsYRvBJL",
     *       "id": "6hGPvBHcBbnSsWdsYRvBJL",
     *       "type": "album",
     *       "uri": "busker:album:6hGPvBHcBbnSsWdsYRvBJL",
     *       "album_type": "album",
     *       "artists": [
     *         {
     *           "external_urls": {
     *             "spotify": "https://music.example/artist/3BXcAUPtTFVgDQDuT3oIwV",
     *             "busker": "https://music.example/artist/3BXcAUPtTFVgDQDuT3oIwV"
     *           },
     *           "href": "https://music.example/v1/artists/3BXcAUPtTFVgDQDuT3oIwV",
     *           "id": "3BXcAUPtTFVgDQDuT3oIwV",
     *           "type": "artist",
     *           "uri": "busker:artist:3BXcAUPtTFVgDQDuT3oIwV",
     *           "name": "Linden Quay",
     *           "join": ""
     *         }
     *       ],
     *       "available_markets": [],
     *       "images": [],
     *       "name": "Letters Home",
     *       "release_date": "2024-03-01",
     *       "release_date_precision": "day",
     *       "total_tracks": 3
     *     }
     */
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
    /**
     * @description An artist in the credits of something.
     * @example {
     *       "external_urls": {
     *         "spotify": "https://music.example/artist/3BXcAUPtTFVgDQDuT3oIwV",
     *         "busker": "https://music.example/artist/3BXcAUPtTFVgDQDuT3oIwV"
     *       },
     *       "href": "https://music.example/v1/artists/3BXcAUPtTFVgDQDuT3oIwV",
     *       "id": "3BXcAUPtTFVgDQDuT3oIwV",
     *       "type": "artist",
     *       "uri": "busker:artist:3BXcAUPtTFVgDQDuT3oIwV",
     *       "name": "Linden Quay",
     *       "join": ""
     *     }
     */
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
    /** @description A chapter, without its audiobook. */
    SimplifiedChapter: {
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
      type: 'chapter'
      /** @description `busker:chapter:ID` */
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
      chapter_number: number
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
    /**
     * @description A playlist as it stands in a list.
     * @example {
     *       "external_urls": {
     *         "spotify": "https://music.example/playlist/37i9dQZF1DXcBWIGoYBM5M",
     *         "busker": "https://music.example/playlist/37i9dQZF1DXcBWIGoYBM5M"
     *       },
     *       "href": "https://music.example/v1/playlists/37i9dQZF1DXcBWIGoYBM5M",
     *       "id": "37i9dQZF1DXcBWIGoYBM5M",
     *       "type": "playlist",
     *       "uri": "busker:playlist:37i9dQZF1DXcBWIGoYBM5M",
     *       "collaborative": false,
     *       "description": "Songs for the last bus.",
     *       "followers": {
     *         "href": null,
     *         "total": 0
     *       },
     *       "images": [],
     *       "items": {
     *         "href": "https://music.example/v1/playlists/37i9dQZF1DXcBWIGoYBM5M/items",
     *         "total": 3
     *       },
     *       "name": "Night bus",
     *       "owner": {
     *         "external_urls": {
     *           "spotify": "https://music.example/user/ada",
     *           "busker": "https://music.example/user/ada"
     *         },
     *         "href": "https://music.example/v1/users/ada",
     *         "id": "ada",
     *         "type": "user",
     *         "uri": "busker:user:ada",
     *         "display_name": "Ada",
     *         "followers": {
     *           "href": null,
     *           "total": 0
     *         },
     *         "images": []
     *       },
     *       "primary_color": null,
     *       "public": true,
     *       "snapshot_id": "MSxhYmM=",
     *       "tracks": {
     *         "href": "https://music.example/v1/playlists/37i9dQZF1DXcBWIGoYBM5M/items",
     *         "total": 3
     *       }
     *     }
     */
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
    /** @description A track without its album. */
    SimplifiedTrack: {
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
      /** @constant */
      episode: false
      explicit: boolean
      /** @constant */
      is_local: false
      is_playable: boolean
      name: string
      preview_url: string | null
      /**
       * @description By this, clients tell a track from an episode.
       * @constant
       */
      track: true
      track_number: number
    }
    Snapshot: {
      /** @description The version that the change made. */
      snapshot_id: string
    }
    /** @description An access token, and what comes with it. */
    Tokens: {
      /** @description Send it as `Authorization: Bearer …`. */
      access_token: string
      /** @constant */
      token_type: 'Bearer'
      /** @description Seconds. */
      expires_in: number
      /** @description What it is good for, separated by spaces. */
      scope: string
      /** @description Good once; the next answer has another. */
      refresh_token?: string
      /** @description With the scope `openid`, for a code. */
      id_token?: string
    }
    /**
     * @description A track with its album.
     * @example {
     *       "external_urls": {
     *         "spotify": "https://music.example/track/4uLU6hMCjMI75M1A2tKUQC",
     *         "busker": "https://music.example/track/4uLU6hMCjMI75M1A2tKUQC"
     *       },
     *       "href": "https://music.example/v1/tracks/4uLU6hMCjMI75M1A2tKUQC",
     *       "id": "4uLU6hMCjMI75M1A2tKUQC",
     *       "type": "track",
     *       "uri": "busker:track:4uLU6hMCjMI75M1A2tKUQC",
     *       "album": {
     *         "external_urls": {
     *           "spotify": "https://music.example/album/6hGPvBHcBbnSsWdsYRvBJL",
     *           "busker": "https://music.example/album/6hGPvBHcBbnSsWdsYRvBJL"
     *         },
     *         "href": "https://music.example/v1/albums/6hGPvBHcBbnSsWdsYRvBJL",
     *         "id": "6hGPvBHcBbnSsWdsYRvBJL",
     *         "type": "album",
     *         "uri": "busker:album:6hGPvBHcBbnSsWdsYRvBJL",
     *         "album_type": "album",
     *         "artists": [
     *           {
     *             "external_urls": {
     *               "spotify": "https://music.example/artist/3BXcAUPtTFVgDQDuT3oIwV",
     *               "busker": "https://music.example/artist/3BXcAUPtTFVgDQDuT3oIwV"
     *             },
     *             "href": "https://music.example/v1/artists/3BXcAUPtTFVgDQDuT3oIwV",
     *             "id": "3BXcAUPtTFVgDQDuT3oIwV",
     *             "type": "artist",
     *             "uri": "busker:artist:3BXcAUPtTFVgDQDuT3oIwV",
     *             "name": "Linden Quay",
     *             "join": ""
     *           }
     *         ],
     *         "available_markets": [],
     *         "images": [],
     *         "name": "Letters Home",
     *         "release_date": "2024-03-01",
     *         "release_date_precision": "day",
     *         "total_tracks": 3
     *       },
     *       "artists": [
     *         {
     *           "external_urls": {
     *             "spotify": "https://music.example/artist/3BXcAUPtTFVgDQDuT3oIwV",
     *             "busker": "https://music.example/artist/3BXcAUPtTFVgDQDuT3oIwV"
     *           },
     *           "href": "https://music.example/v1/artists/3BXcAUPtTFVgDQDuT3oIwV",
     *           "id": "3BXcAUPtTFVgDQDuT3oIwV",
     *           "type": "artist",
     *           "uri": "busker:artist:3BXcAUPtTFVgDQDuT3oIwV",
     *           "name": "Linden Quay",
     *           "join": ""
     *         }
     *       ],
     *       "available_markets": [],
     *       "disc_number": 1,
     *       "duration_ms": 93000,
     *       "episode": false,
     *       "explicit": false,
     *       "external_ids": {},
     *       "is_local": false,
     *       "is_playable": true,
     *       "name": "Window Seat",
     *       "popularity": 0,
     *       "preview_url": null,
     *       "track": true,
     *       "track_number": 1
     *     }
     */
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
      /** @constant */
      episode: false
      explicit: boolean
      /** @constant */
      is_local: false
      is_playable: boolean
      name: string
      preview_url: string | null
      /**
       * @description By this, clients tell a track from an episode.
       * @constant
       */
      track: true
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
export type Account = components['schemas']['Account']
export type Album = components['schemas']['Album']
export type Artist = components['schemas']['Artist']
export type Audiobook = components['schemas']['Audiobook']
export type AuditEntry = components['schemas']['AuditEntry']
export type AuthorizationServer = components['schemas']['AuthorizationServer']
export type Claims = components['schemas']['Claims']
export type Collaborator = components['schemas']['Collaborator']
export type Context = components['schemas']['Context']
export type Country = components['schemas']['Country']
export type Device = components['schemas']['Device']
export type EmbedKey = components['schemas']['EmbedKey']
export type Episode = components['schemas']['Episode']
export type Erasure = components['schemas']['Erasure']
export type ExternalUrls = components['schemas']['ExternalUrls']
export type Followers = components['schemas']['Followers']
export type Image = components['schemas']['Image']
export type Introspection = components['schemas']['Introspection']
export type Invitation = components['schemas']['Invitation']
export type KeySet = components['schemas']['KeySet']
export type Market = components['schemas']['Market']
export type NewInvitation = components['schemas']['NewInvitation']
export type OauthError = components['schemas']['OauthError']
export type PlayEvent = components['schemas']['PlayEvent']
export type PlayGrant = components['schemas']['PlayGrant']
export type PlayHistory = components['schemas']['PlayHistory']
export type PlaybackState = components['schemas']['PlaybackState']
export type Playlist = components['schemas']['Playlist']
export type PlaylistChange = components['schemas']['PlaylistChange']
export type PlaylistItem = components['schemas']['PlaylistItem']
export type PrivateUser = components['schemas']['PrivateUser']
export type PublicUser = components['schemas']['PublicUser']
export type Queue = components['schemas']['Queue']
export type ResumePoint = components['schemas']['ResumePoint']
export type SavedAlbum = components['schemas']['SavedAlbum']
export type SavedAudiobook = components['schemas']['SavedAudiobook']
export type SavedEpisode = components['schemas']['SavedEpisode']
export type SavedShow = components['schemas']['SavedShow']
export type SavedTrack = components['schemas']['SavedTrack']
export type SearchResults = components['schemas']['SearchResults']
export type Settings = components['schemas']['Settings']
export type SimplifiedAlbum = components['schemas']['SimplifiedAlbum']
export type SimplifiedArtist = components['schemas']['SimplifiedArtist']
export type SimplifiedAudiobook = components['schemas']['SimplifiedAudiobook']
export type SimplifiedChapter = components['schemas']['SimplifiedChapter']
export type SimplifiedEpisode = components['schemas']['SimplifiedEpisode']
export type SimplifiedPlaylist = components['schemas']['SimplifiedPlaylist']
export type SimplifiedShow = components['schemas']['SimplifiedShow']
export type SimplifiedTrack = components['schemas']['SimplifiedTrack']
export type Snapshot = components['schemas']['Snapshot']
export type Tokens = components['schemas']['Tokens']
export type Track = components['schemas']['Track']
export type TrackPlays = components['schemas']['TrackPlays']
export type $defs = Record<string, never>
export interface operations {
  listAccounts: {
    parameters: {
      query?: {
        /** @description The most items to get. */
        limit?: number
        /** @description How many items to leave out at the beginning. */
        offset?: number
        /** @description A part of a name or an address, or an id. */
        q?: string
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
            items: components['schemas']['Account'][]
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
  getAccount: {
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
      /** @description An account, as who runs the site sees it. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Account']
        }
      }
    }
  }
  changeAccount: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json':
          | {
              suspended: boolean
            }
          | {
              /** @enum {string} */
              role: 'admin' | 'artist' | 'listener'
              artist_ids?: string[]
            }
      }
    }
    responses: {
      /** @description An account, as who runs the site sees it. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Account']
        }
      }
    }
  }
  endSessionsOfAccount: {
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
          'application/json': {
            /** @description How many browsers were signed out. */
            browsers: number
            /** @description How many apps lost their access. */
            apps: number
          }
        }
      }
    }
  }
  getAuditLog: {
    parameters: {
      query?: {
        /** @description The id of whom it is about, or who did it. */
        account?: string
        action?:
          | 'signed-in'
          | 'sign-in-failed'
          | 'sign-in-delayed'
          | 'signed-out'
          | 'signed-out-everywhere'
          | 'session-ended'
          | 'registered'
          | 'reset-asked'
          | 'password-changed'
          | 'email-changed'
          | 'passkey-added'
          | 'passkey-removed'
          | 'passkey-refused'
          | 'account-removed'
          | 'account-suspended'
          | 'account-restored'
          | 'role-changed'
          | 'invited'
          | 'invitation-withdrawn'
          | 'settings-changed'
          | 'client-registered'
          | 'client-changed'
          | 'client-removed'
          | 'client-secret-renewed'
          | 'client-refused'
          | 'consent-given'
          | 'access-revoked'
          | 'token-revoked'
          | 'code-replayed'
          | 'refresh-retried'
          | 'refresh-replayed'
          | 'embed-key-made'
          | 'embed-key-changed'
          | 'embed-key-removed'
          | 'signing-key-rotated'
          | 'owner-link-made'
        /** @description A day of UTC, whole. */
        from?: string
        /** @description A day of UTC, whole. */
        to?: string
        /** @description Only what came before the entry of this number. */
        before?: string
        /** @description The most entries to get. */
        limit?: number
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
            limit: number
            next: string | null
            cursors: {
              /** @description Null at the end. */
              before: string | null
            }
            items: components['schemas']['AuditEntry'][]
          }
        }
      }
    }
  }
  listErasures: {
    parameters: {
      query?: {
        /** @description The most items to get. */
        limit?: number
        /** @description How many items to leave out at the beginning. */
        offset?: number
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
            items: components['schemas']['Erasure'][]
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
  getErasure: {
    parameters: {
      query?: never
      header?: never
      path: {
        accountId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description What is forgotten by now of an account that is gone. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Erasure']
        }
      }
    }
  }
  listInvitations: {
    parameters: {
      query?: {
        /** @description The most items to get. */
        limit?: number
        /** @description How many items to leave out at the beginning. */
        offset?: number
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
            items: components['schemas']['Invitation'][]
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
  createInvitation: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          email?: string | null
          /**
           * @default listener
           * @enum {string}
           */
          role?: 'admin' | 'artist' | 'listener'
          artist_ids?: string[]
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
          'application/json': components['schemas']['NewInvitation']
        }
      }
    }
  }
  withdrawInvitation: {
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
  getSiteSettings: {
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
            /**
             * @description Who may get an account.
             * @enum {string}
             */
            registration: 'closed' | 'invitation' | 'open'
            /**
             * @description Whether players on other sites need an embed key.
             * @enum {string}
             */
            embeds: 'open' | 'keys'
          }
        }
      }
    }
  }
  changeSiteSettings: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description Who may get an account.
           * @enum {string}
           */
          registration: 'closed' | 'invitation' | 'open'
          /**
           * @description Whether players on other sites need an embed key.
           * @enum {string}
           */
          embeds: 'open' | 'keys'
        }
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
            /**
             * @description Who may get an account.
             * @enum {string}
             */
            registration: 'closed' | 'invitation' | 'open'
            /**
             * @description Whether players on other sites need an embed key.
             * @enum {string}
             */
            embeds: 'open' | 'keys'
          }
        }
      }
    }
  }
  rotateSigningKeys: {
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
            /** @description Which key signs from now on. */
            kid: string
          }
        }
      }
    }
  }
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
  listEmbedKeys: {
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
            items: components['schemas']['EmbedKey'][]
          }
        }
      }
    }
  }
  createEmbedKey: {
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
          origins: string[]
          /** @default false */
          null_origin?: boolean
          /** @default null */
          preview_seconds?: number | null
          /** @default 10000 */
          grants_per_hour?: number
          /** @default true */
          active?: boolean
        }
      }
    }
    responses: {
      /** @description What lets players on other sites play. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EmbedKey']
        }
      }
    }
  }
  getEmbedKey: {
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
      /** @description What lets players on other sites play. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EmbedKey']
        }
      }
    }
  }
  changeEmbedKey: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          name: string
          origins: string[]
          null_origin: boolean
          preview_seconds: number | null
          grants_per_hour: number
          active: boolean
        }
      }
    }
    responses: {
      /** @description What lets players on other sites play. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EmbedKey']
        }
      }
    }
  }
  removeEmbedKey: {
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
  getPublicPlaylists: {
    parameters: {
      query?: {
        /** @description The most items to get. */
        limit?: number
        /** @description How many items to leave out at the beginning. */
        offset?: number
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
        }
      }
    }
  }
  getCurrentUser: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Somebody, as their own token shows them. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PrivateUser']
        }
      }
    }
  }
  changeCurrentUser: {
    parameters: {
      query?: never
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description At most 100 characters, of which one at least can be seen.
           * @example Ada ♫
           */
          display_name?: string
          country?: components['schemas']['Country'] | null
          locale?: string | null
          explicit_content?: {
            filter_enabled: boolean
          }
        }
      }
    }
    responses: {
      /** @description Somebody, as their own token shows them. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PrivateUser']
        }
      }
    }
  }
  getSavedAlbums: {
    parameters: {
      query?: {
        /** @description The most items to get. */
        limit?: number
        /** @description How many items to leave out at the beginning. */
        offset?: number
        market?: components['schemas']['Country']
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
            items: components['schemas']['SavedAlbum'][]
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
  saveAlbums: {
    parameters: {
      query?: never
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json':
          | {
              /** @description At most 20 ids. */
              ids: string[]
            }
          | {
              timestamped_ids: {
                id: string
                /**
                 * Format: date-time
                 * @description When it was saved elsewhere; a time to come counts as now.
                 */
                added_at: string
              }[]
            }
          | string[]
      }
    }
    responses: {
      /** @description Done; there is nothing more to tell. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  removeSavedAlbums: {
    parameters: {
      query: {
        /** @description At most 20 ids, separated by commas. */
        ids: string
      }
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; there is nothing more to tell. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  hasSavedAlbums: {
    parameters: {
      query: {
        /** @description At most 20 ids, separated by commas. */
        ids: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description In the order of the ids. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': boolean[]
        }
      }
    }
  }
  getSavedAudiobooks: {
    parameters: {
      query?: {
        /** @description The most items to get. */
        limit?: number
        /** @description How many items to leave out at the beginning. */
        offset?: number
        market?: components['schemas']['Country']
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
            items: components['schemas']['SavedAudiobook'][]
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
  saveAudiobooks: {
    parameters: {
      query?: never
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json':
          | {
              /** @description At most 50 ids. */
              ids: string[]
            }
          | {
              timestamped_ids: {
                id: string
                /**
                 * Format: date-time
                 * @description When it was saved elsewhere; a time to come counts as now.
                 */
                added_at: string
              }[]
            }
          | string[]
      }
    }
    responses: {
      /** @description Done; there is nothing more to tell. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  removeSavedAudiobooks: {
    parameters: {
      query: {
        /** @description At most 50 ids, separated by commas. */
        ids: string
      }
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; there is nothing more to tell. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  hasSavedAudiobooks: {
    parameters: {
      query: {
        /** @description At most 50 ids, separated by commas. */
        ids: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description In the order of the ids. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': boolean[]
        }
      }
    }
  }
  getSavedEpisodes: {
    parameters: {
      query?: {
        /** @description The most items to get. */
        limit?: number
        /** @description How many items to leave out at the beginning. */
        offset?: number
        market?: components['schemas']['Country']
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
            items: components['schemas']['SavedEpisode'][]
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
  saveEpisodes: {
    parameters: {
      query?: never
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json':
          | {
              /** @description At most 50 ids. */
              ids: string[]
            }
          | {
              timestamped_ids: {
                id: string
                /**
                 * Format: date-time
                 * @description When it was saved elsewhere; a time to come counts as now.
                 */
                added_at: string
              }[]
            }
          | string[]
      }
    }
    responses: {
      /** @description Done; there is nothing more to tell. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  removeSavedEpisodes: {
    parameters: {
      query: {
        /** @description At most 50 ids, separated by commas. */
        ids: string
      }
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; there is nothing more to tell. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  hasSavedEpisodes: {
    parameters: {
      query: {
        /** @description At most 50 ids, separated by commas. */
        ids: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description In the order of the ids. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': boolean[]
        }
      }
    }
  }
  getFollowedArtists: {
    parameters: {
      query: {
        /** @description People whom one follows are not listed. */
        type: 'artist'
        /** @description The last artist of the page before. */
        after?: string
        /** @description The most artists to get. */
        limit?: number
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
            artists: {
              /** Format: uri */
              href: string
              items: components['schemas']['Artist'][]
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
  }
  followArtistsOrUsers: {
    parameters: {
      query: {
        /** @description What the ids are of. */
        type: 'artist' | 'user'
        /** @description At most 50 ids, separated by commas. */
        ids: string
      }
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
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
  unfollowArtistsOrUsers: {
    parameters: {
      query: {
        /** @description What the ids are of. */
        type: 'artist' | 'user'
        /** @description At most 50 ids, separated by commas. */
        ids: string
      }
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
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
  isFollowingArtistsOrUsers: {
    parameters: {
      query: {
        /** @description What the ids are of. */
        type: 'artist' | 'user'
        /** @description At most 50 ids, separated by commas. */
        ids: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description In the order of the ids. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': boolean[]
        }
      }
    }
  }
  changeUserImage: {
    parameters: {
      query?: never
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'image/jpeg': string
        'image/png': string
        'image/webp': string
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
            /** @description The widest first. */
            images: components['schemas']['Image'][]
          }
        }
      }
    }
  }
  removeUserImage: {
    parameters: {
      query?: never
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
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
  saveToLibrary: {
    parameters: {
      query: {
        /** @description At most 40 uris, separated by commas. */
        uris: string
      }
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; there is nothing more to tell. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  removeFromLibrary: {
    parameters: {
      query: {
        /** @description At most 40 uris, separated by commas. */
        uris: string
      }
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; there is nothing more to tell. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  hasInLibrary: {
    parameters: {
      query: {
        /** @description At most 40 uris, separated by commas. */
        uris: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description In the order of the URIs. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': boolean[]
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
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
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
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
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
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
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
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
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
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
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
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
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
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
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
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
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
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
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
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
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
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
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
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
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
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
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
  getMyPlaylists: {
    parameters: {
      query?: {
        /** @description The most items to get. */
        limit?: number
        /** @description How many items to leave out at the beginning. */
        offset?: number
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
        }
      }
    }
  }
  createPlaylist: {
    parameters: {
      query?: never
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          name: string
          /** @default  */
          description?: string
          /** @default true */
          public?: boolean
          /** @default false */
          collaborative?: boolean
        }
      }
    }
    responses: {
      /** @description A playlist with the first page of its items. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Playlist']
        }
      }
    }
  }
  getSettings: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description What somebody set for themselves. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Settings']
        }
      }
    }
  }
  changeSettings: {
    parameters: {
      query?: never
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description Whether others see picture and followers, or the name alone. */
          profile_public?: boolean
        }
      }
    }
    responses: {
      /** @description What somebody set for themselves. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Settings']
        }
      }
    }
  }
  getSavedShows: {
    parameters: {
      query?: {
        /** @description The most items to get. */
        limit?: number
        /** @description How many items to leave out at the beginning. */
        offset?: number
        market?: components['schemas']['Country']
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
            items: components['schemas']['SavedShow'][]
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
  saveShows: {
    parameters: {
      query?: never
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json':
          | {
              /** @description At most 50 ids. */
              ids: string[]
            }
          | {
              timestamped_ids: {
                id: string
                /**
                 * Format: date-time
                 * @description When it was saved elsewhere; a time to come counts as now.
                 */
                added_at: string
              }[]
            }
          | string[]
      }
    }
    responses: {
      /** @description Done; there is nothing more to tell. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  removeSavedShows: {
    parameters: {
      query: {
        /** @description At most 50 ids, separated by commas. */
        ids: string
      }
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; there is nothing more to tell. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  hasSavedShows: {
    parameters: {
      query: {
        /** @description At most 50 ids, separated by commas. */
        ids: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description In the order of the ids. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': boolean[]
        }
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
  getSavedTracks: {
    parameters: {
      query?: {
        /** @description The most items to get. */
        limit?: number
        /** @description How many items to leave out at the beginning. */
        offset?: number
        market?: components['schemas']['Country']
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
            items: components['schemas']['SavedTrack'][]
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
  saveTracks: {
    parameters: {
      query?: never
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json':
          | {
              /** @description At most 50 ids. */
              ids: string[]
            }
          | {
              timestamped_ids: {
                id: string
                /**
                 * Format: date-time
                 * @description When it was saved elsewhere; a time to come counts as now.
                 */
                added_at: string
              }[]
            }
          | string[]
      }
    }
    responses: {
      /** @description Done; there is nothing more to tell. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  removeSavedTracks: {
    parameters: {
      query: {
        /** @description At most 50 ids, separated by commas. */
        ids: string
      }
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; there is nothing more to tell. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  hasSavedTracks: {
    parameters: {
      query: {
        /** @description At most 50 ids, separated by commas. */
        ids: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description In the order of the ids. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': boolean[]
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
  getPlaylist: {
    parameters: {
      query?: {
        market?: components['schemas']['Market']
        /** @description The fields to show. */
        fields?: string
        /** @description Other kinds of items that the client understands; there are tracks alone. */
        additional_types?: string
      }
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A playlist with the first page of its items. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Playlist']
        }
      }
    }
  }
  changePlaylistDetails: {
    parameters: {
      query?: never
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          name?: string
          description?: string
          public?: boolean
          collaborative?: boolean
        }
      }
    }
    responses: {
      /** @description Done; there is nothing more to tell. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  deletePlaylist: {
    parameters: {
      query?: never
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; there is nothing more to tell. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  getCollaborators: {
    parameters: {
      query?: {
        /** @description The most items to get. */
        limit?: number
        /** @description How many items to leave out at the beginning. */
        offset?: number
      }
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
          'application/json': {
            /**
             * Format: uri
             * @description This page.
             */
            href: string
            items: components['schemas']['Collaborator'][]
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
  addCollaborator: {
    parameters: {
      query?: never
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path: {
        id: string
        user: string
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
  removeCollaborator: {
    parameters: {
      query?: never
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path: {
        id: string
        user: string
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
  listenToPlaylist: {
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
      /** @description The changes as they come. */
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
  followPlaylist: {
    parameters: {
      query?: never
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          /** @default true */
          public?: boolean
        }
      }
    }
    responses: {
      /** @description Done; there is nothing more to tell. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  unfollowPlaylist: {
    parameters: {
      query?: never
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; there is nothing more to tell. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  checkPlaylistFollowers: {
    parameters: {
      query?: {
        /** @description At most 5 ids of users, separated by commas. */
        ids?: string
      }
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description In the order of the ids. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': boolean[]
        }
      }
    }
  }
  forkPlaylist: {
    parameters: {
      query?: never
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          name?: string
          description?: string
          /** @default false */
          public?: boolean
          snapshot_id?: string
        }
      }
    }
    responses: {
      /** @description A playlist with the first page of its items. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Playlist']
        }
      }
    }
  }
  getPlaylistHistory: {
    parameters: {
      query?: {
        /** @description The most items to get. */
        limit?: number
        /** @description How many items to leave out at the beginning. */
        offset?: number
      }
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
          'application/json': {
            /**
             * Format: uri
             * @description This page.
             */
            href: string
            items: components['schemas']['PlaylistChange'][]
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
  restorePlaylist: {
    parameters: {
      query?: never
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path: {
        id: string
        snapshot: string
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
          'application/json': components['schemas']['Snapshot']
        }
      }
    }
  }
  getPlaylistCover: {
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
      /** @description The widest first. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Image'][]
        }
      }
    }
  }
  setPlaylistCover: {
    parameters: {
      query?: never
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'image/jpeg': string
      }
    }
    responses: {
      /** @description Done; there is nothing more to tell. */
      202: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  removePlaylistCover: {
    parameters: {
      query?: never
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
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
  getPlaylistItems: {
    parameters: {
      query?: {
        /** @description The most items to get. */
        limit?: number
        /** @description How many items to leave out at the beginning. */
        offset?: number
        market?: components['schemas']['Market']
        /** @description The fields to show. */
        fields?: string
        /** @description Other kinds of items that the client understands; there are tracks alone. */
        additional_types?: string
      }
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
          'application/json': {
            /**
             * Format: uri
             * @description This page.
             */
            href: string
            items: components['schemas']['PlaylistItem'][]
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
  changePlaylistItems: {
    parameters: {
      query?: {
        uris?: string
        position?: string
      }
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json':
          | {
              uris: string[]
              snapshot_id?: string
            }
          | {
              range_start: number
              insert_before: number
              /** @default 1 */
              range_length?: number
              snapshot_id?: string
            }
      }
    }
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Snapshot']
        }
      }
    }
  }
  addPlaylistItems: {
    parameters: {
      query?: {
        uris?: string
        position?: string
      }
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json':
          | {
              uris: string[]
              position?: number
            }
          | string[]
      }
    }
    responses: {
      /** @description What was asked for. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Snapshot']
        }
      }
    }
  }
  removePlaylistItems: {
    parameters: {
      query?: never
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          tracks?: {
            uri: string
            positions?: number[]
          }[]
          items?: {
            uri: string
            positions?: number[]
          }[]
          snapshot_id?: string
        }
      }
    }
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Snapshot']
        }
      }
    }
  }
  getPlaylistTracks: {
    parameters: {
      query?: {
        /** @description The most items to get. */
        limit?: number
        /** @description How many items to leave out at the beginning. */
        offset?: number
        market?: components['schemas']['Market']
        /** @description The fields to show. */
        fields?: string
        /** @description Other kinds of items that the client understands; there are tracks alone. */
        additional_types?: string
      }
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
          'application/json': {
            /**
             * Format: uri
             * @description This page.
             */
            href: string
            items: components['schemas']['PlaylistItem'][]
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
  changePlaylistTracks: {
    parameters: {
      query?: {
        uris?: string
        position?: string
      }
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json':
          | {
              uris: string[]
              snapshot_id?: string
            }
          | {
              range_start: number
              insert_before: number
              /** @default 1 */
              range_length?: number
              snapshot_id?: string
            }
      }
    }
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Snapshot']
        }
      }
    }
  }
  addPlaylistTracks: {
    parameters: {
      query?: {
        uris?: string
        position?: string
      }
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json':
          | {
              uris: string[]
              position?: number
            }
          | string[]
      }
    }
    responses: {
      /** @description What was asked for. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Snapshot']
        }
      }
    }
  }
  removePlaylistTracks: {
    parameters: {
      query?: never
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          tracks?: {
            uri: string
            positions?: number[]
          }[]
          items?: {
            uri: string
            positions?: number[]
          }[]
          snapshot_id?: string
        }
      }
    }
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Snapshot']
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
        market?: components['schemas']['Market']
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
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
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
        market?: components['schemas']['Market']
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
        market?: components['schemas']['Market']
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
  getUser: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The id of an account. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Somebody, as everybody may see them. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PublicUser']
        }
      }
    }
  }
  getPlaylistsOfUser: {
    parameters: {
      query?: {
        /** @description The most items to get. */
        limit?: number
        /** @description How many items to leave out at the beginning. */
        offset?: number
      }
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
          'application/json': {
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
        }
      }
    }
  }
  createPlaylistForUser: {
    parameters: {
      query?: never
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          name: string
          /** @default  */
          description?: string
          /** @default true */
          public?: boolean
          /** @default false */
          collaborative?: boolean
        }
      }
    }
    responses: {
      /** @description A playlist with the first page of its items. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Playlist']
        }
      }
    }
  }
}
