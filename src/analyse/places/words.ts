import { wordSet } from '../words.ts';

/** Before a name of a place: somewhere is meant. */
export const locative = wordSet(
  'in near outside around across throughout within inside into through toward towards via beyond ' +
    'downtown central northern southern eastern western northeastern northwestern southeastern southwestern ' +
    'north south east west nearby neighbouring neighboring upstate rural greater mainland',
);

/** Before the name of a place or of a person. */
export const perhapsLocative = wordSet(
  'at to from of between leaving visiting off over visited for entered reached hit struck attacked captured seized bombed shelled stormed besieged towards',
);

/** Words for directions, as names have them. */
export const compass = wordSet(
  'North South East West Northern Southern Eastern Western Central Northeast Northwest Southeast Southwest Downtown Upstate ' +
    'Greater Mainland Rural Upper Lower Inner Outer Coastal Occupied Nearby Neighbouring Neighboring',
);

/** Words that begin a sentence in capitals and are no part of a name. */
export const opening = wordSet(
  'A An The This That These Those In On At By For From To With Without Of And But Or Nor So Yet If As Since While When Where After ' +
    'Before During Until Although Though Because Like Unlike Between Across Around Near Outside Inside Into Through Throughout Over Under Against ' +
    'Is Was Are Were Has Have Had Did Does Do Will Would Can Could Should May Might Must Not No Only Even Both Either Neither Most Many Some ' +
    'All Every Each Other Another Several Few Former Meanwhile However Also Now Then Today Yesterday Tomorrow Still Instead Why How What Who ' +
    'Which Whether About Beyond Despite Amid Among Amongst Along Behind Toward Towards Via Per Than Two Three Four Five His Her Its Their Our My Your ' +
    'Whereas Once Perhaps Maybe Even Unlike Visit See Meet Monday Tuesday Wednesday Thursday Friday Saturday Sunday Young Old Rival Fellow Ex Its Said ' +
    'One Six Seven Eight Nine Ten Eleven Twelve',
);

/** What a state has, in capitals after its country. */
export const ofState =
  /^ (?:(?:Foreign|Justice|Health|Interior|Finance|Defen[cs]e|Trade|Culture|Education|Transport) )?(?:Ministry|Department|Bureau|Embassy|Consulate|Marines?|Marine Corps|Coast Guard|Parliament|Senate|Supreme Court|Congress|Cabinet)\b/;

/** Ordinary words that begin names: "Real Madrid", "New England". */
export const nameOpeners = wordSet(
  'new old great little big grand upper lower real port fort mount lake king queen saint young hotel bank radio team miss captain operation project ' +
    'model camp club bay lady lord red white black blue green golden silver air sporting athletic dynamo racing union deportivo royal national greater',
);

/** After the name of a place, joined by a hyphen: what comes from it. */
export const eponymous =
  /^-(?:based|born|area|bred|raised|educated|trained|headquartered|bound|listed|registered|native)\b/;

/** After the name of a place: what kind of place it is. */
export const sorts =
  /^ (?:village|town|city|suburb|hamlet|province|region|district|county|oblast|governorate|prefecture|peninsula|island|municipality|neighbou?rhood|sector|coast|airport|port|harbou?r|metropolitan|metro|state)\b/;

/** Before a name: the name is a person's. */
export const titles = wordSet(
  'Mr Mrs Ms Miss Mx Dr Prof Professor Sir Dame Lord Lady Judge Justice Sgt Capt Col Gen Lt Cpl Pvt Rev Fr St Sen Rep Gov Sens Reps Inspector Detective ' +
    'Officer President Senator Governor Congressman Congresswoman Secretary Minister Captain Coach Chancellor Chairman Pope King Queen Prince Princess',
);

