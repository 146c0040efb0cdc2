//! English: the words that the rules in `read` look out for. Tables only.

use super::en_words;
use super::verbs::{VERB_FORMS, given};
use super::{Acts, Cue, Ending, Form, Grammar, Language, Number, Persons, days, numbers};
use crate::model::{IncidentType, Kind, Population};

/// The tables.
pub(super) static ENGLISH: Language = Language {
    code: "en",
    never_ends: "mr mrs ms dr prof st ste gen col lt cpl sgt pvt capt cmdr maj brig adm gov sen rep hon rev fr \
        msgr mgr pres amb insp supt const e.g i.e eg ie incl vs approx ca op mt ft fig figs nos govt dept univ \
        assn bros mme mlle sr sra dep cdr lieut ltc comdr md",
    ends_before_starter: "u.s u.k u.n e.u a.m p.m inc corp ltd co jr etc al d.c lb lbs kg km mi hrs min bn ave blvd",
    no_end_before_number: "no nos p pp vol art sec jan feb mar apr jun jul aug sep sept oct nov dec",
    starters: "the a an he she it they we i you this that these those there in on at by for from after before when \
        while as if but and however meanwhile police officials his her their its our my no not one two three four \
        five six seven eight nine ten some many most several all both each another other others according earlier \
        later last since until although though because so then now also iran iraq israel russia",
    withdrawn: &["withdrawn", "retracted", "retraction", "taken down"],
    taken_back: &[
        "retracted:",
        "retraction:",
        "withdrawn:",
        "story withdrawn",
        "article withdrawn",
        "article retracted",
        "story retracted",
        "story has been withdrawn",
        "story has been retracted",
        "story was withdrawn",
        "story was retracted",
        "article has been withdrawn",
        "article has been retracted",
        "article was withdrawn",
        "article was retracted",
        "report has been withdrawn",
        "report has been retracted",
        "story has been taken down",
        "article has been taken down",
        "has withdrawn this story",
        "has withdrawn this article",
        "has retracted this story",
        "has retracted this article",
    ],
    persons: PERSONS,
    heads: HEADS,
    acts: ACTS,
    events: EVENTS,
    cues: CUES,
    words: en_words::WORDS,
    names: &[],
    numbers: &numbers::ENGLISH,
    days: &days::ENGLISH,
    grammar: Grammar {
        subject_follows: false,
        object_precedes: false,
        marks_objects: false,
        adjuncts_between: false,
        participles_tell: false,
        others_first: false,
        has_genitive: false,
        agent_endings: &[],
        adjectives_follow: false,
        names_follow: false,
        splits: &[
            (Kind::Released, "let lets letting", "go"),
            (Kind::Released, "set sets setting", "free"),
            (Kind::Abducted, "take takes took taken taking", "prisoner"),
            (Kind::Abducted, "take takes took taken taking", "as prisoners"),
            (Kind::Abducted, "take takes took taken taking", "as prisoners of war"),
            (Kind::Abducted, "take takes took taken taking", "as hostages"),
            (Kind::Abducted, "take takes took taken taking", "as captives"),
            (Kind::Abducted, "take takes took taken taking", "into captivity"),
            (Kind::Abducted, "take takes took taken taking drag drags dragged dragging", "at gunpoint"),
            (Kind::Abducted, "take takes took taken taking", "away"),
            (Kind::Abducted, "take takes took taken taking", "with them"),
            (Kind::Abducted, "carry carries carried carrying", "off"),
            (Kind::Abducted, "lead leads led leading", "away"),
            (Kind::Abducted, "drag drags dragged dragging", "away"),
            (Kind::Abducted, "drag drags dragged dragging", "off"),
            (Kind::Abducted, "march marches marched marching", "away"),
            (Kind::Abducted, "march marches marched marching", "off"),
            (
                Kind::Abducted,
                "drag drags dragged dragging force forces forced forcing herd herded herding lead leads led leading march marches marched marching",
                "into the bush",
            ),
            (
                Kind::Abducted,
                "drag drags dragged dragging force forces forced forcing herd herded herding lead leads led leading march marches marched marching",
                "into the forest",
            ),
            (
                Kind::Abducted,
                "bundle bundles bundled bundling force forces forced forcing shove shoved shoving",
                "into a car",
            ),
            (
                Kind::Abducted,
                "bundle bundles bundled bundling force forces forced forcing shove shoved shoving",
                "into a van",
            ),
            (
                Kind::Abducted,
                "bundle bundles bundled bundling force forces forced forcing shove shoved shoving",
                "into a vehicle",
            ),
            (Kind::Hostages, "hold holds held holding keep keeps kept keeping", "for ransom"),
            (Kind::Hostages, "hold holds held holding keep keeps kept keeping", "prisoner"),
            (Kind::Hostages, "hold holds held holding keep keeps kept keeping", "in captivity"),
            (Kind::Hostages, "hold holds held holding keep keeps kept keeping", "against their will"),
            (Kind::Detained, "put puts putting", "behind bars"),
            (Kind::Detained, "put puts putting place places placed placing", "under arrest"),
            (Kind::Detained, "put puts putting place places placed placing", "under house arrest"),
            (Kind::Detained, "throw throws threw thrown throwing put puts putting", "in jail"),
            (Kind::Detained, "throw throws threw thrown throwing put puts putting", "into jail"),
            (Kind::Detained, "throw throws threw thrown throwing put puts putting", "in prison"),
            (Kind::Displaced, "send sends sent sending", "fleeing"),
            (Kind::Injured, "send sends sent sending put puts putting", "to hospital"),
            (
                Kind::Injured,
                "rush rushes rushed rushing airlift airlifted airlifting take takes took taking ferry ferried evacuate evacuated",
                "to hospital",
            ),
            (
                Kind::Injured,
                "rush rushes rushed rushing airlift airlifted airlifting take takes took taking ferry ferried evacuate evacuated",
                "to hospitals",
            ),
            (
                Kind::Injured,
                "rush rushes rushed rushing airlift airlifted airlifting take takes took taking ferry ferried evacuate evacuated",
                "to the hospital",
            ),
            (Kind::Injured, "send sends sent sending put puts putting", "to the hospital"),
            (Kind::Injured, "send sends sent sending put puts putting", "to hospitals"),
            (Kind::Injured, "send sends sent sending put puts putting", "in hospital"),
            (Kind::Injured, "send sends sent sending put puts putting", "in the hospital"),
            (Kind::Injured, "leave leaves left leaving", "for dead"),
            (Kind::Released, "bring brings brought bringing", "home safely"),
            (Kind::Killed, "put puts putting", "out of action"),
            (Kind::Killed, "put puts putting", "to the sword"),
            (Kind::Killed, "send sends sent sending dispatch dispatched dispatching", "to hell"),
            (Kind::Killed, "send sends sent sending", "to their deaths"),
            (Kind::Killed, "send sends sent sending", "to their graves"),
            (Kind::Killed, "burn burns burned burning burnt", "to ashes"),
            (Kind::Killed, "blow blows blew blown blowing", "to bits"),
            (
                Kind::Killed,
                "blow blows blew blown blowing tear tears tore torn tearing rip rips ripped ripping",
                "apart",
            ),
            (
                Kind::Killed,
                "hack hacks hacked hacking cut cuts cutting chop chops chopped chopping",
                "to pieces",
            ),
            (
                Kind::Killed,
                "kick kicks kicked kicking trample tramples trampled trampling batter battered battering stone stones stoned stoning \
                stab stabs stabbed stabbing drag drags dragged dragging crush crushes crushed crushing starve starves starved starving \
                choke chokes choked choking strangle strangles strangled strangling flog flogs flogged flogging whip whips whipped \
                whipping gas gases gassed gassing club clubs clubbed clubbing bludgeon bludgeons bludgeoned bludgeoning torture tortures \
                tortured torturing pound pounds pounded pounding shoot shoots shot shooting thrash thrashes thrashed thrashing poison \
                poisons poisoned poisoning knife knifes knifed knifing spear spears speared spearing",
                "to death",
            ),
            (Kind::Killed, "put puts putting", "to death"),
            (Kind::Killed, "blow blew blown blowing", "to pieces"),
            (Kind::Killed, "burn burns burned burning burnt", "alive"),
            (Kind::Killed, "burn burns burned burning burnt", "to death"),
            (Kind::Killed, "hack hacks hacked hacking", "to death"),
            (Kind::Killed, "beat beats beaten beating", "to death"),
        ],
        to_is_up_to: false,
        noun_link: Some("of"),
        endings: &[
            (Ending::Past, "ed"),
            (Ending::Ing, "ing"),
            (Ending::Adverb, "ly"),
            (Ending::Plural, "s"),
            (Ending::Doers, "ers"),
            (Ending::Age, "-old"),
        ],
    },
    nouns: |noun| vec![(Number::One, noun.to_owned()), (Number::Many, plural(noun))],
    verbs,
    adjectives: |adjective| vec![adjective.to_owned()],
    cases: |name| vec![name.to_owned()],
    places: "",
};

fn verbs(verb: &str) -> Vec<(Form, String)> {
    match verb.contains('/') {
        true => given(verb),
        false => VERB_FORMS.into_iter().zip(forms(verb)).collect(),
    }
}

fn plural(noun: &str) -> String {
    match noun.as_bytes() {
        [.., b's' | b'x' | b'z'] | [.., b'c' | b's', b'h'] => format!("{noun}es"),
        [.., before, b'y'] if !b"aeiou".contains(before) => format!("{}ies", &noun[..noun.len() - 1]),
        _ => format!("{noun}s"),
    }
}

fn forms(verb: &str) -> [String; 5] {
    let (word, rest) =
        verb.split_once(' ').map_or((verb, String::new()), |(word, rest)| (word, format!(" {rest}")));
    let past = match word.as_bytes() {
        [.., b'e'] => format!("{word}d{rest}"),
        [.., before, b'y'] if !b"aeiou".contains(before) => format!("{}ied{rest}", &word[..word.len() - 1]),
        _ => format!("{word}ed{rest}"),
    };
    let ing = match word.as_bytes() {
        [.., b'e', b'e'] => format!("{word}ing{rest}"),
        [.., b'e'] => format!("{}ing{rest}", &word[..word.len() - 1]),
        _ => format!("{word}ing{rest}"),
    };
    [format!("{word}{rest}"), format!("{}{rest}", plural(word)), past.clone(), past, ing]
}

