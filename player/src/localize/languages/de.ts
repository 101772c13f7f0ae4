import { translator } from '../translate.ts'

export const messages = {
  Player: 'Player',
  'Player: {0}': 'Player: {0}',
  'Press play to listen.': 'Zum Hören auf Wiedergabe drücken.',
  Position: 'Position',
  '{0} of {1}': '{0} von {1}',
  Preview: 'Vorschau',
  Play: 'Wiedergabe',
  Pause: 'Pause',
  'Previous track': 'Vorheriger Titel',
  'Previous (p)': 'Zurück (p)',
  'Next track': 'Nächster Titel',
  'Next (n)': 'Weiter (n)',
  '{0} (space)': '{0} (Leertaste)',
  Mute: 'Stumm',
  Unmute: 'Ton an',
  'Mute (m)': 'Stumm (m)',
  Volume: 'Lautstärke',
  Tracks: 'Titel',
  'Try again': 'Noch einmal versuchen',
  'Nothing to play yet': 'Noch nichts zu hören',
  'Tracks that are added to this list will show up here.':
    'Titel, die zu dieser Liste hinzukommen, erscheinen hier.',
  'Its src should look like https://music.example/playlist/…':
    'Sein src sollte so aussehen: https://music.example/playlist/…',
  'It may have been removed by the people who published it.':
    'Vielleicht wurde sie von denen entfernt, die sie veröffentlicht haben.',
  'Whoever published it can make it public.':
    'Wer sie veröffentlicht hat, kann sie für alle freigeben.',
  'Please check your connection, or try again in a moment.':
    'Bitte die Verbindung prüfen oder es gleich noch einmal versuchen.',
  'The address of this player is not a playlist, an album or a track.':
    'Die Adresse dieses Players ist keine Playlist, kein Album und kein Titel.',
  'This music is no longer here.': 'Diese Musik gibt es hier nicht mehr.',
  'This music is private.': 'Diese Musik ist privat.',
  'The music server does not answer.': 'Der Musikserver antwortet nicht.',
  'This track is not available.': 'Dieser Titel ist nicht verfügbar.',
  'This track is private.': 'Dieser Titel ist privat.',
  'This page may not play this music.': 'Diese Seite darf diese Musik nicht spielen.',
  'This page has played all it may for now. Please try again later.':
    'Diese Seite hat vorerst alles gespielt, was sie darf. Bitte später noch einmal versuchen.',
  'This browser cannot play this track.': 'Dieser Browser kann diesen Titel nicht abspielen.',
  'The sound of this track is damaged.': 'Der Ton dieses Titels ist beschädigt.',
  'The connection was lost. Trying again…': 'Die Verbindung ist abgebrochen. Neuer Versuch …',
  Lyrics: 'Liedtext',
  Music: 'Musik',
  'Loading the lyrics…': 'Der Liedtext wird geladen …',
  'This track has no lyrics here.': 'Zu diesem Titel gibt es hier keinen Text.',
  'The lyrics did not load.': 'Der Liedtext wurde nicht geladen.',
  Space: 'Leertaste',
  'Play or pause': 'Wiedergabe oder Pause',
  'Back or forward by 5 seconds': '5 Sekunden zurück oder vor',
  'Louder or quieter': 'Lauter oder leiser',
  'Next or previous track': 'Nächster oder vorheriger Titel',
  'This help': 'Diese Hilfe',
  'From track to track': 'Von Titel zu Titel',
  'Home, End': 'Pos1, Ende',
  'To the first or the last track': 'Zum ersten oder letzten Titel',
  'To the track that begins so': 'Zum Titel, der so beginnt',
  Enter: 'Eingabe',
  'Play the track': 'Den Titel spielen',
  Keys: 'Tasten',
  Close: 'Schließen',
  'In the list': 'In der Liste',
  'Move {0}': '{0} verschieben',
  'Move (alt ↑ ↓)': 'Verschieben (Alt ↑ ↓)',
}

export const tracks = { one: '{0} Titel', other: '{0} Titel' }

export const translate = translator(messages, tracks)