/** After the name of a place: what stands for it, or does something in it, in capitals. */
export const offices = wordSet(
  'Mayor Gov Governor Sen Sens Senator Senators Rep Reps Representative Congressman Congresswoman President Prime Vice Foreign Defense Defence Finance ' +
    'Interior Chancellor Minister Ministers Attorney Lt Lieutenant Deputy Secretary Ambassador Premier King Queen Prince Princess Emperor Pope Crown ' +
    'Republican Republicans Democrat Democrats Democratic Judge Chief Archbishop Bishop Cardinal Gen General Col Air Navy Army Marine ' +
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December ' +
    'Jan Feb Aug Sept Oct Nov Dec I Olympics Olympic Games Grand Covid COVID Treasury Trade Health Education Energy Justice Home House Senate Congress Government ' +
    'Parliament',
);

/** In the capitalised words after a name: the name is part of an organisation's or a work's. */
export const organisationEnds = wordSet(
  'Airlines Airways Airline Express Motors Motor Steel Bank Times Post Daily Telecom Today Telegraph Herald Tribune Journal Gazette Chronicle Guardian Observer ' +
    'University College School Academy Institute Association Society Federation League Foundation Church Party Cup Open Prix Championship Championships ' +
    'Inc Corp Ltd PLC Plc LLC Co Company Group Holdings Petroleum Railways Insurance Re Union Council Club Museum Orchestra Symphony Ballet Opera Philharmonic ' +
    'Exchange Chamber Center Centre Library Theatre Theater Hospital Committee Network Fund Trust Capital Partners Pharmaceuticals Radio Television TV News ' +
    'Magazine Review Press Service Authority Commission Agency Ministry Department Bureau Corporation Board Alliance Coalition Brotherhood Front Movement ' +
    'Initiative Laboratory Laboratories Court Courts Police Constabulary Games Awards Book Standard Idol Horror Dream Pie Missile',
);

/** Before "of": what follows is part of an organisation's name, a title or an event's. */
export const organisationHeads = wordSet(
  'Bank University College Church Institute Museum Voice Republic Kingdom Federation Duke Duchess Prince Princess Earl Marquess Archbishop Bishop House ' +
    'Court League Association Commonwealth Party Front Society Academy Library School Order Tour Battle Treaty Daughters Sons Chamber Ministry Department ' +
    'Board Council Confederation Union Journal Times Bureau Parliament Assembly Port Diocese Archdiocese Baron Baroness Viscount Countess Count Cardinal ' +
    'Gulf Merchant Declaration Convention Peace Siege Wolf Wizard Company Committee Club Center Centre Guild Children Tales Heart',
);

/** Countries whose names people have, as first names or surnames. */
export const alsoPeople = wordSet(
  'Jordan Chad Georgia Israel Kenya India America Cuba Ireland Holland France Niger Jamaica Cyprus Malta Trinidad Mali Ceylon Persia',
);

