/*
 * What English news text calls cities that GeoNames has under another name: facts gathered by hand.
 * A line for each: ISO 3166-1 alpha-2 | GeoNames' name | common English name | other names, by commas.
 */
export const renamed = `
AE|Abu Dhabi|Abu Dhabi|Abu Zaby
BD|Chittagong|Chittagong|Chattogram
BD|Dhaka|Dhaka|Dacca
BE|Antwerpen|Antwerp|Anvers
BE|Gent|Ghent|
BE|Brugge|Bruges|
BE|Liège|Liège|Liege
CA|Québec|Quebec City|Québec City
CA|Montréal|Montreal|Montréal
CD|Kinshasa|Kinshasa|Léopoldville
CH|Luzern|Lucerne|
CH|Genève|Geneva|Genève
CH|Zürich|Zurich|Zürich
CI|Abidjan|Abidjan|
CN|Beijing|Beijing|Peking
CN|Guangzhou|Guangzhou|Canton
CN|Ürümqi|Urumqi|Ürümqi
CN|Xi'an|Xi'an|Xian
CZ|Prague|Prague|
DE|Köln|Cologne|Köln
DE|Nürnberg|Nuremberg|Nürnberg
DE|Hannover|Hanover|Hannover
DE|Frankfurt am Main|Frankfurt|Frankfurt am Main
DK|Århus|Aarhus|Århus
EG|Alexandria|Alexandria|
ES|Sevilla|Seville|Sevilla
ES|Zaragoza|Zaragoza|Saragossa
ET|Mek'ele|Mekelle|Mek'ele,Mekele
GB|Londonderry County Borough|Londonderry|Derry
GB|Kingston upon Hull|Hull|Kingston upon Hull
GB|Newcastle upon Tyne|Newcastle|Newcastle upon Tyne,Newcastle-upon-Tyne
GR|Thessaloníki|Thessaloniki|Salonika
IE|Gaillimh|Galway|
IE|Luimneach|Limerick|
IL|Beersheba|Beersheba|Be'er Sheva,Beer Sheva
IN|Mumbai|Mumbai|Bombay
IN|Kolkata|Kolkata|Calcutta
IN|Chennai|Chennai|Madras
IN|Bengaluru|Bengaluru|Bangalore
IN|Varanasi|Varanasi|Benares
IN|Allahabad|Prayagraj|Allahabad
IN|Haora|Howrah|
IQ|Al Basrah al Qadimah|Basra|
IQ|Al Mawsil al Jadidah|Mosul|
IQ|Al Fallujah|Fallujah|Falluja
IQ|As Sulaymaniyah|Sulaymaniyah|Sulaimaniyah,Sulaimani
IQ|Abu Ghurayb|Abu Ghraib|
IR|Isfahan|Isfahan|Esfahan
KH|Phnom Penh|Phnom Penh|
KZ|Nur-Sultan|Astana|Nur-Sultan
LY|Misratah|Misrata|
MA|Fès|Fez|Fès
MA|Marrakesh|Marrakesh|Marrakech
MD|Chisinau|Chisinau|Chișinău,Kishinev
MM|Yangon|Yangon|Rangoon
MM|Nay Pyi Taw|Naypyidaw|Nay Pyi Taw,Naypyitaw
MN|Ulan Bator|Ulaanbaatar|Ulan Bator
MX|Acapulco de Juárez|Acapulco|
MX|Juárez|Ciudad Juárez|Ciudad Juarez,Juárez,Juarez
MX|León de los Aldama|León|
MX|Santiago de Querétaro|Querétaro|
MX|Xalapa de Enríquez|Xalapa|Jalapa
NL|The Hague|The Hague|Hague
PA|Panamá|Panama City|Panamá City
PH|Cebu City|Cebu City|Cebu
PH|Davao|Davao City|Davao
PH|Makati City|Makati|Makati City
PL|Łódź|Łódź|Lodz
PL|Kraków|Krakow|Kraków,Cracow
PL|Gdańsk|Gdansk|Gdańsk,Danzig
PL|Wrocław|Wroclaw|Wrocław
PS|Gaza|Gaza City|
PS|Al Burayj|Bureij|Burej,Al-Bureij,al-Bureij
PS|An Nusayrat|Nuseirat|Nusseirat
PS|Bayt Lahya|Beit Lahiya|Beit Lahia
PS|Bayt Hanun|Beit Hanoun|Beit Hanun
PS|Dayr al Balah|Deir al-Balah|Deir al Balah,Deir el-Balah
SA|Al Jubayl|Jubail|Al Jubail
SA|Jeddah|Jeddah|Jiddah
PS|Khan Yunis|Khan Younis|Khan Yunis,Khan Yunus
PS|Janin|Jenin|
PS|Jabalya|Jabalia|Jabaliya
RO|Cluj-Napoca|Cluj-Napoca|Cluj
RU|Moscow|Moscow|
RU|Saint Petersburg|St. Petersburg|Saint Petersburg,St Petersburg,Leningrad
RU|Nizhniy Novgorod|Nizhny Novgorod|
RU|Rostov-na-Donu|Rostov-on-Don|
RU|Groznyy|Grozny|
RU|Tol'yatti|Tolyatti|Togliatti
RU|Orël|Oryol|Orel
RU|Volgograd|Volgograd|Stalingrad
SE|Göteborg|Gothenburg|Göteborg
SE|Malmö|Malmö|Malmo
SY|Ar Raqqah|Raqqa|
SY|Hamah|Hama|
SY|Dar'a|Daraa|Deraa
SY|Latakia|Latakia|
TD|N'Djamena|N'Djamena|Ndjamena
TR|İzmir|Izmir|Smyrna
TR|Istanbul|Istanbul|Constantinople
UA|Kyiv|Kyiv|Kiev
UA|Odessa|Odesa|Odessa
UA|Kharkiv|Kharkiv|Kharkov
UA|Lviv|Lviv|Lvov
UA|Mykolayiv|Mykolaiv|Mykolayiv
UA|Zaporizhia|Zaporizhzhia|Zaporizhia,Zaporizhzhya
UA|Avdiyivka|Avdiivka|
UA|Kupjansk|Kupiansk|Kupyansk
UA|Izyum|Izium|Izyum
UA|Syevyerodonets'k|Severodonetsk|Sievierodonetsk
UA|Kramators'k|Kramatorsk|
UA|Lysychans'k|Lysychansk|
UA|Sloviansk|Sloviansk|Slovyansk
UA|Makiyivka|Makiivka|
US|New York City|New York|New York City,NYC,N.Y.C.
US|Washington|Washington|Washington, D.C.,Washington, DC,Washington D.C.,Washington DC,D.C.
US|Los Angeles|Los Angeles|L.A.
US|Saint Louis|St. Louis|Saint Louis,St Louis
US|Saint Paul|St. Paul|Saint Paul,St Paul
US|St. Petersburg|St. Petersburg|
US|Bronx|The Bronx|Bronx
VN|Ho Chi Minh City|Ho Chi Minh City|Saigon
VN|Huế|Hue|
VN|Haiphong|Haiphong|Hai Phong
VN|Da Nang|Da Nang|Danang
YE|Al Hudaydah|Hodeidah|Hudaydah,Hodeida
YE|Ta'izz|Taiz|Taizz
YE|Sanaa|Sanaa|Sana'a
`;

