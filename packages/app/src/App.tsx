import { createApp } from '@backstage/frontend-defaults';
import { apiDocsModule } from './overrides/apiDocs/apiDocsModule';
import { argocdModule } from './overrides/argocd/argocdModule';
import { brandModule } from './brand/brandModule';
import { catalogModule } from './overrides/catalog/catalogModule';
import { catalogGraphModule } from './overrides/catalogGraph/catalogGraphModule';
import { createModule } from './create/createModule';
import { errorsModule } from './errors/errorsModule';
import { frameModule } from './frame/frameModule';
import { homeModule } from './home/homeModule';
import { navModule } from './nav/navModule';
import { searchModule } from './search/searchModule';
import { signInModule } from './signIn/signInModule';
import { wordsModule } from './words/wordsModule';

/** The portal: every plugin in package.json, and the portal's own modules. */
export default createApp({
  features: [
    brandModule,
    navModule,
    homeModule,
    searchModule,
    createModule,
    signInModule,
    errorsModule,
    frameModule,
    wordsModule,
    apiDocsModule,
    argocdModule,
    catalogModule,
    catalogGraphModule,
  ],
});