/** Cities and regions whose names are those of people, words or companies. */
export const alsoOther = wordSet(
  'Sydney Austin Florence Charlotte Houston Jackson Victoria Madison Lincoln Phoenix Orlando Dallas Paris Savannah Santiago Carson Kent Chelsea Brooklyn ' +
    'Milan Sofia Regina Alexandria Hamilton Wellington Kingston Nelson Durham Warren Aurora Eugene Salem Irving Garland Henderson Lancaster Richmond ' +
    'Raleigh Norman Cleveland Columbus Van Nice Reading Bath Mobile Split Most Cork Derby Orange Sale Bury Deal Hull Male Ho Man Bo Bor Of Pace Bend Plum ' +
    'Jersey Devon Rhodes Java Virginia Montana Georgia Dakota Carolina Indiana Tennessee Amazon Chester Preston Clifton Ashley Kelly Lima Roman Santa Rosario ' +
    'Concord Independence Liberty Enterprise Paradise Date March Sandwich Rugby Barking Wells Ely Battle Angola Lens Nancy Tours Angers Tyler Troy Gary Kyle Roy ' +
    'Bell Cary Carey Allen Arlington Arnold Barry Beverly Bradley Burnley Burton Clayton Clinton Clovis Dale Dayton Denton Diego Douglas Dudley Elgin Elizabeth ' +
    'Erin Evans Francisco Fulton Grant Greeley Grove Harris Hudson Jose Keller Kenner Lawrence Leon Logan Luis Marion Marshall Martin Mason Melissa Mercedes ' +
    'Merced Monroe Morgan Newton Norfolk Palmer Parker Pierre Porter Quincy Reid Rodriguez Rosa Russell Shelby Sherman Stafford Stanton Taylor Vernon Vincent ' +
    'Wallace Wayne Wilson Winston Crawley Blackburn Barnsley Bolton Bradford Burnaby Camden Campbell Chandler Chico Compton Corona Elmira Everett Fremont ' +
    'Gilbert Hayward Hemet Hercules Holland Houma Hugo Huntington Irvine Jefferson Kennedy Lafayette Laurel Layton Macon Manteca Medina Mesa Moore ' +
    'Murray Napa Novi Ontario Oxford Cambridge Peoria Perry Petersburg Pueblo Racine Rialto Rochester Roswell Salina Sterling Stockton Temple ' +
    'Thornton Union Upland Vista Waterloo Watson Webster Weston Wheaton Whittier Yuma Zion Sparks Normal Central Delta Golden Eagle Rock Hope Ensign Capital Sierra ' +
    'Valencia Palermo Trump Bush Obama Batman Nixon Harvey Maria Katrina Ian Ida Helene Milton Sandy Andrew Hugh Kobe Doha Medina Mary Sari Ede Aba Saga Mito Soma ' +
    'Born Essen Kiel Marl Hamm Trier Halle Singen Worms Bergen Darwin Perth Adelaide Alice Melbourne Cairns Hobart Geneva Genoa Vienna Siena Sienna Verona ' +
    'Toyota Hitachi Nokia Hershey Roma Barcelona Liverpool Arsenal Everton Inter Juventus Chelsea Swift Stone',
);

/** Cities called by words that seldom mean them: a state or a country must stand after them once. */
export const seldomPlaces = wordSet(
  'March Spring University Central Summit Union Alliance Republic Superior Holiday Retreat Mission Enterprise Anthem Metro Bar Surprise Green Pearl Bear ' +
    'Paramount Converse Delta Homestead Keystone Midway Liberal Crystal Sunrise Sunset Imperial Eagle Medias Most Sale Deal Jupiter Man Pare Bush Eureka ' +
    'Mustang Marina Fountain Fleet Grove Hook Temple Normal Centennial Meridian Mentor Defiance Apex Terrace Ode Male Oral Saga Walker Warren Roman ' +
    'Martin Ridder Saki Sandy Palmer Wright Tucker Mason Bender Bell Plum Pace Liberty Independence Of Ho Bo',
);

/** Of those, the ones that are far more often the city. */
export const mostlyCities = wordSet(
  'Houston Dallas Paris Sydney Milan Sofia Santiago Melbourne Perth Adelaide Vienna Geneva Barcelona Liverpool Oxford Cambridge Phoenix Cleveland Doha Kobe ' +
    'Alexandria Richmond Columbus Orlando Tennessee Indiana Ontario Lima Genoa Brooklyn Rochester Norfolk Bradford Valencia Palermo Verona Bergen',
);

/** Words of sport, where a city's name is a team's. */
export const sport = wordSet(
  'goal goals scored match matches coach midfielder striker defender goalkeeper quarterback touchdown touchdowns inning innings playoff playoffs league team teams ' +
    'season halftime rebounds assists wicket wickets batsman overs semifinal semi quarterfinal penalty fixture fixtures kickoff points victory defeat win beat',
);

/** What says that a word is a language: it comes after these, and nothing that it could describe follows. */
export const spoken = wordSet(
  'in into speak speaks speaking spoke spoken learn learning learned fluent teach teaches taught translated understand',
);

