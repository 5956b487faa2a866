import { wordSet } from '../words.ts';

function formsOf(verb: string): string[] {
  const stem = verb.replace(/e$/, '');
  if (/[^aeiou]y$/.test(verb))
    return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  return [verb, /(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`, `${stem}ed`, `${stem}ing`];
}

const regular =
  `ask add remark state note observe explain tweet post declare announce claim insist argue warn acknowledge recall
  conclude comment stress emphasise emphasize reiterate repeat suggest joke shout scream yell chant exclaim urge vow
  pledge promise predict complain lament describe call dismiss denounce condemn praise accuse allege boast confess
  contend counter demand estimate express hail hint indicate designate maintain mention muse proclaim pronounce propose reason
  recount report retort reveal slam blast criticise criticize testify thank tout agree assert assure label brand dub
  echo interject interrupt mutter murmur snap opine quote answer advise caution confirm elaborate clarify tease text
  email message plead wonder recommend reject defend deny cry reply respond rule concede continue
  remind chime gush vent deride decry blame characterise characterize deem
  share order reflect recite
  laugh sigh smile shrug whisper remember deplore deliver reassure request instruct signal enthuse detail outline`
    .split(/\s+/)
    .flatMap(formsOf);

const irregular = wordSet(`
  say says said saying tell tells told telling write writes wrote written writing admit admits admitted admitting
  quip quips quipped quipping put puts putting speak spoke speaks speaking swear swore swears think thinks thought
  read reads reading begin began begins go goes went going begged begs begging refer referred refers referring
  sing sings sang singing rebut rebuts rebutted sum sums summed find finds found hold held holds feel feels felt hit
  `);

/** Verbs, in all their forms, that give what someone says or thinks. */
export const cues: ReadonlySet<string> = new Set([
  ...regular,
  ...[...irregular].filter(
    (word) =>
      !/^(?:put|go|hit|begin|find|hold|feel)/.test(word) &&
      !/^(?:went|began|found|held|felt)$/.test(word),
  ),
  'put',
]);

/** Of those the ones that are nouns as well: verbs only right after whoever speaks. */
export const nounsToo = wordSet(
  `reason share shares shared posted order orders sing sings claim report call calls state note text email message answer remark comment request quote cry demand estimate praise
  promise pledge post tweet hint boast joke label brand signal rule vow blast laugh smile sigh whisper shout yell scream
  blame caution detail outline urge advance chant echo complain counter mention tease brands claims comments
  demands details echoes estimates hints jokes labels laughs messages notes pledges posts promises quotes reasons
  remarks reports requests rules signals smiles states texts tweets answers vows boasts emails chants read reads put`,
);

/** Common verbs of other kinds, in the past. */
export const otherVerbs = wordSet(
  `went got took made came gave began left met kept knew led lost won ran saw sent set stood sat fell grew drew became
  brought bought built broke chose drove flew rose spent wore gives takes makes shows comes goes faces runs plays wants wins
  leads holds hit cut threw caught laid paid sought fought taught`,
);

export const auxiliaries = wordSet(
  `has had have having was were is are be been being will would could should can may might must did does do
  'd 'll 's hasn't hadn't haven't don't doesn't didn't won't wouldn't can't couldn't isn't aren't wasn't weren't
  shouldn't mustn't`,
);

/** Verbs of saying that name the hearer, so that no subject comes after them. */
export const takesHearer = wordSet(
  `told tells tell asked asks urged urges warned warns reminded reminds assured assures accused accuses called calls
  informed advised thanked thanks praised praises quoted quotes criticised criticized blamed`,
);

export const be = wordSet('was were is are be been being');

export const conjunctions = wordSet(
  `and but or so yet nor while whereas when whenever as because since although though if unless until after before once
  that which who whom whose what where why how than whether`,
);

export const prepositions = wordSet(
  `of for from to with by at in on into onto about against over under between among amid during through near
  outside inside behind beyond despite following including like without within via per upon towards toward
  alongside regarding concerning across around versus since after before off out`,
);

export const determiners = wordSet(
  'the a an this that these those his her their its our my your one another some many several two three four other both',
);

/** Adverbs that stand between a subject and its verb, or open a sentence; those in -ly are known by it. */
export const adverbs = wordSet(
  `also then later now still just even only once again however meanwhile instead too already never always often soon
  yesterday today tomorrow earlier not further first next long back ever moreover nevertheless nonetheless yet perhaps
  twice thrice flat-out therefore thus here there afterwards afterward elsewhere indeed finally who`,
);

export const timeWords = wordSet(
  `Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
  October November December yesterday today tomorrow last earlier later this`,
);

export const pronouns = wordSet('he she they it');

/** Words that are no subject to be told of: of the narrator's own part in a story, and those that only stress another. */
export const noSubjects = wordSet(
  "i we you me i'm i've i'd we've you're themselves itself himself herself",
);

/** Titles before a name. */
export const titles = wordSet(
  `Mr Mrs Ms Miss Mx Dr Prof Professor Sir Dame Lord Lady Baroness Baron Rev Reverend Sen Senator Rep Gov Governor
  Judge Justice Capt Captain Sgt Sergeant Lt Lieutenant Col Colonel Gen General Maj Major Adm Admiral President
  Chancellor Secretary Minister Prime Chief Constable Detective Inspector Superintendent King Queen Prince Princess
  Pope Imam Rabbi Bishop Archbishop Cardinal Father Sister Councillor Cllr Mayor Ambassador`,
);

/** What may be said of a person of one sex only. */
export const words = {
  he: wordSet(
    `mr sir lord king prince duke baron father man boy son brother husband grandfather uncle nephew spokesman chairman
    businessman congressman policeman salesman fisherman fireman cameraman craftsman statesman clergyman widower pope
    imam cardinal monk waiter headmaster gentleman`,
  ),
  she: wordSet(
    `mrs ms miss lady dame queen princess duchess baroness mother woman girl daughter sister wife grandmother aunt niece
    spokeswoman chairwoman businesswoman congresswoman policewoman saleswoman actress waitress headmistress nun widow
    ballerina heroine midwife`,
  ),
};

/** Common given names of men and of women, of many languages; those given to both are left out. */
export const givenNames = {
  he: wordSet(
    `Aaron Abdul Abdullah Adam Adrian Ahmed Ahmad Alan Albert Alejandro Alexander Alfred Ali Allen Anthony Antonio António
    Arthur Barack Ben Benjamin Bernard Bernie Bill Bob Boris Brad Brandon Brett Brian Bruce Carl Carlos Chad Charles
    Charlie Christopher Chuck Clarence Claude Colin Craig Daniel Danny Darren Dave David Dean Dennis Derek Diego Dmitry
    Dmitri Dominic Donald Doug Douglas Duncan Dwayne Ed Eddie Edgar Edward Elijah Elon Emmanuel Eric Erik Ernest Ethan
    Eugene Evan Felix Fernando Francisco Frank Franklin Fred Frederick Gareth Gary Gavin Geoff Geoffrey George Gerald
    Gerard Giovanni Giuseppe Glenn Gordon Graham Greg Gregory Guy Hamid Hans Harold Harry Harvey Hassan Hector Henrik
    Henry Herbert Hiroshi Howard Hugh Hugo Hussein Ian Ibrahim Igor Isaac Ivan Jack Jacob Jake James Jamal Jason Javier Jay
    Jeff Jeffrey Jeremy Jerome Jerry Jim Jimmy Joe Joel Johan Johannes John Johnny Jon Jonathan Jorge Jose José Joseph
    Joshua Juan Jürgen Julian Justin Karl Keir Keith Ken Kenneth Kevin Klaus Kyle Larry Lars Laurent Lawrence Lee Len Leo
    Leon Leonard Lewis Liam Louis Luca Lucas Luigi Luis Luke Magnus Manuel Marc Marcelo Marco Marcus Mario Mark Martin
    Marvin Matt Matteo Matthew Maurice Max Michael Michel Miguel Mike Mitch Mohamed Mohammed Mohammad Muhammad Mustafa
    Narendra Nathan Neil Nicholas Nick Nigel Noah Noel Norman Oleg Oliver Olaf Omar Oscar Otto Owen Pablo Patrick Paul Pavel
    Pedro Peter Phil Philip Phillip Pierre Rafael Rajesh Ralph Ramon Ray Raymond Recep Reginald Ricardo Richard Rick
    Rishi Rob Robert Roberto Rodrigo Roger Roland Ron Ronald Ross Roy Russell Ryan Salman Sam Samuel Scott Sean Sebastian
    Sergei Sergey Sergio Seth Shane Shaun Shigeru Simon Stanley Stefan Stephen Steve Steven Stuart Sven Ted Terence Terry
    Theodore Thomas Tim Timothy Toby Todd Tom Tommy Tony Trevor Tyler Victor Vincent Viktor Vladimir Volodymyr Wade Walter
    Warren Wayne William Winston Wolfgang Xavier Yusuf Zachary`,
  ),
  she: wordSet(
    `Abigail Ada Adele Agnes Aisha Alexandra Alice Alison Allison Amanda Amber Amelia Amina Amy Ana Andrea Angela Angelina
    Anita Ann Anna Anne Annette Annie Antonia April Ashley Astrid Audrey Ayşe Barbara Beatrice Bernadette Beth Betty
    Beverly Bonnie Brenda Bridget Brigitte Camila Camilla Carla Carmen Carol Carole Caroline Carolyn Catherine Cecilia Celia
    Charlotte Chloe Christina Christine Claire Clara Claudia Cynthia Danielle Dawn Deborah Debbie Denise Diana Diane Dolores
    Donna Doris Dorothy Edith Edna Eileen Elaine Eleanor Elena Elisabeth Elise Elizabeth Ella Ellen Emily Emma Erica Erin Esther
    Ethel Eva Eve Evelyn Fatima Felicity Fiona Florence Frances Francesca Gabriela Gail Georgia Geraldine Gillian Gina
    Giorgia Giulia Gladys Gloria Grace Greta Gwen Hannah Harriet Hazel Heather Heidi Helen Helena Hilary Hillary Holly
    Ida Ingrid Irene Irina Iris Isabel Isabella Isabelle Jacinda Jane Janet Janice Jean Jennifer Jenny Jessica Jill Joan
    Joanna Joanne Josephine Joyce Judith Judy Julia Juliana Julie Juliet Kamala Karen Karin Karina Kate Katherine Kathleen
    Kathryn Kathy Katie Katrina Kimberly Kirsten Laila Lara Laura Lauren Layla Leila Lena Leticia Letitia Lily Linda Lisa
    Liz Lorraine Louise Lucia Lucy Lydia Lynn Madeleine Maggie Maja Margaret Margarita Maria María Marianne Marie Marina
    Marjorie Martha Mary Maureen Maya Megan Melanie Melissa Mercedes Meredith Mia Michelle Mildred Miranda Miriam Molly
    Monica Nadia Nancy Naomi Natalia Natalie Natasha Nicola Nicole Nina Nora Norma Olga Olivia Pamela Patricia Paula Pauline
    Peggy Penelope Penny Phoebe Phyllis Polly Priya Rachel Rebecca Renée Rita Rosa Rose Rosemary Ruth Sabrina Sally Samantha
    Sandra Sara Sarah Serena Sharon Sheila Shirley Silvia Simone Sofia Sonia Sophia Sophie Stella Stephanie Sue Susan Susana
    Suzanne Svetlana Sylvia Tamara Tanya Tara Tatiana Teresa Tessa Theresa Tina Tracy Ursula Valentina Valerie Vanessa Vera
    Veronica Victoria Viola Virginia Vivian Wanda Wendy Yolanda Yvette Yvonne Zara Zoe`,
  ),
};

/** Words for those who speak for a name that stands before: the Marsh campaign. */
export const owned = wordSet(
  `campaign administration team family government office camp estate spokesman spokeswoman spokesperson aide aides ally
  allies lawyer lawyers attorney attorneys supporters representative representatives rep reps adviser advisers critics
  official officials source sources executive executives employee employees staff fans residents voters`,
);

/** Words for which one says who holds the office: ambassador to the union Jane Roe. */
export const offices = wordSet(
  `minister president chancellor premier senator governor mayor king queen pope chairman congressman congresswoman judge`,
);

/** Words that open a role that goes on before the name. */
export const posts = wordSet(
  `secretary minister director head chief chair chairman chairwoman president ambassador professor governor speaker mayor
  captain leader commissioner dean editor vice-president manager coach envoy representative commander superintendent
  spokesman spokeswoman spokesperson co-founder founder`,
);

/** What somebody says or writes, as it is named. */
export const utterances = wordSet(
  `statement letter memo email post tweet message verdict words word warning reply answer response release note speech
  explanation advice motto conclusion comment remark caption text announcement testimony appeal notification notice
  advisory bulletin communique communiqué filing thread blog`,
);

/** Words that people are called by when they have been named before, whatever else they are. */
export const callings = wordSet(
  `man woman mother father grandmother grandfather striker midfielder defender forward goalkeeper captain winger star singer
  actor actress author writer champion veteran politician native player driver rider swimmer sprinter billionaire manager
  coach boss leader lawmaker teenager pensioner artist musician director scientist researcher lawyer
  rapper comedian filmmaker novelist poet businessman businesswoman entrepreneur founder influencer presenter quarterback
  pitcher golfer boxer legend icon hitmaker songstress crooner`,
);

/** Words for organisations of any kind, and then for those of one kind. */
export const general = wordSet(
  `company firm group organisation organization agency club charity retailer maker giant band label studio lender startup
  nonprofit broadcaster platform`,
);

export const bodies: ReadonlySet<string> = new Set([
  ...general,
  ...wordSet(
    `ministry department bank service union council government court police university office institute committee commission
    association federation party board authority airline newspaper regulator watchdog team school hospital foundation museum
    operator carrier institution bureau treasury navy army military force administration campaign network magazine outlet
    paper publication`,
  ),
]);

/** Words for those who may speak, beside what people do and are. */
export const otherSpeakers = wordSet(
  `family families pair duo trio couple source sources insider insiders voice authorities people police crew staff public
  majority others some many men women children parents critics survey poll study report document documents complaint
  indictment lawsuit ruling resolution draft law bill sign banner website page app label cops relatives locals troops`,
);

/** Words, each with those that are said of the same person. */
export const alike = new Map(
  [
    'leader president premier minister chancellor chairman chief king chair head',
    'premier minister',
    'boss manager coach chief head',
    'manager boss coach',
    'coach manager boss',
    'lawmaker senator congressman congresswoman representative mp deputy member',
    'politician senator congressman congresswoman representative mp president minister',
    'lawyer attorney solicitor barrister counsel',
    'attorney lawyer counsel',
    'doctor dr physician surgeon consultant',
    'scientist researcher professor biologist physicist geologist chemist',
    'researcher scientist professor',
    'academic professor lecturer',
    'executive ceo chief',
    'ceo executive',
    'official minister secretary',
    'player striker midfielder defender goalkeeper forward',
    'star actor actress singer striker',
    'republican senator',
    'democrat senator',
    'spokesperson official spokesman spokeswoman',
    'spokesman spokesperson official',
    'spokeswoman spokesperson official',
    'senator sen',
    'governor gov',
    'professor prof',
    'congressman rep representative',
    'congresswoman rep representative',
    'captain capt',
    'colonel col',
    'inspector insp',
    'officer sergeant constable inspector superintendent',
    'whistleblower employee worker insider source',
  ].map((line): [string, string[]] => {
    const [word = '', ...others] = line.split(' ');
    return [word, others];
  }),
);
