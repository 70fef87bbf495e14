import type { ConfigApi } from '@backstage/frontend-plugin-api';

/** A link on the home page. */
export interface Door {
  title: string;
  description: string;
  url: string;
}

/** Reads `app.doors`; leaves out entries without an address. */
export function readDoors(config: ConfigApi): Door[] {
  return (config.getOptionalConfigArray('app.doors') ?? []).flatMap(door => {
    const url = door.getOptionalString('url');
    if (!url) {
      return [];
    }
    return {
      title: door.getString('title'),
      description: door.getString('description'),
      url,
    };
  });
}