/** After a name: a thing that is only called after the place. */
export const things = new Map(
  Object.entries({
    Brussels: 'sprouts sprout',
    French: 'fries toast horn kiss doors windows bulldog bulldogs',
    German: 'shepherd shepherds measles',
    Swiss: 'cheese chard roll',
    Danish: 'pastry pastries',
    Turkish: 'delight',
    Guinea: 'pig pigs fowl',
    Brazil: 'nut nuts',
    Panama: 'hat hats',
    Bermuda: 'shorts Triangle',
    Saudi: 'Aramco',
    Dutch: 'oven courage',
    Chinese: 'checkers',
    Russian: 'roulette dolls',
    Spanish: 'flu',
    Indian: 'summer',
    Pole: 'position vault vaulter',
    English: 'breakfast muffin',
    Turkey: 'sandwich sandwiches breast meat farmers farms sales prices dinner shoot',
    China: 'cabinet teacup plates cup cups',
  }).map(([name, words]) => [name, wordSet(words)]),
);

/** The last word of a name that says what kind of place it is. */
export const features: ReadonlyMap<string, 'region' | 'other' | 'city'> = new Map([
  ...(
    'County Province Prefecture Oblast District Governorate Parish Township Island Islands Valley Peninsula Archipelago ' +
    'Panhandle Territory Atoll Borough Highlands Voivodeship Region'
  )
    .split(' ')
    .map((word) => [word, 'region'] as const),
  ...(
    'River Lake Mountain Mountains Desert Bridge Airport Square Street Avenue Boulevard Bay Beach Canal Strait Sea Ocean Peak Glacier Falls Creek Canyon ' +
    'Stadium Arena Palace Castle Cathedral Harbor Harbour Park Tunnel Dam Reservoir Gorge Cove Basin Reef Volcano Hills Hill Forest Fjord Pass Crater Plateau ' +
    'Ridge Cemetery Basilica Abbey Tower Expressway Turnpike Interchange Reservation Garrison Barracks'
  )
    .split(' ')
    .map((word) => [word, 'other'] as const),
  ['City', 'city'],
]);

/** The first word of a name that says so. */
export const leading: ReadonlyMap<string, 'region' | 'other' | 'city'> = new Map([
  ...['Lake', 'Mount', 'Mt', 'Cape', 'River', 'Loch'].map((word) => [word, 'other'] as const),
  ['Fort', 'city'],
]);

/** The first word of a name that goes on with "of". */
export const leadingOf: ReadonlyMap<string, 'region' | 'other'> = new Map([
  ...['Gulf', 'Strait', 'Straits', 'Bay', 'Sea'].map((word) => [word, 'other'] as const),
  ['Isle', 'region'],
]);

/** Words before "of", by which a name is introduced, and after one, small. */
export const introduced: ReadonlyMap<string, 'region' | 'other' | 'city'> = new Map([
  ...'city town village hamlet suburb suburbs outskirts neighborhood neighbourhood borough enclave municipality township settlement port'
    .split(' ')
    .map((word) => [word, 'city'] as const),
  ...'province region district island county state peninsula'
    .split(' ')
    .map((word) => [word, 'region'] as const),
]);

/** Short names of states, as news writes them after a city: the division's code. */
export const abbreviated: ReadonlyMap<string, string> = new Map(
  (
    'Ala.=AL Ariz.=AZ Ark.=AR Calif.=CA Colo.=CO Conn.=CT Del.=DE Fla.=FL Ga.=GA Ill.=IL Ind.=IN Kan.=KS Ky.=KY La.=LA Md.=MD Mass.=MA ' +
    'Mich.=MI Minn.=MN Miss.=MS Mo.=MO Mont.=MT Neb.=NE Nev.=NV N.H.=NH N.J.=NJ N.M.=NM N.Y.=NY N.C.=NC N.D.=ND Okla.=OK Ore.=OR Pa.=PA ' +
    'R.I.=RI S.C.=SC S.D.=SD Tenn.=TN Tex.=TX Vt.=VT Va.=VA Wash.=WA W.Va.=WV Wis.=WI Wyo.=WY ' +
    'AL=AL AK=AK AZ=AZ AR=AR CA=CA CO=CO CT=CT DE=DE FL=FL GA=GA IL=IL KS=KS KY=KY MD=MD MA=MA MI=MI MN=MN MO=MO MT=MT NE=NE NV=NV NH=NH ' +
    'NJ=NJ NM=NM NY=NY NC=NC ND=ND PA=PA RI=RI SC=SC SD=SD TN=TN TX=TX UT=UT VT=VT VA=VA WA=WA WV=WV WI=WI WY=WY'
  )
    .split(' ')
    .map((pair) => {
      const [short = '', code = ''] = pair.split('=');
      return [short, code];
    }),
);