const PERSONS: &[Persons] = &[
    Persons {
        population: None,
        nouns: "person, ~people, ~persons, man/men, woman/women, boy, girl, individual, male, female, youth, \
            victim, adult, human being, citizen, national, resident, suspect, ~others, member, body guard, \
            associate, aide, accomplice, companion, ~occupants, ~families, couple of persons, relative, \
            ~lives, life/lives, ~souls, teenager, teen, detainee, prisoner, prisoner of war/prisoners of war, inmate, captive, fugitive, \
            *crew, ~crew members, crew member, foreigner, expatriate, immigrant, \
            household/households, adolescent, youngster, pensioner, elderly man/elderly men, elderly woman/elderly women, old man/old men, old woman/old women, \
            young man/young men, young woman/young women, octogenarian, septuagenarian, nonagenarian, internally displaced person, idp/idps, ~internally displaced \
            people, ~displaced people, pregnant woman/pregnant women, mother-to-be/mothers-to-be, stranger, newborn, foreign national, foreign citizen, nationals, \
            dual national, compatriot, fellow passenger, fellow student, countryman/countrymen, ~folk, ~attendees, attendee, participant, inmate, \
            abductee,  \
            brother, sister, son, daughter, father, mother, wife/wives, husband, uncle, aunt, nephew, niece, cousin, grandson, granddaughter, grandfather, \
            grandmother, grandchild/grandchildren, stepson, stepdaughter, stepfather, stepmother, father-in-law, mother-in-law, son-in-law, daughter-in-law, \
            brother-in-law, sister-in-law, fiance, fiancee, girlfriend, boyfriend, roommate, neighbor, neighbour, sibling, ex-wife/ex-wives, ex-husband, \
            ex-girlfriend, ex-boyfriend, couple, duo, kin, kinsman/kinsmen, native, miscreant, friend, colleague, leader, sub-leader, subleader, co-founder, second-in-command, commander, deputy commander, chief, suspect, courier, supporter, sympathizer, \
            sympathiser, collaborator, assistant, helper, military chief, military head, military leader, military commander, ~brothers, ~men, ~staff, staff member, *gang, *cell, *party, *team, *patrol, group of",
    },
    Persons {
        population: Some(Population::Civilian),
        nouns: "civilian, villager, passenger, worshipper, worshiper, student, pupil, schoolgirl, schoolboy, schoolchild/schoolchildren, \
            teacher, school teacher, headmaster, professor, lecturer, farmer, farm worker, peasant, campesino, laborer, labourer, worker, \
            miner, driver, truck driver, taxi driver, bus driver, auto rickshaw driver, cleaner, passerby/passersby, passer-by/passers-by, pedestrian, \
            bystander, onlooker, shopper, shopkeeper, shop owner, vendor, trader, merchant, businessman/businessmen, \
            carer, caregiver, festival-goer, festivalgoer, mosque-goer, mosquegoer, theatergoer, theatregoer, moviegoer, clubgoer, beachgoer, club-goer, \
            party-goer, church-goer, market-goer, mallgoer, restaurant-goer, picnicker, wedding guest, truffle picker, truffle hunter, mushroom picker, fruit \
            picker, researcher, botanist, ecologist, statistician, historian, anthropologist, linguist, influencer, announcer, publisher, bookseller, archivist, sculptor, \
            film producer, typist, deckhand, signalman/signalmen, coachman/coachmen, cabbie, drover, florist, optician, psychiatrist, therapist, counsellor, \
            barrister, solicitor, advocate, bailiff, juror, plaintiff, ceasefire monitor, election monitor, election observer, military observer, rioter, looter, \
            widower, nightwatchman/nightwatchmen, lifeguard, sex worker, peddler, car dealer, gold dealer, scrap dealer, cattle dealer, art dealer, wholesaler, exporter, \
            importer, industrialist, entrepreneur, tycoon, heiress, princess, driller, roughneck, millworker, beautician, masseur, sherpa, canoeist, au pair, \
            teammate, restaurateur, barmaid, croupier, gambler, instructor, sophomore, grape picker, cotton picker, tea picker, rubber tapper, tapper, rag picker, ragpicker, scavenger, charcoal burner, charcoal seller, firewood collector, wood \
            collector, water carrier, water seller, cart driver, rickshaw puller, rickshaw driver, tuk-tuk driver, motorcycle taxi driver, okada rider, boda boda \
            rider, motorcycle rider, delivery man/delivery men, deliveryman/deliverymen, delivery driver, delivery worker, messenger, postal worker, mail carrier, \
            sanitation worker, street sweeper, sweeper, garbage collector, gravedigger, domestic worker, nanny/nannies, babysitter, war veteran, army veteran, military veteran, retiree, vigilante, \
            hunter, gold panner, agricultural worker, farm labourer, farm laborer, plantation worker, quarry worker, brick kiln worker, mill worker, textile \
            worker, electricity worker, utility worker, telecom worker, telecoms worker, lineman/linemen, road builder, hotel worker, restaurant worker, bank \
            worker, bank manager, bank guard, money changer, moneychanger, currency trader, fuel vendor, fuel trader, cattle trader, cattle breeder, livestock \
            breeder, livestock trader, cattle herder, grocery clerk, educator, head teacher, headteacher, headmistress, schoolmaster, vice-chancellor, rector, \
            provost, trade union leader, mullah, maulvi, maulana, ayatollah, evangelist, abbot, novice, novice monk, buddhist monk, catechumen, religious leader, \
            religious scholar, prayer leader, faith healer, traditional healer, healer, herbalist, traditional chief, traditional leader, village leader, village \
            elder, ward head, district chief, canton chief, tribal leader, tribal chief, clan leader, youth leader, student leader, opposition leader, opposition \
            activist, women's rights activist, environmental activist, land defender, environmental defender, human rights lawyer, human rights worker, climate \
            activist, anti-corruption activist, ordinary citizen, ordinary person, noncombatant, by-stander, innocent bystander, innocent civilian, \
            guest worker, day labourer, day laborer, day-labourer, migrant worker, seasonal worker, construction labourer, building worker, roofer, \
            house painter, painter, decorator, fitter, machinist, crane operator, forklift driver, mahout, muleteer, camel herder, camel driver, goat herder, \
            sheep herder, rickshaw passenger, bus passenger, train passenger, air passenger, cable car passenger, crew chief, flight attendant, \
            stewardess/stewardesses, steward, air hostess/air hostesses, footballer, cricketer, referee, umpire, coach driver, scout, boy scout, girl guide, altar \
            server, altar girl, acolyte, choir member, congregant, communicant, seminary student, koranic student, quranic student, madrasa student, madrassa \
            student, university student, college student, high school student, primary school pupil, secondary school student, medical student, law student, \
            trainee teacher, trainee nurse, male nurse, midwife/midwives, dentist, veterinarian, radiologist, anaesthetist, lab technician, laboratory \
            technician, health official, health volunteer, medical volunteer, hospital worker, hospital employee, hospital staffer, staffer, office worker, civil \
            engineer, telephone operator, lighthouse keeper, market trader, market woman/market women, petty trader, street trader, street hawker, newspaper \
            seller, newspaper vendor, flower seller, ice cream seller, tea seller, fish seller, vegetable seller, vegetable vendor, seller, buyer, customer, \
            client, patron, tenant, lodger, homeowner, householder, landlady/landladies, squatter, homeless man/homeless men, homeless person, \
            asylum-seeker, undocumented migrant, stowaway, detained migrant, fisher, fisherwoman/fisherwomen, fisherfolk, farmer-herder, smallholder, \
            sharecropper, grower, coca grower, coca farmer, poppy farmer, cocoa farmer, coffee farmer, cowboy, ranch hand, rancher, hunter-gatherer, indigenous \
            person, indigenous guard, indigenous governor, ex-combatant, former combatant, demobilised fighter, demobilized fighter, signatory, peace signatory, \
            ex-guerrilla, ex-soldier, ex-policeman/ex-policemen, cyclist, biker, scooterist, pillion rider, jaywalker, trucker, road user, ambulance man, aid \
            recipient, voter, poll watcher, polling agent, supporter, well-wisher, marcher, picketer, strike leader, counter-protester, counterprotester, \
            militant's wife, kinswoman/kinswomen, great-grandmother, great-grandfather, godfather, godmother, godson, step-son, step-daughter, \
            half-brother, half-sister, spouse, fiance, orphan boy, twin brother, twin sister, triplet, newlywed, bridesmaid, family member, household \
            member, loved one, dependant, heir, firstborn, eldest son, youngest son, \
            rider, horseman/horsemen, motorbike rider, bike rider, cart puller, drayman/draymen, woodsman/woodsmen, gamekeeper, gatekeeper, toll collector, ticket \
            collector, lookout, usher, sexton, organist, drummer, guitarist, vocalist, bandmaster, disc jockey, dj/djs, model, designer, architect, accountant, \
            auditor, notary/notaries, translator, librarian, curator, archaeologist, astronomer, chemist, physicist, biologist, conservationist, birdwatcher, \
            ornithologist, mountaineer, diver, surfer, swimmer, bather, sunbather, angler, rower, skier, runner, marathon runner, gymnast, weightlifter, karateka, \
            jockey, umpire, linesman/linesmen, mascot, cheerleader, fan, groundskeeper, caddie, entertainer, juggler, clown, circus performer, street performer, \
            busker, fortune teller, astrologer, witch doctor, sorcerer, griot, poultry farmer, fish farmer, dairy farmer, beekeeper, milkman/milkmen, milk seller, \
            bread seller, baker, miller, tanner, blacksmith, goldminer, locksmith, watchmaker, shoemaker, shoeshine boy, porter, bellboy, concierge, chambermaid, \
            valet, butler, governess, wet nurse, babysitter, breadwinner, sole breadwinner, invalid, wheelchair user, amputee, hostel resident, hostage \
            negotiator, mediator, peace envoy, peace negotiator, negotiator, election worker, election officer, polling officer, poll worker, canvasser, campaign \
            worker, census taker, enumerator, tax inspector, health inspector, veterinary officer, agronomist, forestry worker, rubber worker, oil palm worker, \
            banana worker, sugar worker, miner, pitman/pitmen, mineworker, mine worker, steelworker, steel worker, ironworker, bus owner, lorry owner, boat owner, \
            boat captain, ferry operator, pump attendant, petrol attendant, petrol station attendant, gas station attendant, attendant, parking attendant, car \
            washer, car dealer, scrap dealer, scrap collector, junk dealer, spare parts dealer, diamond dealer, gold dealer, gold trader, timber merchant, timber \
            trader, grain trader, rice trader, shop assistant, store clerk, convenience store clerk, bank teller, teller, pawnbroker, loan officer, insurance \
            agent, estate agent, travel agent, tour guide, tour operator, holiday-maker, backpacker, hitch-hiker, globetrotter, \
            businesswoman/businesswomen, contractor, engineer, employee, clerk, guest, diner, concertgoer, concert-goer, \
            tourist, pilgrim, refugee, migrant, protester, protestor, demonstrator, activist, lawyer, doctor, nurse, \
            priest, jesuit priest, jesuit, nun, monk, bishop, archbishop, missionary, pastor, cleric, imam, preacher, \
            chairman/chairmen, chairwoman/chairwomen, chairperson, vice-chairman/vice-chairmen, barangay captain, village captain, barangay official, barangay \
            councilor, headwoman/headwomen, director, deputy director, secretary-general, datu, \
            mourner, parishioner, churchgoer, tribal, adivasi, ~tribals, tribesman/tribesmen, herder, herdsman/herdsmen, \
            fisherman/fishermen, woodcutter, hunter, guide, porter, housewife/housewives, ~locals, local resident, \
            resident, inhabitant, ~inmates, patient, inhabitant, businessperson, executive, manager, supervisor, \
            technician, operator, mason, carpenter, watchman/watchmen, forest guard, security guard, private security guard, \
            landlord, rancher, cattleman/cattlemen, moneylender, non-combatant, noncombatant, \
            trade unionist, unionist, labor leader, union leader, peasant leader, *occupants, ~occupants, occupant, \
            police informer, informer, informant, alleged police informer, ~mine workers, road worker, construction worker, \
            railway employee, bank employee, shepherd, ~parents, parent, widow, constituent, follower, volunteer, orphan, breadwinner, caretaker, janitor, plumber, baker, beekeeper, grazier, pastoralist, cowherd, goatherd, quarryman/quarrymen, prospector, gold miner, artisanal miner, coal miner, rice farmer, stallholder, stevedore, docker, chauffeur, lorry driver, tanker driver, minibus driver, conductor, hitchhiker, traveller, traveler, wayfarer, trawlerman/trawlermen, boatman/boatmen, ferryman/ferrymen, cameleer, villager, townsman/townsmen, ~townspeople, ~townsfolk, ~villagefolk, ~churchgoers, ~faithful, altar boy, choirboy, chorister, catechist, seminarist, vicar, chaplain, muezzin, priestess, monarch, traditional ruler, village head, village chief, district head, clan elder, chieftain, undergraduate, schoolteacher, tutor, schoolmate, classmate, kindergartner, freshman/freshmen, graduate, apprentice, trainee, intern, jeweler, jeweller, goldsmith, grocer, greengrocer, innkeeper, hotelier, barista, bouncer, doorman/doormen, receptionist, hairdresser, seamstress, weaver, potter, cobbler, fishmonger, fishwife, beggar, vagrant, inpatient, outpatient, dancer, rapper, comedian, playwright, poet, novelist, filmmaker, footballer, athlete, wrestler, boxer, jogger, golfer, evacuee, returnee, asylum seeker, deportee, repatriate, campaigner, human rights defender, rights defender, environmentalist, organizer, organiser, union organizer, community leader, social leader, indigenous leader, rights worker, elder, tribal elder, station master, station manager, medical practitioner, practitioner, pharmacist, principal, postman/postmen, mechanic, electrician, plumber, barber, tailor, butcher, \
            banker, broker, salesman/salesmen, craftsman/craftsmen, fruit vendor, street vendor, hotel owner, landowner, coffee grower, union member, columnist, actor, physician, surgeon, psychologist, economist, scientist, priest's, \
            musician, singer, artist, writer, human rights activist, rights activist, lone survivor, israeli, american, briton, \
            ~russians, ~shiites, ~sunnis, ~muslims, ~christians, ~jews, ~hindus, ~americans, ~italians, ~germans, ~britons, ~frenchmen, \
            ~iraqis, ~afghans, ~pakistanis, ~indians, ~nigerians, ~syrians, ~palestinians, ~israelis, ~turks, ~kurds, \
            ~colombians, ~salvadorans, ~peruvians, ~guatemalans, ~hondurans, ~nicaraguans, ~chileans, ~kazaks, ~ukrainians, ~embassy staff, embassy employee, \
            ~central asians, ~tajiks, ~uzbeks, bus conductor, conductor, owner, groom, bride, bridegroom, boss, waiter, waitress, barman/barmen, bartender, cashier, chef, cyclist, motorcyclist, motorist, commuter, \
            holidaymaker, visitor, spectator, reveler, reveller, partygoer, devotee, rabbi, deacon, scholar, academic, paramedic, firefighter, medic, ambulance driver, ambulance worker, \
            midwife/midwives, pensioner, dissident, blogger, hiker, climber, trekker, camper, logger, lumberjack, hawker, settler, nomad, welder, bricklayer, surveyor, geologist, translator, interpreter, \
            tax collector, oil worker, dockworker, factory worker, garment worker, farmhand, seaman/seamen, crewman/crewmen, skipper, seminarian, cook, housekeeper, maid, gardener, servant, foreman/foremen, ~indonesians, ~filipinos, ~mexicans, ~kenyans, ~somalis, ~ethiopians, ~malians, ~nigeriens, ~burkinabes, ~chadians, ~cameroonians, ~mozambicans, ~ugandans, ~rwandans, ~burundians, ~libyans, ~egyptians, ~tunisians, ~algerians, ~moroccans, ~jordanians, ~saudis, ~yemenis, ~iranians, ~kazakhs, ~turkmens, ~chechens, ~georgians, ~armenians, ~azerbaijanis, ~romanians, ~spaniards, ~frenchmen, ~canadians, ~australians, ~koreans, ~south koreans, ~thais, ~bangladeshis, ~sri lankans, ~nepalis, ~venezuelans, ~ecuadorians, ~brazilians, ~bolivians, ~cubans, ~haitians, ~westerners, ~europeans, ~africans, ~arabs, ~hazaras, ~yazidis, ~copts, ~alawites, ~dogons, ~sikhs, ~buddhists, ~ahmadis, frenchman/frenchmen, spaniard, turk, kurd, copt, westerner",
    },
    Persons {
        population: Some(Population::Children),
        nouns: "child/children, schoolchild/schoolchildren, infant, minor, kid, minor girl, minor boy, baby/babies, toddler",
    },
    Persons {
        population: Some(Population::Journalists),
        nouns: "journalist, videographer, vlogger, reporter, cameraman/cameramen, newsman/newsmen, correspondent, photographer, media worker, \
            newspaper editor, editor, columnist, broadcaster, news anchor, tv presenter, radio presenter, presenter, photojournalist, video journalist, stringer, freelancer, newspaperman/newspapermen, radio host, radio journalist, newscaster, war correspondent",
    },
    Persons {
        population: Some(Population::AidWorkers),
        nouns: "aid worker, humanitarian worker, relief worker, red cross worker, red cross employee, un worker, \
            u.n. worker, health worker, medical worker, ngo worker, charity worker, polio worker, white helmet, paramedic volunteer, civil defence rescuer, civil defense rescuer, first responder, emergency worker, emergency responder, ambulance \
            crew member, ambulance officer, search and rescue worker, mine clearer, bomb clearance expert, mine-clearance worker, unicef staff member, unhcr \
            staffer, unrwa staffer, unrwa employee, unrwa worker, un aid worker, wfp staffer, food aid worker, food relief worker, community health worker, polio \
            vaccination worker, anti-polio worker, immunisation worker, immunization worker, red crescent volunteer, red cross volunteer, ngo staff member, ngo \
            employee, ngo staffer, ebola responder, ebola worker, \
            vaccinator, polio vaccinator, humanitarian, aid official, relief official, deminer, de-miner, rescuer, rescue worker, vaccination worker, red crescent worker, un staff member, un employee, un staffer, peace worker, charity staff",
    },
    Persons {
        population: Some(Population::SecurityForces),
        nouns: "soldier, sentry, troop, trooper, policeman/policemen, policewoman/policewomen, police officer, policeman, officer, cop, \
            *police, constable, head constable, sub-inspector, sub inspector, assistant sub-inspector, assistant sub inspector, \
            inspector, deputy superintendent, superintendent of police/superintendents of police, deputy superintendent of police/deputy superintendents of police, \
            additional superintendent of police/additional superintendents of police, inspector general of police/inspectors general of police, \
            director general of police/directors general of police, dsp/dsps, personal security officer, pso/psos, havildar, jawan, commando, guard, home guard, civilian auxiliary/civilian auxiliaries, army auxiliary/army auxiliaries, auxiliary/auxiliaries, special police officer, spo/spos, serviceman/servicemen, \
            servicewoman/servicewomen, ranger, marine, paratrooper, sailor, airman/airmen, guardsman/guardsmen, bodyguard, \
            gendarme, sergeant, corporal, captain, lieutenant, second lieutenant, colonel, lieutenant colonel, general, brigadier, private, sub-lieutenant, \
            recruit, conscript, cadet, *security forces, *security force, *security personnel, *security force personnel, \
            *police personnel, *sf personnel, *personnel, ~sfs, sf, *military personnel, *army personnel, *armed forces, *army, *military, \
            member of the security forces/members of the security forces, service member, coalition service member, \
            coalition member, coalition soldier, isaf soldier, nato soldier, peacekeeper, u.n. peacekeeper, un peacekeeper, \
            coalition force/coalition forces, pro-government fighter, army officer, military officer, agent, warrant officer, non-commissioned officer, nco/ncos, petty officer, staff sergeant, sergeant major, first lieutenant, rear admiral, vice admiral, \
            admiral, naval commando, marine commando, army commando, elite soldier, government soldier, army soldier, border patrol agent, border agent, customs \
            guard, riot policeman/riot policemen, riot police officer, highway patrolman/highway patrolmen, sheriff's deputy/sheriff's deputies, state trooper, swat officer, carabiniere/carabinieri, carabinero/carabineros, civil guard, presidential guard, palace guard, republican \
            guard, honour guard, honor guard, tank crew member, drone operator, artilleryman/artillerymen, fighter pilot, co-pilot, copilot, loadmaster, blue \
            helmet, peace-keeper, peacekeeping soldier, un soldier, un military observer, military observer, *gendarmerie, *carabinieri, *army patrol, *police \
            patrol, security operative, security agent, security man/security men, security official, security officer, intelligence official, spy chief, police \
            chief, deputy police chief, police commander, station commander, commanding officer, army commander, army chief, army captain, army major, army \
            colonel, army general, army sergeant, army lieutenant, police inspector, police sergeant, police corporal, police captain, police colonel, police \
            general, prison officer, prison warden, prison official, warder, jailer, correctional officer, corrections officer, immigration officer, game warden, \
            wildlife ranger, eco-guard, ecoguard, forester, levies official, militia soldier, police volunteer, volunteer fighter, self-defence fighter, \
            self-defense fighter, village guard, village defence guard, village defense guard, member of the presidential guard/members of the presidential guard, \
            civil militiaman/civil militiamen, territorial defence fighter, nato service member, us service member, u.s. service member, american soldier, us \
            soldier, u.s. soldier, allied soldier, foreign soldier, peacekeeping troop, african union soldier, african union peacekeeper, au soldier, au \
            peacekeeper, amisom soldier, atmis soldier, ranger guard, armed guard, night guard, vip guard, close protection officer, security escort, \
            gunner, sapper, combat medic, army medic, army doctor, military doctor, military policewoman/military policewomen, naval rating, submariner, \
            mariner, coast guard officer, coastguardsman/coastguardsmen, national guardsman/national guardsmen, gurkha, spahi, zouave, askari, veteran officer, \
            patrolman/patrolmen, national policeman/national policemen, \
            military man/military men, *crpf, *bsf, *cisf, *itbp, *cobra, *sog, *dvf, *greyhounds, intelligence agent, intelligence officer, detective, cavalryman/cavalrymen, \
            militiaman/militiamen, village defense member, civil defense member, civil defenseman/civil defensemen, patrol leader, \
            policia, crpf personnel, crpf trooper, bsf personnel, police constable, crpf jawan, *police party, *police team, *commandos, deputy commandant, \
            assistant commandant, commandant, battalion commander, enemy troop, enemy soldier, *enemy casualties, ~casualties among the army, ~troops, \
            afghan soldier, afghan police, *ansf, *enemy forces, afghan national army soldier, afghan national police officer, afghan local police officer, pilot, gunner, rifleman/riflemen, infantryman/infantrymen, legionnaire, border guard, border policeman/border policemen, coastguard, prison guard, prison warder, traffic policeman/traffic policemen, traffic warden, bomb disposal expert, bomb disposal officer, bomb disposal technician, sapper, reservist, military policeman/military policemen, naval officer, police recruit, army recruit, uniformed man/uniformed men, park ranger, game ranger, forest ranger, levies man/levies men, *levies, *levies personnel, khasadar, *special forces, special forces soldier, *peshmerga, peshmerga fighter, *peshmergas, civil defence volunteer, *frontier corps, *air force, *national police, *national guard, *treasury police, *government troops, *government soldiers, *government forces",
    },
    Persons {
        population: Some(Population::Officials),
        nouns: "official, politician, minister, deputy minister, lawmaker, legislator, member of parliament, mp, mla, senator, \
            congressman/congressmen, deputy, mayor, former mayor, governor, provincial governor, district governor, councilman/councilmen, councilor, mayor-elect, governor-elect, president-elect, \
            councillor, president, vice president, prime minister, councilwoman/councilwomen, congresswoman/congresswomen, tax official, customs officer, customs official, judge, magistrate, prosecutor, attorney general, diplomat, \
            ambassador, consul, envoy, sarpanch/sarpanches, former sarpanch/former sarpanches, panchayat member, panchayat samiti member, ward member, ward councillor, \
            panchayat president, party leader, party worker, party activist, political activist, party functionary/party functionaries, \
            candidate, presidential candidate, chief minister, collector, forest official, forest officer, embassy employee, \
            embassy staff, cabinet member, secretary, government employee, government official, bureaucrat, mukhiya, \
            ~tmc workers, tmc leader, cpi-m leader, cpi-m worker, cpi-m activist, cpi-m member, cpi-m cadre, bjp leader, \
            congress leader, congress worker, tdp leader, jmm leader, rjd leader, alderman/aldermen, attorney, \
            census officer, census official, election official, poll official, *poll personnel, *polling personnel, \
            up member, up leader, patriotic union member, naxalite leader turned politician, trinamool congress leader, \
            trinamool congress worker, communist party of india-marxist leader, local tmc leader, village chief, village head, headman/headmen, village headman/village headmen, upa sarpanch, mandal parishad",
    },
    Persons {
        population: Some(Population::ArmedGroup),
        nouns: "militant, fighter, gunman/gunmen, insurgent, rebel, guerrilla, guerilla, terrorist, extremist, jihadist, jihadi, \
            islamist, attacker, assailant, bomber, suicide bomber, suicide attacker, car bomber, perpetrator, hijacker, kidnapper, abductor, captor, \
            assassin, hit man/hit men, hitman/hitmen, killer, murderer, subversive, maoist, naxalite, naxal, ultra, cadre, \
            ~cadres, maoist cadre, cpi-maoist cadre, armed cadre, militia member, militiaman, dalam member, dalam commander, squad member, \
            area commander, zonal commander, sub-zonal commander, section commander, militia commander, \
            facilitator, coordinator, attack coordinator, bomb instructor, weapons supplier, supplier, financier, ied emplacer, emplacer, attack planner, planner, bomb builder, ied maker, ied specialist, ied expert, explosives expert, sub-commander, \
            subcommander, shadow governor, shadow district governor, kingpin, recruiter, distributor, transporter, extortionist, weapons dealer, weapons facilitator, ied facilitator, *militia, ~militias, enemy fighter, foreign fighter, ringleader, operative, mastermind, plotter, mujahideen, mujahid, talib, taliban, \
            drug trafficker, drug dealer, trafficker, paramilitary/paramilitaries, paramilitary member, death squad member, \
            armed man/armed men, masked man/masked men, armed individual, hooded man/hooded men, lone wolf/lone wolves, linkman/linkmen, \
            overground worker, suspected insurgent, suspected militant, \
            outlaw, bandit, criminal, thug, hired killer, gang member, cartel member, combatant, *outfit, ~elements, left wing extremist, left-wing extremist, lwe/lwes, \
            khwarij, khawarij, khariji, sicario, hitwoman/hitwomen, cartel gunman/cartel gunmen, gang leader, gang boss, drug boss, drug kingpin, cartel boss, \
            crime boss, capo, enforcer, knife attacker, knife-wielding man/knife-wielding men, knife-wielding attacker, knife-wielding assailant, axe-wielding \
            man/axe-wielding men, machete-wielding man/machete-wielding men, sword-wielding man/sword-wielding men, gun-wielding man/gun-wielding men, school \
            shooter, mass shooter, mass murderer, active shooter, spree killer, lone gunman/lone gunmen, lone attacker, lone assailant, suicide car bomber, \
            suicide truck bomber, suicide vest bomber, suicide assailant, female suicide bomber, child bomber, would-be bomber, would-be suicide bomber, bomb \
            planter, cell member, cell leader, jihadi fighter, fedayee/fedayeen, fidayee/fidayeen, inghimasi, rebel leader, rebel commander, rebel soldier, \
            militia leader, mutineer, mutinous soldier, coup plotter, coup leader, putschist, saboteur, poacher, armed robber, robber, bandit leader, bandit \
            kingpin, kidnap kingpin, terror suspect, terrorist suspect, suspected terrorist, suspected jihadist, suspected bandit, suspected rebel, terror \
            operative, terrorist operative, terrorist commander, insurgent leader, insurgent commander, militant leader, militant commander, jihadist leader, \
            jihadist commander, jihadist fighter, islamist fighter, islamist militant, taliban fighter, taliban commander, taliban militant, separatist fighter, \
            separatist rebel, holed-up gunman/holed-up gunmen, bomb-thrower, grenade thrower, drone pilot, guerilla fighter, guerrilla commander, guerrilla \
            leader, sleeper agent, mafioso/mafiosi, mafia boss/mafia bosses, triad member, cult member, cartel leader, drug runner, gunrunner, gun \
            runner, arms trafficker, people smuggler, human trafficker, slave raider, \
            bomb maker, bomb-maker, gangster, mobster, pirate, brigand, cultist, hoodlum, hit-man/hit-men, rebel fighter, guerrilla fighter, warlord, knifeman/knifemen, arsonist, infiltrator, cattle rustler, rustler, marauder, henchman/henchmen, secessionist, axeman/axemen, heavily armed man/heavily armed men, militia fighter, smuggler, arms dealer, arms supplier, raider, dacoit, shooter, sniper, \
            separatist, mercenary, contra, terrorist leader, terrorist criminal, urban guerrilla, urban commando, member of the group, \
            ~extraditables, drug lord, *hezbollah, squad commander, ~naxals, woman cadre/women cadres, senior cadre, \
            hardcore maoist, top cadre, regional committee member, state committee member, district committee member, \
            zonal committee member, area committee member, central committee member, politburo member, divisional committee member, *ltte",
    },
];

