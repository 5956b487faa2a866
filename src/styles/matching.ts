import { AttributeAction, parse, SelectorType, type Selector } from 'css-what';
import postcss, { type ChildNode } from 'postcss';

/** What a selector waits for: all of these names, and of each choice one of its needs. */
interface Need {
  names: readonly string[];
  choices: readonly (readonly Need[])[];
}

/** A part of a sheet: what is always there, a rule with what its selectors wait for, or an at-rule around others. */
type Part =
  | string
  | { selectors: readonly (readonly [text: string, need: Need])[]; declarations: string }
  | { around: string; parts: readonly Part[] };

const pseudoClassesOfChoice = new Set(['is', 'where', 'has']);

/** Only classes and ids are waited for: scripts set attributes and make elements, and `:not()` asks for what is not there. */
function needOf(selector: readonly Selector[]): Need {
  return {
    names: selector.flatMap((part) => {
      if (part.type !== SelectorType.Attribute) return [];
      if (part.name === 'class' && part.action === AttributeAction.Element)
        return [`.${part.value}`];
      return part.name === 'id' && part.action === AttributeAction.Equals ? [`#${part.value}`] : [];
    }),
    choices: selector.flatMap((part) =>
      part.type === SelectorType.Pseudo &&
      pseudoClassesOfChoice.has(part.name) &&
      Array.isArray(part.data)
        ? [part.data.map(needOf)]
        : [],
    ),
  };
}

function isMet({ names, choices }: Need, there: ReadonlySet<string>): boolean {
  return (
    names.every((name) => there.has(name)) &&
    choices.every((needs) => needs.some((need) => isMet(need, there)))
  );
}

function partOf(node: ChildNode): Part[] {
  if (node.type === 'comment') return [];
  if (node.type === 'rule') {
    const selectors = node.selectors.map((text) => [text, needOf(parse(text).flat())] as const);
    return [{ selectors, declarations: node.nodes.map(String).join(';') }];
  }
  if (
    node.type === 'atrule' &&
    node.nodes?.some(({ type }) => type === 'rule' || type === 'atrule')
  )
    return [{ around: `@${node.name} ${node.params}`, parts: node.nodes.flatMap(partOf) }];
  return [node.type === 'atrule' && node.nodes !== undefined ? String(node) : `${String(node)};`];
}

function written(part: Part, there: ReadonlySet<string>): string {
  if (typeof part === 'string') return part;
  if ('around' in part) {
    const inside = part.parts.map((one) => written(one, there)).join('');
    return inside === '' ? '' : `${part.around}{${inside}}`;
  }
  const matching = part.selectors.filter(([, need]) => isMet(need, there));
  return matching.length === 0
    ? ''
    : `${matching.map(([text]) => text).join(',')}{${part.declarations}}`;
}

/** A sheet's parts, and the keyframes of its animations by their names. */
interface Sheet {
  parts: readonly Part[];
  keyframes: ReadonlyMap<string, string>;
}

/** Many pages have the same few sheets. */
const sheets = new Map<string, Sheet>();

function sheetOf(css: string): Sheet {
  const known = sheets.get(css);
  if (known !== undefined) return known;
  const root = postcss.parse(css);
  const keyframes = new Map<string, string>();
  root.walkAtRules('keyframes', (node) => {
    keyframes.set(node.params, String(node));
    node.remove();
  });
  const sheet = { parts: root.nodes.flatMap(partOf), keyframes };
  sheets.set(css, sheet);
  return sheet;
}

const style = /<style>([^]*?)<\/style>/g;
const named = /\s(class|id)="([^"]*)"/g;

/**
 * A page with one style element, at the place of its first, in which those rules are left out that nothing on it can
 * match: they name a class or an id that it does not have. Scripts may therefore make elements, but give them only
 * classes and ids that stand on the page.
 *
 * @param html a whole page with attributes between double quotation marks; of its style elements those with attributes
 *   stay as they are
 */
export function withMatchingRules(html: string): string {
  const css = [...html.matchAll(style)].map(([, content = '']) => content).join('');
  if (css === '') return html;
  const there = new Set<string>();
  for (const [, attribute, value = ''] of html.matchAll(named))
    for (const name of value.split(/\s+/)) there.add(`${attribute === 'id' ? '#' : '.'}${name}`);
  const { parts, keyframes } = sheetOf(css);
  const rules = parts.map((part) => written(part, there)).join('');
  const moving = [...keyframes].map(([name, frames]) => (rules.includes(name) ? frames : ''));
  let isFirst = true;
  return html.replace(style, () => {
    const kept = isFirst ? `<style>${rules}${moving.join('')}</style>` : '';
    isFirst = false;
    return kept;
  });
}
