import { type ComponentType, useEffect, useState } from 'react';
import { Loading } from './states.tsx';

/** A part of a page whose code comes when it is drawn, or before, by `bring`. */
export interface Part<Props> {
  load: () => Promise<{ default: ComponentType<Props> }>;
  loaded?: ComponentType<Props>;
}

export async function bring<Props>(part: Part<Props>): Promise<ComponentType<Props>> {
  part.loaded = (await part.load()).default;
  return part.loaded;
}

interface LatePartProps<Props> {
  part: Part<Props>;
  props: Props;
}

/** Draws it. Without React's own waiting for code: that shows nothing for 300 ms after it last showed that something loads. */
export function LatePart<Props extends object>({ part, props }: LatePartProps<Props>) {
  const [Loaded, setLoaded] = useState(() => part.loaded);
  useEffect(() => {
    if (Loaded) return;
    bring(part).then(
      (loaded) => setLoaded(() => loaded),
      (error: unknown) =>
        // Said by the page's own frame, as any other code that does not come.
        setLoaded(() => {
          throw error;
        }),
    );
  }, [part, Loaded]);
  return Loaded ? <Loaded {...props} /> : <Loading />;
}
