import { translator } from '../translate.ts'

export const messages = {
  Player: 'Reproductor',
  'Player: {0}': 'Reproductor: {0}',
  'Press play to listen.': 'Pulsa reproducir para escuchar.',
  Position: 'Posición',
  '{0} of {1}': '{0} de {1}',
  Preview: 'Fragmento',
  Play: 'Reproducir',
  Pause: 'Pausar',
  'Previous track': 'Canción anterior',
  'Previous (p)': 'Anterior (p)',
  'Next track': 'Canción siguiente',
  'Next (n)': 'Siguiente (n)',
  '{0} (space)': '{0} (espacio)',
  Mute: 'Silenciar',
  Unmute: 'Activar el sonido',
  'Mute (m)': 'Silenciar (m)',
  Volume: 'Volumen',
  Tracks: 'Canciones',
  'Try again': 'Intentar de nuevo',
  'Nothing to play yet': 'Todavía no hay nada que escuchar',
  'Tracks that are added to this list will show up here.':
    'Las canciones que se añadan a esta lista aparecerán aquí.',
  'Its src should look like https://music.example/playlist/…':
    'Su src debería ser como https://music.example/playlist/…',
  'It may have been removed by the people who published it.':
    'Puede que la haya retirado quien la publicó.',
  'Whoever published it can make it public.': 'Quien la publicó puede hacerla pública.',
  'Please check your connection, or try again in a moment.':
    'Comprueba tu conexión o inténtalo de nuevo en un momento.',
  'The address of this player is not a playlist, an album or a track.':
    'La dirección de este reproductor no es una lista, un álbum ni una canción.',
  'This music is no longer here.': 'Esta música ya no está aquí.',
  'This music is private.': 'Esta música es privada.',
  'The music server does not answer.': 'El servidor de música no responde.',
  'This track is not available.': 'Esta canción no está disponible.',
  'This track is private.': 'Esta canción es privada.',
  'This page may not play this music.': 'Esta página no puede reproducir esta música.',
  'This page has played all it may for now. Please try again later.':
    'Esta página ya ha reproducido todo lo que puede por ahora. Inténtalo más tarde.',
  'This browser cannot play this track.': 'Este navegador no puede reproducir esta canción.',
  'The sound of this track is damaged.': 'El sonido de esta canción está dañado.',
  'The connection was lost. Trying again…': 'Se perdió la conexión. Intentándolo de nuevo…',
  Lyrics: 'Letra',
  Music: 'Música',
  'Loading the lyrics…': 'Cargando la letra…',
  'This track has no lyrics here.': 'Esta canción no tiene letra aquí.',
  'The lyrics did not load.': 'La letra no se ha cargado.',
  Space: 'Espacio',
  'Play or pause': 'Reproducir o pausar',
  'Back or forward by 5 seconds': 'Retroceder o avanzar 5 segundos',
  'Louder or quieter': 'Subir o bajar el volumen',
  'Next or previous track': 'Canción siguiente o anterior',
  'This help': 'Esta ayuda',
  'From track to track': 'De canción en canción',
  'Home, End': 'Inicio, Fin',
  'To the first or the last track': 'A la primera o la última canción',
  'To the track that begins so': 'A la canción que empieza así',
  Enter: 'Intro',
  'Play the track': 'Reproducir la canción',
  Keys: 'Teclas',
  Close: 'Cerrar',
  'In the list': 'En la lista',
  'Move {0}': 'Mover {0}',
  'Move (alt ↑ ↓)': 'Mover (alt ↑ ↓)',
}

export const tracks = { one: '{0} canción', many: '{0} de canciones', other: '{0} canciones' }

export const translate = translator(messages, tracks)
