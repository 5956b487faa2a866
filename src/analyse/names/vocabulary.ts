import { wordSet } from '../words.ts';
import given from './given.ts';
import surnames from './surnames.ts';
import words from './words.ts';

/** Given names, each with its capital. */
export const givenNames = wordSet(given);

/** Family names, each with its capital. */
export const familyNames = wordSet(surnames);

const ordinary = wordSet(words);
const endings = /(?:ness|ing|ers|ed|es|er|ly|d|s)$/;

/** Whether a word of any case is one of English, and not a name only. */
export function isOrdinary(word: string): boolean {
  const lower = word.toLowerCase();
  if (ordinary.has(lower)) return true;
  if (lower.includes('-'))
    return lower.split('-').every((part) => isOrdinary(part) || /^\d+$/.test(part));
  const stem = lower.replace(endings, '');
  return (
    stem !== lower &&
    stem.length > 2 &&
    (ordinary.has(stem) ||
      ordinary.has(`${stem}e`) ||
      (!lower.endsWith('is') && ordinary.has(stem.replace(/i$/, 'y'))) ||
      ordinary.has(stem.replace(/(.)\1$/, '$1')))
  );
}

/** Words that begin with a capital only where a sentence does, or in a title. */
export const functionWords = wordSet(`
  a about above across after again against ago all almost along already also although always amid among an and another any anyone anything are around as
  at away back be because been before behind being below between both but by can cannot could did do does doing done down during each either else enough
  even ever every everyone everything few fewer first for former from further get got had has have having he her here hers herself him himself his how
  however i if in indeed inside instead into is it its itself just last later least less let like likewise many may maybe me meanwhile might mine more
  moreover most much must my myself near nearly neither never nevertheless next no nobody none nor not nothing now of off often on once one only onto or
  other others otherwise our ours ourselves out outside over own per perhaps quite rather same second several shall she should since so some someone
  something sometimes somewhere soon still such than that the their theirs them themselves then there therefore these they this those though through
  throughout thus to together too toward towards under unless unlike until up upon us very via was we well were what whatever when whenever where
  whereas whether which while who whoever whom whose why will with within without would yes yet you your yours yourself there's here's that's it's he's
  she's what's who's let's i'm i've i'd i'll we're we've we'd we'll you're you've they're they've they'd don't didn't doesn't isn't wasn't aren't
  weren't won't wouldn't can't couldn't shouldn't haven't hasn't hadn't two three four five six seven eight nine ten eleven twelve thirteen fourteen
  fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion yesterday today
  tomorrow tonight earlier recently currently previously nearby according despite following including asked given based regarding
`);

/** Titles that stand before a name, each as it may be written, in lower case and without its full stop. */
export const titles = wordSet(`
  mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron count countess king queen prince princess duke duchess emperor empress pope
  cardinal archbishop bishop rev reverend fr father imam ayatollah rabbi sheikh sheik sultan emir shah mullah president premier chancellor minister
  secretary senator sen sens rep reps representative congressman congresswoman gov governor mayor judge justice general gen lt lieutenant col colonel
  maj major capt captain sgt sergeant cpl corporal pvt private adm admiral cmdr commander brig brigadier marshal officer detective det sheriff chief
  commissioner ambassador chair chairman chairwoman chairperson director speaker councillor councilman councilwoman councilor alderman attorney coach
  datuk dato datin seri alhaji hajia engr barr maulana mufti swami shri smt monsieur madame herr frau mme monsignor inspector superintendent constable pc dc ds di dci mp mep spokesman spokeswoman spokesperson leader taoiseach pastor deacon chaplain nurse doctor patrolman patrolwoman trooper firefighter paramedic major-gen maj-gen lt-gen lt-col brig-gen
  executive undersecretary
`);

/** Titles that stand beside a name like any other, and say nothing of what someone is. */
export const forms = wordSet(
  'mr mrs ms miss mx dr sir dame lord lady fr doctor datuk dato datin seri shri smt monsieur madame herr frau mme',
);

