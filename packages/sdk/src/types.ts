/* oxlint-disable typescript/no-redundant-type-constituents, typescript/no-duplicate-type-constituents */
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
  '/v1/admin/dead-letters': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Events that a service could not do
     * @description The latest first. An event becomes one when it was tried many times alone while others of its name went through, or has no known shape. It stays until it is replayed.
     */
    get: operations['listDeadLetters']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/admin/dead-letters/replay': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Tell events once more
     * @description To the service that could not do them, as if they were new. Ids that name no dead letter are passed over.
     */
    post: operations['replayDeadLetters']
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
  '/v1/admin/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * How far services are behind with events
     * @description One entry for each name of event and each service that is told of it.
     */
    get: operations['listEventGroups']
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
  '/v1/albums': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Several albums
     * @deprecated
     * @description Up to 20, in the order of their ids; null stands for an id that nobody has.
     */
    get: operations['getAlbums']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/albums/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * An album
     * @description With its first 50 tracks.
     */
    get: operations['getAlbum']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/albums/{id}/tracks': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The tracks of an album
     * @description By disc, then by number.
     */
    get: operations['getAlbumTracks']
    put?: never
    post?: never
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
  '/v1/artists': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Several artists
     * @deprecated
     * @description Up to 50, in the order of their ids; null stands for an id that nobody has.
     */
    get: operations['getArtists']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/artists/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** An artist */
    get: operations['getArtist']
    /**
     * Tell of an artist
     * @description The biography and the links. For who runs the site, and for the account that stands for the artist; what is left out stays.
     */
    put: operations['changeArtist']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/artists/{id}/albums': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The albums of an artist
     * @description The latest first; also those of others that the artist plays on.
     */
    get: operations['getArtistAlbums']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/artists/{id}/related-artists': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Artists that are like an artist
     * @deprecated
     * @description Up to 20, the likest first: those who play together, share playlists and listeners, or make the same kind of music.
     */
    get: operations['getRelatedArtists']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/artists/{id}/top-tracks': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The tracks of an artist that are played most
     * @deprecated
     * @description Up to ten, by plays on this site.
     */
    get: operations['getArtistTopTracks']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/audio-analysis/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * How a track sounds over its time
     * @deprecated
     * @description Peaks of up to 1,000 stretches. Sound is measured after an import, so it may not be there yet.
     */
    get: operations['getAudioAnalysis']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/audio-features': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * How several tracks sound
     * @deprecated
     * @description Up to 100, in the order of their ids; null stands for an id that nobody has. Loudness and length are measured; what nobody measures is null.
     */
    get: operations['getSeveralAudioFeatures']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/audio-features/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * How a track sounds
     * @deprecated
     * @description Loudness and length are measured; what nobody measures is null.
     */
    get: operations['getAudioFeatures']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/audiobooks': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Several audiobooks
     * @deprecated
     * @description Up to 50, in the order of their ids; null stands for an id that nobody has. The library holds none, so all are null.
     */
    get: operations['getAudiobooks']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/audiobooks/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * An audiobook
     * @description The library holds none, so nothing is found.
     */
    get: operations['getAudiobook']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/audiobooks/{id}/chapters': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The chapters of an audiobook
     * @description The library holds none, so nothing is found.
     */
    get: operations['getAudiobookChapters']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/browse/categories': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Kinds of music
     * @deprecated
     * @description The genres of the library, those of most albums first, and what the owner of the site made of them. `locale` asks for names in a language.
     */
    get: operations['getCategories']
    /**
     * Choose which categories come first
     * @description All others follow by how many albums they have. For who runs the site.
     */
    put: operations['orderCategories']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/browse/categories/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A kind of music
     * @deprecated
     */
    get: operations['getCategory']
    /**
     * Make a category, or change how a genre is shown
     * @description What is left out is as without the owner's hand: a category of the slug of a genre has its name and its music. All others need a name. For who runs the site.
     */
    put: operations['saveCategory']
    post?: never
    /**
     * Undo what was said of a category
     * @description One that no genre of the library stands for is gone. Twice does no harm. For who runs the site.
     */
    delete: operations['forgetCategory']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/browse/categories/{id}/icon': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /**
     * Give a category an icon
     * @description A picture of at most 1 MiB and 25 million pixels. It is drawn anew in three sizes. For who runs the site.
     */
    put: operations['setCategoryIcon']
    post?: never
    /**
     * Take the icon of a category away
     * @description Then it shows the cover of an album. Twice does no harm. For who runs the site.
     */
    delete: operations['removeCategoryIcon']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/browse/categories/{id}/playlists': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The playlists of a kind of music
     * @deprecated
     * @description Those that the owner of the site chose; else those whose songs are mostly of its genres.
     */
    get: operations['getCategoryPlaylists']
    /**
     * Choose the playlists of a category
     * @description Public ones, in their order; one that is made private later is not shown. For who runs the site.
     */
    put: operations['chooseCategoryPlaylists']
    post?: never
    /**
     * Let the playlists of a category suggest themselves
     * @description Twice does no harm. For who runs the site.
     */
    delete: operations['unchooseCategoryPlaylists']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/browse/featured-playlists': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Featured playlists
     * @deprecated
     * @description Those that the owner of the site chose; else what is new, and what most listeners follow.
     */
    get: operations['getFeaturedPlaylists']
    /**
     * Choose the featured playlists
     * @description Public ones, in their order; one that is made private later is not shown. For who runs the site.
     */
    put: operations['featurePlaylists']
    post?: never
    /**
     * Let the featured playlists suggest themselves
     * @description Twice does no harm. For who runs the site.
     */
    delete: operations['unfeaturePlaylists']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/browse/new-releases': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * New releases
     * @deprecated
     * @description The latest first, behind those that the owner of the site pinned.
     */
    get: operations['getNewReleases']
    /**
     * Pin and hide new releases
     * @description Those that are pinned come first, in that order. For who runs the site.
     */
    put: operations['curateNewReleases']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/chapters': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Several chapters
     * @deprecated
     * @description Up to 50, in the order of their ids; null stands for an id that nobody has. The library holds none, so all are null.
     */
    get: operations['getChapters']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/chapters/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A chapter
     * @description The library holds none, so nothing is found.
     */
    get: operations['getChapter']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/curation': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * How categories and new releases are arranged
     * @description Hidden ones too. For who runs the site.
     */
    get: operations['getCuration']
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
  '/v1/episodes': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Several episodes
     * @deprecated
     * @description Up to 50, in the order of their ids; null stands for an id that nobody has. The library holds none, so all are null.
     */
    get: operations['getEpisodes']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/episodes/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * An episode
     * @description The library holds none, so nothing is found.
     */
    get: operations['getEpisode']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/imports': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Bring in the music of a folder
     * @description A folder of the server, with all that is below it. What changed since the last time is read, what is gone leaves the site. For who runs it.
     */
    post: operations['startImport']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/imports/background': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * What is still to be done in the background
     * @description After an import, the sound of each new track is measured.
     */
    get: operations['getImportBackground']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/imports/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** How an import goes */
    get: operations['getImport']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/library/albums': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * All albums
     * @description Those that came to the site last stand first.
     */
    get: operations['getAllAlbums']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/library/folders': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /**
     * Take the music of a folder off the site
     * @description The files stay where they are. For who runs the site.
     */
    delete: operations['forgetFolder']
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
  '/v1/library/tracks': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * All tracks
     * @description Those that came to the site last stand first.
     */
    get: operations['getAllTracks']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/markets': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Where music may be played
     * @deprecated
     * @description Everywhere: all countries (ISO 3166-1 alpha-2), by letter.
     */
    get: operations['getAvailableMarkets']
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
  '/v1/me/playlists/import': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Make a playlist from a file
     * @description M3U, XSPF, JSPF or CSV of at most 8 MiB and 10,000 tracks. Each track is looked for by its Busker URI or link, by ISRC, by MusicBrainz recording, then by names. The format is told by `format`, else by the type of the body, else by what it looks like. 200 where no track is found, or with `dry_run`: then nothing is made.
     */
    post: operations['importPlaylist']
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
  '/v1/playlists/{id}/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A playlist as a file
     * @description XSPF unless `format` or the header Accept asks for another.
     */
    get: operations['exportPlaylist']
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
  '/v1/playlists/{id}/import': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Add the tracks of a file to a playlist
     * @description At its end. M3U, XSPF, JSPF or CSV of at most 8 MiB and 10,000 tracks. Each track is looked for by its Busker URI or link, by ISRC, by MusicBrainz recording, then by names. The format is told by `format`, else by the type of the body, else by what it looks like. 200 where no track is found, or with `dry_run`: then nothing changes.
     */
    post: operations['importIntoPlaylist']
    delete?: never
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
  '/v1/recommendations': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Tracks that go with some music
     * @deprecated
     * @description One to five seeds altogether: artists, genres and tracks. What stands beside them in playlists and what their listeners play counts most, then who made it, its genres and its year. The same seeds always lead to the same tracks of the same library.
     *
     *     `min_` and `max_` bound, and `target_` prefers, `duration_ms`, `loudness` and `popularity`; the other attributes are taken and change nothing, since nobody measures them.
     */
    get: operations['getRecommendations']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/recommendations/available-genre-seeds': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Genres to start recommendations from
     * @deprecated
     * @description Those of the library, as slugs, by letter.
     */
    get: operations['getAvailableGenreSeeds']
    put?: never
    post?: never
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
  '/v1/shows': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Several shows
     * @deprecated
     * @description Up to 50, in the order of their ids; null stands for an id that nobody has. The library holds none, so all are null.
     */
    get: operations['getShows']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/shows/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A show
     * @description The library holds none, so nothing is found.
     */
    get: operations['getShow']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/shows/{id}/episodes': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The episodes of a show
     * @description The library holds none, so nothing is found.
     */
    get: operations['getShowEpisodes']
    put?: never
    post?: never
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
  '/v1/tracks/{id}/lyrics': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The lyrics of a track
     * @description From the tags of its file, or an `.lrc` file beside it: lines with the times at which they are sung, and times of words where there are some, or plain text. A track without is a 204, which `HEAD` finds out as well.
     */
    get: operations['getTrackLyrics']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/tracks/{id}/waveform': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The waveform of a track
     * @description What decoding the track told: its peaks over time, and how loud it is. Sound is measured after an import, so it may not be there yet: that is a 204, as where it cannot be measured.
     */
    get: operations['getTrackWaveform']
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
    /**
     * @description An album with the first page of its tracks.
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
     *       "total_tracks": 3,
     *       "copyrights": [],
     *       "external_ids": {
     *         "upc": "0602557676594"
     *       },
     *       "genres": [
     *         "folk"
     *       ],
     *       "label": "",
     *       "popularity": 0,
     *       "tracks": {
     *         "href": "https://music.example/v1/albums/6hGPvBHcBbnSsWdsYRvBJL/tracks?offset=0&limit=50",
     *         "items": [
     *           {
     *             "external_urls": {
     *               "spotify": "https://music.example/track/4uLU6hMCjMI75M1A2tKUQC",
     *               "busker": "https://music.example/track/4uLU6hMCjMI75M1A2tKUQC"
     *             },
     *             "href": "https://music.example/v1/tracks/4uLU6hMCjMI75M1A2tKUQC",
     *             "id": "4uLU6hMCjMI75M1A2tKUQC",
     *             "type": "track",
     *             "uri": "busker:track:4uLU6hMCjMI75M1A2tKUQC",
     *             "artists": [
     *               {
     *                 "external_urls": {
     *                   "spotify": "https://music.example/artist/3BXcAUPtTFVgDQDuT3oIwV",
     *                   "busker": "https://music.example/artist/3BXcAUPtTFVgDQDuT3oIwV"
     *                 },
     *                 "href": "https://music.example/v1/artists/3BXcAUPtTFVgDQDuT3oIwV",
     *                 "id": "3BXcAUPtTFVgDQDuT3oIwV",
     *                 "type": "artist",
     *                 "uri": "busker:artist:3BXcAUPtTFVgDQDuT3oIwV",
     *                 "name": "Linden Quay",
     *                 "join": ""
     *               }
     *             ],
     *             "available_markets": [],
     *             "disc_number": 1,
     *             "duration_ms": 93000,
     *             "episode": false,
     *             "explicit": false,
     *             "is_local": false,
     *             "is_playable": true,
     *             "name": "Window Seat",
     *             "preview_url": null,
     *             "track": true,
     *             "track_number": 1
     *           }
     *         ],
     *         "limit": 50,
     *         "next": null,
     *         "offset": 0,
     *         "previous": null,
     *         "total": 1
     *       }
     *     }
     */
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
    /** @description An album among those of an artist. */
    ArtistAlbum: {
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
      /**
       * @description What the album is to the artist: `appears_on` is an album of others.
       * @enum {string}
       */
      album_group: 'album' | 'single' | 'compilation' | 'appears_on'
    }
    /** @description How loud a track is over its time; what is not measured is null or empty. */
    AudioAnalysis: {
      meta: {
        analyzer_version: string
        platform: string
        detailed_status: string
        status_code: number
        timestamp: null
        analysis_time: null
        input_process: null
      }
      track: {
        /** @description Seconds. */
        duration: number
        offset_seconds: number
        /** @description 0: all of it was analysed. */
        window_seconds: number
        /** @description Hz. */
        analysis_sample_rate: number
        analysis_channels: number
        /** @description LUFS, integrated (ITU-R BS.1770-4); null for silence, and where it is not known. */
        loudness: number | null
        num_samples: null
        sample_md5: null
        end_of_fade_in: null
        start_of_fade_out: null
        tempo: null
        tempo_confidence: null
        time_signature: null
        time_signature_confidence: null
        key: null
        key_confidence: null
        mode: null
        mode_confidence: null
        codestring: null
        code_version: null
        echoprintstring: null
        echoprint_version: null
        synchstring: null
        synch_version: null
        rhythmstring: null
        rhythm_version: null
      }
      /** @description Always empty: nobody looks for them. */
      bars: unknown[]
      /** @description Always empty: nobody looks for them. */
      beats: unknown[]
      /** @description Always empty: nobody looks for them. */
      sections: unknown[]
      /** @description Up to 1,000 stretches of the same length. */
      segments: {
        /** @description Seconds. */
        start: number
        /** @description Seconds. */
        duration: number
        /** @description The peak in dBFS; null for silence. */
        loudness_max: number | null
        confidence: null
        loudness_start: null
        loudness_max_time: null
        loudness_end: null
        pitches: number[]
        timbre: number[]
      }[]
      /** @description Always empty: nobody looks for them. */
      tatums: unknown[]
    }
    /** @description How a track sounds, as far as it is measured; all else is null. */
    AudioFeatures: {
      acousticness: null
      danceability: null
      energy: null
      instrumentalness: null
      key: null
      liveness: null
      mode: null
      speechiness: null
      tempo: null
      time_signature: null
      valence: null
      /** Format: uri */
      analysis_url: string
      /** @description Milliseconds. */
      duration_ms: number
      /**
       * @description 22 letters and digits.
       * @example 4uLU6hMCjMI75M1A2tKUQC
       */
      id: string
      /** @description LUFS, integrated (ITU-R BS.1770-4); null for silence, and where it is not known. */
      loudness: number | null
      /** Format: uri */
      track_href: string
      /** @constant */
      type: 'audio_features'
      uri: string
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
    /** @description A kind of music, most often a genre of the library. */
    Category: {
      /** Format: uri */
      href: string
      /** @description The widest first. */
      icons: components['schemas']['Image'][]
      /**
       * @description A slug.
       * @example hip-hop
       */
      id: string
      /** @example Hip-Hop */
      name: string
    }
    /** @description A chapter with its audiobook. */
    Chapter: {
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
      audiobook: components['schemas']['SimplifiedAudiobook']
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
    /** @description A category as the owner of the site arranged it. */
    CuratedCategory: {
      /** Format: uri */
      href: string
      /** @description The widest first. */
      icons: components['schemas']['Image'][]
      /**
       * @description A slug.
       * @example hip-hop
       */
      id: string
      /** @example Hip-Hop */
      name: string
      /** @description Names in other languages, by locale. */
      names: {
        [key: string]: string
      }
      /** @description Slugs of the genres that feed it. */
      genres: string[]
      /** @description Whether nobody sees it. */
      hidden: boolean
      /** @description Whether somebody sent the icon; otherwise it is the cover of an album. */
      own_icon: boolean
    }
    Curation: {
      categories: components['schemas']['CuratedCategory'][]
      new_releases: {
        /** @description Albums that come first. */
        pinned: string[]
        /** @description Albums that do not come. */
        hidden: string[]
      }
    }
    /** @description An event that a service could not do. */
    DeadLetter: {
      id: string
      /** @example track.saved */
      name: string
      /**
       * @description Who could not do it.
       * @example search
       */
      group: string
      /** @description What the event says: ids alone. */
      payload: unknown
      /** @description What was wrong the last time. */
      reason: string
      /** Format: date-time */
      died_at: string
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
    /** @description How far a service is behind with events of a name. */
    EventGroup: {
      /** @example track.saved */
      name: string
      /**
       * @description Who is told.
       * @example search
       */
      group: string
      /** @description Events that are published and not done. */
      waiting: number
      /** @description How long the oldest of them has waited, in milliseconds. */
      oldest_ms: number
      /** @description Events that were given up. */
      dead_letters: number
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
    /** @description The import of one folder, and what became of its files. */
    Import: {
      /**
       * @description 22 letters and digits.
       * @example 4uLU6hMCjMI75M1A2tKUQC
       */
      id: string
      /** @description The folder. */
      path: string
      /** @enum {string} */
      state: 'queued' | 'running' | 'done' | 'failed'
      files_done: number
      /** @description Null until they are counted. */
      files_total: number | null
      added: number
      updated: number
      moved: number
      removed: number
      unchanged: number
      /** @description Files a second, lately. */
      rate: number | null
      /** @description An estimate; null where there is none. */
      seconds_left: number | null
      /** @description What could not be brought in; the first of them. */
      problems: {
        path: string
        /** @description For programs. */
        reason: string
        /** @description What is wrong and what to do, for people. */
        message: string
      }[]
      /** @description All of them. */
      problem_count: number
      /** @description Why it failed as a whole. */
      failure: {
        /** @description For programs. */
        reason: string
        /** @description What is wrong and what to do, for people. */
        message: string
      } | null
      /** @description Tracks on the site. */
      track_count: number
      created_at: string | null
      started_at: string | null
      finished_at: string | null
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
    /** @description A player to put into a page (oembed.com, 2.3.4). */
    Oembed: {
      /** @constant */
      version: '1.0'
      /** @enum {string} */
      type: 'video' | 'rich'
      title: string
      author_name: string
      provider_name: string
      /** Format: uri */
      provider_url: string
      /** @description Seconds. */
      cache_age: number
      /** @description An `iframe` with the player. */
      html: string
      /** @description CSS pixels. */
      width: number
      /** @description CSS pixels. */
      height: number
      /**
       * Format: uri
       * @description Left out where none fits the room.
       */
      thumbnail_url?: string
      thumbnail_width?: number
      thumbnail_height?: number
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
      /** @description What a player needs to play it as loud as other music, without clipping. */
      loudness: {
        /** @description null: not measured yet, or silent. */
        track: {
          /** @description Integrated, ITU-R BS.1770-4. */
          loudness_lufs: number
          /** @description The greatest sample, not oversampled; 0 is full scale. */
          sample_peak_dbfs: number
        } | null
        /** @description null: not all of its tracks are measured yet. */
        album: {
          /** @description Integrated, ITU-R BS.1770-4. */
          loudness_lufs: number
          /** @description The greatest sample, not oversampled; 0 is full scale. */
          sample_peak_dbfs: number
        } | null
      }
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
    /**
     * @description A playlist with the first page of its items.
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
     *       "items": {
     *         "href": "https://music.example/v1/playlists/37i9dQZF1DXcBWIGoYBM5M/items?offset=0&limit=50",
     *         "items": [
     *           {
     *             "added_at": "2026-01-31T12:00:00.000Z",
     *             "added_by": {
     *               "external_urls": {
     *                 "spotify": "https://music.example/user/ada",
     *                 "busker": "https://music.example/user/ada"
     *               },
     *               "href": "https://music.example/v1/users/ada",
     *               "id": "ada",
     *               "type": "user",
     *               "uri": "busker:user:ada"
     *             },
     *             "is_local": false,
     *             "primary_color": null,
     *             "item": {
     *               "external_urls": {
     *                 "spotify": "https://music.example/track/4uLU6hMCjMI75M1A2tKUQC",
     *                 "busker": "https://music.example/track/4uLU6hMCjMI75M1A2tKUQC"
     *               },
     *               "href": "https://music.example/v1/tracks/4uLU6hMCjMI75M1A2tKUQC",
     *               "id": "4uLU6hMCjMI75M1A2tKUQC",
     *               "type": "track",
     *               "uri": "busker:track:4uLU6hMCjMI75M1A2tKUQC",
     *               "album": {
     *                 "external_urls": {
     *                   "spotify": "https://music.example/album/6hGPvBHcBbnSsWdsYRvBJL",
     *                   "busker": "https://music.example/album/6hGPvBHcBbnSsWdsYRvBJL"
     *                 },
     *                 "href": "https://music.example/v1/albums/6hGPvBHcBbnSsWdsYRvBJL",
     *                 "id": "6hGPvBHcBbnSsWdsYRvBJL",
     *                 "type": "album",
     *                 "uri": "busker:album:6hGPvBHcBbnSsWdsYRvBJL",
     *                 "album_type": "album",
     *                 "artists": [
     *                   {
     *                     "external_urls": {
     *                       "spotify": "https://music.example/artist/3BXcAUPtTFVgDQDuT3oIwV",
     *                       "busker": "https://music.example/artist/3BXcAUPtTFVgDQDuT3oIwV"
     *                     },
     *                     "href": "https://music.example/v1/artists/3BXcAUPtTFVgDQDuT3oIwV",
     *                     "id": "3BXcAUPtTFVgDQDuT3oIwV",
     *                     "type": "artist",
     *                     "uri": "busker:artist:3BXcAUPtTFVgDQDuT3oIwV",
     *                     "name": "Linden Quay",
     *                     "join": ""
     *                   }
     *                 ],
     *                 "available_markets": [],
     *                 "images": [],
     *                 "name": "Letters Home",
     *                 "release_date": "2024-03-01",
     *                 "release_date_precision": "day",
     *                 "total_tracks": 3
     *               },
     *               "artists": [
     *                 {
     *                   "external_urls": {
     *                     "spotify": "https://music.example/artist/3BXcAUPtTFVgDQDuT3oIwV",
     *                     "busker": "https://music.example/artist/3BXcAUPtTFVgDQDuT3oIwV"
     *                   },
     *                   "href": "https://music.example/v1/artists/3BXcAUPtTFVgDQDuT3oIwV",
     *                   "id": "3BXcAUPtTFVgDQDuT3oIwV",
     *                   "type": "artist",
     *                   "uri": "busker:artist:3BXcAUPtTFVgDQDuT3oIwV",
     *                   "name": "Linden Quay",
     *                   "join": ""
     *                 }
     *               ],
     *               "available_markets": [],
     *               "disc_number": 1,
     *               "duration_ms": 93000,
     *               "episode": false,
     *               "explicit": false,
     *               "external_ids": {},
     *               "is_local": false,
     *               "is_playable": true,
     *               "name": "Window Seat",
     *               "popularity": 0,
     *               "preview_url": null,
     *               "track": true,
     *               "track_number": 1
     *             },
     *             "track": {
     *               "external_urls": {
     *                 "spotify": "https://music.example/track/4uLU6hMCjMI75M1A2tKUQC",
     *                 "busker": "https://music.example/track/4uLU6hMCjMI75M1A2tKUQC"
     *               },
     *               "href": "https://music.example/v1/tracks/4uLU6hMCjMI75M1A2tKUQC",
     *               "id": "4uLU6hMCjMI75M1A2tKUQC",
     *               "type": "track",
     *               "uri": "busker:track:4uLU6hMCjMI75M1A2tKUQC",
     *               "album": {
     *                 "external_urls": {
     *                   "spotify": "https://music.example/album/6hGPvBHcBbnSsWdsYRvBJL",
     *                   "busker": "https://music.example/album/6hGPvBHcBbnSsWdsYRvBJL"
     *                 },
     *                 "href": "https://music.example/v1/albums/6hGPvBHcBbnSsWdsYRvBJL",
     *                 "id": "6hGPvBHcBbnSsWdsYRvBJL",
     *                 "type": "album",
     *                 "uri": "busker:album:6hGPvBHcBbnSsWdsYRvBJL",
     *                 "album_type": "album",
     *                 "artists": [
     *                   {
     *                     "external_urls": {
     *                       "spotify": "https://music.example/artist/3BXcAUPtTFVgDQDuT3oIwV",
     *                       "busker": "https://music.example/artist/3BXcAUPtTFVgDQDuT3oIwV"
     *                     },
     *                     "href": "https://music.example/v1/artists/3BXcAUPtTFVgDQDuT3oIwV",
     *                     "id": "3BXcAUPtTFVgDQDuT3oIwV",
     *                     "type": "artist",
     *                     "uri": "busker:artist:3BXcAUPtTFVgDQDuT3oIwV",
     *                     "name": "Linden Quay",
     *                     "join": ""
     *                   }
     *                 ],
     *                 "available_markets": [],
     *                 "images": [],
     *                 "name": "Letters Home",
     *                 "release_date": "2024-03-01",
     *                 "release_date_precision": "day",
     *                 "total_tracks": 3
     *               },
     *               "artists": [
     *                 {
     *                   "external_urls": {
     *                     "spotify": "https://music.example/artist/3BXcAUPtTFVgDQDuT3oIwV",
     *                     "busker": "https://music.example/artist/3BXcAUPtTFVgDQDuT3oIwV"
     *                   },
     *                   "href": "https://music.example/v1/artists/3BXcAUPtTFVgDQDuT3oIwV",
     *                   "id": "3BXcAUPtTFVgDQDuT3oIwV",
     *                   "type": "artist",
     *                   "uri": "busker:artist:3BXcAUPtTFVgDQDuT3oIwV",
     *                   "name": "Linden Quay",
     *                   "join": ""
     *                 }
     *               ],
     *               "available_markets": [],
     *               "disc_number": 1,
     *               "duration_ms": 93000,
     *               "episode": false,
     *               "explicit": false,
     *               "external_ids": {},
     *               "is_local": false,
     *               "is_playable": true,
     *               "name": "Window Seat",
     *               "popularity": 0,
     *               "preview_url": null,
     *               "track": true,
     *               "track_number": 1
     *             }
     *           }
     *         ],
     *         "limit": 50,
     *         "next": null,
     *         "offset": 0,
     *         "previous": null,
     *         "total": 1
     *       },
     *       "tracks": {
     *         "href": "https://music.example/v1/playlists/37i9dQZF1DXcBWIGoYBM5M/items?offset=0&limit=50",
     *         "items": [
     *           {
     *             "added_at": "2026-01-31T12:00:00.000Z",
     *             "added_by": {
     *               "external_urls": {
     *                 "spotify": "https://music.example/user/ada",
     *                 "busker": "https://music.example/user/ada"
     *               },
     *               "href": "https://music.example/v1/users/ada",
     *               "id": "ada",
     *               "type": "user",
     *               "uri": "busker:user:ada"
     *             },
     *             "is_local": false,
     *             "primary_color": null,
     *             "item": {
     *               "external_urls": {
     *                 "spotify": "https://music.example/track/4uLU6hMCjMI75M1A2tKUQC",
     *                 "busker": "https://music.example/track/4uLU6hMCjMI75M1A2tKUQC"
     *               },
     *               "href": "https://music.example/v1/tracks/4uLU6hMCjMI75M1A2tKUQC",
     *               "id": "4uLU6hMCjMI75M1A2tKUQC",
     *               "type": "track",
     *               "uri": "busker:track:4uLU6hMCjMI75M1A2tKUQC",
     *               "album": {
     *                 "external_urls": {
     *                   "spotify": "https://music.example/album/6hGPvBHcBbnSsWdsYRvBJL",
     *                   "busker": "https://music.example/album/6hGPvBHcBbnSsWdsYRvBJL"
     *                 },
     *                 "href": "https://music.example/v1/albums/6hGPvBHcBbnSsWdsYRvBJL",
     *                 "id": "6hGPvBHcBbnSsWdsYRvBJL",
     *                 "type": "album",
     *                 "uri": "busker:album:6hGPvBHcBbnSsWdsYRvBJL",
     *                 "album_type": "album",
     *                 "artists": [
     *                   {
     *                     "external_urls": {
     *                       "spotify": "https://music.example/artist/3BXcAUPtTFVgDQDuT3oIwV",
     *                       "busker": "https://music.example/artist/3BXcAUPtTFVgDQDuT3oIwV"
     *                     },
     *                     "href": "https://music.example/v1/artists/3BXcAUPtTFVgDQDuT3oIwV",
     *                     "id": "3BXcAUPtTFVgDQDuT3oIwV",
     *                     "type": "artist",
     *                     "uri": "busker:artist:3BXcAUPtTFVgDQDuT3oIwV",
     *                     "name": "Linden Quay",
     *                     "join": ""
     *                   }
     *                 ],
     *                 "available_markets": [],
     *                 "images": [],
     *                 "name": "Letters Home",
     *                 "release_date": "2024-03-01",
     *                 "release_date_precision": "day",
     *                 "total_tracks": 3
     *               },
     *               "artists": [
     *                 {
     *                   "external_urls": {
     *                     "spotify": "https://music.example/artist/3BXcAUPtTFVgDQDuT3oIwV",
     *                     "busker": "https://music.example/artist/3BXcAUPtTFVgDQDuT3oIwV"
     *                   },
     *                   "href": "https://music.example/v1/artists/3BXcAUPtTFVgDQDuT3oIwV",
     *                   "id": "3BXcAUPtTFVgDQDuT3oIwV",
     *                   "type": "artist",
     *                   "uri": "busker:artist:3BXcAUPtTFVgDQDuT3oIwV",
     *                   "name": "Linden Quay",
     *                   "join": ""
     *                 }
     *               ],
     *               "available_markets": [],
     *               "disc_number": 1,
     *               "duration_ms": 93000,
     *               "episode": false,
     *               "explicit": false,
     *               "external_ids": {},
     *               "is_local": false,
     *               "is_playable": true,
     *               "name": "Window Seat",
     *               "popularity": 0,
     *               "preview_url": null,
     *               "track": true,
     *               "track_number": 1
     *             },
     *             "track": {
     *               "external_urls": {
     *                 "spotify": "https://music.example/track/4uLU6hMCjMI75M1A2tKUQC",
     *                 "busker": "https://music.example/track/4uLU6hMCjMI75M1A2tKUQC"
     *               },
     *               "href": "https://music.example/v1/tracks/4uLU6hMCjMI75M1A2tKUQC",
     *               "id": "4uLU6hMCjMI75M1A2tKUQC",
     *               "type": "track",
     *               "uri": "busker:track:4uLU6hMCjMI75M1A2tKUQC",
     *               "album": {
     *                 "external_urls": {
     *                   "spotify": "https://music.example/album/6hGPvBHcBbnSsWdsYRvBJL",
     *                   "busker": "https://music.example/album/6hGPvBHcBbnSsWdsYRvBJL"
     *                 },
     *                 "href": "https://music.example/v1/albums/6hGPvBHcBbnSsWdsYRvBJL",
     *                 "id": "6hGPvBHcBbnSsWdsYRvBJL",
     *                 "type": "album",
     *                 "uri": "busker:album:6hGPvBHcBbnSsWdsYRvBJL",
     *                 "album_type": "album",
     *                 "artists": [
     *                   {
     *                     "external_urls": {
     *                       "spotify": "https://music.example/artist/3BXcAUPtTFVgDQDuT3oIwV",
     *                       "busker": "https://music.example/artist/3BXcAUPtTFVgDQDuT3oIwV"
     *                     },
     *                     "href": "https://music.example/v1/artists/3BXcAUPtTFVgDQDuT3oIwV",
     *                     "id": "3BXcAUPtTFVgDQDuT3oIwV",
     *                     "type": "artist",
     *                     "uri": "busker:artist:3BXcAUPtTFVgDQDuT3oIwV",
     *                     "name": "Linden Quay",
     *                     "join": ""
     *                   }
     *                 ],
     *                 "available_markets": [],
     *                 "images": [],
     *                 "name": "Letters Home",
     *                 "release_date": "2024-03-01",
     *                 "release_date_precision": "day",
     *                 "total_tracks": 3
     *               },
     *               "artists": [
     *                 {
     *                   "external_urls": {
     *                     "spotify": "https://music.example/artist/3BXcAUPtTFVgDQDuT3oIwV",
     *                     "busker": "https://music.example/artist/3BXcAUPtTFVgDQDuT3oIwV"
     *                   },
     *                   "href": "https://music.example/v1/artists/3BXcAUPtTFVgDQDuT3oIwV",
     *                   "id": "3BXcAUPtTFVgDQDuT3oIwV",
     *                   "type": "artist",
     *                   "uri": "busker:artist:3BXcAUPtTFVgDQDuT3oIwV",
     *                   "name": "Linden Quay",
     *                   "join": ""
     *                 }
     *               ],
     *               "available_markets": [],
     *               "disc_number": 1,
     *               "duration_ms": 93000,
     *               "episode": false,
     *               "explicit": false,
     *               "external_ids": {},
     *               "is_local": false,
     *               "is_playable": true,
     *               "name": "Window Seat",
     *               "popularity": 0,
     *               "preview_url": null,
     *               "track": true,
     *               "track_number": 1
     *             }
     *           }
     *         ],
     *         "limit": 50,
     *         "next": null,
     *         "offset": 0,
     *         "previous": null,
     *         "total": 1
     *       }
     *     }
     */
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
      } | null
      /** @description How many items there were then. */
      total: number
    }
    /** @description What became of the tracks of a file. */
    PlaylistImport: {
      /**
       * @description How the file was read.
       * @enum {string}
       */
      format: 'm3u8' | 'xspf' | 'jspf' | 'csv'
      /** @description How many tracks it lists. */
      total: number
      matched: number
      /** @description How many were told by URI or link, by ISRC, by MusicBrainz recording, by names. */
      matched_by: {
        uri: number
        isrc: number
        musicbrainz: number
        name: number
      }
      /** @description All others, in the order of the file. */
      unmatched: {
        /** @description Which of the tracks of the file, from 1. */
        number: number
        /** @description The line of the file where it begins, from 1; null where the format has no lines. */
        line: number | null
        title: string | null
        artist: string | null
        album: string | null
        isrc: string | null
        /** @enum {string} */
        reason: 'NOTHING_TO_GO_BY' | 'NOT_FOUND' | 'AMBIGUOUS'
        /** @description The reason for people. */
        message: string
        /** @description When it is ambiguous: up to five songs. */
        candidates: {
          /**
           * @description 22 letters and digits.
           * @example 4uLU6hMCjMI75M1A2tKUQC
           */
          id: string
          uri: string
          name: string
          /** @description The credit as printed. */
          artist: string
          album: string
          /** @description Milliseconds. */
          duration_ms: number
        }[]
      }[]
    }
    PlaylistItem: {
      /** Format: date-time */
      added_at: string
      added_by: {
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
    /** @description What recommendations started from. */
    RecommendationSeed: {
      /** @description How many of them are within the bounds. */
      afterFilteringSize: number
      /** @description The same: music plays in every market. */
      afterRelinkingSize: number
      /** @description Null for a genre. */
      href: string | null
      id: string
      /** @description How many tracks are like this seed. */
      initialPoolSize: number
      /** @enum {string} */
      type: 'artist' | 'genre' | 'track'
    }
    Recommendations: {
      seeds: components['schemas']['RecommendationSeed'][]
      /** @description The likest first. */
      tracks: components['schemas']['Track'][]
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
    /** @description A show with the first page of its episodes. */
    Show: {
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
      episodes: {
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
    /** @description The words of a track. */
    TrackLyrics: {
      track_id: string
      /** @description A BCP 47 tag; null where the file does not tell. */
      language: string | null
      /** @description In the order of their times; null where no times are known. */
      lines:
        | {
            start_ms: number
            /** @description Empty while nothing is sung. */
            text: string
            /** @description With their own times, where the file has them; joined they are the text. */
            words?: {
              start_ms: number
              text: string
            }[]
          }[]
        | null
      /** @description Lines without times; null where there are `lines`. */
      text: string | null
    }
    TrackPlays: {
      track_id: string
      /** @description Plays that count: at least 30 s, or nine tenths of a shorter track. */
      plays: number
      /** @description Milliseconds heard in all. */
      listened_ms: number
    }
    /** @description A track as a picture, and how loud it is. */
    Waveform: {
      /** @description Another one means that it was measured in another way. */
      version: number
      /** @description Milliseconds of what was decoded. */
      duration_ms: number
      /** @description Base64 of up to 1,000 bytes, one for each of equal stretches of time: the greatest sample in it, of 255. */
      peaks: string
      /** @description LUFS, integrated (ITU-R BS.1770-4); null for silence, and where it is not known. */
      loudness_lufs: number | null
      /** @description The greatest sample; null for silence. */
      sample_peak_dbfs: number | null
      /** @description From the first to the last sample above -60 dBFS; null where there is none. */
      audible: {
        from_ms: number
        until_ms: number
      } | null
      /** @description What the encoder put around the music, in frames; null where it does not say. */
      gapless: {
        start_frames: number
        end_frames: number
        sample_rate: number
      } | null
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
export type ArtistAlbum = components['schemas']['ArtistAlbum']
export type AudioAnalysis = components['schemas']['AudioAnalysis']
export type AudioFeatures = components['schemas']['AudioFeatures']
export type Audiobook = components['schemas']['Audiobook']
export type AuditEntry = components['schemas']['AuditEntry']
export type AuthorizationServer = components['schemas']['AuthorizationServer']
export type Category = components['schemas']['Category']
export type Chapter = components['schemas']['Chapter']
export type Claims = components['schemas']['Claims']
export type Collaborator = components['schemas']['Collaborator']
export type Context = components['schemas']['Context']
export type Country = components['schemas']['Country']
export type CuratedCategory = components['schemas']['CuratedCategory']
export type Curation = components['schemas']['Curation']
export type DeadLetter = components['schemas']['DeadLetter']
export type Device = components['schemas']['Device']
export type EmbedKey = components['schemas']['EmbedKey']
export type Episode = components['schemas']['Episode']
export type Erasure = components['schemas']['Erasure']
export type EventGroup = components['schemas']['EventGroup']
export type ExternalUrls = components['schemas']['ExternalUrls']
export type Followers = components['schemas']['Followers']
export type Image = components['schemas']['Image']
export type Import = components['schemas']['Import']
export type Introspection = components['schemas']['Introspection']
export type Invitation = components['schemas']['Invitation']
export type KeySet = components['schemas']['KeySet']
export type Market = components['schemas']['Market']
export type NewInvitation = components['schemas']['NewInvitation']
export type OauthError = components['schemas']['OauthError']
export type Oembed = components['schemas']['Oembed']
export type PlayEvent = components['schemas']['PlayEvent']
export type PlayGrant = components['schemas']['PlayGrant']
export type PlayHistory = components['schemas']['PlayHistory']
export type PlaybackState = components['schemas']['PlaybackState']
export type Playlist = components['schemas']['Playlist']
export type PlaylistChange = components['schemas']['PlaylistChange']
export type PlaylistImport = components['schemas']['PlaylistImport']
export type PlaylistItem = components['schemas']['PlaylistItem']
export type PrivateUser = components['schemas']['PrivateUser']
export type PublicUser = components['schemas']['PublicUser']
export type Queue = components['schemas']['Queue']
export type RecommendationSeed = components['schemas']['RecommendationSeed']
export type Recommendations = components['schemas']['Recommendations']
export type ResumePoint = components['schemas']['ResumePoint']
export type SavedAlbum = components['schemas']['SavedAlbum']
export type SavedAudiobook = components['schemas']['SavedAudiobook']
export type SavedEpisode = components['schemas']['SavedEpisode']
export type SavedShow = components['schemas']['SavedShow']
export type SavedTrack = components['schemas']['SavedTrack']
export type SearchResults = components['schemas']['SearchResults']
export type Settings = components['schemas']['Settings']
export type Show = components['schemas']['Show']
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
export type TrackLyrics = components['schemas']['TrackLyrics']
export type TrackPlays = components['schemas']['TrackPlays']
export type Waveform = components['schemas']['Waveform']
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
          | 'events-replayed'
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
  listDeadLetters: {
    parameters: {
      query?: {
        /** @description The most letters to get. */
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
            items: components['schemas']['DeadLetter'][]
          }
        }
      }
    }
  }
  replayDeadLetters: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description Dead letters, by their ids. */
          ids: string[]
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
            /** @description How many of them there were. */
            replayed: number
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
  listEventGroups: {
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
            items: components['schemas']['EventGroup'][]
          }
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
  getAlbums: {
    parameters: {
      query: {
        market?: components['schemas']['Market']
        /** @description At most 20 ids, separated by commas. */
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
            albums: (components['schemas']['Album'] | null)[]
          }
        }
      }
    }
  }
  getAlbum: {
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
      /** @description An album with the first page of its tracks. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Album']
        }
      }
    }
  }
  getAlbumTracks: {
    parameters: {
      query?: {
        /** @description The most items to get. */
        limit?: number
        /** @description How many items to leave out at the beginning. */
        offset?: number
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
  getArtists: {
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
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            artists: (components['schemas']['Artist'] | null)[]
          }
        }
      }
    }
  }
  getArtist: {
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
          'application/json': components['schemas']['Artist']
        }
      }
    }
  }
  changeArtist: {
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
          /** @description Plain text. */
          biography?: string
          /** @description Where else the artist is found. */
          links?: {
            /** @example Tour */
            title: string & (unknown & unknown)
            /**
             * Format: uri
             * @example https://band.example/tour
             */
            url: string
          }[]
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
          'application/json': components['schemas']['Artist']
        }
      }
    }
  }
  getArtistAlbums: {
    parameters: {
      query?: {
        /** @description The most items to get. */
        limit?: number
        /** @description How many items to leave out at the beginning. */
        offset?: number
        market?: components['schemas']['Market']
        /** @description Which albums: of one kind or of several, separated by commas. All by default. */
        include_groups?: string
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
            items: components['schemas']['ArtistAlbum'][]
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
  getRelatedArtists: {
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
            artists: components['schemas']['Artist'][]
          }
        }
      }
    }
  }
  getArtistTopTracks: {
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
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            tracks: components['schemas']['Track'][]
          }
        }
      }
    }
  }
  getAudioAnalysis: {
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
      /** @description How loud a track is over its time; what is not measured is null or empty. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AudioAnalysis']
        }
      }
    }
  }
  getSeveralAudioFeatures: {
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
            audio_features: (components['schemas']['AudioFeatures'] | null)[]
          }
        }
      }
    }
  }
  getAudioFeatures: {
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
      /** @description How a track sounds, as far as it is measured; all else is null. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AudioFeatures']
        }
      }
    }
  }
  getAudiobooks: {
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
            audiobooks: (components['schemas']['Audiobook'] | null)[]
          }
        }
      }
    }
  }
  getAudiobook: {
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
      /** @description An audiobook with the first page of its chapters. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Audiobook']
        }
      }
    }
  }
  getAudiobookChapters: {
    parameters: {
      query?: {
        /** @description The most items to get. */
        limit?: number
        /** @description How many items to leave out at the beginning. */
        offset?: number
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
      }
    }
  }
  getCategories: {
    parameters: {
      query?: {
        /** @description The most items to get. */
        limit?: number
        /** @description How many items to leave out at the beginning. */
        offset?: number
        /** @description A language, and a country where it matters. */
        locale?: string
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
            categories: {
              /**
               * Format: uri
               * @description This page.
               */
              href: string
              items: components['schemas']['Category'][]
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
  }
  orderCategories: {
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
          /** @description In that order. */
          ids: string[]
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
  getCategory: {
    parameters: {
      query?: {
        /** @description A language, and a country where it matters. */
        locale?: string
      }
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A kind of music, most often a genre of the library. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Category']
        }
      }
    }
  }
  saveCategory: {
    parameters: {
      query?: never
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description A slug. */
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description Null: as the genre of its slug is called.
           * @default null
           */
          name?: (string & (unknown & unknown)) | null
          /** @description Names in other languages. */
          names?: {
            [key: string]: string & (unknown & unknown)
          }
          /**
           * @description Slugs of the genres that feed it; null: the one of its slug.
           * @default null
           */
          genres?: string[] | null
          /**
           * @description Whether nobody sees it.
           * @default false
           */
          hidden?: boolean
        }
      }
    }
    responses: {
      /** @description A category as the owner of the site arranged it. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['CuratedCategory']
        }
      }
    }
  }
  forgetCategory: {
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
  setCategoryIcon: {
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
        'image/png': string
        'image/webp': string
      }
    }
    responses: {
      /** @description A category as the owner of the site arranged it. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['CuratedCategory']
        }
      }
    }
  }
  removeCategoryIcon: {
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
  getCategoryPlaylists: {
    parameters: {
      query?: {
        /** @description The most items to get. */
        limit?: number
        /** @description How many items to leave out at the beginning. */
        offset?: number
        /** @description A language, and a country where it matters. */
        locale?: string
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
            /** @description The name of the category. */
            message: string
            playlists: {
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
  }
  chooseCategoryPlaylists: {
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
          /** @description Ids of public playlists, in their order. */
          playlist_ids: string[]
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
  unchooseCategoryPlaylists: {
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
  getFeaturedPlaylists: {
    parameters: {
      query?: {
        /** @description The most items to get. */
        limit?: number
        /** @description How many items to leave out at the beginning. */
        offset?: number
        /** @description A language, and a country where it matters. */
        locale?: string
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
            /** @description What stands above them. */
            message: string
            playlists: {
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
  }
  featurePlaylists: {
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
          /** @description Ids of public playlists, in their order. */
          playlist_ids: string[]
          /** @description What stands above them. */
          message: string
          /** @description The message in other languages. */
          messages?: {
            [key: string]: string
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
  unfeaturePlaylists: {
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
  getNewReleases: {
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
            albums: {
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
          }
        }
      }
    }
  }
  curateNewReleases: {
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
           * @description Albums that come first, in that order.
           * @default []
           */
          pinned?: string[]
          /**
           * @description Albums that do not come.
           * @default []
           */
          hidden?: string[]
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
  getChapters: {
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
            chapters: (components['schemas']['Chapter'] | null)[]
          }
        }
      }
    }
  }
  getChapter: {
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
      /** @description A chapter with its audiobook. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Chapter']
        }
      }
    }
  }
  getCuration: {
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
          'application/json': components['schemas']['Curation']
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
  getEpisodes: {
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
            episodes: (components['schemas']['Episode'] | null)[]
          }
        }
      }
    }
  }
  getEpisode: {
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
      /** @description An episode with its show. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Episode']
        }
      }
    }
  }
  startImport: {
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
           * @description A folder of the server, by its whole path.
           * @example /home/me/Music
           */
          path: string
          /**
           * @description Whether a folder in which nothing is left takes all its music off the site.
           * @default false
           */
          allow_empty?: boolean
        }
      }
    }
    responses: {
      /** @description The import of one folder, and what became of its files. */
      202: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Import']
        }
      }
    }
  }
  getImportBackground: {
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
            /** @description Tracks still to be measured. */
            tracks_left: number
          }
        }
      }
    }
  }
  getImport: {
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
      /** @description The import of one folder, and what became of its files. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Import']
        }
      }
    }
  }
  getAllAlbums: {
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
        }
      }
    }
  }
  forgetFolder: {
    parameters: {
      query: {
        /** @description A folder of the server, by its whole path. */
        path: string
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
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @description How many tracks left the site. */
            removed: number
          }
        }
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
  getAllTracks: {
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
  getAvailableMarkets: {
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
            markets: string[]
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
              /** @description Not looked at beside `timestamped_ids`. */
              ids?: unknown
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
              /** @description Not looked at beside `timestamped_ids`. */
              ids?: unknown
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
              /** @description Not looked at beside `timestamped_ids`. */
              ids?: unknown
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
  importPlaylist: {
    parameters: {
      query?: {
        /** @description Instead of the header Content-Type. */
        format?: 'm3u8' | 'xspf' | 'jspf' | 'csv'
        /** @description Tell what would be found, and change nothing. */
        dry_run?: 'true' | 'false'
        /** @description Instead of the name in the file. */
        name?: string
        /** @description Whether everybody may see it. */
        public?: 'true' | 'false'
      }
      header?: {
        /** @description Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'audio/mpegurl': string
        'audio/x-mpegurl': string
        'application/mpegurl': string
        'application/x-mpegurl': string
        'application/vnd.apple.mpegurl': string
        'application/xspf+xml': string
        'application/xml': string
        'text/xml': string
        'application/jspf+json': string
        'application/json': string
        'text/csv': string
        'application/csv': string
        'text/tab-separated-values': string
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
            playlist: null
            report: components['schemas']['PlaylistImport']
          }
        }
      }
      /** @description What was asked for. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            playlist: components['schemas']['Playlist']
            report: components['schemas']['PlaylistImport']
          }
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
              /** @description Not looked at beside `timestamped_ids`. */
              ids?: unknown
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
              /** @description Not looked at beside `timestamped_ids`. */
              ids?: unknown
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
  exportPlaylist: {
    parameters: {
      query?: {
        /** @description Instead of the header Accept. */
        format?: 'm3u8' | 'xspf' | 'jspf' | 'csv'
      }
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'audio/mpegurl': unknown
          'application/xspf+xml': unknown
          'application/jspf+json': unknown
          'text/csv': unknown
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
  importIntoPlaylist: {
    parameters: {
      query?: {
        /** @description Instead of the header Content-Type. */
        format?: 'm3u8' | 'xspf' | 'jspf' | 'csv'
        /** @description Tell what would be found, and change nothing. */
        dry_run?: 'true' | 'false'
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
    requestBody: {
      content: {
        'audio/mpegurl': string
        'audio/x-mpegurl': string
        'application/mpegurl': string
        'application/x-mpegurl': string
        'application/vnd.apple.mpegurl': string
        'application/xspf+xml': string
        'application/xml': string
        'text/xml': string
        'application/jspf+json': string
        'application/json': string
        'text/csv': string
        'application/csv': string
        'text/tab-separated-values': string
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
            /** @description The version that the change made. */
            snapshot_id: string
            report: components['schemas']['PlaylistImport']
          }
        }
      }
      /** @description What was asked for. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @description The version that the change made. */
            snapshot_id: string
            report: components['schemas']['PlaylistImport']
          }
        }
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
        /** @description URIs of tracks, separated by commas. */
        uris?: string
        /** @description From 0. */
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
        /** @description URIs of tracks, separated by commas. */
        uris?: string
        /** @description From 0. */
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
        /** @description URIs of tracks, separated by commas. */
        uris?: string
        /** @description From 0. */
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
        /** @description URIs of tracks, separated by commas. */
        uris?: string
        /** @description From 0. */
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
  getRecommendations: {
    parameters: {
      query?: {
        market?: components['schemas']['Market']
        /** @description Ids of artists, separated by commas. */
        seed_artists?: string
        /** @description Genres as slugs, separated by commas. */
        seed_genres?: string
        /** @description Ids of tracks, separated by commas. */
        seed_tracks?: string
        /** @description The most tracks to get. */
        limit?: number
        min_acousticness?: number
        min_danceability?: number
        min_duration_ms?: number
        min_energy?: number
        min_instrumentalness?: number
        min_key?: number
        min_liveness?: number
        min_loudness?: number
        min_mode?: number
        min_popularity?: number
        min_speechiness?: number
        min_tempo?: number
        min_time_signature?: number
        min_valence?: number
        max_acousticness?: number
        max_danceability?: number
        max_duration_ms?: number
        max_energy?: number
        max_instrumentalness?: number
        max_key?: number
        max_liveness?: number
        max_loudness?: number
        max_mode?: number
        max_popularity?: number
        max_speechiness?: number
        max_tempo?: number
        max_time_signature?: number
        max_valence?: number
        target_acousticness?: number
        target_danceability?: number
        target_duration_ms?: number
        target_energy?: number
        target_instrumentalness?: number
        target_key?: number
        target_liveness?: number
        target_loudness?: number
        target_mode?: number
        target_popularity?: number
        target_speechiness?: number
        target_tempo?: number
        target_time_signature?: number
        target_valence?: number
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
          'application/json': components['schemas']['Recommendations']
        }
      }
    }
  }
  getAvailableGenreSeeds: {
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
            genres: string[]
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
  getShows: {
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
            shows: (components['schemas']['SimplifiedShow'] | null)[]
          }
        }
      }
    }
  }
  getShow: {
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
      /** @description A show with the first page of its episodes. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Show']
        }
      }
    }
  }
  getShowEpisodes: {
    parameters: {
      query?: {
        /** @description The most items to get. */
        limit?: number
        /** @description How many items to leave out at the beginning. */
        offset?: number
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
  getTrackLyrics: {
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
      /** @description The words of a track. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TrackLyrics']
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
  getTrackWaveform: {
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
      /** @description A track as a picture, and how loud it is. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Waveform']
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
