import { at } from '../names/phrase.ts';
import { speechVerbs } from '../names/vocabulary.ts';
import type { Reading, Span } from '../text.ts';
import type { Token } from '../tokens.ts';
import { companyVerbs } from './vocabulary.ts';

/** What an organisation is called in a word, and no person is. */
const kinds =
  'company|companies|firm|carmaker|automaker|drugmaker|chipmaker|manufacturer|retailer|supermarket|bank|lender|insurer|group|agency|charity|think[ -]?tank|nonprofit|non-profit|organisation|organization|startup|start-up|watchdog|regulator|airline|carrier|newspaper|magazine|website|broadcaster|network|journal|union|party|club|team|consultancy|brokerage|conglomerate|platform|chain|militia|institute|university|college|hospital|brand|studio|band|miner|utility|exchange|foundation|association|federation|outlet|non-governmental organisation|NGO';

/** What a person or a thing may be called as well. */
const doubtfulKinds =
  'maker|provider|operator|developer|publisher|giant|body|label|supplier|contractor|producer|fund|service|app';

const after = new RegExp(
  String.raw`^(?:['’]s?)? (?:chief (?:executive|economist|financial|operating|technology|scientist|investment)|CEO|CFO|COO|CTO|shares (?:rose|fell|were|are|have|had|closed|jumped|dropped|slid|gained|lost|surged|plunged|up|down|in\b)|stock|shareholders|investors|spokesman|spokeswoman|spokesperson|employees|executives?|customers|headquarters|co-founder|founder|subsidiary|revenue|profits?|earnings|newspaper|magazine|journal|news agency|drummer|bassist|guitarist|frontman|frontwoman|bandmates?|analysts?|strategist|economist|said in (?:a|its) (?:filing|report)|Chief (?:\w+ ){1,2}Officer|plc\b|reported (?:a |net |quarterly |revenue|earnings|profit))|^,? which (?:it|the (?:company|firm|group)) (?:acquired|bought|owns|sold)\b|^ \((?:NYSE|NASDAQ|Nasdaq|LSE|[A-Z]{2,6}:)|^, (?:the|an?|one of the) (?:(?!(?:of|at|for|who|in|and|with) )[\p{L}’'-]+ ){0,5}(?:${kinds}|${doubtfulKinds})\b`,
  'u',
);
const before = new RegExp(
  String.raw`(?:\b(?:shares (?:of|in)|stake in|CEO (?:of|at)|chief executive (?:of|at)|(?:spokesman|spokeswoman|spokesperson) (?:for|at|of)|employees (?:of|at)|owned by|owner of|acquired by|acquisition of|subsidiary of|parent company|parent of|(?:analyst|economist|strategist|researcher|scientist|professor|engineer|executive|partner|co-founder|founder|fellow|lawyer|editor|pharmacist|manager) (?:at|of)(?: the)?|(?:head|director|president|chief|manager|analyst|strategist) (?:of|for) (?:\p{Ll}+ ){1,4}at(?: the)?|(?:founding )?members? of (?:the )?(?:band|group)|founding members? of(?: [Tt]he)?|layoffs at|works (?:for|at)|(?:data|figures|report|survey|study|poll|analysis|research|estimates) (?:from|by)|(?:${kinds})) |\b\p{Lu}\p{L}+-based )$`,
  'u',
);

/** "a security company, " before a name that a comma ends. */
const apposed =
  /\b(?:company|firm|agency|charity|nonprofit|non-profit|startup|start-up|airline|newspaper|magazine|band|retailer|bank|lender|group),(?: [Tt]he)? $/;

const staffOf =
  /\b(?:CEO|chief executive|co-founder|founder|employees|president|chairman) (?:of|at) $/;

/** Whether those stand before a name who only an organisation has. */
export function hasStaff({ text }: Reading, { start }: Span): boolean {
  return staffOf.test(text.slice(Math.max(0, start - 40), start));
}

/** Whether the words around a name say that it is a company's or an agency's. */
export function isTold({ text }: Reading, { start, end }: Span): boolean {
  // Behind "owned by Austria's" as behind "owned by".
  const lead = text
    .slice(Math.max(0, start - 60), start)
    .replace(/\p{Lu}[\p{L}.]{1,60}['’]s $/u, '');
  const behind = text.slice(end, end + 90);
  const isApposed = /^(?:,| \(| —| –)/.test(behind) && apposed.test(lead);
  const isMany = /\b[Tt]he $/.test(lead) && behind.startsWith(' said in a statement');
  return isMany || isApposed || after.test(behind) || before.test(lead);
}

const staff =
  /^(?:chief|spokesman|spokeswoman|spokesperson|officials?|members?|leaders?|supporters|fighters|lawmakers|director|president|chairman|officers?|agents?|investigators|analysts?|sources|ministers?|staff|troops|soldiers|rebels|militants|detectives|prosecutors|legislators?|employees|headquarters|researchers|scientists|data|figures|board|commissioner|executives?)$/;

/** Whether a name does what organisations do: it speaks, or has members and figures. */
export function isActing(tokens: readonly Token[], index: number): boolean {
  const token = at(tokens, index);
  const next = at(tokens, index + 1);
  return (
    /^(?:told|says|said)$/.test(at(tokens, index - 1).text) ||
    (next.gap.endsWith(' ') && (speechVerbs.has(next.text) || companyVerbs.has(next.text))) ||
    staff.test(next.text) ||
    (token.isPossessive && staff.test(at(tokens, index + 2).text))
  );
}
