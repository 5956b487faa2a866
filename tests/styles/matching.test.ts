import { expect, test } from 'vitest';
import { withMatchingRules } from '../../src/styles/matching.ts';

const body = '<body><p class="a b" id="here">text</p></body>';

/** What is left of a sheet on a page with the classes "a" and "b" and the id "here". */
function left(css: string): string | undefined {
  return /<style>(.*)<\/style>/s.exec(withMatchingRules(`<style>${css}</style>${body}`))?.[1];
}

test.each([
  ['a class that is there', '.a{color:red}', '.a{color:red}'],
  ['a class that is not', '.c{color:red}', ''],
  ['an id that is there', '#here{color:red}', '#here{color:red}'],
  ['an id that is not', '#gone{color:red}', ''],
  ['one of two that is not', '.a .c{color:red}', ''],
  ['a list of which one is there', '.a,.c{color:red}', '.a{color:red}'],
  ['a choice of which one is there', ':is(.a,.c) p{color:red}', ':is(.a,.c) p{color:red}'],
  ['a choice of which none is there', ':is(.c,.d) p{color:red}', ''],
  ['what it has, and has not', '.a:has(.c){color:red}', ''],
  ['what must not be there', '.a:not(.c){color:red}', '.a:not(.c){color:red}'],
  ['an element that a script may make', 'mark{color:red}', 'mark{color:red}'],
  ['an attribute that a script may set', '[data-x]{color:red}', '[data-x]{color:red}'],
  ['rules within rules for media', '@media print{.c{x:y}.a{x:y}}', '@media print{.a{x:y}}'],
  ['media without any rule left', '@media (48rem <= width){.c{x:y}}', ''],
  ['layers of layers', '@layer one{@media print{.c{x:y}}.b{x:y}}', '@layer one{.b{x:y}}'],
  ['the order of layers', '@layer one,two;.c{x:y}', '@layer one,two;'],
  [
    'an animation that something has',
    '.a{animation:go 1s}@keyframes go{from{x:y}}',
    '.a{animation:go 1s}@keyframes go{from{x:y}}',
  ],
  ['an animation that nothing has', '.c{animation:go 1s}@keyframes go{from{x:y}50%{x:z}}', ''],
  ['fonts and the page', '@font-face{src:x}@page{margin:0}', '@font-face{src:x}@page{margin:0}'],
  ['pseudo-elements', '.a::before{x:y}.c::before{x:y}', '.a::before{x:y}'],
  ['signs that end nothing', '.a{content:"}.c{"}', '.a{content:"}.c{"}'],
])('of the styles of a page there stays %s', (_, css, kept) => {
  expect(left(css)).toBe(kept);
});

test('the style elements of a page become one, in their order', () => {
  const page = `<style>.a{x:1}</style><link><style>.a{x:2}</style>${body}`;
  expect(withMatchingRules(page)).toBe(`<style>.a{x:1}.a{x:2}</style><link>${body}`);
});

test('a page without styles stays as it is', () => {
  expect(withMatchingRules(body)).toBe(body);
});
