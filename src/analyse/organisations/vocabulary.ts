import { wordSet } from '../words.ts';

/** Heads that take "of" or "for" and what follows into the name. */
export const openHeads = wordSet(`
  Academy Agency Alliance Army Assembly Association Authority Bank Board Bureau Center Centers Centre Chamber Church Club Coalition College Commission
  Committee Confederation Conference Congress Council Court Department Directorate Division Federation Forum Foundation Fund House Institute Institutes
  Institution League Legislature Ministry Movement Museum National Navy Observatory Office Organisation Organization Parliament Party School Secretariat
  Senate Service Society Supreme Tribunal Union University Workers Doctors Reporters Friends Campaign Hall Diocese Archdiocese Guild Brotherhood Library
`);

/** Heads of government, before which a country's name is not part of the name. */
export const stateHeads = wordSet(`
  Ministry Department Senate Congress Parliament Treasury Army Navy Embassy Government Cabinet Office Guard Police Force Forces Corps Reserve Court
  House Service Agency Commission Administration Council Bureau Legislature Assembly Secretariat Patrol Marines
`);

/** Heads that name a thing or a part as often: believed where something tells that an organisation is meant. */
export const doubtfulHeads = wordSet(`
  Air Aviation Charity Digest Legion Nonprofit Shipping Syndicate Utilities Community Communications Conference District Division Funds Initiative Mission Movement Program Programme Software Team Technology Unit Watch
  Works
`);

/** What ends the name of a company. */
export const companyEndings = wordSet(`
  Inc Ltd Limited Corp Corporation Co PLC Plc plc LLC LLP LP AG SA NV GmbH SE SpA AB ASA A/S Oyj Oy KK Bhd Pte Pty SARL Holdings Holding Group Bancorp
  Bros Berhad Tbk FC SC AFC CF S.A. N.V. A.G. L.P. P.L.C.
`);

/** The last words of companies' names: the first alone is short for the whole. */
export const business = wordSet(`
  Airline Airlines Airways Bancorp Biotech Capital Chemical Chemicals Electronics Energy Entertainment Foods Industries Insurance Laboratories Labs
  Logistics Minerals Mining Motor Motors Oil Partners Petroleum Pharma Pharmaceutical Pharmaceuticals Semiconductor Semiconductors Software Solutions
  Steel Stores Studios Systems Technology Technologies Telecom Therapeutics Ventures
`);

/** Verbs of what organisations do, in the past and the present, as they stand behind the name of one. */
export const companyVerbs = wordSet(`
  said says announced announces reported reports launched launches acquired acquires unveiled unveils declined declines agreed agrees sold sells bought
  buys raised raises posted posts filed files plans planned hired hires employs employed operates operated manufactures manufactured makes made owns
  owned offers offered expects expected estimates estimated introduced introduces released releases shipped ships partnered merged listed recalled
  invested invests rebranded supplies supplied produces produced publishes published
`);

/** Verbs of what companies do and hardly ever a person: enough to tell that an unknown name is one's. */
export const trades = wordSet(
  `acquired acquires unveiled unveils employs manufactures manufactured rebranded supplies ships shipped partnered merged operates`,
);

/** What a country has an organisation for that is named by it: Statistics Canada. */
export const fieldsOfNations = wordSet(`
  Affairs Agriculture Athletics Aviation Basketball Citizenship Communities Cricket Cycling Defence Elections Energy Environment Finance Fisheries
  Football Golf Health Heritage Highways Hockey Infrastructure Invest Justice Medicines Netball Parks Police Procurement Rail Resources Revenue Rowing
  Rugby Safety Sailing Services Ski Soccer Sport Sports Statistics Swimming Tennis Tourism Transport Water Wrestling
`);

/** Words of other languages with which names of organisations begin. */
export const frontHeads = wordSet(`
  Asociación Associação Banca Banco Banque Bundesamt Bundesministerium Clube Compagnie Confederação Confederación Crédit Deutsche Deutscher Deutsches
  Ecole École Federación Federação Fondation Fondazione Fundación Fundação Groupe Gruppo Grupo Hôpital Institut Instituto Istituto Ministère Ministerio
  Observatoire Observatorio Observatório Parti Partido Partito Sindicato Sociedad Société Stiftung Universidad Universidade Universitat Universität
  Université Università Verband FC Deportivo Atlético Sporting Dynamo Dinamo Lokomotiv Spartak Borussia Hapoel Maccabi
`);

export const countryPrefix = /^(?:US|U\.S\.|UK|U\.K\.|USA)$/;

/** A word for what is of a country. */
export const countryAdjective =
  /^(?!European|African|Asian|American|Caribbean|Mediterranean).*(?:Philippine|ese|ish|ian|ean|can|aeli|aqi|stani|deshi|French|Dutch|Greek|Swiss|Thai|Turkish|German|Afghan|Uzbek|Kazakh|Czech|Kuwaiti|Qatari|Emirati|Omani|Yemeni|Somali|Filipino|British)$/;

/** Countries by which the parts of an organisation are told apart: Save the Children UK. */
export const countriesNamed =
  /^(?:Australia|Brazil|Canada|China|Europe|France|Germany|India|Indonesia|International|Ireland|Italy|Japan|Kenya|Lesotho|Malaysia|Mexico|Nepal|Nigeria|Pakistan|Scotland|Singapore|Spain|Thailand|Turkey|UK|Uganda|Ukraine|Wales|Zimbabwe)$/;

/** Where a university of a state has its parts. */
export const campuses =
  /^(?:,| at) (?:Amherst|Ann Arbor|Arlington|Austin|Berkeley|Boston|Boulder|Chapel Hill|Charlotte|Chicago|College Park|Dallas|Davis|Denver|El Paso|Greensboro|Irvine|Knoxville|Las Vegas|Lincoln|Los Angeles|Lowell|Madison|Merced|Milwaukee|Reno|Riverside|San Antonio|San Diego|San Francisco|Santa Barbara|Santa Cruz|Urbana-Champaign)\b/;