/** Words for what governments do, which follow a capital that stands for one. */
export const governing = wordSet(
  'said says expanded imposed announced accused accuses rejected denied denies denounced warned warns agreed agrees refused refuses insisted insists ' +
    'claims claimed wants wanted hopes hoped seeks sought considers considered fears feared plans planned believes believed argues argued threatened ' +
    'responded retaliated pledged vowed promised demanded demands urged urges condemned condemns signed approved blocked banned lifted suspended ' +
    'recognised recognized recognises supports supported backs backed opposes opposed invaded annexed launched withdrew maintains sees views ' +
    'regards summoned expelled called calls proposed offered sent deployed ordered has had needs appears seems intends decided would wouldn could should must may might ' +
    'stripped endorsed confiscated vetoed reacted signalled signaled hinted ratified revoked dismissed dismisses welcomed criticised criticized objected protested ' +
    'reaffirmed reiterated complained conceded acknowledged confirmed deported opted contends asserts alleges vows pledges imposes rejects condemned criticises ' +
    'is was will did does',
);

/** After the verbs "is", "was", "will", "has", which say little by themselves. */
export const deciding =
  /^(?: (?:not|now|also|never|still|currently|already|reportedly|long|been|be))*(?: (?:watching|aware|worried|concerned|open|ready|willing|unwilling|prepared|keen|determined|reluctant|eager|exploring|considering|seeking|trying|planning|preparing|pushing|pressing|hoping|looking|expected|weighing|negotiating|repeat|allow|accept|agree|respond|retaliate|support|back|oppose|impose|send|continue|seek|consider|recognise|recognize|want|trying|accused|balking|stalling|threatening|urging|demanding|insisting|offering|refusing|calculated|endorsed|confiscated|offered|signed|expanded|introduced|lifted|suspended|approved|blocked|ordered|proposed|retaliated|signalled|signaled|promised|claimed|argued|restricted|responded|vetoed|summoned|expelled|deployed|denounced|rejected|denied|warned|said|agreed|refused|insisted|pledged|vowed|called|demanded|urged|condemned|sought|threatened|imposed|banned)\b)/;

/** After a capital's possessive: what a government has, and a city has not. */
export const ofGovernments = wordSet(
  'relations ties aims alleged policy policies government foreign ambassador decision claims response demands allies ally forces troops war invasion support envoy sanctions ' +
    'position stance nuclear military army interests influence ambitions goals strategy leaders leadership offer proposal rejection refusal willingness rivals adversaries efforts ' +
    'request intentions objectives terms actions aggression defence defense security trade tariffs export exports negotiators request veto backing plan plans proposition diktat diktats demand decree crackdown insistence reaction concerns commitment commitments pledge pledges grab',
);

/** Before a capital: what is done to a government, or by one. */
export const towardsGovernments = wordSet(
  'by against with accused accuses accusing urged urging urges blamed blames pressed pressing pressured warned warning told telling asked asking persuade convince allow force let help helping',
);

/** Whom a place is home to, and who serves it: "a Hammonton man", "Groton police". */
export const locals =
  /^ (?:man|woman|men|women|boy|girl|teen|teenager|couple|residents?|natives?|police|firefighters?|fire department)\b/;
