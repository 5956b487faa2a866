import { geoAzimuthalEqualArea, geoEqualEarth, geoPath, type GeoProjection } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import { contains, placeLabels, type Box, type Label, type Wish } from './labels.ts';
import { Pen } from './pen.ts';
import {
  borderOf,
  capAround,
  distance,
  draw,
  isNear,
  land,
  outlineOf,
  shapeOf,
  type Land,
  type Point,
} from './world.ts';

/** A place to be shown on a map. */
export interface MapPlace {
  name: string;
  kind: 'country' | 'city' | 'region' | 'other';
  /** By ISO 3166-1 alpha-2. */
  country: string | null;
  coordinates: readonly [longitude: number, latitude: number] | null;
  /** How much it matters: where there is no room for all, the name of the one with more is written. */
  weight: number;
}

/** How large a map may be. */
export interface MapSize {
  width: number;
  /** The most that it may be high. One of the whole world is less, unless it is to be filled. */
  height: number;
  /** Whether a map is as high as it may be, whatever it shows: above and below is more of the world. */
  isFilled?: boolean;
}

/** A part of the world, as it is to be drawn. */
export interface View {
  width: number;
  height: number;
  /** What stands on it. */
  places: readonly Located[];
  /** What is too far from all else to stand on it. */
  beyond: readonly MapPlace[];
  project: GeoProjection;
  /** What of the sphere it shows: a cap around its middle, in radians. */
  centre: Point;
  reach: number;
}

/** A place with the point that stands for it. */
type Located = MapPlace & { point: Point };

/** A map, ready to be written. */
export interface MapDrawing {
  width: number;
  height: number;
  /** All land that is not named, as a path whose units are tenths. */
  land: string;
  /** The countries that are named. */
  named: string;
  dots: { x: number; y: number }[];
  /** What is written on it where it is shown as large as it was drawn, and what where it is shown on a phone. */
  large: Lettering;
  small: Lettering;
}

/** What is written on a map that is shown at one size, in the map's units. */
export interface Lettering {
  /** The size of the letters, and the radius of the dots. */
  size: number;
  radius: number;
  names: (Label & { kind: MapPlace['kind'] })[];
}

const degree = Math.PI / 180;

/** A map shows at least so much around its middle, in degrees: a city without its country says nothing. */
const leastReach = 2.5;

/** A country that reaches farther than so many degrees is large: among others it is enough to see of it. */
const largeReach = 14;

/** What is farther apart than so many degrees is shown on a map of the world. */
const worldReach = 52;

/** Only where all places lie farther apart than so many degrees may some be left out. */
const farReach = 30;

/** At least this share of the places stands on a map. */
const leastShare = 2 / 3;

/**
 * Chooses the part of the world that shows some places: all of them, or, where they are far apart, the two thirds or
 * more that are close. Costs little: nothing is drawn yet.
 *
 * @returns null where no place has a point on the map
 */
export function viewOf(places: readonly MapPlace[], size: MapSize): View | null {
  const part = partOfWorld(places);
  if (part === null) return null;
  const { points, centre, radius } = part;
  const view = { places: part.shown, beyond: part.beyond };
  // North is up only where the middle is not nearer to a pole than all that is shown.
  const isTurned = points.every(([, latitude]) => Math.abs(latitude) < Math.abs(centre[1]) - 5);
  return radius > worldReach * degree || isTurned
    ? { ...view, ...viewOfWorld(points, size) }
    : { ...view, ...viewOfRegion(points, centre, size) };
}

/** What maps of some places show, whatever their size. */
interface PartOfWorld {
  shown: readonly Located[];
  beyond: readonly MapPlace[];
  /** What must be seen, and the cap around it; its radius is in radians. */
  points: readonly Point[];
  centre: Point;
  radius: number;
}

/** The parts of the world that were asked for last: a story's page, its map and its card show the same one. */
const lastParts = new Map<string, PartOfWorld | null>();
const mostParts = 64;

/** The part of the world that shows some places; null where none has a point on the map. */
function partOfWorld(places: readonly MapPlace[]): PartOfWorld | null {
  const key = JSON.stringify(places);
  const last = lastParts.get(key);
  if (last !== undefined) return last;
  if (lastParts.size === mostParts) lastParts.clear();
  const part = chosenPart(places);
  lastParts.set(key, part);
  return part;
}

function chosenPart(places: readonly MapPlace[]): PartOfWorld | null {
  const located = places.flatMap((place): Located[] => {
    const point = pointOf(place);
    return point === null ? [] : [{ ...place, point }];
  });
  if (located.length === 0) return null;
  const shown = closeOf(located);
  const points = extentOf(shown);
  return {
    shown,
    beyond: located.filter((place) => !shown.includes(place)),
    points,
    ...capAround(points),
  };
}

/** Whether there is a map of some places: one of them has a point on it. */
export function isOnMap(places: readonly MapPlace[]): boolean {
  return places.some((place) => pointOf(place) !== null);
}