/** Verbs of speech, in the forms that stand beside a speaker. */
export const speechVerbs = wordSet(`
  said says say told tells added adds asked asks wrote writes argued argues announced announces explained explains noted notes warned warns stated
  states tweeted tweets posted replied replies claimed claims insisted insists admitted admits testified recalled recalls acknowledged acknowledges
  declared declares confirmed confirms denied denies remarked remarks concluded concludes continued continues joked jokes suggested suggests predicted
  predicts urged urges
`);

/** The last word of an organisation's name, or the one before "of" and "for". */
export const organisationHeads = wordSet(`
  Academy Administration Agency Airlines Airways Alliance Army Assembly Association Associates Athletics Authority Bancorp Bank Banking Board Brigade
  Brigades Brothers Bureau Cabinet Center Centre Chamber Church Clinic Club Coalition College Commission Committee Commons Communications Community
  Company Confederation Conference Congress Consortium Constabulary Consulting Cooperative Co-operative Corporation Corps Council Court Courts
  Department Directorate District Division Electronics Embassy Energy Enterprise Enterprises Entertainment Exchange Federation Films Financial Force
  Forces Forum Foundation Fund Funds Government Group Guard Guards Herald Holding Holdings Hospital Hotels Industries Initiative Inspectorate Institute Institution
  Institutes Insurance International Investments Laboratories Laboratory Labs Labour League Legislature Magazine Media Ministry Mission Motors Movement
  Museum Navy Network Networks News Newspaper Newspapers Office Opera Orchestra Organisation Organization Parliament Partners Party Petroleum Pharma
  Pharmaceutical Pharmaceuticals Philharmonic Pictures Police Post Press Productions Program Programme Properties Publishing Radio Railway
  Railways Records Registry Research Reserve Resources Restaurants School Schools Securities Senate Secretariat Service Services Society Software
  Solutions Stores Studios Daily Gazette Chronicle Journal Observer Weekly Examiner Inquirer Dispatch Oil Foods Steel Mining Minerals Chemical Chemicals
  Semiconductor Semiconductors Biotech Therapeutics Biosciences Aerospace Automotive Logistics Consultants Caucus Economics Air Motorsport Racing
  Systems Team Technologies Technology Telecom Telegraph Television Theater Theatre Times Tribunal Tribune Trust Union Unit United Universities
  University Ventures Watch Works Workers Lab Command Operations Ombudsman AFC FC RFC Rovers Wanderers Albion Hotspur Conservancy Collaborative Instruments Patrol Pharmacy Battalion Regiment Squadron Militia Healthcare Robotics
  Realty Telecommunications Utilities Seminary Cartel Brotherhood Guild Legion Diocese Archdiocese Broadcasting Courier Sentinel Ledger Bulletin Digest
  Intelligencer Courant Observatory Brewery Brewing Bakery Ballet Synod Politburo Syndicate Aviation Shipping PD Dealership Nonprofit Charity Seminary
  Polytechnic Multinational Infirmary
`);

/** Capital letters that are not the name of an organisation. */
export const otherAbbreviations = wordSet(`
  US USA UK UAE GB NZ PRC DRC CAR NYC LA DC CEO CFO COO CTO CIO CMO GDP GNP TV PM MP MPs MEP DNA RNA HIV AIDS CCTV GPS USB ID IDs IQ VIP FAQ PDF IPO
  IPOs ETF ETFs NGO NGOs AI IT UFO UFOs LGBT LGBTQ GMT EST EDT PST PDT CET CEST BST UTC BC AD CE BCE PhD CO2 LNG LPG SUV SUVs EV EVs DVD CD CDs PC PCs
  VR AR ICU ICUs PPE PCR MRI CT ADHD PTSD CPI PPI PMI QE ESG HR PR II III IV VI VII VIII IX XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI AM FM PT OK NA
  RIP SOS DIY ATM PIN SIM SMS MMS URL HTML WiFi LED LCD CCD HD UHD API APIs MVP ERA RBI RBIs NFT NFTs DUI DWI KO TKO BMI STEM VAT ISA SME SMEs SPF UV
  IVF OB GYN ECG EEG CPR QB WR TD VP SVP EVP QC KC OBE MBE CBE JD MD RN BA BSc MA MSc MBA DJ MC EP LP DM PSA FOMO YOLO GOAT BBQ TBD TBA ETA FYI ASAP AKA
  NSFW WMD WMDs ICBM ICBMs IED IEDs RPG RPGs I A THE AND OF TO IN FOR ON WITH AT BY NOT NO NEW ALL ONE TWO SARS MERS COVID H1N1 GOP APR ARM BTC ETH
  USD EUR GBP JPY OPD
`);

