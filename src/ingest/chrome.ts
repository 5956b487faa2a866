/** A way in which a scraped page gives itself away: a line that says nothing of its story. */
export interface Sign {
  /** What such a line is, as a copy says it. */
  why: string;
  /** Matches a whole line. */
  pattern: RegExp;
  /** Whether the lines right below belong to it, up to a blank line or running text: a label and its links. */
  heads?: true;
  /** Whether a story is over where it stands, if little running text follows. */
  ends?: true;
}

/** What may stand around the words of a button or label: marks, arrows, a counter in brackets. */
const edge = String.raw`[^\p{L}\p{N}]*`;

/** A pattern for whole lines that say one of these phrases, each on a line of its own as a regular expression. */
function phrases(list: string): RegExp {
  return new RegExp(`^${edge}(?:${alternatives(list)})${edge}$`, 'iu');
}

function alternatives(list: string): string {
  return list
    .split('\n')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
    .join('|');
}

/*
 * No two of these may say the same, nor two of them what a third says: a line of many such words could be read in as many
 * ways as there are numbers of that length, and each would be tried. So "copy link" is two of them, and "link" no company.
 */
const sharing = alternatives(String.raw`
  facebook|x|twitter|whats ?app|telegram|linked ?in|reddit|pinterest|pin(?: ?it)?|tumblr|flipboard|messenger|instagram
  snapchat|tik ?tok|threads|bluesky|mastodon|pocket|xing|vk|gettr|gab|parler|truth(?: social)?|line|weibo|wechat|kakao(?:talk)?
  카카오(?:톡)?|페이스북|트위터|url|e-?mail|이메일|mail|sms|google\+|print|drucken|imprimer|imprimir|stampa|drukuj|인쇄|fax
  shares?|tweet|copy|link|copied|copy link to clipboard|save|bookmark|article bookmarked|gift|republish|like
  compartilhe|teilen|merken|anhören|vorlesen|link kopieren|partager|copier le lien|compartir|copiar (?:enlace|link)|compartilhar|condividi|copia link
  udostępnij|kopiuj link|sdílet|sdílejte|delen|dela|del(?!en)|jaa|поделиться|공유(?:하기)?|좋아요|シェア|分享|شارك|مشاركة
  (?:show )?more sharing options|show (?:all|extra) sharing options|(?:share|sharing) options
`);
const sharingCompany = alternatives(String.raw`
  send|click to|on|via|by|to|with|auf|per|bei|por|enviar|en|su|this|article|artikel|artículo|story|page|post|comment|reply|now|friends
  opens? in (?:a )?new (?:window|tab)|in your social network|close|all|extra|the
`);

/**
 * The signs, in the order in which they are tried. The words are those that news sites have on their buttons, labels and
 * notices, in the languages of the sites that we have seen.
 */
