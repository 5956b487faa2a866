import { wordSet } from '../words.ts';

/** What people do and are. The last word of a role, or the one before "of", "for", "at", "in" and "to". */
export const roleNouns = wordSet(`
  assemblymember assemblyman assemblywoman councilmember academic accountant activist actor actress adviser advisor advocate agent aide ally ambassador analyst anchor announcer anthropologist archaeologist
  architect archbishop artist assistant astronaut astronomer athlete attorney aunt author baker banker barrister bassist biochemist biographer biologist
  bishop blogger bodyguard boss botanist boxer boy boyfriend broadcaster broker brother businessman businesswoman buyer campaigner candidate captain
  cardiologist cardinal caretaker carpenter cashier ceo cfo chair chairman chairperson chairwoman champion chancellor chaplain chef chemist chief
  choreographer citizen clergyman cleric clerk climatologist climber co-author co-chair co-founder coach collector colonel columnist comedian commander
  commentator commissioner composer congressman congresswoman conservationist constable consultant contractor coo coordinator coroner correspondent
  counsel councillor councilman councilwoman counsellor counselor cousin creator critic curator customer dancer daughter deacon dealer dean defender
  defendant demographer dentist deputy dermatologist designer detective developer dictator diplomat director dissident doctor doorman driver drummer
  duke ecologist economist editor educator electrician emperor employee engineer entomologist entrepreneur epidemiologist executive expert farmer father
  fellow fiance fiancé fiancée fighter filmmaker financier firefighter fisherman footballer forecaster forward founder friend gardener general
  geneticist geographer geologist geophysicist girl girlfriend goalkeeper golfer governor grandfather grandmother grandson granddaughter guard guitarist
  gunman guide gynaecologist hairdresser head historian host co-host hostage housewife husband hydrologist imam immunologist inmate inspector instructor investigator
  investor inventor journalist judge jurist justice king landlord lawmaker lawyer leader lecturer legislator librarian lieutenant lobbyist magistrate
  maker man manager marine mathematician mayor mechanic mediator meteorologist microbiologist midfielder midwife militant minister model moderator
  monarch mother mp musician negotiator neighbor neighbour nephew neurologist neuroscientist niece novelist nurse nutritionist oceanographer officer
  official oncologist operator ophthalmologist organiser organizer owner paediatrician painter paleontologist palaeontologist paramedic parent partner
  passenger pastor pathologist patient pediatrician pensioner pharmacist philanthropist philosopher planner photographer physician physicist
  physiologist pianist pilot pioneer pitcher player playwright plumber poet policeman policewoman politician pollster pope prefect premier presenter
  president priest primatologist prince princess principal prisoner producer professor programmer prosecutor psychiatrist psychologist publisher pundit
  pupil quarterback queen rabbi racer ranger rapper receiver receptionist rector refugee registrar reporter representative researcher resident retiree
  reverend rider rival runner sailor salesman saleswoman scholar scientist screenwriter sculptor secretary secretary-general seismologist senator
  sergeant sheriff shareholder shopkeeper shooter singer sister skipper skier sociologist soldier solicitor son songwriter speaker spokesman
  spokesperson spokeswoman star statistician stepfather stepmother strategist striker student superintendent supporter surgeon surveyor survivor suspect
  swimmer tailor teacher technician teenager teller tennis therapist toddler tourist trader trainer translator treasurer trustee tutor tycoon uncle
  undersecretary understudy vicar vice-chairman vice-president veteran veterinarian vet victim villager violinist virologist volcanologist volunteer
  waiter waitress widow widower wife winemaker winger winner witness woman worker wrestler writer youth zoologist defenseman defenceman cornerback
  linebacker lineman shortstop outfielder infielder catcher batsman bowler goaltender photojournalist videographer influencer backbencher whistleblower
`);

/** Words that stand within a role before its noun. */
export const roleModifiers = wordSet(`
  acting accused affairs air alleged army assistant associate attorney award-winning bank board border budget business cabinet campaign centre center
  chief city civil climate co co-founding commerce communications company computer congressional conservative convicted corporate council county crime
  current data defence defense democratic deputy development digital district economic economics economy education election emergency energy environment
  executive external federal field film finance financial first fellow foreign former general global goods government group hard-right head health high
  high-profile home hospital housing human immigration independent industry information interim interior international investment junior justice labor
  labour law lead leading left-wing liberal life local long-serving long-time longtime major managing market marketing media medical military music
  national new news non-executive now-former nuclear old opposition outgoing parliamentary party police policy political portfolio presidential press
  prime principal product program project property prosecuting provincial public regional relations republican research retired rights right-wing rugby
  sales school science security senior social special sports staff state strategy studies technical technology then trade transport transportation
  treasury union university veteran vice water world young
`);

/** Small words within a name: von der Leyen, bin Salman, de la Cruz. */
export const particles = wordSet(
  "al af ap ben bin bint da das de de' degli dei del della den der di do dos du el ibn la las le lo los mac ten ter van vom von zu zum zur y e",
);