function pointOf({ kind, country, coordinates }: MapPlace): Point | null {
  if (coordinates !== null) return [...coordinates];
  return kind === 'country' && country !== null ? (outlineOf(country)?.middle ?? null) : null;
}

/**
 * The places that are close to each other. As long as they need a map of half the world the farthest are left out, if
 * that pays: the rest, down to two thirds, is worth a map of its own only if it needs so much less of the world.
 */
function closeOf(places: readonly Located[]): readonly Located[] {
  const reachOf = (some: readonly Located[]) => capAround(some.map(({ point }) => point)).radius;
  const whole = reachOf(places);
  if (whole < farReach * degree) return places;
  const sum = (from: Located) =>
    places.reduce((total, { point }) => total + distance(from.point, point), 0);
  const middle = places.reduce((least, place) => (sum(place) < sum(least) ? place : least));
  const byDistance = places.toSorted(
    (a, b) => distance(middle.point, a.point) - distance(middle.point, b.point),
  );
  let [best, reach, cost] = [places, whole, whole];
  const least = Math.ceil(places.length * leastShare);
  for (let count = places.length - 1; count >= least && reach > farReach * degree; count -= 1) {
    const some = byDistance.slice(0, count);
    const itsReach = reachOf(some);
    const itsCost = itsReach * (places.length / count) ** 2;
    if (itsCost < cost) [best, reach, cost] = [some, itsReach, itsCost];
  }
  return places.filter((place) => best.includes(place));
}

/**
 * The points that a map must show so that it shows some places: dots and small countries whole, large countries whole
 * where nothing outside of them is shown. Of other large ones that part is enough which is seen beside the rest; where
 * nothing of one is, its middle.
 */
function extentOf(places: readonly Located[]): readonly Point[] {
  const [first] = places;
  const isOneCountry = places.every(({ country }) => country === first?.country);
  const extents = places.map(({ kind, country, point }) => {
    const outline = kind === 'country' && country !== null ? outlineOf(country) : undefined;
    const isLarge = !isOneCountry && (outline?.cap.radius ?? 0) > largeReach * degree;
    return { point, points: outline?.points ?? [point], main: outline?.main ?? [], isLarge };
  });
  const points = extents.flatMap((extent) => (extent.isLarge ? [] : extent.points));
  const seen = points.length === 0 ? null : capAround(points);
  const isSeen = (point: Point) =>
    seen !== null && distance(seen.centre, point) < seenShare * seen.radius;
  const unseen = extents.filter(
    (extent) => extent.isLarge && !extent.main.some((piece) => borderOf(piece).some(isSeen)),
  );
  return [...points, ...unseen.map(({ point }) => point)];
}

/** What is seen of a large country must not lie at the very edge. */
const seenShare = 0.9;

/** The space between what must be shown and the edge of the map, as a share of its height. */
const margin = 0.1;

function viewOfRegion(points: readonly Point[], centre: Point, { width, height }: MapSize) {
  const space = margin * height;
  const project = geoAzimuthalEqualArea().rotate([-centre[0], -centre[1]]);
  project.fitExtent(
    [
      [space, space],
      [width - space, height - space],
    ],
    { type: 'MultiPoint', coordinates: [...points] },
  );
  // On this projection a point at an angle from the middle is 2 sin(angle / 2) units from it.
  const most = (height / 2 - space) / (2 * Math.sin((leastReach * degree) / 2));
  if (!(project.scale() < most)) project.scale(most).translate([width / 2, height / 2]);
  const seen = [
    [0, 0],
    [width, 0],
    [0, height],
    [width, height],
  ].map(([x = 0, y = 0]) => project.invert?.([x, y]) ?? null);
  const reach = Math.max(
    ...seen.map((corner) => (corner === null ? Math.PI : distance(centre, corner))),
  );
  // No land that is seen on a map of less than a hemisphere reaches to the other side of the earth, where all is to be cut.
  if (reach < Math.PI / 2) project.preclip((stream) => stream);
  else project.clipAngle(Math.min(179, reach / degree + 1));
  return { width, height, project: clipped(project, width, height), centre, reach };
}

/** Outlines run on a little beyond the edge, so that none is drawn along it. */
const bleed = 2;

function clipped(project: GeoProjection, width: number, height: number): GeoProjection {
  return project.clipExtent([
    [-bleed, -bleed],
    [width + bleed, height + bleed],
  ]);
}

/** Where a map of the world is cut in two, if what it shows leaves it open: in the Bering Strait. */
const usualMiddle = 11;

/** The widest part of the world, in degrees of longitude, that is not shown whole. */
const widest = 150;

