import { translator } from '../translate.ts'

export const messages = {
  Player: 'Lecteur',
  'Player: {0}': 'Lecteur : {0}',
  'Press play to listen.': 'Appuyez sur lecture pour écouter.',
  Position: 'Position',
  '{0} of {1}': '{0} sur {1}',
  Preview: 'Extrait',
  Play: 'Lecture',
  Pause: 'Pause',
  'Previous track': 'Titre précédent',
  'Previous (p)': 'Précédent (p)',
  'Next track': 'Titre suivant',
  'Next (n)': 'Suivant (n)',
  '{0} (space)': '{0} (espace)',
  Mute: 'Couper le son',
  Unmute: 'Rétablir le son',
  'Mute (m)': 'Couper le son (m)',
  Volume: 'Volume',
  Tracks: 'Titres',
  'Try again': 'Réessayer',
  'Nothing to play yet': 'Rien à écouter pour l’instant',
  'Tracks that are added to this list will show up here.':
    'Les titres ajoutés à cette liste apparaîtront ici.',
  'Its src should look like https://music.example/playlist/…':
    'Son src devrait ressembler à https://music.example/playlist/…',
  'It may have been removed by the people who published it.':
    'Elle a peut-être été retirée par ceux qui l’avaient publiée.',
  'Whoever published it can make it public.':
    'La personne qui l’a publiée peut la rendre publique.',
  'Please check your connection, or try again in a moment.':
    'Vérifiez votre connexion ou réessayez dans un instant.',
  'The address of this player is not a playlist, an album or a track.':
    'L’adresse de ce lecteur n’est ni une playlist, ni un album, ni un titre.',
  'This music is no longer here.': 'Cette musique n’est plus ici.',
  'This music is private.': 'Cette musique est privée.',
  'The music server does not answer.': 'Le serveur de musique ne répond pas.',
  'This track is not available.': 'Ce titre n’est pas disponible.',
  'This track is private.': 'Ce titre est privé.',
  'This page may not play this music.': 'Cette page ne peut pas jouer cette musique.',
  'This page has played all it may for now. Please try again later.':
    'Cette page a joué tout ce qu’elle pouvait pour l’instant. Réessayez plus tard.',
  'This browser cannot play this track.': 'Ce navigateur ne peut pas lire ce titre.',
  'The sound of this track is damaged.': 'Le son de ce titre est endommagé.',
  'The connection was lost. Trying again…': 'Connexion perdue. Nouvel essai…',
  Lyrics: 'Paroles',
  Music: 'Musique',
  'Loading the lyrics…': 'Chargement des paroles…',
  'This track has no lyrics here.': 'Ce titre n’a pas de paroles ici.',
  'The lyrics did not load.': 'Les paroles n’ont pas été chargées.',
  Space: 'Espace',
  'Play or pause': 'Lecture ou pause',
  'Back or forward by 5 seconds': 'Reculer ou avancer de 5 secondes',
  'Louder or quieter': 'Plus fort ou moins fort',
  'Next or previous track': 'Titre suivant ou précédent',
  'This help': 'Cette aide',
  'From track to track': 'De titre en titre',
  'Home, End': 'Début, Fin',
  'To the first or the last track': 'Au premier ou au dernier titre',
  'To the track that begins so': 'Au titre qui commence ainsi',
  Enter: 'Entrée',
  'Play the track': 'Lire le titre',
  Keys: 'Touches',
  Close: 'Fermer',
  'In the list': 'Dans la liste',
  'Move {0}': 'Déplacer {0}',
  'Move (alt ↑ ↓)': 'Déplacer (alt ↑ ↓)',
}

export const tracks = { one: '{0} titre', many: '{0} de titres', other: '{0} titres' }

export const translate = translator(messages, tracks)