const HEADS: &[(Kind, &str)] = &[
    (
        Kind::Killed,
        "body/bodies, dead body/dead bodies, corpse, cadaver, ~skulls, ~severed heads, ~skeletons, ~martyrs, ~human skulls, ~human skeletons, ~human remains, fatality, ~deaths, ~dead, loss of life/losses of life, ~killings, ~murders, ~assassinations",
    ),
    (Kind::Injured, "injury, ~wounded, ~injured, wounded person/wounded people"),
    (Kind::Casualties, "casualty, victim"),
    (Kind::Hostages, "hostage"),
    (Kind::Abducted, "kidnap victim, abductee"),
    (Kind::Detained, "~arrests, ~detentions, detainee"),
    (Kind::Survivors, "survivor"),
    (Kind::Surrendered, "surrenderee"),
];

const ACTS: &[Acts] = &[
    Acts {
        kind: Kind::Killed,
        of_object: true,
        verbs: "kill, murder, massacre, behead, execute, assassinate, lynch, eliminate, neutralize, neutralise, slaughter, \
            decapitate, //martyred/martyred/martyring, annihilate, liquidate, strangle, gun down/guns down/gunned down/gunned down/gunning down, \
            machinegun, mow down/mows down/mowed down/mown down/mowing down, shoot dead/shoots dead/shot dead/shot dead/shooting dead, \
            shoot and kill/shoots and kills/shot and killed/shot and killed/shooting and killing, \
            shot dead to/shots dead to/shot dead to/shot dead to/shooting dead to, \
            slay/slays/slew/slain/slaying, slit the throat of/slits the throat of/slit the throat of/slit the throat of/slitting the throat of, \
            slit the throats of/slits the throats of/slit the throats of/slit the throats of/slitting the throats of, \
            cut the throat of/cuts the throat of/cut the throat of/cut the throat of/cutting the throat of, \
            cut the throats of/cuts the throats of/cut the throats of/cut the throats of/cutting the throats of, \
            hack to death, machete to death, assault to death, thrash to death, beat to death/beats to death/beat to death/beaten to death/beating to death, stone to death, \
            stab to death/stabs to death/stabbed to death/stabbed to death/stabbing to death, burn to death, torture to death, \
            shoot to death/shoots to death/shot to death/shot to death/shooting to death, \
            fatally shoot/fatally shoots/fatally shot/fatally shot/fatally shooting, fatally stab/fatally stabs/fatally stabbed/fatally stabbed/fatally stabbing, \
            fatally wound/fatally wounds/fatally wounded/fatally wounded/fatally wounding, fatally injure/fatally injures/fatally injured/fatally injured/fatally injuring, \
            mortally wound/mortally wounds/mortally wounded/mortally wounded/mortally wounding, \
            put to death/puts to death/put to death/put to death/putting to death, //put out of action/put out of action/putting out of action, \
            take the lives of/takes the lives of/took the lives of/taken the lives of/taking the lives of, \
            take the life of/takes the life of/took the life of/taken the life of/taking the life of, \
            claim the lives of, claim the life of, cost the lives of/costs the lives of/cost the lives of/cost the lives of/costing the lives of, \
            leave dead/leaves dead/left dead/left dead/leaving dead, hang to death, bump off/bumps off/bumped off/bumped off/bumping off, \
            lose/loses/lost/lost/losing, bury, burn alive, bury alive/buries alive/buried alive/buried alive/burying alive, blow to pieces/blows to pieces/blew to pieces/blown to pieces/blowing to pieces, \
            blow to bits/blows to bits/blew to bits/blown to bits/blowing to bits, butcher, wipe out, finish off, pick off, cut down/cuts down/cut down/cut down/cutting down, \
            strike down/strikes down/struck down/struck down/striking down, tear apart/tears apart/tore apart/torn apart/tearing apart, rip apart/rips apart/ripped apart/ripped apart/ripping apart, \
            bludgeon to death, club to death/clubs to death/clubbed to death/clubbed to death/clubbing to death, hack and kill, knife to death, crush to death/crushes to death/crushed to death/crushed to death/crushing to death, \
            do to death/does to death/did to death/done to death/doing to death, pound to death, kick to death, batter to death, pummel to death, trample to \
            death, spear to death, choke to death, strangle to death, drag to death/drags to death/dragged to death/dragged to death/dragging to death, flog to \
            death/flogs to death/flogged to death/flogged to death/flogging to death, whip to death/whips to death/whipped to death/whipped to death/whipping to \
            death, bomb to death, stamp to death, punch to death, chop to death/chops to death/chopped to death/chopped to death/chopping to death, chop to \
            pieces/chops to pieces/chopped to pieces/chopped to pieces/chopping to pieces, cut to pieces/cuts to pieces/cut to pieces/cut to pieces/cutting to \
            pieces, hack to pieces, hack into pieces, blow apart/blows apart/blew apart/blown apart/blowing apart, blow to shreds/blows to shreds/blew to \
            shreds/blown to shreds/blowing to shreds, riddle with bullets, pump full of bullets, roast alive, burn to cinders/burns to cinders/burned to \
            cinders/burned to cinders/burning to cinders, shoot in cold blood/shoots in cold blood/shot in cold blood/shot in cold blood/shooting in cold blood, \
            throttle, //suffocated/suffocated/, smother, asphyxiate, impale, disembowel, guillotine, exterminate, immolate, vaporize, vaporise, \
            snuff out the lives of, snuff out the life of, end the lives of, end the life of, extinguish the lives of, cut short the lives of/cuts short the lives \
            of/cut short the lives of/cut short the lives of/cutting short the lives of, cut short the life of/cuts short the life of/cut short the life of/cut \
            short the life of/cutting short the life of, rob of life/robs of life/robbed of life/robbed of life/robbing of life, send to their deaths/sends to \
            their deaths/sent to their deaths/sent to their deaths/sending to their deaths, send to their graves/sends to their graves/sent to their graves/sent \
            to their graves/sending to their graves, send to the grave/sends to the grave/sent to the grave/sent to the grave/sending to the grave, machine-gun, \
            poison to death, \
            starve to death, bludgeon, garrotte, crucify, //hanged/hanged/hanging, dismember, incinerate, electrocute, gas to death, dispatch to hell, send to hell/sends to hell/sent to hell/sent to hell/sending to hell, \
            summarily execute, extrajudicially kill, burn to ashes, shell to death, put to the sword/puts to the sword/put to the sword/put to the sword/putting to the sword",
        nouns: "killing of, killings of, murder of, murders of, assassination of, assassinations of, execution of, massacre of, slaying of, \
            death of, deaths of, beheading of, beheadings of, decapitation of, lynching of, lynchings of, killing and wounding of, loss of, slaughter of, slayings of, martyrdom of, bodies of, body of, corpses of, corpse of, cadavers of, cadaver of, skeletons of, skeleton of, coffins of, coffin of, dead body of, \
            stoning of, stoning to death of, gunning down of, mowing down of, burning alive of, targeted killing of, targeted killings of, extrajudicial killing \
            of, extrajudicial killings of, extra-judicial killing of, extra-judicial killings of, double murder of, triple murder of, mass murder of, honour \
            killing of, honor killing of, death under torture of, deaths under torture of, death in custody of, deaths in custody of, death in detention of, \
            deaths in detention of, death in captivity of, deaths in captivity of,  executions of, public execution of, public executions of, summary \
            execution of, summary executions of, mass execution of, mass killing of, mass killings of, butchering of, butchery of, martyring of, decapitations of, \
            funerals of, mass funeral of, burials of, mass burial of, slaughtering of, killing in cold blood of, cold-blooded murder of, cold-blooded killing of, \
            brutal murder of, brutal killing of, \
            elimination of, mutilated body of, remains of, annihilation of, shooting death of, shooting deaths of, fatal shooting of, fatal shootings of, fatal stabbing of, fatal stabbings of, fatal for, fatal to",
        adjectives: "dead, found shot dead, found shot in the head, found murdered, found slain, found hanged, found strangled, found stabbed to \
            death, found beheaded, found decapitated, found hacked to death, found with their throats slit, \
            found with their throats cut, found with his throat slit, found with his throat cut, found with her throat slit, found with her throat cut, found \
            lifeless, found executed, pronounced dead at the scene, certified dead, dead on arrival, dead at the scene, dead on the spot, stone dead, among the \
            slain, among the deceased, among the fallen, among those slain, among the martyrs, in body bags, turned up dead, ended up dead, dumped dead, confirmed \
            killed, \
            confirmed dead, found dead, dug out dead, pulled out dead, recovered dead, taken out dead, brought out dead, left dead, shot to pieces, already dead, counted among the dead, pronounced dead, brought dead, declared dead, found killed, among the dead, among those killed, among the killed, among those who died, among the fatalities, lifeless",
    },
    Acts {
        kind: Kind::Killed,
        of_object: false,
        verbs: "die/dies/died/died/dying, perish, succumb, lose their lives/loses their lives/lost their lives/lost their lives/losing their lives, \
            lose his life/loses his life/lost his life/lost his life/losing his life, lose her life/loses her life/lost her life/lost her life/losing her life, \
            fall dead/falls dead/fell dead/fallen dead/falling dead, drown, attain martyrdom, embrace martyrdom, fall martyr/falls martyr/fell martyr/fallen martyr/falling martyr, \
            bleed to death/bleeds to death/bled to death/bled to death/bleeding to death, //fell/fallen/, \
            give their lives/gives their lives/gave their lives/given their lives/giving their lives, give his life/gives his life/gave his life/given his \
            life/giving his life, give her life/gives her life/gave her life/given her life/giving her life, sacrifice their lives, sacrifice his life, sacrifice \
            her life, forfeit their lives, achieve martyrdom, embrace shahadat, attain shahadat, drink the cup of martyrdom, meet with martyrdom/meets with \
            martyrdom/met with martyrdom/met with martyrdom/meeting with martyrdom, starve to death, freeze to death/freezes to death/froze to death/frozen to \
            death/freezing to death, choke to death, bleed out/bleeds out/bled out/bled out/bleeding out, go to their graves/goes to \
            their graves/went to their graves/gone to their graves/going to their graves, lose their own lives/loses their own lives/lost their own lives/lost their own lives/losing their own lives, //could not be revived/could not be revived/, //could not be resuscitated/could not be resuscitated/, //did not survive/did not survive/, //didn't survive/didn't survive/, //never made it out/never made it out/, //did not make it out/did not make it out/, //didn't make it out/didn't make it out/, \
            //did not make it out alive/did not make it out alive/, //never made it out alive/never made it out alive/, //failed to survive/failed to survive/, \
            //did not pull through/did not pull through/, //never woke up/never woke up/, //never regained consciousness/never regained consciousness/, \
            pass away/passes away/passed away/passed away/passing away, \
            breathe his last, breathe her last, breathe their last, pay with their lives/pays with their lives/paid with their lives/paid with their lives/paying with their lives, \
            pay with his life/pays with his life/paid with his life/paid with his life/paying with his life, pay with her life/pays with her life/paid with her life/paid with her life/paying with her life, \
            meet their death/meets their death/met their death/met their death/meeting their death, meet their deaths/meets their deaths/met their deaths/met their deaths/meeting their deaths, \
            meet his death/meets his death/met his death/met his death/meeting his death, meet her death/meets her death/met her death/met her death/meeting her death, \
            pay the supreme price/pays the supreme price/paid the supreme price/paid the supreme price/paying the supreme price, pay the ultimate price/pays the ultimate price/paid the ultimate price/paid the ultimate price/paying the ultimate price, \
            make the supreme sacrifice/makes the supreme sacrifice/made the supreme sacrifice/made the supreme sacrifice/making the supreme sacrifice, make the ultimate sacrifice/makes the ultimate sacrifice/made the ultimate sacrifice/made the ultimate sacrifice/making the ultimate sacrifice, \
            meet their end/meets their end/met their end/met their end/meeting their end, have their throats cut/has their throats cut/had their throats cut/had their throats cut/having their throats cut, have their throats slit/has their throats slit/had their throats slit/had their throats slit/having their throats slit, \
            have their heads cut off/has their heads cut off/had their heads cut off/had their heads cut off/having their heads cut off, lose his own life/loses his own life/lost his own life/lost his own life/losing his own life, lose her own life/loses her own life/lost her own life/lost her own life/losing her own life, \
            have his throat cut/has his throat cut/had his throat cut/had his throat cut/having his throat cut, have his throat slit/has his throat slit/had his throat slit/had his throat slit/having his throat slit, \
            lose a life/loses a life/lost a life/lost a life/losing a life, \
            lay down their lives/lays down their lives/laid down their lives/laid down their lives/laying down their lives, lay down his life/lays down his life/laid down his life/laid down his life/laying down his life, \
            go to their deaths/goes to their deaths/went to their deaths/gone to their deaths/going to their deaths",
        nouns: "",
        adjectives: "",
    },
    Acts {
        kind: Kind::Killed,
        of_object: false,
        verbs: "commit suicide/commits suicide/committed suicide/committed suicide/committing suicide, \
            take his own life/takes his own life/took his own life/taken his own life/taking his own life, \
            take her own life/takes her own life/took her own life/taken her own life/taking her own life, \
            turn the gun on himself, turn the gun on herself, turn the weapon on himself, turn the weapon on herself, \
            turn his gun on himself, turn her gun on herself",
        nouns: "",
        adjectives: "",
    },
    Acts {
        kind: Kind::Injured,
        of_object: true,
        verbs: "injure, //grazed/grazed/, wound, maim, hospitalize, hospitalise, hurt/hurts/hurt/hurt/hurting, harm, machete, stab/stabs/stabbed/stabbed/stabbing, \
            shoot/shoots/shot/shot/shooting, knifed/knifes/knifed/knifed/knifing, bayonet, scald, thrash, beat up/beats up/beat up/beaten up/beating up, \
            lacerate, cripple, concuss, pepper with shrapnel, spray with shrapnel, pistol-whip, leave for dead/leaves for dead/left for dead/left for dead/leaving for dead, shoot in the leg/shoots in the leg/shot in \
            the leg/shot in the leg/shooting in the leg, shoot in the legs/shoots in the legs/shot in the legs/shot in the legs/shooting in the legs, shoot in the \
            back/shoots in the back/shot in the back/shot in the back/shooting in the back, rough up, set upon/sets upon/set upon/set upon/setting upon, \
            beat/beats/beat/beaten/beating, hack, shoot at/shoots at/shot at/shot at/shooting at, manhandle, assault, torture, mutilate, sicken, poison, treat, \
            admit to hospital/admits to hospital/admitted to hospital/admitted to hospital/admitting to hospital, \
            admit to a hospital/admits to a hospital/admitted to a hospital/admitted to a hospital/admitting to a hospital, \
            admit to hospitals/admits to hospitals/admitted to hospitals/admitted to hospitals/admitting to hospitals",
        nouns: "serious injuries to, shooting and wounding of, woundings of, maiming to, \
            injury to, injuries to, wounding of, injuring of, maiming of, stabbing of, stabbings of, wounds to",
        adjectives: "in a coma, on life support, in an intensive care unit, in the intensive care unit, in icu, in the icu, receiving treatment, under \
            treatment, undergoing treatment, battling for their lives, battling for his life, battling for her life, fighting for life, clinging to life, in a \
            serious condition, in stable condition, in a stable condition, in grave condition, in a grave condition, in fair condition, in guarded condition, \
            nursing injuries, nursing wounds, nursing bullet wounds, nursing gunshot wounds, grazed by a bullet, grazed by bullets, hit by gunfire, hit by \
            shrapnel, hit by shell fragments, struck by shrapnel, hit by a stray bullet, hit by stray bullets, hit by flying glass, cut by flying glass, badly burned, badly burnt, severely burned, severely burnt, in hospitals, in a hospital, in hospital beds, \
            hit by a bullet, hit by bullets, struck by a bullet, struck by bullets, in hospital, in intensive care, fighting for their lives, fighting for his life, fighting for her life, in critical condition, in serious condition, in a critical condition, hospitalized, hospitalised, injured, wounded, among the injured, among the wounded, among those injured, among those wounded, among those hurt",
    },
    Acts {
        kind: Kind::Injured,
        of_object: false,
        verbs: "receive treatment, undergo treatment/undergoes treatment/underwent treatment/undergone treatment/undergoing treatment, respond to treatment, receive medical treatment, receive medical attention, receive medical care, \
            need hospital treatment, require hospital treatment, need medical treatment, require medical treatment, need treatment, require treatment, need \
            surgery, require surgery, need hospitalisation, require hospitalisation, need hospitalization, require hospitalization, need medical attention, \
            require medical attention, need stitches, lose a leg/loses a leg/lost a leg/lost a leg/losing a leg, lose legs/loses legs/lost legs/lost legs/losing legs, lose limbs/loses limbs/lost limbs/lost limbs/losing limbs, lose an arm/loses an arm/lost an arm/lost an \
            arm/losing an arm, lose a limb/loses a limb/lost a limb/lost a limb/losing a limb, lose limbs/loses limbs/lost limbs/lost limbs/losing limbs, lose \
            their limbs/loses their limbs/lost their limbs/lost their limbs/losing their limbs, lose both legs/loses both legs/lost both legs/lost both \
            legs/losing both legs, lose their legs/loses their legs/lost their legs/lost their legs/losing their legs, lose his leg/loses his leg/lost his \
            leg/lost his leg/losing his leg, lose her leg/loses her leg/lost her leg/lost her leg/losing her leg, lose his legs/loses his legs/lost his legs/lost \
            his legs/losing his legs, lose her legs/loses her legs/lost her legs/lost her legs/losing her legs, lose an eye/loses an eye/lost an eye/lost an \
            eye/losing an eye, lose his arm/loses his arm/lost his arm/lost his arm/losing his arm, lose her arm/loses her arm/lost her arm/lost her arm/losing \
            her arm, lose their sight/loses their sight/lost their sight/lost their sight/losing their sight, lose his sight/loses his sight/lost his sight/lost \
            his sight/losing his sight, lose her sight/loses her sight/lost her sight/lost her sight/losing her sight, lose a hand/loses a hand/lost a hand/lost a \
            hand/losing a hand, lose a foot/loses a foot/lost a foot/lost a foot/losing a foot, \
            have their hands cut off/has their hands cut off/had their hands cut off/had their hands cut off/having their hands cut off, have their hands chopped \
            off/has their hands chopped off/had their hands chopped off/had their hands chopped off/having their hands chopped off, have his hand cut off/has his \
            hand cut off/had his hand cut off/had his hand cut off/having his hand cut off, have their ears cut off/has their ears cut off/had their ears cut \
            off/had their ears cut off/having their ears cut off, have their legs blown off/has their legs blown off/had their legs blown off/had their legs blown \
            off/having their legs blown off, have his leg blown off/has his leg blown off/had his leg blown off/had his leg blown off/having his leg blown off, \
            have her leg blown off/has her leg blown off/had her leg blown off/had her leg blown off/having her leg blown off, have his leg amputated/has his leg \
            amputated/had his leg amputated/had his leg amputated/having his leg amputated, battle for life, battle for their lives, battle for his life, battle \
            for her life, cling to life, fight for life, lose both arms/loses both arms/lost both arms/lost both arms/losing both arms, lose both legs and/loses \
            both legs and/lost both legs and/lost both legs and/losing both legs and, \
            undergo surgery/undergoes surgery/underwent surgery/undergone surgery/undergoing surgery",
        nouns: "",
        adjectives: "",
    },
    Acts {
        kind: Kind::Casualties,
        of_object: true,
        verbs: "kill or wound/kills or wounds/killed or wounded/killed or wounded/killing or wounding, \
            kill or injure/kills or injures/killed or injured/killed or injured/killing or injuring, \
            kill and wound/kills and wounds/killed and wounded/killed and wounded/killing and wounding, \
            kill and injure/kills and injures/killed and injured/killed and injured/killing and injuring, \
            kill or maim/kills or maims/killed or maimed/killed or maimed/killing or maiming, \
            kill or hurt/kills or hurts/killed or hurt/killed or hurt/killing or hurting",
        nouns: "",
        adjectives: "dead or wounded, dead or injured, dead and wounded, dead and injured",
    },
    Acts {
        kind: Kind::Abducted,
        of_object: true,
        verbs: "abduct, kidnap/kidnaps/kidnapped/kidnapped/kidnapping, kidnap/kidnaps/kidnaped/kidnaped/kidnaping, \
            take hostage/takes hostage/took hostage/taken hostage/taking hostage, \
            take captive/takes captive/took captive/taken captive/taking captive, \
            take prisoner/takes prisoner/took prisoner/taken prisoner/taking prisoner, whisk away, whisk, \
            take away/takes away/took away/taken away/taking away, forcibly take/forcibly takes/forcibly took/forcibly taken/forcibly taking, drag away/drags away/dragged away/dragged away/dragging away, \
            forcibly recruit, snatch, carry off/carries off/carried off/carried off/carrying off, \
            make off with/makes off with/made off with/made off with/making off with, drive off with/drives off with/drove off with/driven off with/driving off with, \
            march off, march away, lead away/leads away/led away/led away/leading away, lead off/leads off/led off/led off/leading off, spirit away, spirit off, haul off, haul away, cart off, cart away, herd away, herd off, herd into the forest, herd into the bush, \
            grab/grabs/grabbed/grabbed/grabbing, abscond with, drag off/drags off/dragged off/dragged off/dragging off, drag into the bush/drags into the \
            bush/dragged into the bush/dragged into the bush/dragging into the bush, drag into the forest/drags into the forest/dragged into the forest/dragged \
            into the forest/dragging into the forest, drag into a car/drags into a car/dragged into a car/dragged into a car/dragging into a car, drag into a \
            van/drags into a van/dragged into a van/dragged into a van/dragging into a van, drag into a vehicle/drags into a vehicle/dragged into a \
            vehicle/dragged into a vehicle/dragging into a vehicle, hustle away, hustle into, frogmarch, ferry away, press-gang, forcibly conscript, forcibly \
            disappear, take to an unknown location/takes to an unknown location/took to an unknown \
            location/taken to an unknown location/taking to an unknown location, take to an unknown destination/takes to an unknown destination/took to an unknown \
            destination/taken to an unknown destination/taking to an unknown destination, take to an unknown place/takes to an unknown place/took to an unknown \
            place/taken to an unknown place/taking to an unknown place, take to an undisclosed location/takes to an undisclosed location/took to an undisclosed \
            location/taken to an undisclosed location/taking to an undisclosed location, move to an unknown destination, move to an unknown location, bundle away, \
            bundle off, whisk off, force into the bush, force into a van, force into a vehicle, force into a boat, force onto motorcycles, force at gunpoint into, \
            take at gunpoint/takes at gunpoint/took at gunpoint/taken at gunpoint/taking at gunpoint, herd onto trucks, herd onto motorcycles, shove into, haul \
            into, \
            bundle into, force into a car/forces into a car/forced into a car/forced into a car/forcing into a car, take into captivity/takes into captivity/took into captivity/taken into captivity/taking into captivity, \
            take with them/takes with them/took with them/taken with them/taking with them, run off with/runs off with/ran off with/run off with/running off with, \
            fall captive/falls captive/fell captive/fallen captive/falling captive, //took/taken/taking, take as hostage/takes as hostage/took as hostage/taken as hostage/taking as hostage",
        nouns: "abduction of, abductions of, kidnapping of, kidnappings of, kidnaping of, kidnappers of, abductors of, captors of, enforced disappearance of, enforced disappearances of, forced disappearance of, mass abduction of, mass abductions of, mass \
            kidnapping of, mass kidnappings of, hostage-taking of, abducting of, abductions and killings of, attempted abductions of, \
            disappearance of, snatching of",
        adjectives: "hostage, captive",
    },
    Acts {
        kind: Kind::Hostages,
        of_object: true,
        verbs: "hold hostage/holds hostage/held hostage/held hostage/holding hostage, hold captive/holds captive/held captive/held captive/holding captive, keep captive/keeps captive/kept captive/kept captive/keeping captive, keep hostage/keeps hostage/kept hostage/kept hostage/keeping hostage, keep in captivity/keeps in captivity/kept in captivity/kept in captivity/keeping in captivity, hold prisoner/holds prisoner/held prisoner/held \
            prisoner/holding prisoner, hold for ransom/holds for ransom/held for ransom/held for ransom/holding for ransom, hold to ransom/holds to ransom/held to \
            ransom/held to ransom/holding to ransom, hold against their will/holds against their will/held against their will/held against their will/holding \
            against their will, keep as hostages/keeps as hostages/kept as hostages/kept as hostages/keeping as hostages, keep as captives/keeps as captives/kept \
            as captives/kept as captives/keeping as captives, keep prisoner/keeps prisoner/kept prisoner/kept prisoner/keeping prisoner, \
            hold in captivity/holds in captivity/held in captivity/held in captivity/holding in captivity, hold/holds/held/held/holding",
        nouns: "",
        adjectives: "in their captors' hands, in captors' hands, in their kidnappers' hands, in the kidnappers' hands, in kidnappers' hands, in bandits' hands, in militant \
            hands, in the militants' hands, in terrorist hands, in enemy captivity, \
            in the hands of their abductors, in the hands of the abductors, in the hands of bandits, in the hands of the bandits, in the hands of terrorists, in \
            the hands of the terrorists, in the hands of their kidnappers, in the hands of jihadists, in the hands of the jihadists, in \
            the hands of pirates, in the bandits' den, in kidnappers' den, in the hands of hamas, in the hands of boko haram, in the custody of their abductors, \
            in the custody of their captors, \
            in captivity, in the hands of their captors, in the hands of the kidnappers, in the hands of kidnappers, in the hands of the rebels, in the hands of the militants, in the hands of the gunmen, in the hands of the insurgents, \
            in rebel hands, in the custody of the kidnappers, in the custody of the militants, in the kidnappers' den",
    },
    Acts {
        kind: Kind::Detained,
        of_object: true,
        verbs: "arrest, detain, rearrest, re-arrest, recapture, nab/nabs/nabbed/nabbed/nabbing, apprehend, capture, round up, take into custody/takes into custody/took into custody/taken into custody/taking into custody, \
            take into police custody/takes into police custody/took into police custody/taken into police custody/taking into police custody, \
            take in custody/takes in custody/took in custody/taken in custody/taking in custody, \
            pick up, catch/catches/caught/caught/catching, handcuff, lock up, put behind bars/puts behind bars/put behind bars/put behind bars/putting behind bars, \
            put in jail/puts in jail/put in jail/put in jail/putting in jail, throw in jail/throws in jail/threw in jail/thrown in jail/throwing in jail, throw \
            into jail/throws into jail/threw into jail/thrown into jail/throwing into jail, send to jail/sends to jail/sent to jail/sent to jail/sending to jail, \
            send to prison/sends to prison/sent to prison/sent to prison/sending to prison, place under arrest, place under house arrest, put under house \
            arrest/puts under house arrest/put under house arrest/put under house arrest/putting under house arrest, put under arrest/puts under arrest/put under \
            arrest/put under arrest/putting under arrest, place in custody, bring in for questioning/brings in for questioning/brought in for questioning/brought \
            in for questioning/bringing in for questioning, take in for questioning/takes in for questioning/took in for questioning/taken in for \
            questioning/taking in for questioning, haul in for questioning, take away in handcuffs/takes away in handcuffs/took away in handcuffs/taken away in \
            handcuffs/taking away in handcuffs, lead away in handcuffs, take alive/takes alive/took \
            alive/taken alive/taking alive, \
            imprison, jail, remand, incarcerate, intern, haul in, take prisoner of war, capture alive, nab alive, seize",
        nouns: "round-up of, roundup of, rounding up of, rearrest of, re-arrest of, mass arrest of, mass arrests of, house arrest of, recapture of, jailing of, \
            nabbing of, \
            arrest of, arrests of, capture of, captures of, detention of, detentions of, apprehension of",
        adjectives: "in police hands, in military custody, in army custody, in handcuffs, in pre-trial detention, on remand, in state custody, in federal custody, \
            in isf custody, \
            in custody, in detention, in police custody, taken alive, into custody, under arrest, behind bars",
    },
    Acts {
        kind: Kind::Released,
        of_object: true,
        verbs: "release, free, rescue, liberate, hand over/hands over/handed over/handed over/handing over, set free/sets free/set free/set free/setting free, let off/lets off/let off/let off/letting off, \
            //exchanged/exchanged/exchanging, let out/lets out/let out/let out/letting out, set at liberty/sets at liberty/set at liberty/set at liberty/setting at liberty, bring home safely/brings home safely/brought home \
            safely/brought home safely/bringing home safely, reunite with their families, reunite with his family, reunite with her family, unchain, ransom, \
            let go/lets go/let go/let go/letting go, hand over to the red cross/hands over to the red cross/handed over to the red cross/handed over to the red cross/handing over to the red cross, swap/swaps/swapped/swapped/swapping",
        nouns: "release of, rescue of, freeing of, liberation of",
        adjectives: "safely back, safely home, back home safely, out of captivity, free at last, \
            back with their parents, back with their families, back with his family, back with her family, reunited with their families, reunited with their parents",
    },
    Acts {
        kind: Kind::Released,
        of_object: false,
        verbs: "regain their freedom/regains their freedom/regained their freedom/regained their freedom/regaining their freedom, \
            regain his freedom/regains his freedom/regained his freedom/regained his freedom/regaining his freedom, \
            regain her freedom/regains her freedom/regained her freedom/regained her freedom/regaining her freedom, \
            gain their freedom, gain his freedom, gain her freedom, regain freedom, win their freedom/wins their freedom/won their freedom/won their \
            freedom/winning their freedom, win his freedom/wins his freedom/won his freedom/won his freedom/winning his freedom, win her freedom/wins her \
            freedom/won her freedom/won her freedom/winning her freedom, secure their freedom, secure his freedom, secure her freedom, taste freedom, get their \
            freedom/gets their freedom/got their freedom/got their freedom/getting their freedom, return to freedom, escape captivity, escape from the kidnappers, \
            escape from their abductors, escape their abductors, flee captivity/flees captivity/fled captivity/fled captivity/fleeing captivity, walk out of \
            captivity, flee from their captors/flees from their captors/fled from their captors/fled from their captors/fleeing from their captors, break \
            free/breaks free/broke free/broken free/breaking free, \
            make it back/makes it back/made it back/made it back/making it back, make it home/makes it home/made it home/made it home/making it home, \
            emerge from captivity, return from captivity, escape from captivity, escape from their captors, escape their captors, \
            regain liberty, come home/comes home/came home/come home/coming home, return home, be reunited with their families/are reunited with their families/were reunited with their families/been reunited with their families/being reunited with their families, \
            walk free/walks free/walked free/walked free/walking free, go free/goes free/went free/gone free/going free",
        nouns: "",
        adjectives: "",
    },
    Acts {
        kind: Kind::Surrendered,
        of_object: false,
        verbs: "surrender, lay down arms/lays down arms/laid down arms/laid down arms/laying down arms, lay down their arms/lays down their arms/laid down their arms/laid down their arms/laying down their arms, \
            turn themselves in, turn himself in, turn herself in, give themselves up/gives themselves up/gave themselves up/given themselves up/giving themselves up, \
            give himself up/gives himself up/gave himself up/given himself up/giving himself up, yield to the army, yield to the government, yield to the military, yield to government forces, yield to government troops, yield to authorities, yield \
            to the authorities, yield to troops, yield to the troops, yield to police, yield to the police, yield to soldiers, surrender their weapons, surrender \
            their arms, surrender their firearms, hand in their weapons, hand in their arms, hand over their weapons, hand over their arms, turn in their weapons, \
            turn in their firearms, give up the armed struggle/gives up the armed struggle/gave up the armed struggle/given up the armed struggle/giving up the \
            armed struggle, give up their weapons/gives up their weapons/gave up their weapons/given up their weapons/giving up their weapons, give up militancy/gives up militancy/gave up militancy/given up \
            militancy/giving up militancy, abandon the armed struggle, abandon militancy, return to the fold, return to the fold of the law, go back to the fold \
            of the law/goes back to the fold of the law/went back to the fold of the law/gone back to the fold of the law/going back to the fold of the law, go \
            back to the fold/goes back to the fold/went back to the fold/gone back to the fold/going back to the fold, renounce violence, renounce the armed \
            struggle, turn themselves over, turn himself over, turn herself over, lay down their guns/lays down their guns/laid down their \
            guns/laid down their guns/laying down their guns, lay down weapons/lays down weapons/laid down weapons/laid down weapons/laying down weapons, lay down \
            their weapons/lays down their weapons/laid down their weapons/laid down their weapons/laying down their weapons, lay down his arms/lays down his \
            arms/laid down his arms/laid down his arms/laying down his arms, lay down her arms/lays down her arms/laid down her arms/laid down her arms/laying \
            down her arms, lay down his weapon/lays down his weapon/laid down his weapon/laid down his weapon/laying down his weapon, drop their weapons/drops \
            their weapons/dropped their weapons/dropped their weapons/dropping their weapons, throw down their weapons/throws down their weapons/threw down their \
            weapons/thrown down their weapons/throwing down their weapons, throw down their arms/throws down their arms/threw down their arms/thrown down their \
            arms/throwing down their arms, bid farewell to arms, quit militancy, quit the armed struggle, eschew violence, shun violence, shun the path of \
            violence, come overground/comes overground/came overground/come overground/coming overground, return to mainstream, join mainstream, embrace the \
            mainstream, \
            give up arms/gives up arms/gave up arms/given up arms/giving up arms, return to the mainstream, join the mainstream",
        nouns: "surrender of, surrenders of",
        adjectives: "",
    },
    Acts {
        kind: Kind::Missing,
        of_object: false,
        verbs: "go missing/goes missing/went missing/gone missing/going missing, disappear, vanish, drop out of sight/drops out of sight/dropped out of sight/dropped out of sight/dropping out of sight",
        nouns: "whereabouts and fate of, fate and whereabouts of, \
        whereabouts of",
        adjectives: "still missing, not accounted for, not been accounted for,  \
            listed as missing, reported as missing, declared missing, not been found, not been traced, not been seen since, yet to be located, yet to be heard \
            from, not yet been found, not yet been located, whereabouts unknown, feared missing, listed missing, presumed missing, \
            missing, unaccounted for, reported missing, yet to be found, yet to be traced, yet to be accounted for, still to be found, nowhere to be found",
    },
    Acts {
        kind: Kind::Displaced,
        of_object: true,
        verbs: "displace, evacuate, uproot, drive out/drives out/drove out/driven out/driving out, chase out, chase away, push out of their homes, dispossess, throw out of their \
            homes/throws out of their homes/threw out of their homes/thrown out of their homes/throwing out of their homes, turn out of their homes, burn out of \
            their homes/burns out of their homes/burned out of their homes/burned out of their homes/burning out of their homes, expel from their \
            homes, force out, drive away/drives away/drove away/driven away/driving away, chase away, push out, \
            make homeless/makes homeless/made homeless/made homeless/making homeless, render homeless, leave homeless/leaves homeless/left homeless/left homeless/leaving homeless",
        nouns: "displacement of, evacuation of",
        adjectives: "in displacement camps, in relief camps, in refugee camps, in makeshift camps, in camps for the displaced, in temporary shelters, in emergency \
            shelters, in displacement, sheltering in schools, sheltering in churches, sheltering in mosques, sheltering in camps, sheltering in relief camps, \
            sheltering in makeshift camps, sheltering in the open, living in camps, living in tents, living in relief camps, living in displacement camps, without \
            shelter, without homes, without a roof, without a roof over their heads, chased from their villages, driven from their villages, forced from their \
            villages, driven from their land, uprooted from their homes, \
            homeless, forced from their homes, driven from their homes, forced out of their homes, forced to flee, forced to flee their homes, forced to leave their homes, forced out, driven out of their homes, chased from their homes, internally displaced, left homeless",
    },
    Acts {
        kind: Kind::Displaced,
        of_object: false,
        verbs: "flee their homes/flees their homes/fled their homes/fled their homes/fleeing their homes, \
            to flee their homes/to flee their homes/to flee their homes/to flee their homes/to flee their homes, \
            leave their homes/leaves their homes/left their homes/left their homes/leaving their homes, \
            flee the fighting/flees the fighting/fled the fighting/fled the fighting/fleeing the fighting, \
            flee the violence/flees the violence/fled the violence/fled the violence/fleeing the violence, flee/flees/fled/fled/fleeing, abandon their homes, abandon their villages, abandon their houses, \
            leave their villages/leaves their villages/left their villages/left their villages/leaving their villages, take refuge/takes refuge/took refuge/taken refuge/taking refuge, seek refuge/seeks refuge/sought refuge/sought refuge/seeking refuge, cross the frontier, \
            cross the border, cross the border into, pour across the border, stream across the border, flood across the border, quit their homes, desert their homes, desert their villages, vacate their \
            homes, vacate their houses, vacate their villages, escape the fighting, escape the violence, seek sanctuary/seeks sanctuary/sought sanctuary/sought \
            sanctuary/seeking sanctuary, take sanctuary/takes sanctuary/took sanctuary/taken sanctuary/taking sanctuary, seek safety/seeks safety/sought safety/sought safety/seeking safety, run for their lives/runs for their lives/ran \
            for their lives/run for their lives/running for their lives, leave their houses/leaves their houses/left their houses/left their houses/leaving their \
            houses, move to safer areas, move to safer places, move to \
            safety, relocate to safer areas, become homeless, migrate to safer places, abandon the town, abandon the area, abandon the city, \
            abandon their plots, abandon their farms, abandon their farmsteads, abandon their fields, abandon their land, abandon their lands, abandon their \
            hamlets, abandon their communities, abandon their settlements, abandon their neighborhoods, abandon their neighbourhoods, abandon their camps, abandon \
            their dwellings, abandon their shelters, abandon their property, abandon their properties, abandon their livelihoods, vacate their plots, vacate their \
            farms, vacate their farmsteads, vacate their fields, vacate their land, vacate their lands, vacate their hamlets, vacate their communities, vacate \
            their settlements, vacate their neighborhoods, vacate their neighbourhoods, vacate their camps, vacate their dwellings, vacate their shelters, vacate \
            their property, vacate their properties, vacate their livelihoods, desert their plots, desert their farms, desert their farmsteads, desert their \
            fields, desert their land, desert their lands, desert their hamlets, desert their communities, desert their settlements, desert their neighborhoods, \
            desert their neighbourhoods, desert their camps, desert their dwellings, desert their shelters, desert their property, desert their properties, desert \
            their livelihoods, leave their plots/leaves their plots/left their plots/left their plots/leaving their plots, leave their farms/leaves their \
            farms/left their farms/left their farms/leaving their farms, leave their farmsteads/leaves their farmsteads/left their farmsteads/left their \
            farmsteads/leaving their farmsteads, leave their fields/leaves their fields/left their fields/left their fields/leaving their fields, leave their \
            land/leaves their land/left their land/left their land/leaving their land, leave their lands/leaves their lands/left their lands/left their \
            lands/leaving their lands, leave their hamlets/leaves their hamlets/left their hamlets/left their hamlets/leaving their hamlets, leave their \
            communities/leaves their communities/left their communities/left their communities/leaving their communities, leave their settlements/leaves their \
            settlements/left their settlements/left their settlements/leaving their settlements, leave their neighborhoods/leaves their neighborhoods/left their \
            neighborhoods/left their neighborhoods/leaving their neighborhoods, leave their neighbourhoods/leaves their neighbourhoods/left their \
            neighbourhoods/left their neighbourhoods/leaving their neighbourhoods, leave their dwellings/leaves their dwellings/left their dwellings/left their \
            dwellings/leaving their dwellings, leave their shelters/leaves their shelters/left their shelters/left their shelters/leaving their shelters, flee \
            their villages/flees their villages/fled their villages/fled their villages/fleeing their villages, flee their houses/flees their houses/fled their \
            houses/fled their houses/fleeing their houses, flee their farms/flees their farms/fled their farms/fled their farms/fleeing their farms, flee their \
            farmsteads/flees their farmsteads/fled their farmsteads/fled their farmsteads/fleeing their farmsteads, flee their fields/flees their fields/fled \
            their fields/fled their fields/fleeing their fields, flee their land/flees their land/fled their land/fled their land/fleeing their land, flee their \
            lands/flees their lands/fled their lands/fled their lands/fleeing their lands, flee their hamlets/flees their hamlets/fled their hamlets/fled their \
            hamlets/fleeing their hamlets, flee their communities/flees their communities/fled their communities/fled their communities/fleeing their communities, \
            flee their settlements/flees their settlements/fled their settlements/fled their settlements/fleeing their settlements, flee their neighborhoods/flees \
            their neighborhoods/fled their neighborhoods/fled their neighborhoods/fleeing their neighborhoods, flee their neighbourhoods/flees their \
            neighbourhoods/fled their neighbourhoods/fled their neighbourhoods/fleeing their neighbourhoods, flee their camps/flees their camps/fled their \
            camps/fled their camps/fleeing their camps, flee their towns/flees their towns/fled their towns/fled their towns/fleeing their towns, flee their \
            dwellings/flees their dwellings/fled their dwellings/fled their dwellings/fleeing their dwellings, flee their shelters/flees their shelters/fled their \
            shelters/fled their shelters/fleeing their shelters, abandon everything, leave everything behind/leaves everything behind/left everything behind/left \
            everything behind/leaving everything behind, \
            seek shelter/seeks shelter/sought shelter/sought shelter/seeking shelter, take shelter/takes shelter/took shelter/taken shelter/taking shelter",
        nouns: "",
        adjectives: "",
    },
    Acts {
        kind: Kind::Survivors,
        of_object: false,
        verbs: "survive, //lived/lived/, escape alive, escape unscathed, emerge unscathed, come out alive/comes out alive/came out alive/come out alive/coming out alive, escape unharmed, escape unhurt, escape uninjured, escape death, cheat death, escape with their lives, escape with his life, escape with her life, come through unscathed/comes through unscathed/came through unscathed/come through unscathed/coming through unscathed, walk away unharmed, walk away unscathed, make it out alive/makes it out alive/made it out alive/made it out alive/making it out alive, get out alive/gets out alive/got out alive/got out alive/getting out alive, \
            live through/lives through/lived through/lived through/living through, outlive",
        nouns: "",
        adjectives: "safe and sound, without a scratch, \
        unharmed, unhurt, uninjured, unscathed, alive",
    },
    Acts {
        kind: Kind::Wanted,
        of_object: true,
        verbs: "look for, search for, hunt for, seek/seeks/sought/sought/seeking",
        nouns: "manhunt for",
        adjectives: "at large, on the run",
    },
    Acts {
        kind: Kind::Recruits,
        of_object: false,
        verbs: "join, travel to join/travels to join/traveled to join/traveled to join/traveling to join, \
            travel to join/travels to join/travelled to join/travelled to join/travelling to join, \
            go to fight/goes to fight/went to fight/gone to fight/going to fight, leave to fight/leaves to fight/left to fight/left to fight/leaving to fight, \
            leave to join/leaves to join/left to join/left to join/leaving to join, travel to fight/travels to fight/traveled to fight/traveled to fight/traveling \
            to fight, travel to fight/travels to fight/travelled to fight/travelled to fight/travelling to fight, volunteer to fight, enlist in, enlist with, sign \
            up to fight, sign up with, \
            travel to/travels to/traveled to/traveled to/traveling to, travel to/travels to/travelled to/travelled to/travelling to",
        nouns: "",
        adjectives: "",
    },
    Acts { kind: Kind::Recruits, of_object: true, verbs: "recruit", nouns: "recruitment of", adjectives: "" },
];

