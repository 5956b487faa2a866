import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { RegExpParser, type AST } from '@eslint-community/regexpp';
import ts from 'typescript';

const root = join(import.meta.dirname, '..');

/** A regular expression of the project, and where it stands. */
export interface Pattern {
  /** `src/file.ts:12` */
  place: string;
  source: string;
  flags: string;
}

/** The regular expressions that src/ writes out, and the places where it puts others together. */
export function patternsInSrc(): { written: Pattern[]; puttingTogether: Set<string> } {
  const written: Pattern[] = [];
  const puttingTogether = new Set<string>();
  for (const name of globSync('src/**/*.{ts,astro}', { cwd: root }).sort()) {
    const tree = treeOf(name);
    const look = (node: ts.Node): void => {
      const place = `${name}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
      if (ts.isRegularExpressionLiteral(node)) {
        const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/su.exec(node.text) ?? [];
        written.push({ place, source, flags });
      } else if (putsTogether(node)) puttingTogether.add(place);
      ts.forEachChild(node, look);
    };
    look(tree);
  }
  return { written, puttingTogether };
}

/** A file as a tree. Of an Astro file the fences are blanked, and its markup is read as JSX, which is near enough. */
function treeOf(name: string): ts.SourceFile {
  const text = readFileSync(join(root, name), 'utf8');
  return name.endsWith('.astro')
    ? ts.createSourceFile(`${name}.tsx`, text.replace(/^---$/gm, '   '), ts.ScriptTarget.Latest)
    : ts.createSourceFile(name, text, ts.ScriptTarget.Latest);
}

function putsTogether(node: ts.Node): boolean {
  return (
    (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'RegExp'
  );
}

/** The regular expressions that code of src/ puts together while some work is done. */
export async function patternsOf(work: () => Promise<void>): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const own = RegExp;
  const inSrc = new own(String.raw`${own.escape(root)}[\\/](src[\\/][^:?]+)[^:]*:(\d+)`);
  globalThis.RegExp = new Proxy(own, {
    construct(target, [pattern, flags]: [string | RegExp, string | undefined]) {
      const made = new target(pattern, flags);
      const [, file, line] = inSrc.exec(new Error().stack?.split('\n')[2] ?? '') ?? [];
      if (file !== undefined && line !== undefined) {
        found.push({ place: `${file}:${line}`, source: made.source, flags: made.flags });
      }
      return made;
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = own;
  }
  return found;
}

/** What texts are made of that a class of characters is tried with, besides those that the pattern itself names. */
const common =
  'a A é 1 ٣ . , - – _ \' " “ ( ) [ ] / : @ # & < > | * $ % 日 א ไ \u0301 \u00a0 \n \t';

/** So many texts are made of a part of a pattern, each by other choices. */
const ways = 4;

/** A text that a part of a pattern matches, or nearly. */
type Sampler = (node: AST.Element | AST.Alternative | AST.Pattern, way: number) => string;

function samplerOf({ source, flags }: Pattern): Sampler {
  const literal = source.replace(/\\[a-zA-Z](?:\{[^}]*\})?/g, '').match(/./gsu) ?? [];
  const pool = [...new Set([' ', ...common.split(' '), ...literal])];
  const unicode = flags.replace(/[gmsy]/g, '');
  const fitting = new Map<string, string[]>();
  /** The characters of the pool that a class of characters has; the pool is turned, so that choices differ. */
  const fittingTo = (raw: string): string[] => {
    const known = fitting.get(raw);
    if (known !== undefined) return known;
    const one = new RegExp(`^(?:${raw})$`, `${unicode}s`);
    const found = pool.filter((character) => one.test(character));
    fitting.set(raw, found);
    return found;
  };
  const sample: Sampler = (node, way) => {
    switch (node.type) {
      case 'Pattern':
      case 'CapturingGroup':
      case 'Group': {
        const choice = node.alternatives[way % node.alternatives.length];
        return choice === undefined ? '' : sample(choice, way);
      }
      case 'Alternative':
        return node.elements.map((element) => sample(element, way)).join('');
      case 'Quantifier':
        return sample(node.element, way).repeat(Math.max(node.min, way % 2 === 0 ? 1 : 0));
      case 'Character':
        return String.fromCodePoint(node.value);
      case 'CharacterSet':
      case 'CharacterClass':
      case 'ExpressionCharacterClass': {
        const found = fittingTo(node.raw);
        return found[way % (found.length || 1)] ?? '';
      }
      case 'Assertion':
      case 'Backreference':
        return '';
    }
  };
  return sample;
}

/** What one pattern is attacked with: a text is `before`, the pumps over and over, and `after`. */
export interface Attack {
  before: string;
  pumps: readonly string[];
  after: string;
}

/**
 * The texts that a pattern could take long for: each of its repetitions goes on and on, after what leads to it and before
 * what it does not expect; two of them, one after the other; and its beginning, over and over.
 */
export function attacksOn(pattern: Pattern): Attack[] {
  const { source, flags } = pattern;
  const tree = new RegExpParser().parsePattern(
    source,
    0,
    source.length,
    flags.includes('v')
      ? { unicode: false, unicodeSets: true }
      : { unicode: flags.includes('u'), unicodeSets: false },
  );
  const sample = samplerOf(pattern);
  const beginnings = new Set<string>(['']);
  const pumps = new Set<string>();
  const look = (node: AST.Element | AST.Alternative | AST.Pattern, led: string): void => {
    switch (node.type) {
      case 'Pattern':
      case 'CapturingGroup':
      case 'Group':
        for (const alternative of node.alternatives) look(alternative, led);
        break;
      case 'Assertion':
        if (node.kind === 'lookahead' || node.kind === 'lookbehind')
          for (const alternative of node.alternatives) look(alternative, led);
        break;
      case 'Alternative': {
        let soFar = led;
        for (const element of node.elements) {
          look(element, soFar);
          soFar += sample(element, 0);
          // What leads on, over and over: each time the search begins anew and may run to the end of the text.
          if (soFar.length < 60) pumps.add(soFar);
        }
        break;
      }
      case 'Quantifier':
        look(node.element, led);
        if (node.max >= 8) {
          if (led.length < 60) beginnings.add(led);
          for (let way = 0; way < ways; way += 1) pumps.add(sample(node.element, way));
        }
        break;
      default:
    }
  };
  look(tree, '');
  pumps.delete('');
  const firsts = [...beginnings].slice(0, 4);
  const repeated = [...pumps].slice(0, 30);
  const pairs = repeated
    .slice(0, 6)
    .flatMap((one, index, all) => all.slice(index + 1).map((two) => [one, two]));
  return [...repeated.map((one) => [one]), ...pairs].flatMap((pumped) =>
    firsts.flatMap((before) =>
      ['\u0001', '\n!'].map((after) => ({ before, pumps: pumped, after })),
    ),
  );
}

/** An attack as a text of about so many characters. */
export function textOf({ before, pumps, after }: Attack, length: number): string {
  const each = length / pumps.length;
  return before + pumps.map((pump) => pump.repeat(Math.ceil(each / pump.length))).join('') + after;
}

/** A run of a pattern over some texts, one after the other, as `split` does: from everywhere that no match was found at. */
const run = 'for (const text of texts) { at.push(now()); text.split(pattern) } at.push(now())';

/**
 * Runs a pattern over texts.
 *
 * @param limit in milliseconds, after which the run is stopped
 * @returns the milliseconds that each took; that of the one at which it was stopped is Infinity
 */
export function timesOf({ source, flags }: Pattern, texts: string[], limit: number): number[] {
  const at: number[] = [];
  const pattern = new RegExp(source, flags);
  const now = (): number => performance.now();
  try {
    runInNewContext(run, { texts, pattern, at, now }, { timeout: limit });
  } catch {
    at.push(Infinity);
  }
  return at.slice(1).map((end, index) => end - (at[index] ?? 0));
}
