import type { Route } from '../../platform/http/route.ts'
import { assetRoutes } from '../../platform/http/serve-assets.ts'
import { languageRoutes } from './language.ts'
import type { PublicDeps } from './public-deps.ts'
import { signInRoutes } from './sign-in.tsx'
import { signInLinkRoutes } from './sign-in-link.tsx'
import { welcomeRoutes } from './welcome.tsx'

export const publicRoutes: readonly Route<PublicDeps>[] = [
  ...welcomeRoutes,
  ...signInRoutes,
  ...signInLinkRoutes,
  ...languageRoutes,
  ...assetRoutes,
]