const signs: readonly Sign[] = [
  {
    why: 'a button to share or save the page',
    pattern: new RegExp(
      String.raw`^${edge}(?:(?:${sharingCompany})${edge})*(?:${sharing})(?:${edge}(?:${sharing}|${sharingCompany}))*${edge}(?:\d{1,4}${edge})?$`,
      'iu',
    ),
  },
  {
    why: 'an advertisement, or the place of one',
    pattern: phrases(String.raw`
      advertisements?(?: \d+)?|advertising|advertorial|ads?|sponsored(?: content| features?| by)?|sponsor content|presented by|paid (?:content|post|for by)|promoted
      (?:story|article)?\s?continues? (?:after|below).{0,40}|continue reading (?:below|the main story)|scroll (?:down )?to continue.{0,40}|supported by
      advertisement.{0,12}(?:scroll|below|continue).{0,40}|skip ad(?:vertisement)?|remove ads|report (?:this )?ad|(?:story )?continues below.{0,40}|after newsletter promotion|skip past newsletter promotion
      anzeige|werbung|publicité|publicida(?:d|de)|anuncio|pubblicità|advertentie|annons|annon[cs]e|mainos|reklam[ay]?|реклама|広告|광고|广告|廣告|إعلان
    `),
  },
  {
    why: "readers' comments, or a call for them",
    ends: true,
    pattern: phrases(String.raw`
      (?:(?:view|show|see|read|leave|post|add|write|join|load|hide|click to|jump to|go to|all|sort|start)\s(?:(?:all|more|a|the|your|our|\d+|read more and view|to)\s)*)?(?:comments?|conversation|replies|discussion)(?:\s*\(?\d*\)?)?
      \d[\d.,]*\s*(?:view |all )?(?:comments?|replies|shares?|views?|likes?|kommentare?|commentaires?|comentarios?|comentários?|commenti|komentarz[ey]|reacties?|kommentarer)
      (?:kommentare?|commentaires?|comentarios?|comentários?|commenti|komentarze|komentář[eů]?|diskuze|reacties?|kommentarer|kommentit|комментари[ийея]*|댓글|コメント|评论|評論)(?:\s*\(?\d*\)?)?
      be the first to comment|please read our comment policy.{0,40}|.{0,30}your email address will not be published.{0,60}|cancel reply|log in to (?:leave a )?comment.{0,40}|댓글달기 \d+|\d+ 댓글달기 \d+
    `),
  },
  {
    why: 'a call to subscribe, sign up or log in',
    pattern: phrases(String.raw`
      subscribed?(?: (?:now|today|here|to .{0,60}|for .{0,60}|with .{0,60}))?|sign[ -]?(?:up|in|out)(?: (?:now|here|today|or .{0,40}|for .{0,120}|to .{0,120}))?|log ?in(?: .{0,60})?|register(?: (?:now|here|for free|/.{0,60}))?
      create (?:an |your )?(?:free )?account.{0,60}|join (?:now|us|our .{0,60})|(?:newsletters?|newsletter sign-?up|breaking news emails?|email address)|enter your e-?mail.{0,60}|(?:please enter|your) (?:a |valid )*e-?mail.{0,60}
      (?:thank(?:s| you) for (?:signing|subscribing|registering)|you['’]ve successfully subscribed).{0,80}|i['’]m in|already (?:a )?(?:subscrib|member|regist).{0,60}|(?:for )?subscribers(?: can gift .{0,40}| only)?|by (?:clicking|signing|subscribing|providing|entering|submitting|registering)(?=.*\b(?:agree|accept|consent|acknowledge|terms|privacy)\b).{0,250}
      .{0,60}(?:download|get) (?:the|our) (?:\S+ ){0,3}app\b.{0,40}|arrives (?:\S+days?|weekly|daily)|get email updates.{0,80}|access articles from.{0,80}|enjoy additional articles.{0,40}
      (?:jetzt )?(?:anmelden|abonnieren|registrieren)|s['’]abonner.{0,40}|abonnez-vous.{0,40}|iniciar sesión|suscr[ií]bete.{0,40}|esta funcionalidad es s[oó]lo para.{0,40}|assine.{0,40}|abbonati.{0,40}|subskrybuj.{0,40}|pozostało jeszcze.{0,60}|chcete-li článek poslouchat.{0,40}|로그인|구독\S{0,4}|登録
    `),
  },
  {
    why: 'a call to subscribe, sign up or log in',
    pattern:
      /^(?=.{0,250}\b(?:newsletters?|in-?box|e-?mails? (?:address|alerts?|updates?)|breaking news alerts?|personalized feed|sign(?:ing)?[ -]?up for|subscrib(?:e|ing) (?:to|here|now|for)|whatsapp channel|telegram channel|push notifications?|follow (?:us|the .{0,40}) on|on (?:facebook|instagram|google news)\b))(?:get|let our|sign|want|join|stay|never miss|don['’]t miss|keep|subscribe to (?:our|the|this|your)|receive|click|start your|for (?:more|the latest|all)|to (?:get|receive|keep)|enter|need|interested|like|enjoy|if you|check out|download|follow|you can (?:also )?(?:sign|subscribe|follow)|be (?:the )?first|delivered|become|the (?:\S+ ){0,6}newsletter|our (?:\S+ ){0,4}newsletter|i agree)\b.{0,330}$/iu,
  },
  {
    why: 'a label over links to other texts',
    heads: true,
    pattern: phrases(String.raw`
      related(?: (?:stories|story|articles?|news|content|posts?|links?|items|reading|coverage|videos?))?|read (?:next|more|also|this next|our (?:complete |full )?coverage.{0,30})|read more (?:about|from|on|at)\b.{0,60}
      (?:you )?(?:may|might) (?:also )?(?:like|be interested in|have missed)|also (?:read|see)|see also|more (?:on|stories|news|articles|coverage|like this|to explore|reading|videos?|headlines)|more (?:from|on|about|in)\s(?:(?-i:\p{Lu}).{0,50}|this\b.{0,20}|our\b.{0,30}|the author)
      most (?:read|popular|viewed|recent|shared|commented|watched)(?: .{0,20})?|trending(?: (?:now|stories|topics|news|articles|on .{0,20}))?|popular(?: (?:now|stories|posts|articles|news|videos?))?|top (?:stories|news|picks|posts|headlines|videos?|of the times)
      latest(?: (?:stories|news|posts|articles|headlines|videos?|in .{0,20}|from .{0,30}|updates?))?|recent (?:posts|stories|articles|news)|recommended(?: (?:stories|for you|reading|videos?|articles|by .{0,20}))?|editors?['’]?s?['’]? (?:picks?|choice|notes)
      (?:what to )?(?:read|watch|up) next|next up|featured(?: (?:stories|articles|posts|videos?))?|further reading|don['’]?t miss|in case you missed it|now reading|keep reading|must[ -](?:watch|read)s?|explore more.{0,40}|suggested (?:reading|for you)|promoted stories|(?:from )?around the web|from (?:the web|our partners)|in this section|live issue .{0,40}
      lesen sie (?:auch|mehr).{0,60}|mehr (?:zum thema|dazu|lesen)|mehr aus .{0,40}|das könnte (?:sie|dich) (?:auch )?interessieren|meistgelesen|auch interessant|passend dazu|weiterlesen|zum thema|weitere (?:videos|artikel|themen|nachrichten)
      (?:à |a )?lire aussi|lire (?:la suite|plus)|sur le même (?:sujet|thème)|voir aussi|les plus lus|noticias? relacionadas?|art[ií]culos? relacionados?|para saber más|más (?:información|noticias)|lo más (?:leído|visto)|te puede interesar
      artigos relacionados|leia (?:também|mais)|leggi anche|potrebbe interessarti.{0,20}|articoli correlati|czytaj (?:więcej|dalej|także|też|również).{0,20}|zobacz (?:także|też|również|więcej)|polecamy|čtěte (?:také|dále|více)|přečtěte si (?:také|i|více)
      lees (?:ook|meer|verder)|meer over .{0,40}|läs (?:också|även|mer|vidare)|les (?:også|mer)|læs (?:også|mere)|lue (?:myös|lisää)|читайте также|по теме|関連(?:記事|ニュース|リンク)|こちらの記事も.{0,20}|あわせて読みたい|人気記事.{0,10}|관련\s?기사|많이 본 .{0,10}|相关(?:新闻|阅读|文章)|相關(?:新聞|文章)|延伸閱讀|اقرأ (?:أيضا|أيضاً|المزيد|ايضا)
    `),
  },
  {
    why: 'topics and tags of the page',
    heads: true,
    ends: true,
    pattern: phrases(String.raw`
      (?:related )?(?:tags|topics)(?:\s?:.{0,200}|\s(?-i:\p{Lu}).{0,100}|(?-i:(?<=s)\p{Ll}).{0,100})?|(?:filed|published|posted) (?:in|under)(?:\s?:.{0,200})?|(?:in|mentioned in) this (?:article|story)(?:\s?:.{0,200})?|(?:keywords?|categor(?:y|ies)|sections?)(?:\s?:.{0,200})?
      m[aá]s temas.{0,100}|temas(?: relacionados)?|etiquetas.{0,60}|themen|schlagw(?:orte|örter).{0,60}|mots[- ]clés.{0,60}|argomenti|temi|tagi|(?:související )?témata|ämnen|onderwerpen|emner|labels\s?:.{1,200}|カテゴリー?|タグ|标签.{0,30}
    `),
  },
  {
    why: 'a line on rights or terms of use',
    pattern:
      /^(?:(?:photo )?copyright\s*(?:©|\(c\)|\d{4}|by\b|:|notice|$).{0,250}|(?:\(c\)|©|℗).{0,250}|.{0,200}\ball rights reserved\b.{0,200}|.{0,120}(?:wszystkie prawa zastrzeżone|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|無断転載|무단\s?전재).{0,120}|(?:purchase|buy|obtain|request|license) (?:licensing|reprint|reuse|this content).{0,60}|reuse this content|reprints?(?: (?:and|&) .{0,20})?|our standards:.{0,120}|.{0,40}\beditorial (?:guidelines|policy|standards)|(?:privacy|cookie|ad)s? (?:policy|notice|statement|settings|preferences|rights)\b.{0,60}|(?:eu )?privacy rights|terms (?:of (?:use|service|sale)|(?:and|&) conditions).{0,60}|this site is protected by recaptcha.{0,160}|.{0,160}\b(?:we|site|\S+) (?:may|might|will|can)? ?(?:earn|receive|get)s? (?:an? |some )?(?:small |affiliate )?(?:commission|revenue|compensation)\b.{0,250}|.{0,60}make money when you.{0,100}|(?:this|our|the) (?:web ?)?(?:site|page) uses? cookies.{0,200}|interest-based ads|california -.{0,30}|corrections? policy|submit a correction|(?:this|the) (?:material|content|article|story|report|text).{0,40}may not be (?:published|reproduced|republished|rewritten).{0,200})[.\s]*$/iu,
  },
  {
    why: 'a note on who else worked on the text',
    pattern:
      /^[(\[]?(?:(?:with )?(?:additional )?(?:reporting|writing|editing|research|production) (?:and (?:writing|editing) )?by\b|contributing(?: reporters?)?:|with (?:reporting|files|contributions) (?:by|from)\b|fact[- ]checked by\b).{0,300}$/iu,
  },
  {
    why: 'a header of a message',
    pattern: /^(?:from|to|cc|bcc|sent|reply-to|date):\s.{0,200}$/iu,
  },
  {
    why: "a control of the page's own",
    pattern: phrases(String.raw`
      home(?:page)?|startseite|menu|menü|search(?: (?:for|keyword.{0,20}|site|this site|icon|input|query|results))?|skip to .{0,60}|back|(?:back|return|go) to (?:top|gallery|.{0,30}home.{0,20})|close|prev(?:ious)?|next|(?:next|previous) (?:article|story|post|page|slide|image|photo|up).{0,160}|post navigation|read (?:full )?(?:the )?(?:original article|full (?:story|article)|in app)
      click (?:here|to (?:read more|view|hide|expand|share|enlarge|subscribe).{0,60})|tap (?:here|to).{0,50}|view (?:all|more|gallery|full .{0,20}|image.{0,30}|photos?|slideshow|more .{0,20}|author archive|(?:this )?(?:post|profile|video).{0,30})|see (?:all|more)(?: videos| photos| stories| coverage)?|show (?:more|less|all|caption)|hide caption(?: toggle caption)?|toggle caption|caption|load(?:ing)? ?(?:more)?
      enlarge(?: (?:this )?image)?|(?:plus icon )?expand|collapse|open image.{0,40}|full ?screen|image \d+ (?:of|\/) \d+|\d* ?(?:photos?|images?|videos?|slides?)|(?:photo )?gallery|(?:launch|photo|view) gallery|slideshow|watch(?: (?:live|now|video|more))?|play(?: video| now| audio)?|autoplay|replay
      listen(?: (?:now|live|to (?:this|the) (?:article|story|episode).{0,30}))?|subtitles?|loading\.*|transcript|follow(?: us| this author)?|following|about us|contact(?: us)?|contact the author|advertise(?: with us)?|help|faq|careers|sitemap|rss|got it|(?:submit|send (?:us )?)(?: feedback)?|feedback|got a tip|welcome|account
      report (?:an? )?(?:error|typo|mistake|issue).{0,30}|send a letter to the editor|was this (?:article|page) helpful.{0,10}|share your thoughts.{0,40}|donate(?: now| today| here)?|support (?:independent|local|our|quality).{0,40}journalism.{0,20}|donate to support.{0,60}|please check your username|manage .{0,20}(?:settings|preferences|account)|get author rss feed|open extended reactions|don['’]t show me.{0,40}|we apologize, but this video.{0,40}|try refreshing your browser.{0,20}|for immediate release|this (?:article|story) is more than \d+ (?:year|month|week|day)s? old|article content|story timeline|end of article|back to news
      article|článek|artikel|español|english|deutsch|français|italiano|português|editions?|drobečková navigace|breadcrumbs?|you are here|zur startseite|suche|buscar|rechercher|szukaj|hledat|이미지 확대보기|확인|알림\S{0,6}|검색\S{0,4}( .{0,20})?|입력|수정|検索
    `),
  },
  {
    why: 'a figure or mark of the page that says nothing by itself',
    pattern: /^(?![$£€¥]|\d{1,2}[:.]\d{2}$)[\p{N}\p{P}\p{S}\s]{1,24}$/u,
  },
  {
    why: 'a path through the sections of the page',
    pattern:
      /^[\p{L}\p{N}][^.!?<«>›»]{0,41}(?:\s[>›»]\s[^.!?<«>›»]{1,61})*\s?[>›»](?:\s[^.!?<«>›»]{1,101})?$/u,
  },
];

/** Longer lines are never a sign: a page's notices are short. */
const longest = 500;

/** The first sign that a line bears; null for a line that could be a story's. */
export function signOf(text: string): Sign | null {
  return text.length > longest ? null : (signs.find(({ pattern }) => pattern.test(text)) ?? null);
}