const EVENTS: &[(IncidentType, u8, &str)] = &[
    (
        IncidentType::SuicideBombing,
        90,
        "suicide bomber/suicide bombers, suicide bombing/suicide bombings, suicide attack/suicide attacks, suicide attacker/suicide attackers, \
        suicide blast, suicide car bomb, suicide explosion, blew himself up, blew herself up, blew themselves up, blow himself up, blow themselves up, \
        blowing himself up, blowing themselves up, detonated his vest, detonated his explosives, detonated his explosive vest, detonate his vest, /suicide vest, /suicide vests, \
        suicide car bomber, metro bomber, subway bomber, detonated himself",
    ),
    (
        IncidentType::Bombing,
        70,
        "/bomb/bombs, bombing/bombings, bombed, explosion/explosions, blast/blasts, exploded, explodes, explode, exploding, detonated, detonates, detonation, \
        blew up, blown up, blow up, blowing up, blasted, /ied/ieds, /improvised explosive device/improvised explosive devices, /landmine/landmines, /land mine/land mines, \
        /explosive device/explosive devices, car bomb/car bombs, car-bomb/car-bombs, car bombing/car bombings, car-bombing/car-bombings, /roadside bomb/roadside bombs, /grenade/grenades, /dynamite, \
        /pressure bomb, /can bomb, /tiffin bomb, mine blast, landmine blast, bomb blast, ied blast, bomb explosion, landmine explosion, ied explosion, ied attack, went off, /explosive charge/explosive charges, /dynamite charge/dynamite charges, charge of dynamite, /explosive/explosives, dynamited, dynamiting, molotov, dynamite attack, \
        bomb attack/bomb attacks, parcel bomb, letter bomb, terrorist bombing, rocked by, trigger a blast, triggered a blast, triggered a landmine, /device/devices",
    ),
    (
        IncidentType::ArmedAttack,
        60,
        "gunmen, gunman, shots fired, shots were fired, fatal shooting/fatal shootings, deadly shooting/deadly shootings, fatally shot, shooting death, shooting of, accidental shooting, \
        /gunshot/gunshots, /gunshot wound/gunshot wounds, /gunshot victim, /handgun/handguns, /firearm, shot to death, found shot, drive-by, opened fire, opens fire, open fire, opening fire, shooting/shootings, shot, gunned down, ambush/ambushes, ambushed, stormed, storm, \
        sniper, gunfire, fired at, fired on, fired upon, shot dead, shot and killed, machinegunned, machine-gunned, riddled, hail of bullets, bullet injuries, /bullets, /bullet, raided the village, \
        mass shooting, /assault rifle, /assault rifles, fired indiscriminately, massacre, massacred, sprayed with bullets, firing, small-arms fire, small arms fire, raiding",
    ),
    (
        IncidentType::ArmedClash,
        62,
        "clash/clashes, clashed, encounter/encounters, gunfight/gunfights, gun fight/gun fights, gun duel/gun duels, fire fight/fire fights, crossfire, cross-fire, cross fire, gunbattle, gun battle, gunbattles, gun-battle, exchange of fire, exchanged fire, exchange of gunfire, exchange of gun fire, firefight/firefights, \
        fighting, /combat, skirmish/skirmishes, standoff, battle/battles, shootout/shoot-out, shootouts, retaliatory fire, retaliated, battled, engagement, returned fire, return fire",
    ),
    (
        IncidentType::Assassination,
        66,
        "assassination/assassinations, assassinated, assassinate, assassinating, murder/murders, murdered, /homicide/homicides, slain, slaying, executed, execution, beheaded",
    ),
    (
        IncidentType::Stabbing,
        64,
        "stabbed, stabbing/stabbings, stabs, knife attack, knifed, stabbed to death, machete attack",
    ),
    (
        IncidentType::VehicleAttack,
        75,
        "vehicle attack, truck attack, rammed into pedestrians, drove into a crowd, ploughed into a crowd, plowed into a crowd, car ramming, vehicle ramming, car-ramming, vehicle-ramming, ramming attack, rammed into a crowd, drove through a crowd, barreled through a crowd, barrelled through a crowd, barreled into a crowd, plowed through a crowd, ploughed through a crowd, drove into pedestrians, ran down pedestrians, mowed down pedestrians, ran into a crowd, drives into crowd, rams into crowd, plows into crowd, ploughs into crowd, drove a truck into a crowd, drove a car into a crowd, drove his car into a crowd",
    ),
    (
        IncidentType::Arson,
        58,
        "set ablaze, set on fire, set fire, torched, burned down, burnt down, arson, setting ablaze, setting fire, sets ablaze, setting on fire, burned, burnt, burning, arson attack, set fire to, torching",
    ),
    (
        IncidentType::AirStrike,
        72,
        "air strike/air strikes, airstrike/airstrikes, air attack, us air attack, air raid/air raids, drone strike/drone strikes, bombed by planes, aerial bombing, aerial bombings, \
        close air support, precision strike, precision air strike, precision airstrike, u.s. strike, us strike, /bombing raid/bombing raids, /bombing campaign/bombing campaigns, /bombing run/bombing runs, drone attack, bombed from the air, air weapons team, strafed, strafing, aerial bombardment",
    ),
    (
        IncidentType::Shelling,
        68,
        "shelling, shelled, missile strike/missile strikes, missile attack/missile attacks, missile barrage, rocket strike/rocket strikes, rocket barrage, /mortar/mortars, /artillery, rocket attack, /rocket/rockets, /missile/missiles, mortar fire, rocket fire, mortar attack, indirect fire, artillery fire, tank fire, /artillery shells, /mortar shells, /tank shells",
    ),
    (
        IncidentType::HostageTaking,
        80,
        "/hostage/hostages, took hostage, taken hostage, hostage-taking, hostage taking, taking hostage, held hostage, hostage crisis, siege",
    ),
    (
        IncidentType::Abduction,
        76,
        "abducted, abduct, abducts, abducting, abduction/abductions, kidnapped, kidnap, kidnaps, kidnapping/kidnappings, kidnaped, kidnaping, whisked away, /kidnappers, /abductors, taken away, disappearance",
    ),
    (IncidentType::Hijacking, 82, "hijacked, hijack, hijacks, hijacking/hijackings, /hijackers, /hijacker"),
    (
        IncidentType::Raid,
        30,
        "raid/raids, raided, operation/operations, search operation, combing operation, busted, cordon, security operation, clearing operation, /patrol",
    ),
    (
        IncidentType::Arrest,
        40,
        "arrest/arrests, arrested, arresting, detained, detain, detaining, nabbed, apprehended, taken into custody, captured, capture, capturing, /held, detention",
    ),
    (
        IncidentType::Surrender,
        45,
        "surrender/surrenders, surrendered, surrendering, laid down arms, laid down their arms, turned themselves in",
    ),
    (
        IncidentType::Seizure,
        28,
        "recovered, recovery, seized, seizure, unearthed, recovering, seizing, defused, arms cache, weapons cache, /cache, discovered, confiscated, found a weapons cache, /dump, found, recovers, recover",
    ),
    (
        IncidentType::Attack,
        50,
        "attack/attacks, attacked, attacking, assault/assaults, assaulted, strike on, /violence, killed, kill, kills, killing, died, dead, /deaths, death, wounded, injured, wounding, injuring, atrocity, takeover, \
        foiled a plot, foils a plot, thwarted a plot, thwarts a plot, averted a plot, disrupted a plot, uncovered a plot, foiled plot, terror plot, bomb plot, \
        terrorist attack, terrorist attacks, slaughter, slaughtered, sabotage, sabotaged, sabotaging, terrorist act, terrorist acts, terrorist action, rocketed, vandalized, ransacked, hacked to death, lynched, incursion, carnage, beaten, thrashed, torture, tortured",
    ),
];