function viewOfWorld(points: readonly Point[], size: MapSize) {
  const [west, east] = spanOf(points.map(([longitude]) => longitude));
  const isWhole = east - west > widest;
  const middle = isWhole ? usualMiddle : (west + east) / 2;
  const project = geoEqualEarth().rotate([-middle, 0]);
  const edges: Point[] = isWhole
    ? [
        [middle - 179.9, 0],
        [middle + 179.9, 0],
        [middle, 78],
        [middle, -56],
      ]
    : [...points];
  const space = isWhole ? 0 : margin * size.height;
  project.fitExtent(
    [
      [space, space],
      [size.width - space, size.height - space],
    ],
    { type: 'MultiPoint', coordinates: edges },
  );
  const heights = edges.map((point) => project(point)?.[1] ?? 0);
  const top = Math.min(...heights) - space;
  const needed = Math.min(size.height, Math.ceil(Math.max(...heights) + space - top));
  const height = size.isFilled === true ? size.height : needed;
  const [x, y] = project.translate();
  project.translate([x, y - top + (height - needed) / 2]);
  const centre: Point = [middle, 0];
  const { width } = size;
  return { width, height, project: clipped(project, width, height), centre, reach: Math.PI };
}

/** The shortest span of longitudes that holds all of some: from the end of the widest gap among them to its beginning. */
function spanOf(longitudes: readonly number[]): [west: number, east: number] {
  const sorted = longitudes.toSorted((a, b) => a - b);
  const gaps = sorted.map((longitude, index) => {
    const next = sorted[index + 1] ?? (sorted[0] ?? 0) + 360;
    return { west: next, gap: next - longitude };
  });
  const { west, gap } = gaps.reduce((most, one) => (one.gap > most.gap ? one : most));
  return [west, west + 360 - gap];
}

/** The least area that a corner of an outline must enclose to be drawn, in square units. */
const leastArea = 4;

/** So many units of a path are one of the drawing's. */
export const fineness = 10;

/** A country that is smaller, in square units, gets a dot. */
const leastCountry = 80;

/** The radius of a dot, and the space between it and its name, in shares of the size of the letters. */
const dotRadius = 0.28;
const dotGap = 0.2;

/** The size of the letters in pixels, and the share of its width at which a map is shown on a phone. */
const letters = 12;
export const smallScale = 0.56;

/** Draws a part of the world. */
export function drawMap({ width, height, places, project, centre, reach }: View): MapDrawing {
  const frame: Box = { x: 0, y: 0, width, height };
  const seen = geoPath(project);
  const least = leastArea / project.scale() ** 2;
  const drawn = (lands: readonly Land[]): string => {
    const pen = new Pen(fineness);
    draw(lands, least, project.stream(pen));
    return pen.data;
  };
  const named = new Set(
    places.flatMap(({ kind, country }) => (kind === 'country' && country !== null ? country : [])),
  );
  const near = land().filter(({ cap }) => isNear(cap, { centre, radius: reach }));
  const isNamed = ({ country }: Land) => country !== null && named.has(country);
  const isCut = (shape: MultiPolygon): boolean => {
    const [[left, top], [right, bottom]] = seen.bounds(shape);
    return left < 0 || top < 0 || right > width || bottom > height;
  };
  const marks = places
    .flatMap((place): MapMark[] => {
      const ofIt =
        place.kind === 'country' ? near.filter(({ country }) => country === place.country) : [];
      const shape = shapeOf(ofIt, least);
      const isPoint =
        place.kind === 'city' ||
        place.kind === 'other' ||
        (place.kind === 'country' && seen.area(shape) < leastCountry);
      const at = project(place.point);
      const isInside = at !== null && contains(frame, at);
      if (isInside && (isPoint || !isCut(shape))) return [{ place, x: at[0], y: at[1], isPoint }];
      // A country that the edge cuts has its name in the middle of what is seen.
      const [x, y] = seen.centroid(shape);
      if (Number.isFinite(x)) return [{ place, x, y, isPoint: false }];
      return isInside ? [{ place, x: at[0], y: at[1], isPoint }] : [];
    })
    .sort((a, b) => b.place.weight - a.place.weight);
  return {
    width,
    height,
    land: drawn(near.filter((land) => !isNamed(land))),
    named: drawn(near.filter(isNamed)),
    dots: marks.filter(({ isPoint }) => isPoint).map(({ x, y }) => ({ x, y })),
    large: lettering(marks, frame, letters),
    small: lettering(marks, frame, letters / smallScale),
  };
}

/** A place, where it stands on a map, and whether it has a dot. */
interface MapMark {
  place: MapPlace;
  x: number;
  y: number;
  isPoint: boolean;
}

function lettering(marks: readonly MapMark[], frame: Box, size: number): Lettering {
  const radius = dotRadius * size;
  const dots = marks
    .filter(({ isPoint }) => isPoint)
    .map(({ x, y }) => ({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }));
  const wishes = marks.map(({ place: { name }, x, y, isPoint }): Wish => ({
    text: name,
    x,
    y,
    dot: isPoint ? radius + dotGap * size : 0,
  }));
  const found = placeLabels(wishes, dots, frame, size);
  const names = marks.flatMap(({ place: { kind } }, index) => {
    const label = found.get(index);
    return label === undefined ? [] : [{ ...label, kind }];
  });
  return { size, radius, names };
}

/** A map of some places; null where none of them has a point on it. */
export function mapOf(places: readonly MapPlace[], size: MapSize): MapDrawing | null {
  const view = viewOf(places, size);
  return view === null ? null : drawMap(view);
}
