import '@backstage/cli/asset-types';
import '@backstage/ui/css/styles.css';
import { createApp } from '@backstage/frontend-defaults';
import {
  createFrontendModule,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import ReactDOM from 'react-dom/client';
import liveStatusPlugin from '../src';

const samplesPage = PageBlueprint.make({
  name: 'samples',
  params: {
    path: '/',
    title: 'Live status',
    loader: () => import('./SamplesPage').then(m => <m.SamplesPage />),
  },
});

/** The cards with sample data of every state. */
const app = createApp({
  features: [
    liveStatusPlugin,
    createFrontendModule({
      pluginId: 'live-status',
      extensions: [samplesPage],
    }),
  ],
});

const root = document.getElementById('root');
if (!root) {
  throw new Error('index.html has no element with the id "root"');
}
ReactDOM.createRoot(root).render(app.createRoot());
