import fc from 'fast-check';

/** What would run, be asked for or break a page, with a place for words; none of it from any list of others. */
const frames: readonly string[] = [
  '<script>window.tide=1//%</script>',
  '</script><script>alert(`%`)</script>',
  '"><svg/onload=alert("%")>',
  "'-alert(1)-'%",
  '<img src=//tide.invalid/% onerror=alert(1)>',
  '<a href="javascript:alert(1)">%</a>',
  '[%](javascript:alert(1))',
  '![%](https://tide.invalid/x.png)',
  '<style>@import "//tide.invalid/%";</style>',
  '<link rel=stylesheet href=//tide.invalid/%>',
  '<base href=//tide.invalid/%>',
  '<meta http-equiv=refresh content="0;url=//tide.invalid/%">',
  '<iframe srcdoc="<script>alert(1)</script>">%',
  '</title></textarea></style></noscript>%<plaintext>',
  ']]><!-- % --><![CDATA[ ]]>',
  '{{%}} ${%} <%= % %> {% % %} #{%}',
  '=cmd|%!A1',
  '+1+%',
  '-2+%',
  '@SUM(%)',
  '\t=%',
  '%: &a *a !!js/function "x" # | >',
  '--- % ---',
  '*%* _%_ `%` **%** ~~%~~',
  '| % | % |',
  '\u202e%\u202c',
  '\u2067\u202e%',
  '\u2028%\u2029%',
  '%\u0000%',
  '%\ud800%',
  'a%\u0007\u001b[31m%',
  '../../%/..%2f..\\%',
  '__proto__ %',
  'constructor',
  'toString',
  'hasOwnProperty',
  '__proto__',
  'valueOf %',
  'con',
  '.%',
  '-%',
  '%\u0301\u0316\u0489',
  '&lt;b&gt;%&#x3c;script&#x3e;&NotEqualTilde;',
  '<math><mtext><table><mglyph><style><!--</style><img title="--><img src=1 onerror=alert(1)>">%',
];

const word = fc.oneof(
  fc.constantFrom(
    'quay',
    'tide',
    'ferry',
    '日本',
    'مرفأ',
    'נמל',
    'ไทย',
    '👩🏽\u200d🚀',
    'é',
    'e\u0301',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.integer({ min: 20, max: 400 }).map((times) => 'W\u0301'.repeat(times)),
);

const hostile = fc
  .tuple(fc.constantFrom(...frames), fc.array(word, { minLength: 1, maxLength: 3 }))
  .map(([frame, words]) => {
    let at = 0;
    return frame.replace(/%/g, () => words[(at += 1) % words.length] ?? '').replace(/[\r\n]/g, ' ');
  });

/** So many hostile strings of our own, one line each, the same ones every time. */
export function inventedStrings(count: number): string[] {
  return fc.sample(hostile, { numRuns: count, seed: 7 }).filter((text) => text.trim() !== '');
}
