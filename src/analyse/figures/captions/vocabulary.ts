import { wordSet } from '../../words.ts';

/** The noun for each form of the verbs that are listed behind it. */
function nounsOf(lists: Record<string, string>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(lists).flatMap(([noun, list]) =>
      list.split(' ').map((verb): [string, string] => [verb, noun]),
    ),
  );
}

/** Verbs for a change of what is their subject, and the noun for it. */
export const changes = nounsOf({
  rise:
    'rise rises rose risen rising climb climbs climbed climbing edged advanced doubled double doubles doubling tripled ' +
    'triple tripling quadrupled accelerated rallied rebounded rallying',
  fall:
    'fall falls fell fallen falling drop drops dropped dropping decline declines declined declining slide slid sliding ' +
    'slip slipped slipping dip dipped dipping tumble tumbled tumbling plunge plunged plunging plummet plummeted ' +
    'nosedived sank slumped slump shed eased slowed slow slows slowing cooled halved halve halving',
  increase: 'increase increases increased increasing',
  decrease: 'decrease decreases decreased decreasing',
  growth: 'grow grows grew grown growing expand expands expanded expanding',
  jump: 'jump jumps jumped jumping surge surges surged surging soar soared soaring rocketed leapt',
  gain: 'gain gains gained gaining',
  contraction: 'shrink shrinks shrank shrunk shrinking contract contracts contracted contracting',
});

/** Verbs for a change of what is their object, and the noun for it; "level" where only what it comes to is told. */
export const changing = nounsOf({
  cut: 'cut cuts cutting slash slashes slashed slashing trim trimmed trimming',
  reduction: 'reduce reduces reduced reducing',
  rise: 'raise raises raised raising lift lifted lifting hike hiked hiking boost boosted boosting',
  level: 'push pushed pushing bring brought bringing take took taking leave left',
  fall: 'lower lowered lowering',
});

/** Nouns for a change, of which a text says how great it is. */
export const changeNouns = wordSet(
  'increase rise fall drop decline decrease growth jump gain reduction cut surge improvement plunge slump dip loss hike',
);

/** What makes an amount a change: "was 7% lower". */
export const differences: ReadonlyMap<string, string> = new Map([
  ['up', 'rise'],
  ['higher', 'rise'],
  ['more', 'rise'],
  ['down', 'fall'],
  ['lower', 'fall'],
  ['less', 'fall'],
  ['fewer', 'fall'],
  ['off', 'fall'],
]);

/** What befalls people, by any form of the verb. */
export const harm = nounsOf({
  killed: 'kill kills killed killing',
  injured: 'injure injures injured injuring hurt hurting',
  wounded: 'wound wounds wounded wounding',
  displaced: 'displace displaces displaced displacing',
  arrested: 'arrest arrests arrested arresting',
  detained: 'detain detained detaining',
  rescued: 'rescue rescued rescuing',
  affected: 'affect affects affected affecting',
  evacuated: 'evacuate evacuated evacuating',
});

/** Verbs behind which an amount says how much their subject is. */
export const being = wordSet(
  "is are was were be been being am 's 're stand stands stood remain remains remained total totals totaled totalled totaling " +
    'totalling amount amounts amounted reach reaches reached reaching hit hits hitting average averages averaged came equal ' +
    'equals represent represents exceed exceeds exceeded cost costs weigh weighs weighed measure measures measured stay ' +
    'stays stayed sit sits sat comprise',
);

/** Participles behind which "at" tells a level: "was valued at". */
export const valued = wordSet(
  'valued estimated priced set put pegged listed rated quoted assessed',
);

export const having = wordSet('has have had having employs employed');

const persons = wordSet(
  'people men women children workers soldiers employees residents patients passengers civilians troops voters students ' +
    'pupils commuters others leaders players members officers officials migrants refugees families daughters sons victims ' +
    'suspects protesters lawmakers senators adults police boys girls teachers nurses doctors fans guests teenagers judges ' +
    'runners jurors inmates prisoners hostages respondents farmers drivers survivors visitors tourists homeowners ' +
    'ministers lawyers detainees tenants customers users grandchildren siblings firefighters rescuers volunteers sailors ' +
    'gunmen militants insurgents fighters managers executives directors investors shareholders consumers councillors ' +
    'delegates candidates athletes participants witnesses defendants men kids babies infants mothers fathers parents ' +
    'neighbours neighbors owners staff personnel businessmen activists journalists reporters experts scientists researchers analysts ' +
    'economists diplomats insiders sources swimmers crew',
);

/** Whether what is counted are persons. */
export function isPeople(thing: string): boolean {
  const last = thing.split(' ').at(-1) ?? '';
  return persons.has(last.toLowerCase()) || /^\p{Lu}\p{Ll}+(?:ans|ese|is)$/u.test(last);
}

/** Words that can stand between a preposition and the amount that it governs. */
export const leading = wordSet(
  'just only even a an the all some another further additional its their his her our these those last past next first ' +
    'previous whole entire other combined total record estimated staggering mere planned nearly every latest prior initial ' +
    'extra maximum minimum any top original remaining',
);

/** What only says that an amount is a sum or a limit, before "of". */
export const sums = wordSet(
  'total number maximum minimum record one some most many any none all out each combined tune',
);

/** Participles that do not end in "-ed", "-en" or "-wn". */
export const irregular = wordSet(
  'sold held made built paid sent found left born caught bought kept led lost met spent told won brought taught cast cut ' +
    'put set hit hurt shot said read fought thought understood bound hung lent sought sworn worn torn gone done begun sung borne',
);

/** Words that say when. */
export const calendar = wordSet(
  'january february march april may june july august september october november december monday tuesday wednesday ' +
    'thursday friday saturday sunday yesterday today tomorrow year month week decade quarter season summer winter spring ' +
    'autumn earlier later ago',
);
