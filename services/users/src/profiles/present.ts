import type { Access } from '@busker/http/access'
import { maySeeEmail, maySeePrivate } from '../rights.ts'
import { settingsOf } from '../settings/settings.schemas.ts'
import type { Profile } from './profiles.repository.ts'

/** Profiles in the Web API's shapes. */
export function createPresenter(publicUrl: string) {
  const shown = (profile: Profile, { everything }: { everything: boolean }) => {
    const { userId: id } = profile
    const page = `${publicUrl}/user/${id}`
    return {
      display_name: profile.displayName,
      external_urls: { spotify: page, busker: page },
      followers: { href: null, total: everything ? Number(profile.followers) : 0 },
      href: `${publicUrl}/v1/users/${id}`,
      id,
      images: everything ? imagesOf(profile) : [],
      type: 'user' as const,
      uri: `busker:user:${id}`,
    }
  }
  const imagesOf = ({ images }: Pick<Profile, 'images'>) =>
    images.map(({ key, width, height }) => ({
      url: `${publicUrl}/images/users/${key}`,
      width,
      height,
    }))

  return {
    imagesOf,

    /** What everybody sees; of somebody who shows no profile, the name alone. */
    public: (profile: Profile) =>
      shown(profile, { everything: settingsOf(profile).profile_public }),

    /** What the owner's token shows, by its scopes. `email` is asked for only if it may be shown. */
    async own(profile: Profile, access: Access, email: () => Promise<string | null>) {
      return {
        ...shown(profile, { everything: true }),
        account_id: profile.accountId,
        ...(maySeePrivate(access)
          ? {
              country: profile.country,
              locale: profile.locale,
              explicit_content: { filter_enabled: profile.explicitFilter, filter_locked: false },
              product: 'premium' as const,
            }
          : {}),
        ...(maySeeEmail(access) ? { email: await email() } : {}),
      }
    },
  }
}
