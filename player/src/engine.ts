/** What the player needs only once something plays, as one module of its own: the lock screen. */
export * from './media-session.ts'