/*
 * Places that news names however small they are, where they lie by hand and how many live there in thousands, roughly.
 * A line for each, as in gazetteer.json.
 */
export const small = `
AT||Alpbach|11.94,47.4|3
BA||Srebrenica|19.3,44.1|13
CH|GR|Davos|9.84,46.8|11
CH|VD|Montreux|6.91,46.43|26
CY||Famagusta|33.94,35.12|40
DE|02|Dachau|11.43,48.26|48
DE|08|Ramstein|7.55,49.45|8
DJ||Tadjoura|42.88,11.79|45
ET||Lalibela|39.04,12.03|25
GB|ENG|Sandhurst|-0.79,51.35|20
GB|ENG|Camden|-0.14,51.54|100
GB|SCT|Lockerbie|-3.36,55.12|4
GB|SCT|Gleneagles|-3.75,56.28|1
GB|SCT|St Andrews|-2.8,56.34|17
HR||Dubrovnik|18.09,42.65|42
HR||Vukovar|19,45.34|24
IL||Sderot|34.6,31.52|33
IL||Kfar Aza|34.53,31.48|1
IL||Nir Oz|34.4,31.31|1
IR||Natanz|51.92,33.51|14
IR||Fordow|50.99,34.88|1
IT||Maranello|10.87,44.53|17
JP||Hakone|139.1,35.23|11
LB||Marjayoun|35.59,33.36|4
ML|08|Kidal|1.41,18.44|25
ML|06|Timbuktu|-3.01,16.77|54
NO||Tromso|18.96,69.65|77
PS||Huwara|35.26,32.15|7
SY||Kobane|38.35,36.89|45
SY||Palmyra|38.28,34.56|50
UA||Bucha|30.23,50.55|37
UA||Robotyne|35.84,47.45|1
UA||Vuhledar|37.25,47.78|14
US|CT|Newtown|-73.31,41.41|27
US|HI|Lahaina|-156.68,20.87|13
US|OH|East Palestine|-80.54,40.83|5
US|TX|Uvalde|-99.79,29.21|15
US|TX|Eagle Pass|-100.5,28.71|28
US|AL|Selma|-87.02,32.41|18
US|CA|Paradise|-121.62,39.76|5
US|CO|Aspen|-106.82,39.19|7
US|PA|Gettysburg|-77.23,39.83|8
US|WY|Jackson Hole|-110.76,43.48|11
XK||Mitrovica|20.87,42.89|71
FR||Verdun|5.38,49.16|17
FR||Lourdes|-0.05,43.09|13
YE||Marib|45.33,15.46|17
`;
