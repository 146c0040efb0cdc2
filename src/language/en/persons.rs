//! Nouns for persons.

use crate::language::Persons;
use crate::model::{Kind, Population};

pub(super) const PERSONS: &[Persons] = &[
    Persons {
        population: None,
        nouns: "person, ~people, ~persons, man/men, woman/women, boy, girl, individual, male, female, youth, \
            victim, adult, human being, citizen, national, resident, suspect, ~others, member, body guard, \
            associate, aide, accomplice, spy/spies, companion, ~occupants, ~families, couple of persons, relative, \
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
            ex-girlfriend, ex-boyfriend, couple, ~twins, duo, kin, kinsman/kinsmen, native, miscreant, friend, colleague, leader, sub-leader, subleader, co-founder, second-in-command, commander, deputy commander, chief, suspect, courier, supporter, sympathizer, \
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
            engineer, telephone operator, lighthouse keeper, employer, workmate, housemate, lodger, tenant, market trader, market woman/market women, petty trader, street trader, street hawker, newspaper \
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
            musician, singer, artist, writer, human rights activist, rights activist, israeli, american, briton, \
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
            *armed gang, *criminal gang, *kidnap gang, *kidnapping gang, *armed band, outlaw, bandit, criminal, thug, hired killer, gang member, cartel member, combatant, *outfit, ~elements, left wing extremist, left-wing extremist, lwe/lwes, \
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

pub(super) const HEADS: &[(Kind, &str)] = &[
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