const CUES: &[(Cue, &str)] = &[
    (
        Cue::Be,
        "is, are, was, were, be, been, being, am, get, gets, got, remain, remains, remained, became, become, 's, feared, reported, confirmed, believed, lay, lie, lies, lying, thought to have been, said to have been, alleged to have been, understood to have been, known to have been, presumed to have been",
    ),
    (Cue::Have, "has, have, had, having"),
    (Cue::Modal, "may, might, could, would, can, should, will, must, shall"),
    (
        Cue::Not,
        "not, n't, didn't, did not, wasn't, weren't, hasn't, haven't, never, without, cannot, doesn't, neither, nor",
    ),
    (
        Cue::No,
        "no, without any, without, not one of the, not one, not a single, none of the, none, zero, nil, neither of the",
    ),
    (Cue::Nobody, "nobody, no one, noone, no-one, none, anyone, anybody"),
    (Cue::Definite, "the, the said, this, that, these, those, his, her, their, its, our, my, both"),
    (Cue::Indefinite, "a, an"),
    (Cue::Another, "another, one other, one more, a further, yet another"),
    (Cue::All, "all, all of the, every, both"),
    (
        Cue::Preposition,
        "in, on, at, by, for, from, to, into, with, near, between, against, during, over, across, under, through, within, inside, outside, around, along, \
        towards, toward, upon, behind, beside, beyond, off, onto, like, via, per, amid, about, among, amongst, including, despite, following, belonging to, along with, according to, due to, because of, in connection with, close to, adjacent to, next to, as, than, out of, after, before, since, of",
    ),
    (Cue::Of, "of"),
    (Cue::And, "and, &, while also, plus, as well as, along with, together with, besides"),
    (Cue::Or, "or"),
    (Cue::Besides, "besides, as well as, in addition to, apart from, along with, together with"),
    (
        Cue::Except,
        "except, not counting, excluding, besides himself, besides themselves, not including, as well as themselves, as well as himself, apart from the",
    ),
    (Cue::Relative, "who, whom, which, that, whose, in which, of whom, during which"),
    (
        Cue::Clause,
        "when, while, after, before, because, as, where, since, until, till, although, though, but, whereas, if, once, however, said, say, says, added, and later, amid, that, following, meanwhile",
    ),
    (
        Cue::Adverb,
        "so much as, also, reportedly, allegedly, later, then, already, subsequently, still, only, just, so far, since, now, recently, instantly, seriously, critically, severely, badly, lightly, mildly, moderately, superficially, heavily, grievously, terribly, horribly, horrifically, narrowly, swiftly, collectively, successively, savagely, viciously, mercilessly, ruthlessly, indiscriminately, deliberately, intentionally, wrongly, illegally, unlawfully, arbitrarily, jointly, directly, indirectly, non-fatally, \
        slightly, gravely, fatally, apparently, initially, earlier, overnight, immediately, eventually, today, yesterday, thus, currently, again, both, all, mistakenly, accidentally, brutally, \
        reported, confirmed, believed, feared, presumed, to be, to have been, to have, either, all of them, each, publicly, mortally, tragically, safely, formally, officially, simultaneously, certainly, there, on the spot, by firing squad, in cold blood, at gunpoint, at gun point, at close range, at point-blank range, from close range, execution-style, execution style, with machetes, by hanging, one by one, in public, in broad daylight, in their sleep",
    ),
    (
        Cue::Including,
        "including, among them, includes, include, included, incl., incl, inclusive of, of them, of whom, among whom, among those, of these, of those, which included, with",
    ),
    (Cue::Among, "among, amongst, of them, of whom, of which, of those"),
    (Cue::Them, "them, whom, these, those, themselves, him, her, us"),
    (Cue::Others, "others, other, other people, other persons"),
    (Cue::More, "more, additional, further, another, a further"),
    (
        Cue::Measure,
        "year, years, month, months, week, weeks, day, days, hour, hours, minute, minutes, second, seconds, decade, decades, century, centuries, \
        km, kms, kilometer, kilometers, kilometre, kilometres, mile, miles, meter, meters, metre, metres, feet, foot, yards, inch, inches, mm, cm, m, \
        kg, kgs, kilogram, kilograms, kilogrammes, kilo, kilos, gram, grams, pounds, pound, lb, lbs, tons, ton, tonne, tonnes, liter, liters, litres, gallons, \
        percent, per cent, %, percentage, dollars, dollar, rupees, rupee, euros, euro, pesos, lakh, crore, rubles, usd, inr, degrees, caliber, calibre, gmt, years-old, year-old, years old, times, time, o'clock, hrs, a.m., p.m., am, pm, stories, floors, acres, hectares",
    ),
    (
        Cue::Thing,
        "rifle, rifles, gun, guns, pistol, pistols, weapon, weapons, round, rounds, cartridge, cartridges, grenade, grenades, bomb, bombs, mine, mines, landmine, landmines, \
        vehicle, vehicles, truck, trucks, bus, buses, car, cars, motorcycle, motorcycles, van, vans, minivan, minivans, minibus, minibuses, lorry, lorries, jeep, jeeps, pickup, pickups, convoy, convoys, ambulance, ambulances, tanker, tankers, tractor, tractors, house, houses, home, homes, building, buildings, shop, shops, \
        splinter, breakaway, bunker, bunkers, hideout, hideouts, den, literature, posters, informers, village, villages, town, towns, city, cities, district, districts, province, provinces, station, stations, school, schools, bridge, bridges, tower, towers, camp, camps, post, posts, \
        charge, charges, count, counts, case, cases, attack, attacks, incident, incidents, operation, operations, explosion, explosions, blast, blasts, bombing, bombings, goal, goals, shot, shots, \
        ied, ieds, device, devices, magazine, magazines, detonator, detonators, tin, tins, kit, kits, radio, radios, mobile, mobiles, phone, phones, set, sets, machine, machines, aircraft, helicopter, helicopters, \
        plane, planes, flight, flights, investigation, investigations, probe, inquiry, inquest, autopsy, statement, call, calls, dispatcher, dispatchers, chapter, article, articles, page, pages, point, points, vote, votes, seat, seats, way, ways, thing, things, area, areas, place, places, part, parts, side, sides, spot, \
        arms, ammunition, explosives, cow, cows, buffalo, buffaloes, goat, goats, cattle, sheep, horse, horses, animal, animals, tree, trees, item, items, document, documents, letter, letters, leaflet, leaflets, wagon, wagons, bag, bags, \
        cell, cells, plot, plots, reason, reasons, occasion, occasions, country, countries, nation, nations, state, states, division, battalion, brigade, company, regiment, unit, units, location, locations, room, rooms, \
        order, orders, group, groups, organization, organizations, organisation, organisations, outfit, faction, front, fronts, tank, tanks, boat, boats, ship, ships, train, trains, coach, coaches, stick, sticks, cylinder, cylinders, compound, compounds, \
        hit, hits, stage, front, metro, sentence, life sentences, number, family home, demand, demands, step, steps, talk, talks, meeting, meetings, war, wars, stone, stones, bullet, bullets, wound, wounds, weapon systems, website, websites, account, accounts, banner, banners, flag, flags, video, videos, rpg, ak-47, ak-47s, missile, missiles, rocket, rockets, mortar, mortars, \
        film, films, movie, movies, scene, scenes, episode, episodes, footage, sequence, sequences, documentary, documentaries, commercial, commercials, trailer, trailers, clip, clips, \
        photo, photos, photograph, photographs, picture, pictures, portrait, portraits, selfie, selfies, song, songs, album, albums, fan base, fan bases, fanbase, fanbases",
    ),
    (
        Cue::Say,
        "said, says, say, told, reported, reports, report, according to, announced, stated, confirmed, added, put, puts, disclosed",
    ),
    (Cue::Claim, "claimed, claims, claim, claiming, boasted"),
    (
        Cue::Deny,
        "denied, denies, deny, rejected, did not confirm, could not confirm, refuted, denying, unconfirmed, not confirmed",
    ),
    (
        Cue::Fear,
        "thought to have been, presumed to have been, feared, fear, fears, believed, thought, presumed, possibly, probably, believed to have, believed to be, likely",
    ),
    (Cue::Alleged, "allegedly, alleged, blamed on, suspected to have, accused of"),
    (
        Cue::Plan,
        "with the intention of, intention of, intention to, intent on, planned, planning, plan, plans, plot, plots, plotted, plotting, intended, intending, intend, wanted to, want to, wants to, meant to, aimed to, aiming to, \
        seeking to, hoping to, hoped to, conspired, conspiring, conspiracy, enough to, able to, capable of, preparing to, prepared to, was going to, were going to, in order to, agreed to, target list, hit list, trying to, attempting to, attempted to, tried to, efforts on, efforts to, effort to, focused on, foresees, envisages",
    ),
    (
        Cue::Threat,
        "threatened, threatens, threaten, threatening, vowed, vows, vow, threat, threats, warned, warns, warning, promised",
    ),
    (
        Cue::Foil,
        "preventing, averts, foiled, foil, foils, thwarted, thwart, thwarts, averted, avert, prevented, prevents, defused, disrupted, dismantled, foiled a plot, foils a plot, thwarted a plot, thwarts a plot, averted a plot, disrupted a plot, uncovered a plot, foiled plot, neutralized a bomb, stopped an impending, deactivated, unexploded, failed to explode, did not explode, averting, thwarting, narrow escape, escaped unhurt, over a plot, over an alleged plot, defusing, deactivate, missed its target, stopped, stops, stopping",
    ),
    (Cue::Fail, "failed to, attempted, thwarted, botched, attempt, tried to, unsuccessful, failed"),
    (
        Cue::Accident,
        "dozed off, fell asleep, fallen asleep, asleep at the wheel, heart attacks, fire tears through, fire rips through, fire guts, fire sweeps through, fire engulfs, \
        winter storm, tropical storm, snow storm, ice storm, rain storm, thunder storm, storm surge, gas explosions, overdoses, mock ambush, mock attack, \
        live-fire exercise, live fire exercise, live-fire exercises, caved in, caves in, cave in, caving in, gave way, shaft collapse, pit collapse, pit collapsed, crowd surge, crush at, trampled, trampling, crash-landed, crash-landing, crash landing, mechanical failure, technical fault, technical failure, pilot error, brake failure, brakes failed, burst tyre, tyre burst, tire burst, head-on collision, train derailment, went off the road, went off the highway, went off a cliff, went off a bridge, ran off the road, ran off a road, came off the road, left the road, fell into a ravine, fell into a gorge, fell into a canal, fell into a ditch, fell into a valley, fell down a ravine, fell down a gorge, plunged into a canal, plunged into a valley, coach crash, lorry crash, road accident, road accidents, traffic accident, traffic accidents, road crash, road crashes, car crash, car crashes, truck crash, boat accident, boat mishap, boat capsize, road mishap, mishap, ferry disaster, ferry accident, capsize, capsizes, capsizing, shipwrecked, landslip, landslips, floodwater, flash flood, flash floods, dust storm, hailstorm, tornadoes, twister, heatwave, cold snap, cold wave, carbon monoxide, gas poisoning, bootleg alcohol, bootleg liquor, toxic liquor, toxic alcohol, spurious liquor, illicit liquor, adulterated alcohol, methanol, methanol poisoning, hooch, mpox, monkeypox, bubonic plague, anthrax, marburg virus, hepatitis, tuberculosis, pneumonia, yellow fever, rabies, outbreak of disease, disease outbreak, falling tree, lift collapse, crane collapse, crane collapsed, wall collapse, wall collapsed, dam burst, dam collapse, dam collapsed, balcony collapsed, ceiling collapsed, school collapse, collapse of a school, collapse of a bridge, collapse of a mine, mine disaster, mining accident, mining disaster, methane, firedamp, cable car, electrocution, avalanches, climbing accident, shark, crocodile, crocodiles, hippo, stray dogs, snakebite, snakebites, mauled, gored, septic tank, well collapse, lightning strike, lightning strikes, bolt of lightning, earthquakes, quakes, richter, struck by lightning, diarrhoea, diarrhea, diphtheria, chikungunya, zika, legionnaires, fell from a, fell off a, fell to his death, fell to her death, drunk driver, drunk driving, speeding bus, speeding truck, overloaded boat, overloaded vessel, overcrowded boat, engine fire, gas tanker, fuel tanker, petrol tanker, oil tanker exploded, kitchen fire, hotel fire, hospital fire, nightclub fire, apartment fire, warehouse fire, bushfire, bushfires, wildfires, forest fires, brush fire, volcano eruption, crash, crashed, accident, accidents, accidental, accidentally, earthquake, quake, flood, floods, flooding, landslide, storm, hurricane, cyclone, typhoon, tornado, \
        hunger, starvation, malnutrition, thirst, disease, epidemic, cholera, malaria, virus, covid-19, coronavirus, heart attack, cancer, drowned, derailment, derailments, derail, derails, derailed, derailing, overturned, overturning, collapse of a building, gas explosion, gas leak, \
        bad weather, heat wave, famine, avalanche, wildfire, house fire, factory fire, forest fire, market fire, electrical fire, fire broke out, fire that broke out, fire swept through, fire ripped through, fire tore through, fire engulfed, fire gutted, fire razed, fire raged, blaze, blaze that, blaze swept, inferno, cave-in, crowd crush, bus plunge, plunged into a river, plunged into a ravine, plunged into a gorge, plunged off, fell into a river, trains collided, train collision, drownings, drowning, fuel tanker explosion, mine collapsed, collapse of a mine, collapse of an illegal mine, mudslides, landslides, floodwaters, cyclones, heavy rains, torrential rains, meningitis, lassa fever, during training, training exercise, suicide note, bus crash, plane crash, natural causes, snake bite, lightning, illness, stampede, firework, fireworks, fireworks display, capsized, overturned, overturns, collision, collided, skidded, veered off, \
        boiler, boiler explosion, gas cylinder, gas cylinders, gas blast, gas pipeline blast, mudslide, rockslide, sank, shipwreck, tsunami, \
        volcano, volcanic, eruption, aftershock, aftershocks, tremor, blizzard, heatstroke, dengue, ebola, measles, influenza, typhoid, \
        food poisoning, alcohol poisoning, overdose, hypothermia, dehydration, electrocuted, short circuit, training flight, training accident, \
        engine failure, building collapse, roof collapse, mine collapse, shaft collapsed, roof collapsed, building collapsed, bridge collapsed, collapsed mine, pile-up, lost control of",
    ),
    (
        Cue::Toll,
        "death toll, toll, number of dead, number of deaths, number of the dead, number of people killed, number of those killed, the dead numbered, casualty count, number killed, figure for wounded, number of wounded, number of injured, number of casualties, figure for dead, number of fatalities, body count, death count, count of the dead, number of people wounded, number of people injured, number of those wounded, number of those injured, number of the wounded, number of the injured, number of people who died, number of people dead, number of those dead",
    ),
    (
        Cue::Reach,
        "rose to, rises to, rise to, risen to, climbed to, climbs to, reached, reaches, stands at, stood at, to, at, doubled to, increased to, jumped to, of, up to, hits, hit, passed, topped, is, was, now at, numbered",
    ),
    (Cue::From, "from, down from, up from"),
    (
        Cue::Revise,
        "revised, lowered, corrected, downgraded, cut, revised down, revised up, down from, upwards, downwards, updated, reduced",
    ),
    (
        Cue::Earlier,
        "earlier said, earlier reported, initially reported, previously, initial, earlier, initially, previous, originally, first given as, first put at, first reported, first said, at first",
    ),
    (
        Cue::Since,
        "in the same period, over the same period, during the same period, in the same time, in that period, over that period, during that period, since the takeover, since the taliban takeover, since the military takeover, since the taliban took power, since they took power, since taking power, since seizing power, since coming to power, since the junta took power, since the army seized power, since the military seized power, since the military took over, since the putsch, since the escalation, since the truce, since the ceasefire, since the cease-fire, since october 7, since 7 october, since oct. 7, since the protests began, since the unrest began, since the crisis began, since the blockade, since the siege began, since the fall of, since the ouster of, since the overthrow of, since the crackdown, since the genocide, since independence, since records began, since the pullout, since the withdrawal, over the years, in the space of a year, in the course of the year, in the course of the month, during the year, year to date, year-to-date, in the year to, in the twelve months to, in the 12 months to, over a period of, this quarter, this decade, since midyear, since january, in all of last year, in the span of, over the month, over the summer, over the winter, since the first of the year, since the start of the year, since the beginning of the year, so far this year, this year, last year, this week, this month, that year, in that year, the same year, in a single year, in the past year, in total since, over the past, in the past, over the last, in the last, in recent years, in recent months, past decade, in a month, in a week, in a year, in less than a month, in less than a week, in less than a year, in under a month, in the space of a week, in the space of a month, in the first quarter, in the second quarter, in the third quarter, in the fourth quarter, in the last quarter, in the first half, in the second half, in the first three months, in the first six months, in the first nine months, in the first eight months, in the first four months, in the first five months, years of violence, years of insurgency, years of bloodshed, years of unrest, years of rebellion, years of strife, years of clashes, years of attacks, years of militancy, years of turmoil, years of armed conflict, decades of war, decades of conflict, \
        the first half of the year, months of fighting, years of war, years of fighting, years of civil war, years of conflict, during the past, during the last, for the last, annually, every year, each year, since the beginning of, to date, throughout the year, the first six months, so far in, months of, weeks of, \
        since the offensive, since the invasion, since the war, since the conflict, since the fighting, since fighting, since the coup, since the start of, since the insurgency, \
        since hostilities, since the uprising, since the outbreak of, since the campaign, since the operation began",
    ),
    (
        Cue::War,
        "war, conflict, insurgency, civil war, uprising, campaign, genocide, the violence, riots, unrest, revolution",
    ),
    (
        Cue::Blame,
        "blamed, blames, blame, blaming, accused, accuses, accusing, suspects, hallmarks of, marks of, work of, attributed to",
    ),
    (
        Cue::Rate,
        "annually, every year, every hour, per hour, hourly, every single day, every two days, every other day, on a daily basis, every night, each night, a day, per day, an average, average of, on average, each day, every day, daily, a week, per week, a month, per month, a year, per year, for every, every month, every week, each month, each week, each year",
    ),
    (Cue::Lives, "lives, life"),
    (Cue::Claimed, "claimed, claims, claim, claiming, took, takes, cost, costs, taking, costing, taken"),
    (Cue::Leave, "left, leaves, leaving, leave"),
    (
        Cue::Strength,
        "believed to have, thought to have, estimated to have, said to have, reported to have, claims to have, known to have, fighters, has, have, strength, number, operate, operating, active, strong, ranks, commands, numbers, led, boasts, consists of, made up of, home to",
    ),
    (Cue::Home, "home to, carrying, ruled, carries, employs, live in, residents of the"),
    (
        Cue::Drill,
        "drills, war game, war games, training scenario, mock drill, re-enactment, reenactment, sitcom, tv series, television series, sequel, screenplay, crime novel, graphic novel, short story, comic book, videogame, computer game, drill, exercise, mock, simulated, simulation, film, movie, novel, video game, game",
    ),
    (Cue::Sport, "goals, goal, injury time, game, match, bill, off the game, hopes, time, the bill, deal"),
    (
        Cue::Anniversary,
        "anniversary, commemorate, commemorated, commemorating, commemoration, memorial, mark the, marking the, remembered, remembering",
    ),
    (
        Cue::Half,
        "half of, two-thirds of, most of, a third of, one-third of, half, many of, some of, mostly, all of, the majority of, majority of, several of",
    ),
    (
        Cue::Superlative,
        "deadliest, worst, bloodiest, biggest, largest, highest, heaviest, gravest, most serious, most lethal, most violent, most brutal, most devastating, single largest",
    ),
    (
        Cue::Captive,
        "imprisoned, jailed, incarcerated, interned, prisoner, prisoners, detainee, detainees, captive, captives, hostage, hostages, inmate, inmates, pow, pows, prisoners of war, prisoner of war",
    ),
    (
        Cue::Escape,
        "the scene, in a car, on motorcycles, on a motorcycle, on motorbikes, on a motorbike, in a vehicle, in the vehicle, the area after, custody, prison, jail, police",
    ),
    (
        Cue::Ward,
        "intensive care, icu, trauma unit, emergency room, emergency ward, field hospital, operating theatre, medical facility, medical facilities, health facility, health facilities, health center, health centres, medical center, medical centers, burns unit, burn unit, casualty ward, dispensary, police headquarters, the barracks, questioning, hospital, hospitals, clinic, clinics, morgue, morgues, mortuary, infirmary, health centre, health center, trauma centre, trauma center, medical centre, medical center, ambulance, custody, police station, court, jail, prison, safety, shelter, account",
    ),
    (
        Cue::Refuge,
        "cross the river, crossed the river, crosses the river, crossing the river, crossed the river into, crosses the river into, crossing the river into, cross the frontier, crossed the frontier, crosses the frontier, crossing the frontier, crossed the lake, crosses the lake, crossing the lake, cross the border, crosses the border, crossed the border, crossing the border, crosses into, crossed into, crossing into, crossed over into, crossing over into, crossed over to, cross the border into, crossed the border into, crossing the border into, pour across the border, poured across the border, pouring across the border, poured into, pouring into, poured out of, pouring out of, streamed out of, streaming out of, streamed into, streaming into, stream across the border, streamed across the border, flooded across the border, flooded into, seek sanctuary, sought sanctuary, seeking sanctuary, take sanctuary, took sanctuary, taken sanctuary, taking sanctuary, sought asylum, seeking asylum, seek safety, sought safety, seeking safety, run for their lives, ran for their lives, running for their lives, left the area, leaving the area, left the town, leaving the town, left the city, leaving the city, move to safer areas, moved to safer areas, moving to safer areas, move to safer places, moved to safer places, moving to safer places, move to safety, moved to safety, moving to safety, relocated to safer areas, migrated to safer places, abandon the town, abandoned the town, abandoning the town, abandon the area, abandoned the area, abandon the city, abandoned the city, flee, flees, fled, fleeing, take refuge, takes refuge, took refuge, taken refuge, taking refuge, seek refuge, seeks refuge, sought refuge, seeking refuge, \
        seek shelter, seeks shelter, sought shelter, seeking shelter, take shelter, takes shelter, took shelter, taken shelter, taking shelter",
    ),
    (
        Cue::Match,
        "defenders, derby, midfielders, strikers, goalkeepers, wingers, teams, clubs, fixtures, fixture, friendly, qualifier, nil, hat-trick, hat trick, goalless, brace, header, premier league, la liga, bundesliga, serie a, champions league, world cup, nba, nfl, mlb, nhl, ipl, t20, test match, wickets, knockout, heavyweight, title fight, ufc, grand prix, formula one, grand slam, tiebreak, tie-break, playoff, playoffs, derby, kickoff, midfield, winger, goalkeeping, home run, home runs, touchdown, touchdowns, quarterbacks, rebounds, overtime, away win, penalty area, free kick, corner kick, offside, match, matches, fans, players, player, coach, league, tournament, striker, midfielder, goalkeeper, innings, wicket, wickets, playoffs, championship, quarterback, stadium, kick-off, half-time, \
        penalty shoot-out, season, squad, teammate, teammates, linebacker, inning, batsman, bowler, defender, scored, semi-final, quarter-final",
    ),
    (
        Cue::Manifold,
        "catch, catches, caught, catching, grab, grabs, grabbed, grabbing, exchanged, exchanging, took, taken, taking, fell, fallen, swap, swaps, swapped, swapping, flee, flees, fled, fleeing",
    ),
    (
        Cue::Collective,
        "total, family, group, number, bodies, members, batch, team, gang, crowd, crew, couple, party, bunch, convoy, choir, class, busload, boatload, \
        truckload, carload, planeload, congregation, platoon, squad, column, patrol, delegation, cell, band, contingent, detachment, troop, caravan, \
        expedition, handful, string, workforce, staff, garrison, clan, household",
    ),
    (
        Cue::Factive,
        "had, having, forced, compelled, obliged, managed, began, begun, started, continued, went on, gone on, goes on, proceeded, happened, lived, \
        helped, dared",
    ),
    (
        Cue::Badly,
        "critically, seriously, severely, gravely, badly, slightly, lightly, mildly, grievously, in critical condition, in serious condition, \
        in a critical condition, in a serious condition, in grave condition",
    ),
    (Cue::Own, "own"),
    (Cue::Victim, "victim, victims"),
    (Cue::Numbering, "numbering, totalling, totaling, who numbered, which numbered"),
    (Cue::InAll, "in all, in total, in number, all told, altogether, in sum, strong"),
    (
        Cue::Carried,
        "taken, rushed, airlifted, evacuated, brought, flown, ferried, admitted, transported, transferred, conveyed, carried, moved, \
        helicoptered, shifted, referred, sent, whisked, driven, medevaced, medevacked, stretchered, hurried, sped",
    ),
    (
        Cue::Clinic,
        "hospital, hospitals, clinic, clinics, infirmary, health centre, health center, health centres, trauma centre, trauma center, medical centre, \
        medical center, intensive care, icu, trauma unit, emergency room, emergency ward, field hospital, operating theatre, medical facility, \
        medical facilities, health facility, health facilities, burns unit, burn unit, dispensary, casualty ward",
    ),
    (
        Cue::Fiction,
        "series about, drama about, musical about, play about, podcast about, film, movie, sitcom, thriller, miniseries, screenplay, video game, computer game, comic book, cartoon, fable, horror film, action film, war film",
    ),
    (
        Cue::Agency,
        "intelligence, authorities, administration, police, government, officials, forces, ministry, regime, court, courts, governor, minister, \
        security forces, rulers",
    ),
    (
        Cue::Animal,
        "horse, horses, cow, cows, goat, goats, sheep, cattle, buffalo, buffaloes, animal, animals, gorilla, gorillas, lion, lions, lioness, lionesses, tiger, tigers, leopard, leopards, bear, bears, elephant, elephants, rhino, rhinos, monkey, monkeys, chimpanzee, chimpanzees, \
        dog, dogs, cat, cats, bird, birds, fish, whale, whales, dolphin, dolphins, shark, sharks, wolf, wolves, crocodile, crocodiles, shark attack, shark attacks, bear attack, bear attacks, dog attack, dog attacks, snake, snakes, camel, camels, donkey, donkeys, \
        pig, pigs, chicken, chickens, bull, bulls, calf, calves, livestock, poultry, pet, pets, deer, panda, pandas, giraffe, giraffes, hippo, hippos, mule, mules, seal, seals, penguin, penguins, hyena, hyenas, jackal, jackals, bee, bees, yak, yaks, lamb, lambs, ox, oxen, ape, apes",
    ),
    (
        Cue::Molest,
        "harass, harassed, harassing, harassment, grope, groped, groping, molest, molested, molesting, sexual, sexually, \
        sex, misconduct, rape, raped, rapes, raping",
    ),
    (
        Cue::Launch,
        "satellite, satellites, orbit, orbits, spacecraft, space agency, space center, space centre, space program, space station, spaceport, cosmodrome, launch pad, launchpad, \
        test-fire, test-fires, test-fired, test-firing, test firing, test launch, test-launch, test-launched, test flight, nuclear test, nuclear tests, nuclear program, nuclear programme, \
        into the sea, into the ocean, into the pacific, splashed down, splashing down, \
        fly over, flew over, flies over, flew about, missile tests, launches of",
    ),
    (
        Cue::Furniture,
        "most read in, most popular in, read more, read also, also read, related stories, related articles, related content, recommended for you, you may also like, \
        hide caption, show caption, toggle caption, enlarge this image, image copyright, image caption, media caption, media playback is, share this article, sign up for, \
        click here to, follow us on, download our app, embed x share, story continues below, skip in skip, terms of use",
    ),
    (Cue::Tally, "losses, number, tally, figure, count, total, numbers, figures"),
    (
        Cue::Fatally,
        "point-blank, point blank, execution-style, execution style, in cold blood, at point-blank range, fatally, mortally, dead, to death, out of action, to hell, to the sword",
    ),
    (
        Cue::Weapon,
        "rifle, rifles, pistol, pistols, weapons, weapon, gun, guns, handgun, handguns, shotgun, shotguns, carbine, carbines, firearm, firearms, ak-47, ak-47s, rpg, rpgs, arms, \
        ammunition, munition, munitions, ordnance, cartridge, cartridges, rounds, bullet, bullets, magazines, detonator, detonators, explosive, explosives, ammonium nitrate, gelatin, gelatine, \
        gelatin sticks, rdx, tnt, bomb, bombs, can-bomb, can-bombs, can bombs, ied, ieds, mine, mines, landmine, landmines, grenade, grenades, mortar, mortars, artillery shells, tank shells, rocket, rockets, missiles, \
        suicide vest, suicide vests, heroin, opium, hashish, cocaine, marijuana, cannabis, narcotics, drugs, methamphetamine, contraband, captagon, smuggled, \
        counterfeit, ransom, banknotes, looted, stolen, hideout, hideouts, bunker, bunkers, tunnel, tunnels, arms factory, bomb factory, lab, laboratory, literature",
    ),
    (
        Cue::Attack,
        "lobbed, tossed, peppered, riddled, waylaid, waylay, barged, burst, sprang, pounced, swarmed, besieged, pounded, razed, looted, ransacked, pillaged, plundered, scaled, ploughed, plowed, slashed, unleashed, infiltrated, rode into, roared into, broke through, overpowered, perpetrated, rams, ploughs, plows, storms, ambushes, opens up, opened up, let loose, blasted, gunned, sneaked into, crept into, swooped, attack, assaulted, attacked, attack, attacks, strafed, rocketed, sabotaged, sabotage, dynamited, bombarded, shelled, machinegunned, set fire to, setting fire to, set on fire, torching, burned, burnt, stormed, storm, storms, opened fire, opens fire, open fire, entered, enters, ambushed, ambush, blew, set ablaze, set fire, torched, fired, raided, raid, raids, \
        detonated, blew up, exploded, barged, hurled, threw, bombed, massacred, carried out, took part, participated, seized, occupied, surrounded, triggered, was behind, were behind, launched, killed, kill, kills, killing, shot, shoot, shot dead, stabbed, kidnapped, kidnap, abducted, abduct, gunned down, hijacked, murdered, rammed, drove, blew themselves up, blew himself up, broke into, intercepted, slaughtered, rocked, overran, overrun, descended on, descends on, descend on, swept into, swooped on, invaded, besieged, burst into, bursts into, rampaged through, breached, forced their way into, forced his way into, hacked, sprayed, gatecrashed, marched into, poured into, laid siege to, laid an ambush, fought their way into, made their way into",
    ),
    (
        Cue::Involved,
        "involved in, wanted for, accused of, responsible for, wanted in, suspected of, convicted of, guilty of, in connection with, in the case of, accused in, prime accused, charged with, suspected in, for his role in, implicated in, sentenced for, charges of, linked to, linked with, tied to, involvement in, alleged involvement in, complicity in, role in, to protest, in protest against, protesting against, protest against, to avenge, avenge the, avenging, \
        in retaliation for, in retaliation to, retaliation for, retaliation against, in remembrance of, in memory of, revenge for, possible involvement in, suspected to have been involved in, suspected to be involved in, to condemn, condemning",
    ),
    (Cue::Pronoun, "he, she, they, it, him, them, himself, themselves"),
    (Cue::Self_, "himself, herself, themselves, itself"),
    (
        Cue::Meanwhile,
        "meanwhile, separately, in addition, additionally, in another incident, in other incidents, in another attack, in a second attack, elsewhere, in a separate incident, in other actions, in a separate, another incident, in a similar incident, on the other hand, in the same area, in another development, in other developments, in a related development, in another case, in yet another, in a second incident, it was also reported, in a different incident, in another operation, in other incidents",
    ),
    (
        Cue::Emblem,
        "propaganda, law, laws, literature, letterhead, flag, flags, paraphernalia, ideology, rhetoric, banner, banners",
    ),
    (
        Cue::Court,
        "sentenced, sentenced to, jailed for, jailed for life, imprisoned for, imprisoned for life, found guilty, pleaded guilty, pleads guilty, \
        pleading guilty, convicted, acquitted, cleared of, on trial, went on trial, goes on trial, go on trial, gone on trial, put on trial",
    ),
    (
        Cue::Unknown,
        "unspecified number, an unspecified number of, unknown number, undetermined number, an unknown number of, an undetermined number of",
    ),
    (
        Cue::Individual,
        "young man, young men, young woman, young women, old man, old men, old woman, old women, elderly man, elderly men, elderly woman, elderly women, adolescent, adolescents, youngster, youngsters, pregnant woman, pregnant women, foreign national, foreign nationals, foreign citizen, foreign citizens, couple, native, natives, person, persons, resident, residents, supporter, supporters, man, men, woman, women, youth, youths, boy, boys, girl, girls, villager, individual, brother, brothers, relative, relatives, personnel, police personnel, sf personnel, security personnel, security force personnel, crpf personnel, military personnel, army personnel",
    ),
    (Cue::Separate, "separate, different, various, several, multiple, numerous, a number of, a series of"),
    (
        Cue::Talks,
        "talks, dialogue, negotiations, negotiation, peace process, peace, truce, cease-fire, ceasefire, communique, communiques, representatives, agreement, accord",
    ),
    (
        Cue::Answer,
        "condemned, condemns, deplored, deplores, denounced, denounces, protested, demanded, demands, regretted, regrets, repudiated, \
        criticized, criticised, urged, urges, called on, calls on, called for, appealed, offered, expressed, charged, declared, \
        assured, rejected, pledged, promised, warned, asked, lamented, acknowledged, admitted, denied, issued, revealed, ordered, referred, recalled, commented, discussed, published",
    ),
    (
        Cue::Underworld,
        "mafia, mafias, drug mafia, drug mafias, drug trafficking mafia, drug trafficking mafias, drug-trafficking mafias, drug cartels, \
        cocaine cartels, crime syndicate",
    ),
    (
        Cue::Rebel,
        "guerrilla, guerrillas, guerilla, guerillas, rebel, rebels, insurgent, insurgents, subversive, subversives, \
        urban guerrilla, urban guerrillas, urban commando, urban commandos, militants, militant, jihadists, jihadist, separatists, \
        fighters, extremists, terrorists, terrorist",
    ),
    (
        Cue::Meeting,
        "meeting, meetings, summit, summits, conference, news conference, press conference, talks, dialogue, negotiations, speech, speeches, \
        interview, ceremony, congress, forum, seminar, hearing, round of talks, round of negotiations",
    ),
    (
        Cue::Aircraft,
        "attack helicopter, attack helicopters, air force, air forces, warplane, warplanes, helicopter, helicopters, helicopter gunships, gunships, plane, planes, airplanes, \
        aircraft, jet, jets, paramotor, paramotors, fighter jets, fighter planes, war planes, military aircraft, drone, drones, bombers",
    ),
    (Cue::State, "government, regime, dictatorship, junta"),
    (Cue::Couple, "couple, duo, twosome, pair"),
    (Cue::Former, "former, ex, erstwhile, surrendered, one-time, onetime, retired, ex-militant, reformed"),
    (
        Cue::OfThings,
        "force out, forces out, forced out, forcing out, drive away, drove away, driven away, driving away, chase away, chased away, chasing away, push out, pushed out, pushing out, let out, lets out, letting out, scratched, pass away, passes away, passed away, passing away, make it back, made it back, make it home, made it home, give their lives, gave their lives, given their lives, giving their lives, sacrifice their lives, sacrificed their lives, sacrificing their lives, catch, catches, caught, catching, grab, grabs, grabbed, grabbing, takes out, took out, taken out, taking out, takes down, took down, taken down, taking down, lays to rest, laid to rest, laying to rest, exterminate, exterminated, eradicate, eradicated, eradicating, obliterate, obliterates, obliterated, obliterating, immolate, immolated, rubbed out, did away with, done away with, doing away with, riddle with bullets, riddled with bullets, vaporize, vaporized, vaporise, vaporised, blow apart, blew apart, blown apart, blowing apart, cripple, cripples, crippled, crippling, knocks down, knocked down, knocking down, runs over, ran over, running over, smother, smothered, suffocate, suffocated, stoned, impale, impaled, exchanged, exchanging, cut to pieces, went up in flames, gone up in flames, throttle, throttled, end the life of, ended the life of, disappear, drive away, drove away, driven away, driving away, abscond with, absconded with, absconding with, haul into, hauled into, shove into, shoved into, ransom, ransomed, make off with, makes off with, made off with, making off with, ran off with, run off with, running off with, drove off with, driven off with, carried off, carry off, carries off, carrying off, carried away, hauled off, hauled away, carted off, carted away, took, taken, taking, bundle into, bundled into, cut down, cuts down, cutting down, strike down, strikes down, struck down, striking down, wipe out, wipes out, wiped out, wiping out, tear apart, tears apart, tore apart, torn apart, tearing apart, rip apart, ripped apart, ripping apart, pick off, picked off, finish off, finished off, finishing off, dismember, dismembered, incinerate, incinerated, hack, hacks, hacked, hacking, neutralize, neutralizes, neutralized, neutralizing, neutralise, neutralises, neutralised, neutralising, eliminate, eliminates, eliminated, eliminating, \
        execute, executes, executed, executing, capture, captures, captured, capturing, liquidate, liquidated, annihilate, annihilated, seize, seizes, seized, seizing, snatch, snatches, snatched, snatching, take away, takes away, took away, taken away, taking away",
    ),
    (
        Cue::Occasion,
        "following, after, in protest of, protest, protesting, to protest, against, in, for, over, to, in connection with, since",
    ),
    (
        Cue::Demand,
        "demand, demands, demanded, demanding, call for, calls for, called for, calling for, seek, seeks, sought, seeking, in exchange for, in return for, negotiate, negotiating",
    ),
    (
        Cue::Outcome,
        "result, results, resulted, resulting, lead, leads, led, leading, end, ended, ending, culminated, culminating, contributed, responsibility, credit",
    ),
    (
        Cue::Sustain,
        "come away with, came away with, comes away with, coming away with, walked away with, walk away with, incurred, incur, incurs, incurring, ended up with, wound up with, hospitalised with, hospitalized with, admitted with, rushed to hospital with, taken to hospital with, escaped with, escape with, escapes with, escaping with, sustain, sustains, sustained, sustaining, suffer, suffers, suffered, suffering, receive, receives, received, receiving",
    ),
    (
        Cue::Wound,
        "puncture wounds, wounds to, injuries to, burns to, bruises, bruise, bruising, cuts, lacerations, laceration, smoke inhalation, stab wound, stab wounds, bullet wound, bullet wounds, shrapnel wounds, shrapnel, splinter injuries, knife wounds, broken bones, broken leg, broken legs, broken arm, contusions, amputations, whiplash, trauma, blast injuries, head injuries, cuts and bruises, gas inhalation, facial injuries, wound to, injury to, breathing difficulties, difficulty breathing, respiratory problems, concussion, injury, injuries, wound, wounds, burns, burn injuries, bullet injuries, bullet injury, fracture, fractures, gunshot wound, gunshot wounds",
    ),
    (
        Cue::Partisan,
        "leader, leaders, activist, activists, worker, workers, member, members, functionary, functionaries, president, \
        secretary, candidate, candidates, chief, vice president, general secretary",
    ),
    (
        Cue::Kin,
        "brother, brothers, sister, sisters, son, sons, daughter, daughters, father, mother, parents, wife, wives, husband, uncle, aunt, nephew, niece, \
        cousin, grandson, granddaughter, grandfather, grandmother, relative, relatives, family, families, father-in-law, mother-in-law, brother-in-law, kin",
    ),
    (Cue::Movement, "maoist, maoists, naxalite, naxalites, naxal, naxals"),
    (Cue::Party, "party, congress, parliamentary"),
    (
        Cue::Speaker,
        "ministry, authorities, authority, officials, sources, source, statement, spokesman, spokeswoman, spokesperson, agency, office, department, hospital, \
        hospitals, doctors, medics, witnesses, witness, residents, media, television, radio, newspaper, news agency, court, prosecutors, investigators, organization, \
        organisation, group, committee, monitors, observatory, embassy, command, government, reports, bureau, un, union, party, church, council, coalition, isaf, nato",
    ),
    (
        Cue::Habit,
        "directs, coordinates, leads, plans, operates, facilitates, conducts, oversees, supplies, commands, orchestrates, organizes, organises, finances, \
        distributes, specializes in, carries out, carry out, is known for, is known to, regularly, routinely",
    ),
    (
        Cue::Occurrence,
        "incident, face-off, massacre, slaughter, rampage, carnage, bloodbath, attack, ambush, explosion, blast, bombing, encounter, clash, gunbattle, gun battle, exchange of fire, shooting, raid, operation, killing, \
        murder, abduction, kidnapping, firefight, shootout, assault, arrest, strike, airstrike, air strike",
    ),
    (
        Cue::Cause,
        "jihad, caliphate, territory, front lines, frontline, fight, ranks, group, outfit, organization, organisation, movement, front",
    ),
    (
        Cue::Verb,
        "beaten back, beat back, beating back, beats back, beaten off, beat off, beating off, said, told, reported, claimed, entered, attacked, strafed, bombarded, shelled, carried, escaped, fled, took, taken, went, came, made, opened, destroyed, damaged, launched, began, found, recovered, hit, struck, targeted, fired, exploded, triggered, identified, suspected, planted, used, held, led, returned, raided, searched, working, traveling, travelling, belonging, deployed, standing, believed, carrying, wearing, stated, announced, occurred, happened, confirmed, added, ordered, set, conducted, supported, attended, attending, guarding",
    ),
    (
        Cue::Averted,
        "defused, defusing, deactivated, deactivate, unexploded, failed to explode, failed to go off, failed to detonate, did not explode, did not go off, \
        did not detonate, rendered safe, made safe, safely detonated, controlled explosion, disarmed the bomb, disarmed the device, found in time",
    ),
    (
        Cue::Police,
        "police, policeman, policemen, police officer, police officers, officer, officers, cop, cops, inspector, inspectors, detective, detectives, agent, \
        agents, guard, guards, security guard, security guards, captain, lieutenant, sergeant, corporal, private, general, pilot, pilots, recruit, recruits, \
        ranger, rangers, marine, sailor, sailors, constable, constables, bodyguard, bodyguards, cadet, cadets, gunner, sf, sheriff, \
        sheriffs, sheriff's, sheriff's office, deputies, sheriff's deputies, coroner, medical examiner",
    ),
    (
        Cue::Peaceful,
        "character assassination, character assassinations, bomb disposal, attack helicopter, attack helicopters, clash of heads, clash of styles, clash of cultures, clash of egos, clash of personalities, \
        clash of civilisations, clash of civilizations, under siege from, siege from, siege mentality, battle of wits, battle for votes, killer instinct, killer app, \
        killer blow, killer disease, killer whale, killer whales, dressed to kill, bomb cyclone, photo bomb, bath bomb, bath bombs, price war, price wars, \
        trade war, trade wars, culture war, culture wars, war of words, hostage to fortune, sudden death, shots on goal, shots on target, shot clock, \
        rebel mp, rebel mps, rebel backbencher, rebel backbenchers, rebel lawmakers, rebel lawmaker, drone show, drone shows, under fire over, \
        under fire for, under fire from critics, under fire after, mock gunfire, mock battle, mock battles, mock invasion, mock execution, gender reveal, \
        holding pattern, ransom note, firing line, shooting star, shooting stars, bullet train, bullet trains, bullet point, bullet points, magic bullet, \
        silver bullet, charm offensive, marketing offensive, price bomb, sex bomb, stink bomb, cherry bomb, suicide prevention, assisted suicide, \
        murder trial, murder trials, murder case, murder cases, murder charge, murder charges, murder conviction, murder convictions, murder mystery, murder mysteries, murder rate, murder rates, murder investigation, murder inquiry, murder probe, murder appeal, murder hearing, murder verdict, murder weapon, assassination trial, terrorism trial, terrorism trials, terror trial, bombing trial, kidnapping trial, kidnapping case, massacre trial, homicide case, homicide cases, homicide rate, homicide rates, manslaughter trial, genocide trial, war crimes trial, attack trial, attacks trial, sexual assault, sexual assaults, sexually assaulted, sexually assaulting, sexual attack, sexual attacks, sexual violence, domestic violence, \
        cyber attack, cyber attacks, cyberattack, cyberattacks, cyber-attack, cyber-attacks, hacking attack, hacking attacks, phishing attack, \
        panic attack, panic attacks, asthma attack, shark attack, shark attacks, bear attack, bear attacks, dog attack, dog attacks, personal attack, personal attacks, \
        verbal attack, verbal attacks, attack ad, attack ads, missile launch, missile launches, missile test, missile tests, missile program, \
        missile programs, missile programme, missile defense, missile defence, ballistic missile, ballistic missiles, rocket launch, rocket launches, \
        rocket booster, rocket boosters, rocket engine, rocket engines, heavy rocket, carrier rocket, carrier rockets, rocket company, space rocket, \
        moon shot, cheap shot, cheap shots, straight shot, long shot, long shots, parting shot, parting shots, big shot, big shots, best shot, screen shot, screen shots, mug shot, mug shots, \
        flu shot, flu shots, booster shot, booster shots, shot put, shot glass, shot list, shot on location, shot in black and white, calls the shots, calling the shots, called the shots, \
        tram crash, clash of fates, clash of styles, clash of cultures, clash of civilizations, clash of personalities, clash of titans, \
        hack attack, hack attacks, data breach, data breaches, ransomware attack, ransomware attacks, \
        moon shots, shooting star, shooting stars, shooting guard, photo shoot, film shooting, shot clock, jump shot, slap shot, shots on goal, \
        rescue operation, rescue operations, relief operation, relief operations, business operations, daily operations, normal operations, \
        in operation, into operation, operations officer, operations manager, found guilty, found that, found out, found himself, found herself, \
        found themselves, found itself, found to be, found to have, study found, survey found, report found, researchers found, scientists found, \
        poll found, held talks, talks held, elections were held, election was held, elections held, elections are held, elections will be held, held a meeting, meeting held, held a press conference, held a news conference, held that, held up, \
        held back, be held on, be held in, be held at, been held in, held its, held their, held his, held her, held the, hand-held, held by the company, \
        cardiac arrest, death penalty, dead heat, dead end, dead or alive, legal battle, legal battles, court battle, custody battle, bidding war, \
        price war, trade war, uphill battle, battle with cancer, battle royale, battle for the title, killed off, dressed to kill, kill the bill, \
        brain death, death metal, death star, calories burned, burned out, burnt out, fuel burned, seized the opportunity, seized on, captured the imagination, \
        captured the attention, captured on video, captured on camera, captured in a photo, images captured, video captured, discovered that, \
        explosion of interest, population explosion, blast of cold, blast of arctic, full blast, box office bomb, photo bomb, bombshell, storm out, \
        stormed out, perfect storm, winter storm, tropical storm, snow storm, ice storm, rain storm, thunder storm, solar storm, storm surge, \
        jailed for, jailed for life, imprisoned for, imprisoned for life, released from prison, released from jail, released from custody, \
        stormed to the, stormed to a, stormed to victory, storms to the, storms to victory, stormed into the lead, stormed up the, \
        economic recovery, recovery plan, data recovery, full recovery, road to recovery, speedy recovery, hostage to",
    ),
    (
        Cue::Harm,
        "killed, kill, kills, killing, died, dead, deaths, death, wounded, injured, wounding, injuring",
    ),
    (
        Cue::Loose,
        "attack, attacks, attacked, attacking, assault, assaults, assaulted, strike on, explosion, explosions, \
        blast, blasts, blasted, exploded, explodes, explode, exploding, detonation, blew up, blown up, blow up, \
        blowing up, went off, rocked by, device, devices, rocket, rockets, missile, missiles, raid, raids, \
        raided, raiding, operation, operations, busted, cordon, patrol, arrest, arrests, arrested, arresting, \
        detained, detain, detaining, nabbed, apprehended, captured, capture, capturing, held, detention, \
        surrender, surrenders, surrendered, surrendering, recovered, recovery, recovering, recovers, recover, \
        seized, seizing, seizure, unearthed, cache, dump, discovered, confiscated, found, clash, clashes, \
        clashed, encounter, encounters, fighting, combat, standoff, battle, battles, battled, engagement, \
        retaliated, shot, shooting, shootings, shootout, shoot-out, shootouts, stormed, storm, firing, riddled, \
        bullet, bullets, hostage, hostages, siege, execution, executed, burned, burnt, burning, violence, \
        killed, kill, kills, killing, died, dead, deaths, death, wounded, injured, wounding, injuring, \
        takeover, sabotage, sabotaged, incursion, carnage, hacked, beaten, thrashed, torture, tortured, hijack, \
        hijacked, hijacks, hijacking, slaughter, slaughtered, disappearance, taken away, fighter, fighters, \
        operative, operatives, planner, planners, supplier, suppliers, distributor, distributors, transporter, \
        transporters, criminal, criminals, killer, killers, raider, raiders, recruiter, recruiters, smuggler, \
        smugglers, trafficker, traffickers, outfit, elements, shooter, shooters, hacker, ultra, ultras, \
        drug dealer, drug dealers, thug, thugs, stabs, lynched, arson, storms, dynamite",
    ),
];
