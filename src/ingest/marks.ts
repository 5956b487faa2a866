/* What short lines around a text say: who wrote it, whose picture it shows, how long it takes to read. */

const name = /\p{Lu}[\p{L}\p{M}'’.-]*/u.source;
const names = `${name}(?:(?:,?\\s+(?:and|y|e|et|und|og|och|i|en|&)\\s+|,\\s+|\\s+(?:de|van|von|der|den|al|bin|da|dos|del|la|le)\\s+|\\s+)${name}){0,11}`;
/** The word "by", as languages have it; words that mean a thing besides stand before a colon. */
const written = new RegExp(
  `^(?:(?:(?:[Ww]ritten|[Rr]eported|[Ss]tory|[Pp]osted|[Pp]ublished|[Rr]eview) )?(?:[Bb][Yy]|[Vv]on|[Pp]or|[Pp]ar|[Dd]i|[Dd]oor|[Aa]v|[Aa]f|[Vv]erfasst von)(?:\\s*:\\s*|\\s+)|(?:[Tt]ekst|[Tt]ext|[Aa]utor(?:a|e|in|es)?|[Aa]uthors?|[Ww]ords|Автор)\\s*:\\s*)(?<who>(?:the\\s+)?${names})(?<rest>.*)$`,
  'su',
);
/** What may follow a writer: where, for whom and when; anything else is a sentence that only begins so. */
const behindWriter =
  /^\s*(?:$|[|•·–—,\-/(:@\d]|(?:in|for|at|on|and|&|updated|published|posted|of|with|from|\p{Lu}))/u;
/** In scripts without capitals a label alone tells a name. */
const otherwise =
  /^(?:(?:بقلم|كتب|מאת|文|作者|記者|记者)\s*(?:[:：]\s*)?(?<label>[\p{L}\p{M} .・]{2,40})|(?<korean>[\p{Script=Hangul} ]{2,12})\s?기자(?:\s.{0,40})?)$/u;
const weekday = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/;

/** Who wrote a text, of a line that says so: "By Jane Smith", "Written by Jane Smith and Ali Khan"; null for any other. */
export function byline(text: string): string | null {
  if (text.length > 160) return null;
  const { label, korean } = otherwise.exec(text)?.groups ?? {};
  if (label !== undefined || korean !== undefined) return (label ?? korean ?? '').trim();
  const { who, rest = '' } = written.exec(text)?.groups ?? {};
  if (who === undefined || weekday.test(who)) return null;
  if (!behindWriter.test(rest) || /[.!?]\s*$/.test(rest)) return null;
  const [first = who, ...others] = who.split(/,\s+/u);
  const behind = others.findIndex((part) => isOffice(part) || isMonth(part));
  return [first, ...(behind < 0 ? others : others.slice(0, behind))].join(', ');
}

const longestOffice = 60;
const fullName = /^(?:\p{Lu}[\p{L}\p{M}.'’-]+\s+){1,3}\p{Lu}[\p{L}\p{M}.'’-]+$/u;
const office =
  /\b(?:correspondent|editor|reporter|columnist|writer|staff|contributor|journalist|analyst|redakteur(?:in)?|redaktion|korrespondent(?:in)?|periodista|corresponsal|redactora?|journaliste|giornalista)\b/iu;

function isMonth(text: string): boolean {
  return /^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:\.|\p{Ll}*)$/u.test(text);
}

/** Whether a line looks like the name of a person and nothing else. */
export function isName(text: string): boolean {
  return fullName.test(text);
}

/** Whether a few words say what a writer is: "Harbour correspondent", "Deputy Political Editor". */
export function isOffice(text: string): boolean {
  return text.length <= longestOffice && office.test(text);
}

/** Those whose names stand below pictures: agencies, archives, social networks. */
const agency = String.raw`(?:getty(?: images)?|reuters|afp|ap(?: photo| file)?|associated press|epa(?:-efe)?|bloomberg|shutterstock|alamy|istock(?:photo)?|unsplash|pexels|pixabay|pa(?: wire| media| images)?|xinhua|anadolu(?: agency)?|aa|dpa|apa|sda|imago|picture alliance|keystone|belga|efe|ansa|ntb|tt|ritzau|lehtikuva|kyodo|yonhap|zuma(?: press)?|usa today|tass|nasa|instagram|facebook|twitter|youtube|wikimedia(?: commons)?|flickr|creative commons|netflix|disney|hbo|weatherbell|statista|handout|courtesy|연합뉴스|뉴시스|뉴스1|共同|時事)(?![\p{L}.])`;
const label = String.raw`(?:photo(?:graph(?:er|y|s)?|s)?|fotos?|images?|pictures?|pic|(?:image |photo |picture )?credits?|cr[eé]dit[os]?|bild(?:quelle|rechte)?|imagen|fotografie|fotografía|illustration|graphic|screenshot|zdjęcie|kuva|写真|사진|фото|صورة)`;
/** What may follow the agency: "Reuters/File Photo", "AP via Getty Images". */
const rest = String.raw`[^.!?:"“”]{0,40}`;
/** A word of a name: a full stop stands behind initials only, for behind a word it ends the caption. */
const nameWord = String.raw`(?:\p{L}{1,2}\.|[\p{L}\p{M}][\p{L}\p{M}'’-]{0,40})`;
/** "… Photo: Ana Ruiz", "(Credit: University of Liège)" */
const labelled = new RegExp(
  String.raw`^(?<words>|.*[.!?…"”’»)]|.*(?=\s*[[(])|.*\s\|)\s*[[(]?${label}(?:\s+(?:by|courtesy(?: of)?|von))?\s*(?::|：|(?<=\b(?:by|von))\s|\.{3})\s*(?<credit>[^()[\]:]{2,100}?)[\])]?\.?$`,
  'iu',
);
const creditPatterns = [
  // "… (AP Photo/Gregorio Borgia)", "[Ramil Sitdikov/Reuters]"
  String.raw`^(?<words>.*?)\s*[[(（](?<credit>(?:[^()[\]（）]{0,60}[\s/|,])?${agency}[^()[\]（）]{0,60})[\])）]$`,
  // "… / Reuters", "Antonio Masiello/Getty Images", "FABRICE COFFRINI/AFP via Getty Images"
  String.raw`^(?<words>|.*?[.!?…"”’»)])\s*(?:©\s*)?(?<credit>(?:${nameWord}\s+){0,5}${nameWord}\s*(?:[/|]|,|–|\bvia\b|\bfor\b)\s*${agency}${rest})\.?$`,
  String.raw`^(?<words>.{2,}?)\s+[/|]\s+(?<credit>${agency}${rest})$`,
  // "… on Friday. REUTERS"
  String.raw`^(?<words>|.*[.!?…"”’»)])\s*(?:©\s*)?(?<credit>${agency}${rest})$`,
].map((pattern) => new RegExp(pattern, 'iu'));
/** What tells a credit by its form, whoever is named: capitals count. */
const formPatterns = [
  // "… groups Credit: Jeff Gilbert"
  /^(?<words>.*\s)(?:Credits?|Photos?|Photograph|Foto|Image)\s*:\s*(?<credit>\p{Lu}[^()[\]:]{2,80})$/u,
  // "… at low water. Tomas Hale / Linden Press", "… / Xinhua"
  /^(?<words>.{20,}?[.!?…"”’»)])\s+(?<credit>(?:\p{Lu}[\p{L}\p{M}.'’-]*\s+){1,4}\/\s+\p{Lu}[^/|.!?]{1,60})$/u,
  /^(?<words>.{20,}?[.!?…"”’»)])\s+\/\s+(?<credit>\p{Lu}[^/|.!?]{1,60}(?:\/[^/|\s][^/|.!?]{1,40})?)$/u,
  // "Tomas Hale/Linden Press"
  /^(?<words>|.*[.!?…"”’»)]\s+)(?<credit>(?:\p{Lu}[\p{L}\p{M}.'’-]*\s+){1,3}\p{Lu}[\p{L}\p{M}'’-]*\/\p{Lu}[\p{L}\p{M}'’ -]{1,40})$/u,
];

/** What stands before and behind a slash with white space around it, where a short name stands behind: "… / Linden Press". */
export function splitSlash(text: string): { words: string; credit: string } | null {
  const { words, credit } =
    /^(?<words>.{20,}?)(?<!\s)\s+\/\s+(?<credit>\p{Lu}[^/|.!?]{1,60}(?:\/[^/|\s][^/|.!?]{1,40})?)$/u.exec(
      text,
    )?.groups ?? {};
  return words === undefined || credit === undefined ? null : { words, credit };
}

/** Whether a credit is made of names and what stands between them: a small word that is none of these tells something. */
function saysNothingElse(credit: string): boolean {
  const small =
    credit.replace(named, '').match(/(?<![\p{L}\p{M}'’.@-])\p{Ll}[\p{L}\p{M}]{2,}/gu) ?? [];
  return small.every((word) => betweenNames.has(word));
}

const named = new RegExp(agency, 'giu');
const betweenNames = new Set(
  'via the for and from with photo photos picture images image file pool handout courtesy artist author staff provided supplied screenshot archive archives collection wire media press agency der die das von del los las les des dos aus über'.split(
    ' ',
  ),
);

/** What each of these needs near a line's end, where most lines have none of it. */
const saysWhose = new RegExp(`${agency}|${label}|/`, 'iu');
const longestEnd = 200;

/** Captions are shorter. */
const longestCaption = 700;

/** A line that ends in a picture's credit, parted into what comes before and the credit; null for any other. */
export function splitCredit(text: string): { words: string; credit: string } | null {
  if (text.length > longestCaption || !saysWhose.test(text.slice(-longestEnd))) return null;
  for (const pattern of [labelled, ...creditPatterns, ...formPatterns]) {
    const { words, credit: found } = pattern.exec(text)?.groups ?? {};
    const credit = found?.trim();
    if (words !== undefined && credit && (pattern === labelled || saysNothingElse(credit))) {
      return { words: words.trimEnd().replace(/\|$/, '').trimEnd(), credit };
    }
  }
  return null;
}

const minutes =
  /^(?:.{0,3}(?:reading time|est\.? reading time|lesedauer|lesezeit|tempo de leitura|temps de lecture|tiempo de lectura|tempo di lettura|leestijd|czas czytania)\s*(?::\s*)?(?:ca\.? )?)?(\d{1,3})[\s-]*(?:mins?|minutes?|minuten|minutos?|minuti|minut[ay]?)\b\.?(?:\s+(?:read(?:ing)?|de (?:lecture|leitura|lectura)|lesezeit|leestijd))?(?:\s+time)?$/i;
const saysRead = /read|lese|leit|lect|lett|leest|czyt/i;

/** The minutes of a line that states a reading time and nothing else; null for any other. */
export function readingMinutes(text: string): number | null {
  if (text.length > 60 || !saysRead.test(text)) return null;
  const found = Number(minutes.exec(text)?.[1] ?? 0);
  return found > 0 ? found : null;
}
