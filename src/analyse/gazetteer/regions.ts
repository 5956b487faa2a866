/*
 * What is neither a country, nor one of its divisions, nor a city, as news text names it: facts gathered by hand.
 * A line for each: kind | name | ISO 3166-1 alpha-2 of the country that it lies in | longitude,latitude, where a label
 * suits | other names, by commas | words for its people, by commas. What is no longer stands under the country of today
 * only where there is one.
 */
export const regions = `
region|Africa||20,3||
region|North Africa||5,30|Northern Africa|
region|West Africa||-4,12|Western Africa|
region|East Africa||37,2|Eastern Africa|
region|Central Africa||18,3||
region|Southern Africa||24,-22||
region|Sub-Saharan Africa||20,0||
region|Horn of Africa||45,7||
region|Sahel||2,15||
region|Sahara||5,23|Sahara Desert|
region|Maghreb||2,32||
region|Antarctica||0,-82||
region|Antarctic||0,-75|Antarctic Peninsula|
region|Arctic||0,84||
region|Asia||90,45||
region|Central Asia||66,42||
region|East Asia||118,35|Eastern Asia|
region|Northeast Asia||125,42||
region|South Asia||78,23|Southern Asia|
region|Southeast Asia||108,8|South-East Asia,South East Asia|
region|Asia-Pacific||130,10|Asia Pacific|
region|Indo-Pacific||95,0||
region|Far East||130,40||
region|Middle East||44,29|Mideast,Near East|
region|Levant||36,34||
region|Gulf||51,26.5|Persian Gulf,Arabian Gulf|
region|Arabian Peninsula||46,22||
region|Mesopotamia||44,33||
region|Caucasus||45,42.5|South Caucasus,North Caucasus|
region|Europe||15,50||
region|Eastern Europe||27,51||
region|Western Europe||4,48||
region|Central Europe||15,49||
region|Northern Europe||17,61||
region|Southern Europe||15,41||
region|Balkans||20.5,43|Western Balkans|
region|Baltics||25,57|Baltic states,Baltic States|
region|Scandinavia||15,63||
region|Iberian Peninsula||-4.5,40|Iberia|
region|Benelux||5,51||
region|Alps||9.5,46.3||
region|Pyrenees||0.5,42.6||
region|Carpathians||24.5,47.5||
region|North America||-100,48||
region|Central America||-86,14||
region|South America||-60,-15||
region|Latin America||-65,-8||
region|Americas||-85,15||
region|Caribbean||-72,16|West Indies|
region|Andes||-70,-20||
region|Amazon rainforest||-62,-4|Amazon basin,Amazon Basin,Amazonia|
region|Patagonia||-69,-45||
region|Oceania||150,-15||
region|Polynesia||-160,-15||
region|Melanesia||160,-9||
region|Pacific Islands||170,-8||
region|Himalayas||84,28.5|Himalaya|
region|Hindu Kush||70,35.5||
region|Siberia|RU|95,62||
region|Korean Peninsula||127.3,38.3|Korean peninsula|
region|Kashmir||76,34||
region|Kurdistan||44,36.5|Iraqi Kurdistan|
region|Gaza|PS|34.4,31.45|Gaza Strip,Gaza strip|Gazan,Gazans
region|West Bank|PS|35.25,32||
region|East Jerusalem|PS|35.24,31.79||
region|Golan Heights||35.8,33||
region|Sinai|EG|33.8,29.5|Sinai Peninsula|
region|Negev|IL|34.9,30.8||
region|Galilee|IL|35.4,32.9||
region|Darfur|SD|24.5,13.5||
region|Tigray|ET|38.8,13.8||
region|Somaliland|SO|46,9.7||
region|Puntland|SO|49,8.5||
region|Katanga|CD|26,-9||
region|Kivu|CD|28.5,-2.5||
region|Biafra|NG|7.5,5.8||
region|Niger Delta|NG|6.2,5||
region|Zanzibar|TZ|39.3,-6.1||
region|Crimea|UA|34.2,45.3|Crimean Peninsula,Crimean peninsula|
region|Donbas|UA|38.2,48.3|Donbass|
region|Transnistria|MD|29.5,47||
region|Abkhazia|GE|41,43||
region|South Ossetia|GE|44,42.3||
region|Nagorno-Karabakh|AZ|46.7,39.9||
region|Chechnya|RU|45.7,43.3||
region|Dagestan|RU|47,43||
region|Republika Srpska|BA|17.8,44.7||
region|Vojvodina|RS|19.8,45.3||
region|Transylvania|RO|24.5,46.5||
region|Bavaria|DE|11.5,49||
region|Ruhr|DE|7.2,51.5|Ruhr Valley|
region|Rhineland|DE|7.2,50.6||
region|Silesia|PL|18,50.6||
region|Flanders|BE|4.2,51.1||
region|Wallonia|BE|5,50.4||
region|Riviera|FR|7.1,43.6|French Riviera,Côte d'Azur|
region|Alsace|FR|7.5,48.3||
region|Brittany|FR|-3,48.2||
region|Normandy|FR|0.2,49||
region|Provence|FR|6,43.8||
region|Corsica|FR|9.1,42.1||
region|Lapland|FI|26,67.5||
region|Svalbard|NO|17,78.5||
region|Catalonia|ES|1.6,41.8||
region|Basque Country|ES|-2.5,43||
region|Canary Islands|ES|-15.6,28.3|Canaries|
region|Balearic Islands|ES|3,39.6|Balearics|
region|Majorca|ES|3,39.6|Mallorca|
region|Ibiza|ES|1.4,39||
region|Tenerife|ES|-16.6,28.3||
region|Gran Canaria|ES|-15.6,28||
region|Azores|PT|-27,38.5||
region|Madeira|PT|-17,32.75||
region|Algarve|PT|-8.2,37.2||
region|Crete|GR|24.8,35.2||
region|Lesbos|GR|26.3,39.2||
region|Rhodes|GR|28,36.2||
region|Santorini|GR|25.4,36.4||
region|Lampedusa|IT|12.6,35.5||
region|Sicily|IT|14.2,37.5||
region|Sardinia|IT|9,40.1||
region|Tuscany|IT|11.2,43.4||
region|Lombardy|IT|9.8,45.6||
region|England|GB|-1.5,52.6||
region|Scotland|GB|-4.2,56.8||Scottish,Scot,Scots
region|Wales|GB|-3.7,52.3||Welsh
region|Northern Ireland|GB|-6.7,54.6|Ulster|Northern Irish
region|Channel Islands||-2.4,49.4||
region|Jersey|JE|-2.13,49.22||
region|Guernsey|GG|-2.58,49.45||
region|Hebrides|GB|-7,57.5|Outer Hebrides,Western Isles|
region|Orkney|GB|-3,59|Orkney Islands|
region|Shetland|GB|-1.3,60.3|Shetland Islands|
region|Isle of Wight|GB|-1.3,50.7||
region|Isle of Skye|GB|-6.2,57.3||
region|Anglesey|GB|-4.3,53.3||
region|Scottish Highlands|GB|-4.8,57.4||
region|Lake District|GB|-3.1,54.5||
region|Peak District|GB|-1.8,53.3||
region|Cotswolds|GB|-1.9,51.8||
region|Midlands|GB|-1.6,52.6|West Midlands,East Midlands|
region|West End|GB|-0.13,51.512||
region|East End|GB|-0.04,51.52||
region|City of London|GB|-0.092,51.515||
region|Soho|GB|-0.132,51.513||
region|Mayfair|GB|-0.147,51.51||
region|Notting Hill|GB|-0.205,51.511||
region|Brixton|GB|-0.115,51.46||
region|Hackney|GB|-0.055,51.545||
region|Tower Hamlets|GB|-0.03,51.515||
region|Shoreditch|GB|-0.077,51.526||
region|Home Counties|GB|-0.3,51.5||
region|Thames Valley|GB|-1.1,51.5||
region|Isles of Scilly|GB|-6.3,49.92|Scilly Isles|
region|Firth of Forth|GB|-2.8,56.05||
region|East Anglia|GB|1,52.4||
region|Greater London|GB|-0.1,51.5||
region|Greater Manchester|GB|-2.25,53.5||
region|Merseyside|GB|-3,53.4||
region|Tyneside|GB|-1.6,55|Tyne and Wear|
region|Teesside|GB|-1.2,54.6||
region|Humberside|GB|-0.4,53.7||
region|Bedfordshire|GB|-0.45,52.1||
region|Berkshire|GB|-1,51.45||
region|Buckinghamshire|GB|-0.8,51.8||
region|Cambridgeshire|GB|0,52.4||
region|Cheshire|GB|-2.5,53.2||
region|Cornwall|GB|-4.8,50.4||
region|Cumbria|GB|-2.9,54.6||
region|Derbyshire|GB|-1.6,53.1||
region|Devon|GB|-3.8,50.7||
region|Dorset|GB|-2.3,50.8||
region|Essex|GB|0.6,51.8||
region|Gloucestershire|GB|-2.2,51.8||
region|Hampshire|GB|-1.3,51.1||
region|Herefordshire|GB|-2.7,52.1||
region|Hertfordshire|GB|-0.2,51.8||
region|Kent|GB|0.7,51.2||
region|Lancashire|GB|-2.6,53.8||
region|Leicestershire|GB|-1.1,52.6||
region|Lincolnshire|GB|-0.2,53.1||
region|Norfolk|GB|1,52.7||
region|Northamptonshire|GB|-0.9,52.3||
region|Northumberland|GB|-2,55.3||
region|Nottinghamshire|GB|-1,53.1||
region|Oxfordshire|GB|-1.3,51.8||
region|Shropshire|GB|-2.7,52.6||
region|Somerset|GB|-2.9,51.1||
region|Staffordshire|GB|-2,52.8||
region|Suffolk|GB|1.1,52.2||
region|Surrey|GB|-0.4,51.25||
region|Sussex|GB|-0.2,50.9|East Sussex,West Sussex|
region|Warwickshire|GB|-1.6,52.3||
region|Wiltshire|GB|-1.9,51.3||
region|Worcestershire|GB|-2.2,52.2||
region|Yorkshire|GB|-1.5,54|North Yorkshire,South Yorkshire,West Yorkshire,East Yorkshire|
region|Aberdeenshire|GB|-2.8,57.2||
region|Pembrokeshire|GB|-4.9,51.8||
region|New England|US|-71.5,43.8||
region|Midwest|US|-92,42|American Midwest,Upper Midwest|
region|Mid-Atlantic|US|-76.5,40||
region|Carolinas|US|-80,34.8||
region|Tampa Bay|US|-82.5,27.7||
region|Appalachia|US|-81,37.8||
region|Rust Belt|US|-83,41||
region|Pacific Northwest||-121,46||
region|Gulf Coast|US|-90,30||
region|East Coast|US|-75,39||
region|West Coast|US|-121,40||
region|Silicon Valley|US|-122,37.4||
region|Harlem|US|-73.945,40.81||
region|Greenwich Village|US|-74,40.733||
region|Tribeca|US|-74.008,40.717||
region|Coney Island|US|-73.98,40.575||
region|Upper East Side|US|-73.957,40.774||
region|Upper West Side|US|-73.975,40.787||
region|Lower East Side|US|-73.985,40.715||
region|Lower Manhattan|US|-74.012,40.708||
region|Rikers Island|US|-73.886,40.793||
region|Staten Island|US|-74.15,40.58||
region|South Bronx|US|-73.915,40.816||
region|Hamptons|US|-72.3,40.9||
region|Foggy Bottom|US|-77.05,38.9||
region|Malibu|US|-118.78,34.03||
region|Montecito|US|-119.63,34.44||
region|Pacific Palisades|US|-118.526,34.048||
region|Bay Area|US|-122.2,37.7|San Francisco Bay Area|
region|Southern California|US|-117.5,34||
region|Northern California|US|-122,39.5||
region|Los Angeles County|US|-118.2,34.2||
region|Pacific Northwest|US|-121,46||
region|Great Plains||-100,42||
region|Deep South|US|-87,32.5||
region|Northern Virginia|US|-77.4,38.9||
region|Upper Peninsula|US|-87,46.4||
region|Outer Banks|US|-75.6,35.5||
region|French Quarter|US|-90.064,29.958||
region|Hawaiian Islands|US|-157,20.8||
region|Aleutian Islands|US|-174,52.5|Aleutians|
region|Long Island|US|-73.1,40.8||
region|Cape Cod|US|-70.2,41.7||
region|Martha's Vineyard|US|-70.6,41.4||
region|Nantucket|US|-70.1,41.3||
region|Florida Keys|US|-81,24.8||
region|Maui|US|-156.3,20.8||
region|Oahu|US|-158,21.5||
region|Washington state|US|-120.5,47.4|Washington State|
region|New York state|US|-75.5,43|New York State|
region|Guantanamo Bay|CU|-75.1,20|Guantánamo Bay,Guantanamo,Guantánamo|
region|Vancouver Island|CA|-125.5,49.6||
region|Newfoundland|CA|-56,48.7||
region|Labrador|CA|-61,54||
region|Great Barrier Reef|AU|147,-18.3||
region|Bali|ID|115.1,-8.4||
region|Java|ID|110,-7.3||
region|Sumatra|ID|101.5,0||
region|Sulawesi|ID|120.5,-2||
region|Borneo||114,1||
region|Papua|ID|138,-4.2||
region|Mindanao|PH|125,7.8||
region|Luzon|PH|121,16.5||
region|Hong Kong|HK|114.17,22.3|Hongkong|Hong Konger,Hong Kongers,Hongkonger,Hongkongers
region|Macau|MO|113.55,22.2|Macao|Macanese
region|Kowloon|HK|114.18,22.32||
region|Metro Manila|PH|121.03,14.58||
region|Visayas|PH|123.5,10.7||
region|Palawan|PH|118.7,9.8||
region|Negros Occidental|PH|122.95,10.4||
region|Negros Oriental|PH|123,9.6||
region|Pampanga|PH|120.65,15.05||
region|Bulacan|PH|121,14.95||
region|Batangas|PH|121,13.9||
region|Leyte|PH|124.8,10.9||
region|Bohol|PH|124.2,9.85||
region|Ilocos Norte|PH|120.7,18.2||
region|Nueva Ecija|PH|121,15.6||
region|Sulu|PH|121.1,5.97||
region|Maguindanao|PH|124.4,7||
region|Boracay|PH|121.93,11.97||
region|Lombok|ID|116.3,-8.6||
region|Timor||125,-9||
region|Sakhalin|RU|143,50.5||
region|Kamchatka|RU|159,56||
region|Hokkaido|JP|142.8,43.4||
region|Honshu|JP|138,36||
region|Kyushu|JP|131,32.8||
region|Okinawa|JP|127.9,26.5||
region|Manchuria|CN|126,45||
region|Inner Mongolia|CN|113,43||
region|Tibet|CN|88.5,31.5||Tibetan,Tibetans
region|Xinjiang|CN|85.5,41.5||
region|Punjab||74,31||
region|Kerala|IN|76.4,10.4||
region|Waziristan|PK|69.8,32.7|North Waziristan,South Waziristan|
region|Spratly Islands||114,9.5|Spratlys,Spratly,Nansha Islands|
region|Thitu Island||114.28,11.05|Thitu,Pag-asa Island|
region|Scarborough Shoal||117.76,15.15||
region|Second Thomas Shoal||115.87,9.73|Ayungin Shoal|
region|Senkaku Islands||123.5,25.75|Diaoyu Islands,Senkakus|
region|Paracel Islands||112,16.5||
region|Kuril Islands||150,46.5|Kurils,Kurile Islands|
region|Chagos Islands||72,-6.5|Chagos Archipelago|
region|Diego Garcia||72.4,-7.3||
region|Galapagos Islands|EC|-90.5,-0.6|Galápagos Islands,Galapagos,Galápagos|
region|Easter Island|CL|-109.4,-27.1||
region|Tierra del Fuego||-68,-54||
region|Yucatan|MX|-89,20.5|Yucatan Peninsula,Yucatán Peninsula|
other|Atlantic||-35,25|Atlantic Ocean,North Atlantic,South Atlantic|
other|Pacific||-160,0|Pacific Ocean,South Pacific,North Pacific|
other|Indian Ocean||78,-20||
other|Arctic Ocean||0,86||
other|Southern Ocean||90,-60||
other|Mediterranean||18,35|Mediterranean Sea|
other|Adriatic||15.5,43|Adriatic Sea|
other|Aegean||25,38.5|Aegean Sea|
other|Ionian Sea||19,38.5||
other|Baltic Sea||19.5,57.5|Baltic|
other|Barents Sea||38,74||
other|Bering Sea||-178,58||
other|Bering Strait||-169,66||
other|Black Sea||34.5,43.3||
other|Caspian Sea||51,42|Caspian|
other|Sea of Azov||36.5,46||
other|Dead Sea||35.5,31.5||
other|Red Sea||38,20.5||
other|Arabian Sea||64,16||
other|Gulf of Aden||48,12||
other|Gulf of Oman||58.5,24.8||
other|Strait of Hormuz||56.4,26.5|Straits of Hormuz,Hormuz|
other|Bab el-Mandeb||43.3,12.6|Bab al-Mandab|
other|Suez Canal|EG|32.35,30.6|Suez|
other|Sea of Marmara|TR|28.1,40.7||
other|Bosphorus|TR|29.05,41.1|Bosporus|
other|Dardanelles|TR|26.4,40.2||
other|Strait of Gibraltar||-5.6,35.95||
other|English Channel||-1.5,50.2||
other|Channel Tunnel||1.5,51.02||
other|Irish Sea||-5,53.8||
other|North Sea||3,56.5||
other|Celtic Sea||-8,50.5||
other|Bay of Biscay||-4.5,45.5||
other|Caribbean Sea||-75,15||
other|Gulf of Mexico||-90,25|Gulf of America|
other|Gulf of Guinea||3,2||
other|Gulf of California|MX|-111,27||
other|Panama Canal|PA|-79.7,9.1||
other|Darien Gap||-77.5,7.9|Darién Gap|
other|Bay of Bengal||88,14||
other|Andaman Sea||96,11||
other|South China Sea||114,13||
other|East China Sea||125,29.5||
other|Yellow Sea||123.5,35.5||
other|Sea of Japan||135,40||
other|Great Australian Bight|AU|130,-33||
other|Gulf of Thailand||101,10||
other|Gulf of Tonkin||108,20||
other|Sea of Okhotsk||149,55||
other|Kerch Strait||36.6,45.3|Kerch Bridge,Crimean Bridge|
other|Bass Strait|AU|146,-39.8||
other|Cook Strait|NZ|174.5,-41.2||
other|Torres Strait||142.2,-10||
other|Denmark Strait||-27,67||
other|Davis Strait||-58,66||
other|Hudson Bay|CA|-85,60||
other|Labrador Sea||-53,58||
other|Norwegian Sea||2,68||
other|Greenland Sea||-8,76||
other|Kara Sea|RU|70,75||
other|Beaufort Sea||-139,72.5||
other|Sargasso Sea||-60,28||
other|Tyrrhenian Sea||12.5,40||
other|Ligurian Sea||9,43.5||
other|Gulf of Finland||26,59.8||
other|Gulf of Bothnia||20,63||
other|Gulf of Alaska|US|-145,57||
other|Chesapeake Bay|US|-76.2,37.8||
other|San Francisco Bay|US|-122.3,37.7||
other|Tampa Bay|US|-82.55,27.75||
other|Biscayne Bay|US|-80.2,25.6||
other|Puget Sound|US|-122.4,47.6||
other|Lake Mead|US|-114.4,36.25||
other|Lake Powell|US|-111,37.1||
other|Salton Sea|US|-115.8,33.3||
other|Great Salt Lake|US|-112.6,41.2||
other|Guantanamo Bay Naval Base|CU|-75.15,19.9||
other|Taiwan Strait||119.5,24.5|Taiwan Straits|
other|Strait of Malacca||100,4|Malacca Strait,Straits of Malacca|
other|Philippine Sea||133,18||
other|Coral Sea||155,-18||
other|Tasman Sea||160,-38||
other|Amazon River||-58,-3||
other|Nile||31,24|River Nile,Nile River,Blue Nile,White Nile|
other|Congo River||18,1|River Congo|
other|Zambezi||28,-16.5|Zambezi River|
other|Rhine||7.5,50.5|River Rhine,Rhine River|
other|Danube||21,45|River Danube,Danube River|
other|Dnipro River||34,48|Dnieper,Dnieper River,River Dnipro|
other|Volga||46,48.5|Volga River,River Volga|
other|Thames|GB|-0.5,51.5|River Thames,Thames Estuary|
other|Seine|FR|2,48.9|River Seine,Seine River|
other|Elbe||11.5,53|River Elbe|
other|Euphrates||40.5,34.8|Euphrates River|
other|Tigris||43.5,35.5|Tigris River|
other|Jordan River||35.55,32.2|River Jordan|
other|Indus||68.5,27|Indus River|
other|Ganges||84,25.5|River Ganges,Ganges River|
other|Brahmaputra||92,26.3|Brahmaputra River|
other|Mekong||104.5,16|Mekong River,Mekong Delta|
other|Yangtze|CN|112,30|Yangtze River|
other|Niger River||2,13|River Niger|
other|Volta River|GH|0,7||
other|Limpopo River||30,-22.5||
other|Orange River||20,-28.7||
other|Senegal River||-13,16||
other|Oder||14.5,52.5|Oder River,River Oder|
other|Vistula|PL|19,53|Vistula River,River Vistula|
other|Tiber|IT|12.45,42|Tiber River,River Tiber|
other|Loire|FR|0,47.3|Loire River,River Loire|
other|Rhône||4.8,44.5|Rhone,River Rhône,River Rhone|
other|Ebro|ES|-0.8,41.4|Ebro River,River Ebro|
other|Severn|GB|-2.4,51.9|River Severn|
other|Mersey|GB|-2.8,53.35|River Mersey|
other|Dniester||29,47.5|Dniester River|
other|Don River|RU|41,48|River Don|
other|Yalu River||126,41||
other|Tumen River||129.9,42.3||
other|Litani River|LB|35.5,33.4|Litani|
other|Orinoco||-65,8|Orinoco River|
other|Paraná River||-59,-30|Parana River|
other|Arkansas River|US|-96,36||
other|Delaware River|US|-75,40.5||
other|Connecticut River|US|-72.5,43||
other|East River|US|-73.96,40.75||
other|Snake River|US|-115,43.5||
other|Yukon River||-150,65||
other|Fraser River|CA|-122,52||
other|St. Lawrence River||-72,46.5|Saint Lawrence River|
other|Murray River|AU|142,-35||
other|Yellow River|CN|110,36||
other|Mississippi River|US|-91,35||
other|Missouri River|US|-98,43||
other|Colorado River||-113,36||
other|Hudson River|US|-73.9,41.5||
other|Potomac River|US|-77.2,38.8|Potomac|
other|Ohio River|US|-86,38||
other|Columbia River||-120,46||
other|Rio Grande||-101,29||
other|Great Lakes||-84,45||
other|Lake Superior||-87.5,47.7||
other|Lake Michigan|US|-87,44||
other|Lake Huron||-82.4,44.8||
other|Lake Erie||-81.2,42.2||
other|Lake Ontario||-77.8,43.6||
other|Lake Victoria||33,-1||
other|Lake Tanganyika||29.6,-6||
other|Lake Chad||14,13||
other|Lake Baikal|RU|108,53.5||
other|Lake Geneva||6.5,46.45||
other|Lake Titicaca||-69.3,-15.8||
other|Lake Tahoe|US|-120,39.1||
other|Niagara Falls||-79.07,43.08||
other|Victoria Falls||25.86,-17.92||
other|Grand Canyon|US|-112.1,36.1||
other|Yellowstone|US|-110.5,44.6|Yellowstone National Park|
other|Yosemite|US|-119.5,37.8|Yosemite National Park|
other|Death Valley|US|-116.9,36.5||
other|Rocky Mountains||-110,43|Rockies|
other|Appalachian Mountains|US|-80,38|Appalachians|
other|Sierra Nevada||-119,37.7||
other|Mount Everest||86.93,27.99|Everest|
other|Mount Olympus|GR|22.36,40.09||
other|Mount Kilimanjaro|TZ|37.35,-3.07|Kilimanjaro|
other|Mont Blanc||6.86,45.83||
other|Matterhorn||7.66,45.98||
other|Mount Etna|IT|15,37.75|Etna|
other|Vesuvius|IT|14.43,40.82|Mount Vesuvius|
other|Mount Fuji|JP|138.73,35.36||
other|Mount Rushmore|US|-103.46,43.88||
other|Ararat|TR|44.3,39.7|Mount Ararat|
other|Urals|RU|59,60|Ural Mountains|
other|Gobi Desert||104,43|Gobi|
other|Kalahari||22,-23|Kalahari Desert|
other|White House|US|-77.037,38.898||
other|Oval Office|US|-77.037,38.897||
other|Capitol|US|-77.009,38.89|Capitol Building,Capitol building|
other|Capitol Hill|US|-77.005,38.889||
other|Camp David|US|-77.465,39.648||
other|Mar-a-Lago|US|-80.037,26.677||
other|Wall Street|US|-74.009,40.706||
other|Times Square|US|-73.986,40.758||
other|Central Park|US|-73.966,40.782||
other|Ground Zero|US|-74.013,40.711||
other|World Trade Center|US|-74.013,40.712|Twin Towers|
other|Statue of Liberty|US|-74.045,40.689||
other|Empire State Building|US|-73.986,40.748||
other|Golden Gate Bridge|US|-122.478,37.82||
other|Brooklyn Bridge|US|-73.997,40.706||
other|Lincoln Memorial|US|-77.05,38.889||
other|National Mall|US|-77.023,38.89||
other|Arlington National Cemetery|US|-77.07,38.877||
other|Cape Canaveral|US|-80.6,28.4||
other|Hollywood|US|-118.33,34.1||
other|Las Vegas Strip|US|-115.17,36.115||
other|Pearl Harbor|US|-157.95,21.35||
other|Fort Knox|US|-85.96,37.9||
other|Kremlin|RU|37.618,55.752||
other|Red Square|RU|37.62,55.754||
other|Downing Street|GB|-0.128,51.503|10 Downing Street,No 10 Downing Street,No. 10 Downing Street|
other|Whitehall|GB|-0.126,51.504||
other|Buckingham Palace|GB|-0.142,51.501||
other|Windsor Castle|GB|-0.604,51.484||
other|Westminster Abbey|GB|-0.127,51.499||
other|Palace of Westminster|GB|-0.125,51.5|Houses of Parliament|
other|Trafalgar Square|GB|-0.128,51.508||
other|Tower Bridge|GB|-0.075,51.505||
other|Tower of London|GB|-0.076,51.508||
other|Chequers|GB|-0.782,51.744||
other|Holyrood|GB|-3.175,55.952||
other|Stormont|GB|-5.832,54.605||
other|Balmoral|GB|-3.23,57.04|Balmoral Castle|
other|Sandringham|GB|0.513,52.83||
other|Grenfell Tower|GB|-0.216,51.514||
other|Stonehenge|GB|-1.826,51.179||
other|Hadrian's Wall|GB|-2.3,55.02||
other|Heathrow|GB|-0.454,51.47|Heathrow Airport,Heathrow airport|
other|Gatwick|GB|-0.19,51.153|Gatwick Airport,Gatwick airport|
other|Old Bailey|GB|-0.102,51.516||
other|Canary Wharf|GB|-0.02,51.505||
other|Wembley|GB|-0.28,51.556|Wembley Stadium|
other|Old Trafford|GB|-2.291,53.463||
other|Wimbledon|GB|-0.213,51.434||
other|Élysée Palace|FR|2.317,48.87|Elysee Palace,Élysée,Elysee|
other|Eiffel Tower|FR|2.294,48.858||
other|Louvre|FR|2.338,48.861||
other|Notre Dame Cathedral|FR|2.35,48.853|Notre-Dame Cathedral|
other|Champs-Élysées|FR|2.307,48.87|Champs-Elysées,Champs-Elysees,Champs Elysees|
other|Versailles|FR|2.12,48.805||
other|Arc de Triomphe|FR|2.295,48.874||
other|Brandenburg Gate|DE|13.378,52.516||
other|Berlin Wall|DE|13.377,52.535||
other|Auschwitz|PL|19.204,50.027|Auschwitz-Birkenau|
other|Chernobyl|UA|30.1,51.39|Chornobyl|
other|Maidan|UA|30.524,50.45|Independence Square|
other|St. Peter's Square|VA|12.457,41.902|St Peter's Square|
other|St. Peter's Basilica|VA|12.454,41.902|St Peter's Basilica|
other|Colosseum|IT|12.492,41.89||
other|Acropolis|GR|23.726,37.972||
other|Parthenon|GR|23.727,37.971||
other|Hagia Sophia|TR|28.98,41.009||
other|Taksim Square|TR|28.985,41.037||
other|Tahrir Square|EG|31.236,30.044||
other|Al-Aqsa Mosque|PS|35.236,31.776|Al Aqsa Mosque,Al-Aqsa mosque|
other|Temple Mount||35.235,31.778||
other|Western Wall||35.234,31.777||
other|Evin Prison|IR|51.385,35.796|Evin prison|
other|Green Zone|IQ|44.39,33.31||
other|Tiananmen Square|CN|116.391,39.904||
other|Great Hall of the People|CN|116.388,39.903||
other|Zhongnanhai|CN|116.378,39.915||
other|Forbidden City|CN|116.391,39.916||
other|Great Wall of China|CN|116.57,40.43|Great Wall|
other|Taj Mahal|IN|78.042,27.175||
other|Blue House|KR|126.975,37.587||
other|Opera House|AU|151.215,-33.857|Sydney Opera House|
other|Ayers Rock|AU|131.036,-25.345|Uluru|
other|Robben Island|ZA|18.37,-33.8||
other|Machu Picchu|PE|-72.545,-13.163||
other|Soviet Union|||USSR,U.S.S.R.,Union of Soviet Socialist Republics|
other|Yugoslavia||||
other|Czechoslovakia||||
other|East Germany|DE||German Democratic Republic,GDR|East German,East Germans
other|West Germany|DE|||West German,West Germans
other|Nazi Germany|DE||Third Reich|
other|Ottoman Empire||||
other|Austria-Hungary|||Austro-Hungarian Empire|
other|Prussia||||
other|Roman Empire||||
other|Byzantine Empire||||
other|British Empire||||
other|Russian Empire||||
other|Persia|IR|||
other|South Vietnam|VN|||South Vietnamese
other|North Vietnam|VN|||North Vietnamese
other|East Pakistan|BD|||
`;
