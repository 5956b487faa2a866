/*
 * Countries and what news text calls them and their people: facts gathered by hand. A line for each:
 * ISO 3166-1 alpha-2 | common English name | other names, by commas | words for its people, by commas.
 * Of two countries that share a word, the one that news means more often comes first.
 */
export const countries = `
AD|Andorra||Andorran,Andorrans
AE|United Arab Emirates|UAE,U.A.E.|Emirati,Emiratis
AF|Afghanistan||Afghan,Afghans
AG|Antigua and Barbuda|Antigua & Barbuda|Antiguan,Antiguans
AL|Albania||Albanian,Albanians
AM|Armenia||Armenian,Armenians
AO|Angola||Angolan,Angolans
AR|Argentina||Argentine,Argentines,Argentinian,Argentinians,Argentinean,Argentineans
AT|Austria||Austrian,Austrians
AU|Australia||Australian,Australians,Aussie,Aussies
AW|Aruba||Aruban,Arubans
AZ|Azerbaijan||Azerbaijani,Azerbaijanis,Azeri,Azeris
BA|Bosnia and Herzegovina|Bosnia,Bosnia-Herzegovina,Bosnia & Herzegovina,Bosnia-Hercegovina|Bosnian,Bosnians,Bosniak,Bosniaks
BB|Barbados||Barbadian,Barbadians,Bajan,Bajans
BD|Bangladesh||Bangladeshi,Bangladeshis
BE|Belgium||Belgian,Belgians
BF|Burkina Faso|Burkina|Burkinabe,Burkinabé
BG|Bulgaria||Bulgarian,Bulgarians
BH|Bahrain||Bahraini,Bahrainis
BI|Burundi||Burundian,Burundians
BJ|Benin||Beninese
BM|Bermuda||Bermudian,Bermudians
BN|Brunei|Brunei Darussalam|Bruneian,Bruneians
BO|Bolivia||Bolivian,Bolivians
BR|Brazil||Brazilian,Brazilians
BS|Bahamas||Bahamian,Bahamians
BT|Bhutan||Bhutanese
BW|Botswana||Botswanan,Botswanans,Batswana,Motswana
BY|Belarus|Byelorussia|Belarusian,Belarusians,Belarussian,Belarussians
BZ|Belize||Belizean,Belizeans
CA|Canada||Canadian,Canadians
CD|Democratic Republic of the Congo|Democratic Republic of Congo,DR Congo,D.R. Congo,DRC,Congo-Kinshasa,Zaire,Congo|Congolese
CF|Central African Republic||Central African,Central Africans
CG|Republic of the Congo|Republic of Congo,Congo Republic,Congo-Brazzaville|
CH|Switzerland||Swiss
CI|Ivory Coast|Côte d'Ivoire,Cote d'Ivoire|Ivorian,Ivorians,Ivoirian,Ivoirians
CK|Cook Islands||Cook Islander,Cook Islanders
CL|Chile||Chilean,Chileans
CM|Cameroon||Cameroonian,Cameroonians
CN|China|People's Republic of China,PRC,P.R.C.|Chinese
CO|Colombia||Colombian,Colombians
CR|Costa Rica||Costa Rican,Costa Ricans
CU|Cuba||Cuban,Cubans
CV|Cape Verde|Cabo Verde|Cape Verdean,Cape Verdeans
CW|Curaçao|Curacao|Curaçaoan,Curaçaoans,Curacaoan,Curacaoans
CY|Cyprus||Cypriot,Cypriots,Greek Cypriot,Greek Cypriots,Turkish Cypriot,Turkish Cypriots
CZ|Czech Republic|Czechia|Czech,Czechs
DE|Germany|Federal Republic of Germany|German,Germans
DJ|Djibouti||Djiboutian,Djiboutians
DK|Denmark||Danish,Dane,Danes
DM|Dominica||
DO|Dominican Republic||Dominican,Dominicans
DZ|Algeria||Algerian,Algerians
EC|Ecuador||Ecuadorian,Ecuadorians,Ecuadorean,Ecuadoreans
EE|Estonia||Estonian,Estonians
EG|Egypt||Egyptian,Egyptians
EH|Western Sahara||Sahrawi,Sahrawis
ER|Eritrea||Eritrean,Eritreans
ES|Spain||Spanish,Spaniard,Spaniards
ET|Ethiopia||Ethiopian,Ethiopians
FI|Finland||Finnish,Finn,Finns
FJ|Fiji||Fijian,Fijians
FK|Falkland Islands|Falklands,Malvinas|Falkland Islander,Falkland Islanders
FM|Micronesia|Federated States of Micronesia|Micronesian,Micronesians
FO|Faroe Islands|Faeroe Islands,Faroes|Faroese
FR|France|French Republic|French,Frenchman,Frenchmen,Frenchwoman,Frenchwomen
GA|Gabon||Gabonese
GB|United Kingdom|Britain,Great Britain,UK,U.K.,United Kingdom of Great Britain and Northern Ireland|British,Briton,Britons,Brit,Brits
GD|Grenada||Grenadian,Grenadians
GE|Georgia||Georgian,Georgians
GF|French Guiana||
GH|Ghana||Ghanaian,Ghanaians
GI|Gibraltar||Gibraltarian,Gibraltarians
GL|Greenland||Greenlandic,Greenlander,Greenlanders
GM|Gambia||Gambian,Gambians
GN|Guinea||Guinean,Guineans
GP|Guadeloupe||
GQ|Equatorial Guinea||Equatorial Guinean,Equatorial Guineans,Equatoguinean,Equatoguineans
GR|Greece||Greek,Greeks
GT|Guatemala||Guatemalan,Guatemalans
GU|Guam||Guamanian,Guamanians
GW|Guinea-Bissau|Guinea Bissau|Bissau-Guinean,Bissau-Guineans
GY|Guyana||Guyanese
HN|Honduras||Honduran,Hondurans
HR|Croatia||Croatian,Croatians,Croat,Croats
HT|Haiti||Haitian,Haitians
HU|Hungary||Hungarian,Hungarians
ID|Indonesia||Indonesian,Indonesians
IE|Ireland|Irish Republic,Republic of Ireland|Irish,Irishman,Irishmen,Irishwoman,Irishwomen
IL|Israel|State of Israel|Israeli,Israelis
IM|Isle of Man||Manx
IN|India|Republic of India|Indian,Indians
IQ|Iraq||Iraqi,Iraqis
IR|Iran|Islamic Republic of Iran|Iranian,Iranians
IS|Iceland||Icelandic,Icelander,Icelanders
IT|Italy||Italian,Italians
JM|Jamaica||Jamaican,Jamaicans
JO|Jordan||Jordanian,Jordanians
JP|Japan||Japanese
KE|Kenya||Kenyan,Kenyans
KG|Kyrgyzstan|Kirghizia,Kyrgyz Republic|Kyrgyz,Kyrgyzstani,Kyrgyzstanis
KH|Cambodia|Kampuchea|Cambodian,Cambodians
KI|Kiribati||I-Kiribati
KM|Comoros|Comoro Islands|Comoran,Comorans,Comorian,Comorians
KN|Saint Kitts and Nevis|St. Kitts and Nevis,St Kitts and Nevis,St. Kitts,St Kitts|Kittitian,Kittitians
KP|North Korea|Democratic People's Republic of Korea,DPRK|North Korean,North Koreans
KR|South Korea|Republic of Korea|South Korean,South Koreans,Korean,Koreans
KW|Kuwait||Kuwaiti,Kuwaitis
KY|Cayman Islands|Caymans|Caymanian,Caymanians
KZ|Kazakhstan|Kazakstan|Kazakh,Kazakhs,Kazakhstani,Kazakhstanis
LA|Laos||Laotian,Laotians
LB|Lebanon||Lebanese
LC|Saint Lucia|St. Lucia,St Lucia|St. Lucian,St. Lucians,Saint Lucian,Saint Lucians
LI|Liechtenstein||Liechtensteiner,Liechtensteiners
LK|Sri Lanka|Ceylon|Sri Lankan,Sri Lankans
LR|Liberia||Liberian,Liberians
LS|Lesotho||Basotho,Mosotho
LT|Lithuania||Lithuanian,Lithuanians
LU|Luxembourg||Luxembourgish,Luxembourger,Luxembourgers
LV|Latvia||Latvian,Latvians
LY|Libya||Libyan,Libyans
MA|Morocco||Moroccan,Moroccans
MC|Monaco||Monegasque,Monegasques,Monégasque
MD|Moldova||Moldovan,Moldovans
ME|Montenegro||Montenegrin,Montenegrins
MG|Madagascar||Malagasy,Madagascan,Madagascans
MH|Marshall Islands||Marshallese
MK|North Macedonia|Macedonia|Macedonian,Macedonians,North Macedonian,North Macedonians
ML|Mali||Malian,Malians
MM|Myanmar|Burma|Burmese,Myanmarese
MN|Mongolia||Mongolian,Mongolians
MQ|Martinique||
MR|Mauritania||Mauritanian,Mauritanians
MS|Montserrat||
MT|Malta||Maltese
MU|Mauritius||Mauritian,Mauritians
MV|Maldives||Maldivian,Maldivians
MW|Malawi||Malawian,Malawians
MX|Mexico|United Mexican States|Mexican,Mexicans
MY|Malaysia||Malaysian,Malaysians
MZ|Mozambique||Mozambican,Mozambicans
NA|Namibia||Namibian,Namibians
NC|New Caledonia||New Caledonian,New Caledonians
NE|Niger||Nigerien,Nigeriens
NG|Nigeria||Nigerian,Nigerians
NI|Nicaragua||Nicaraguan,Nicaraguans
NL|Netherlands|Holland|Dutch,Dutchman,Dutchmen,Dutchwoman,Dutchwomen
NO|Norway||Norwegian,Norwegians
NP|Nepal||Nepali,Nepalis,Nepalese
NR|Nauru||Nauruan,Nauruans
NZ|New Zealand|Aotearoa|New Zealander,New Zealanders,Kiwi,Kiwis
OM|Oman||Omani,Omanis
PA|Panama||Panamanian,Panamanians
PE|Peru||Peruvian,Peruvians
PF|French Polynesia||
PG|Papua New Guinea|PNG|Papua New Guinean,Papua New Guineans
PH|Philippines||Filipino,Filipinos,Filipina,Filipinas,Philippine
PK|Pakistan||Pakistani,Pakistanis
PL|Poland||Polish,Pole,Poles
PR|Puerto Rico||Puerto Rican,Puerto Ricans
PS|Palestine|Palestinian territories,Palestinian Territories,Palestinian territory,State of Palestine|Palestinian,Palestinians
PT|Portugal||Portuguese
PW|Palau||Palauan,Palauans
PY|Paraguay||Paraguayan,Paraguayans
QA|Qatar||Qatari,Qataris
RE|Réunion||
RO|Romania|Rumania|Romanian,Romanians
RS|Serbia||Serbian,Serbians,Serb,Serbs
RU|Russia|Russian Federation|Russian,Russians
RW|Rwanda||Rwandan,Rwandans
SA|Saudi Arabia|Kingdom of Saudi Arabia,KSA|Saudi,Saudis,Saudi Arabian,Saudi Arabians
SB|Solomon Islands||Solomon Islander,Solomon Islanders
SC|Seychelles||Seychellois
SD|Sudan||Sudanese
SE|Sweden||Swedish,Swede,Swedes
SG|Singapore||Singaporean,Singaporeans
SI|Slovenia||Slovenian,Slovenians,Slovene,Slovenes
SK|Slovakia|Slovak Republic|Slovakian,Slovakians,Slovak,Slovaks
SL|Sierra Leone||Sierra Leonean,Sierra Leoneans
SM|San Marino||Sammarinese
SN|Senegal||Senegalese
SO|Somalia||Somali,Somalis,Somalian,Somalians
SR|Suriname|Surinam|Surinamese
SS|South Sudan||South Sudanese
ST|Sao Tome and Principe|São Tomé and Príncipe,Sao Tome,São Tomé|
SV|El Salvador||Salvadoran,Salvadorans,Salvadorean,Salvadoreans
SY|Syria|Syrian Arab Republic|Syrian,Syrians
SZ|Eswatini|Swaziland|Swazi,Swazis
TC|Turks and Caicos Islands|Turks and Caicos|
TD|Chad||Chadian,Chadians
TG|Togo||Togolese
TH|Thailand||Thai,Thais
TJ|Tajikistan||Tajik,Tajiks,Tajikistani,Tajikistanis
TL|East Timor|Timor-Leste,Timor Leste|Timorese,East Timorese
TM|Turkmenistan||Turkmen,Turkmens
TN|Tunisia||Tunisian,Tunisians
TO|Tonga||Tongan,Tongans
TR|Turkey|Türkiye,Turkiye|Turkish,Turk,Turks
TT|Trinidad and Tobago|Trinidad & Tobago,Trinidad|Trinidadian,Trinidadians
TV|Tuvalu||Tuvaluan,Tuvaluans
TW|Taiwan|Republic of China|Taiwanese
TZ|Tanzania||Tanzanian,Tanzanians
UA|Ukraine||Ukrainian,Ukrainians
UG|Uganda||Ugandan,Ugandans
US|United States|U.S.,US,U.S.A.,USA,U.S,United States of America,America|American,Americans
UY|Uruguay||Uruguayan,Uruguayans
UZ|Uzbekistan||Uzbek,Uzbeks,Uzbekistani,Uzbekistanis
VA|Vatican City|Vatican,Holy See,Vatican City State|
VC|Saint Vincent and the Grenadines|St. Vincent and the Grenadines,St Vincent and the Grenadines|Vincentian,Vincentians
VE|Venezuela||Venezuelan,Venezuelans
VG|British Virgin Islands||
VI|U.S. Virgin Islands|US Virgin Islands|
VN|Vietnam|Viet Nam|Vietnamese
VU|Vanuatu||Ni-Vanuatu
WS|Samoa|Western Samoa|Samoan,Samoans
XK|Kosovo||Kosovar,Kosovars,Kosovan,Kosovans
YE|Yemen||Yemeni,Yemenis
ZA|South Africa||South African,South Africans
ZM|Zambia||Zambian,Zambians
ZW|Zimbabwe|Rhodesia|Zimbabwean,Zimbabweans
`;
