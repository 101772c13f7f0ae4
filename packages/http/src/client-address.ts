/** The header in which the gateway tells services the address of the client. It overwrites what came. */
export const CLIENT_ADDRESS = 'x-client-address'
