/** The version of the messages between a page and the player in its frame: the field `busker` of each. */
export const VERSION = 1