/** Words that end names of things and places, not of people. */
export const things = wordSet(`
  Act Agreement Airport Alley Arch Arena Avenue Award Awards Bay Beach Beltway Bill Boulevard Bowl Bridge Building Canal Canyon Castle Cathedral
  Cemetery Championship Championships Circuit City Code Convention County Court Creek Cup Dam Day Days Deal Declaration Derby Desert District Drive East
  Effect Empire Expressway Falls Farm Festival Field Fields Forest Fort Garden Gardens Gate Glacier Games Grove Gulf Hall Harbor Harbour Heights Highway
  Hill Hills Hotel House Inn Island Islands Isle Joint Junction Lake Lane Law Library Line Mall Manor Marathon Market Medal Memorial Mill Monument Mount
  Mountain Mountains North Ocean Open Order Palace Park Parkway Peninsula Pier Place Plan Plateau Plaza Point Pond Port Prison Prix Prize Program
  Protocol Province Range Ranch Reef Republic Resort Ridge River Road Room Rule Sea Series Show Shore South Springs Square Stadium State States Station
  Statue Strait Street Summit Syndrome Territory Test Tower Towers Town Trail Treaty Triangle Trophy Tunnel Valley Village Villa Wall War Way West Woods
  World Zone Zoo Era Rights Week Month Year Season League Committee Administration Campaign Case Doctrine Affair Scandal Center Centre Museum University
  College School Hospital Institute Foundation Theatre Theater Church Arms Sauce Disease Accord Accords Pact Curse
`);

/** Months and days, which are written with a capital. */
export const calendarWords = wordSet(`
  January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays
  Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays
`);

/** Words with a capital that name neither people nor places nor organisations. */
export const otherNames = wordSet(`
  Internet Web Dow Zers Bitcoin Ethereum Christmas Easter Thanksgiving Halloween Ramadan Diwali Hanukkah Passover Olympics Olympic Paralympics Covid
  Covid-19 Coronavirus Ebola Zika Omicron Delta Brexit Quran Koran Bible Torah Talmud God Allah Jesus Christ Buddha Islam Christianity Judaism Hinduism
  Buddhism Muslim Muslims Christian Christians Jew Jews Jewish Hindu Hindus Sikh Sikhs Catholic Catholics Catholicism Protestant Protestants Sunni
  Sunnis Shia Shiite Shiites Buddhist Buddhists Orthodox Islamist Islamists Islamic Kurd Kurds Kurdish Arab Arabs Arabic Latino Latinos Latina Hispanic
  Hispanics Rohingya Uighur Uighurs Uyghur Uyghurs Tutsi Hutu English French Spanish Mandarin Cantonese Latin Greek Hebrew Persian Urdu Hindi Bengali
  Tamil Swahili Zulu Nazi Nazis Nazism Marxist Marxism Communist Communists Socialist Socialists Conservative Liberal Democrat Democrats Democratic
  Republican Republicans Tory Tories Independent Oscar Oscars Grammy Grammys Emmy Emmys Bafta Nobel Niña Niño Pulitzer MacBook
  Android Windows Xbox PlayStation Kindle Alexa Siri ChatGPT GPT Wi-Fi Bluetooth Earth Moon Sun Mars Venus Jupiter Saturn Mercury Neptune Uranus Pluto
  Jan Feb Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Mr Mrs Ms Dr No Western Eastern Northern Southern Tomahawk Monday
  Tuesday Wednesday Thursday Friday Saturday Sunday January February March April August September October November December West East North South
  Antarctic Arctic Victorian Edwardian Renaissance Medicaid Medicare Obamacare Tylenol Viagra OxyContin Frisbee Jeep  
    Dad Mum Mom Grandma Grandpa Mama Papa    
`);
