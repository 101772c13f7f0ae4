/** Stands where the id of somebody stood whose account was erased. No account has it as its id. */
export const DELETED_USER = 'deleted'
