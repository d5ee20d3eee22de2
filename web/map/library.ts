import { Map as LibraryMap, NavigationControl, prewarm, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

setWorkerUrl(workerUrl);
// The worker starts while the figures are still on their way.
prewarm();

export { LibraryMap, NavigationControl, ScaleControl };
