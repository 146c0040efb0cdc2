//! English: the words that the rules in `read` look out for. Tables only.

use super::lexicon::{VERB_FORMS, given};
use super::{Acts, Cue, Form, Grammar, Language, Number, Persons, days, numbers};
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
    persons: PERSONS,
    heads: HEADS,
    acts: ACTS,
    events: EVENTS,
    cues: CUES,
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
            (Kind::Abducted, "take takes took taken taking", "away"),
            (Kind::Abducted, "take takes took taken taking", "with them"),
            (Kind::Abducted, "carry carries carried carrying", "off"),
            (Kind::Abducted, "lead leads led leading", "away"),
            (Kind::Abducted, "drag drags dragged dragging", "away"),
            (Kind::Abducted, "drag drags dragged dragging", "off"),
            (Kind::Abducted, "march marches marched marching", "away"),
            (Kind::Abducted, "march marches marched marching", "off"),
            (Kind::Killed, "put puts putting", "to death"),
            (Kind::Killed, "blow blew blown blowing", "to pieces"),
            (Kind::Killed, "burn burns burned burning burnt", "alive"),
            (Kind::Killed, "burn burns burned burning burnt", "to death"),
            (Kind::Killed, "hack hacks hacked hacking", "to death"),
            (Kind::Killed, "beat beats beaten beating", "to death"),
        ],
        to_is_up_to: false,
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
            businesswoman/businesswomen, contractor, engineer, employee, clerk, guest, diner, concertgoer, concert-goer, \
            tourist, pilgrim, refugee, migrant, protester, protestor, demonstrator, activist, lawyer, doctor, nurse, \
            priest, jesuit priest, jesuit, nun, monk, bishop, archbishop, missionary, pastor, cleric, imam, preacher, \
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
        nouns: "journalist, reporter, cameraman/cameramen, newsman/newsmen, correspondent, photographer, media worker, \
            newspaper editor, editor, columnist, broadcaster, news anchor, tv presenter, radio presenter, presenter, photojournalist, video journalist, stringer, freelancer, newspaperman/newspapermen, radio host, radio journalist, newscaster, war correspondent",
    },
    Persons {
        population: Some(Population::AidWorkers),
        nouns: "aid worker, humanitarian worker, relief worker, red cross worker, red cross employee, un worker, \
            u.n. worker, health worker, medical worker, ngo worker, charity worker, polio worker, vaccinator, polio vaccinator, humanitarian, aid official, relief official, deminer, de-miner, rescuer, rescue worker, vaccination worker, red crescent worker, un staff member, un employee, un staffer, peace worker, charity staff",
    },
    Persons {
        population: Some(Population::SecurityForces),
        nouns: "soldier, troop, trooper, policeman/policemen, policewoman/policewomen, police officer, policeman, officer, cop, \
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
            coalition force/coalition forces, pro-government fighter, army officer, military officer, agent, patrolman/patrolmen, national policeman/national policemen, \
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
        "body/bodies, dead body/dead bodies, corpse, cadaver, ~skulls, fatality, ~deaths, ~dead, loss of life/losses of life, ~killings, ~murders, ~assassinations",
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
            decapitate, martyr, annihilate, liquidate, strangle, gun down/guns down/gunned down/gunned down/gunning down, \
            machinegun, mow down/mows down/mowed down/mown down/mowing down, shoot dead/shoots dead/shot dead/shot dead/shooting dead, \
            shoot and kill/shoots and kills/shot and killed/shot and killed/shooting and killing, \
            shot dead to/shots dead to/shot dead to/shot dead to/shooting dead to, \
            slay/slays/slew/slain/slaying, slit the throat of/slits the throat of/slit the throat of/slit the throat of/slitting the throat of, \
            slit the throats of/slits the throats of/slit the throats of/slit the throats of/slitting the throats of, \
            cut the throat of/cuts the throat of/cut the throat of/cut the throat of/cutting the throat of, \
            cut the throats of/cuts the throats of/cut the throats of/cut the throats of/cutting the throats of, \
            hack to death, assault to death, thrash to death, beat to death/beats to death/beat to death/beaten to death/beating to death, stone to death, \
            stab to death/stabs to death/stabbed to death/stabbed to death/stabbing to death, burn to death, torture to death, \
            shoot to death/shoots to death/shot to death/shot to death/shooting to death, \
            fatally shoot/fatally shoots/fatally shot/fatally shot/fatally shooting, fatally stab/fatally stabs/fatally stabbed/fatally stabbed/fatally stabbing, \
            fatally wound/fatally wounds/fatally wounded/fatally wounded/fatally wounding, fatally injure/fatally injures/fatally injured/fatally injured/fatally injuring, \
            mortally wound/mortally wounds/mortally wounded/mortally wounded/mortally wounding, \
            put to death/puts to death/put to death/put to death/putting to death, \
            take the lives of/takes the lives of/took the lives of/taken the lives of/taking the lives of, \
            take the life of/takes the life of/took the life of/taken the life of/taking the life of, \
            claim the lives of, claim the life of, cost the lives of/costs the lives of/cost the lives of/cost the lives of/costing the lives of, \
            leave dead/leaves dead/left dead/left dead/leaving dead, hang to death, bump off/bumps off/bumped off/bumped off/bumping off, \
            lose/loses/lost/lost/losing, bury, burn alive, bury alive/buries alive/buried alive/buried alive/burying alive, blow to pieces/blows to pieces/blew to pieces/blown to pieces/blowing to pieces, \
            blow to bits/blows to bits/blew to bits/blown to bits/blowing to bits, butcher, wipe out, finish off, pick off, cut down/cuts down/cut down/cut down/cutting down, \
            strike down/strikes down/struck down/struck down/striking down, tear apart/tears apart/tore apart/torn apart/tearing apart, rip apart/rips apart/ripped apart/ripped apart/ripping apart, \
            bludgeon to death, club to death/clubs to death/clubbed to death/clubbed to death/clubbing to death, hack and kill, knife to death, crush to death/crushes to death/crushed to death/crushed to death/crushing to death, \
            starve to death, bludgeon, garrotte, crucify, //hanged/hanged/hanging, dismember, incinerate, electrocute, gas to death, dispatch to hell, send to hell/sends to hell/sent to hell/sent to hell/sending to hell, \
            summarily execute, extrajudicially kill, burn to ashes, shell to death, put to the sword/puts to the sword/put to the sword/put to the sword/putting to the sword",
        nouns: "killing of, killings of, murder of, murders of, assassination of, assassinations of, execution of, massacre of, slaying of, \
            death of, deaths of, beheading of, beheadings of, decapitation of, lynching of, lynchings of, killing and wounding of, loss of, slaughter of, slayings of, martyrdom of, bodies of, body of, corpses of, corpse of, cadavers of, cadaver of, skeletons of, skeleton of, coffins of, coffin of, dead body of, \
            elimination of, mutilated body of, remains of, annihilation of, shooting death of, shooting deaths of, fatal shooting of, fatal shootings of, fatal stabbing of, fatal stabbings of, fatal for, fatal to",
        adjectives: "dead, confirmed dead, found dead, dug out dead, pulled out dead, recovered dead, taken out dead, brought out dead, left dead, shot to pieces, already dead, counted among the dead, pronounced dead, brought dead, declared dead, found killed, among the dead, among those killed, among the killed, among those who died, among the fatalities, lifeless",
    },
    Acts {
        kind: Kind::Killed,
        of_object: false,
        verbs: "die/dies/died/died/dying, perish, succumb, lose their lives/loses their lives/lost their lives/lost their lives/losing their lives, \
            lose his life/loses his life/lost his life/lost his life/losing his life, lose her life/loses her life/lost her life/lost her life/losing her life, \
            fall dead/falls dead/fell dead/fallen dead/falling dead, drown, attain martyrdom, embrace martyrdom, fall martyr/falls martyr/fell martyr/fallen martyr/falling martyr, \
            bleed to death/bleeds to death/bled to death/bled to death/bleeding to death, //fell/fallen/, \
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
        verbs: "injure, wound, maim, hospitalize, hospitalise, hurt/hurts/hurt/hurt/hurting, harm, stab/stabs/stabbed/stabbed/stabbing, \
            shoot/shoots/shot/shot/shooting, knifed/knifes/knifed/knifed/knifing, bayonet, scald, thrash, beat up/beats up/beat up/beaten up/beating up, \
            beat/beats/beat/beaten/beating, hack, shoot at/shoots at/shot at/shot at/shooting at, manhandle, assault, torture, mutilate, sicken, poison, treat, \
            admit to hospital/admits to hospital/admitted to hospital/admitted to hospital/admitting to hospital, \
            admit to a hospital/admits to a hospital/admitted to a hospital/admitted to a hospital/admitting to a hospital, \
            admit to hospitals/admits to hospitals/admitted to hospitals/admitted to hospitals/admitting to hospitals",
        nouns: "injury to, injuries to, wounding of, injuring of, maiming of, stabbing of, stabbings of, wounds to",
        adjectives: "hit by a bullet, hit by bullets, struck by a bullet, struck by bullets, in hospital, in intensive care, fighting for their lives, fighting for his life, fighting for her life, in critical condition, in serious condition, in a critical condition, hospitalized, hospitalised, injured, wounded, among the injured, among the wounded, among those injured, among those wounded, among those hurt",
    },
    Acts {
        kind: Kind::Injured,
        of_object: false,
        verbs: "receive treatment, undergo treatment/undergoes treatment/underwent treatment/undergone treatment/undergoing treatment, respond to treatment, receive medical treatment, receive medical attention, receive medical care, \
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
            bundle into, force into a car/forces into a car/forced into a car/forced into a car/forcing into a car, take into captivity/takes into captivity/took into captivity/taken into captivity/taking into captivity, \
            take with them/takes with them/took with them/taken with them/taking with them, run off with/runs off with/ran off with/run off with/running off with, \
            fall captive/falls captive/fell captive/fallen captive/falling captive, //took/taken/taking, take as hostage/takes as hostage/took as hostage/taken as hostage/taking as hostage",
        nouns: "abduction of, abductions of, kidnapping of, kidnappings of, kidnaping of, kidnappers of, abductors of, captors of, disappearance of, snatching of",
        adjectives: "hostage, captive",
    },
    Acts {
        kind: Kind::Hostages,
        of_object: true,
        verbs: "hold hostage/holds hostage/held hostage/held hostage/holding hostage, hold captive/holds captive/held captive/held captive/holding captive, keep captive/keeps captive/kept captive/kept captive/keeping captive, keep hostage/keeps hostage/kept hostage/kept hostage/keeping hostage, hold in captivity/holds in captivity/held in captivity/held in captivity/holding in captivity, hold/holds/held/held/holding",
        nouns: "",
        adjectives: "in captivity, in the hands of their captors, in the hands of the kidnappers, in the hands of kidnappers, in the hands of the rebels, in the hands of the militants, in the hands of the gunmen, in the hands of the insurgents, \
            in rebel hands, in the custody of the kidnappers, in the custody of the militants, in the kidnappers' den",
    },
    Acts {
        kind: Kind::Detained,
        of_object: true,
        verbs: "arrest, detain, nab/nabs/nabbed/nabbed/nabbing, apprehend, capture, round up, take into custody/takes into custody/took into custody/taken into custody/taking into custody, \
            take into police custody/takes into police custody/took into police custody/taken into police custody/taking into police custody, \
            take in custody/takes in custody/took in custody/taken in custody/taking in custody, \
            pick up, imprison, jail, remand, incarcerate, intern, haul in, take prisoner of war, capture alive, nab alive, seize",
        nouns: "arrest of, arrests of, capture of, captures of, detention of, detentions of, apprehension of",
        adjectives: "in custody, in detention, in police custody, taken alive, into custody, under arrest, behind bars",
    },
    Acts {
        kind: Kind::Released,
        of_object: true,
        verbs: "release, free, rescue, liberate, set free/sets free/set free/set free/setting free, let off/lets off/let off/let off/letting off, \
            let go/lets go/let go/let go/letting go, hand over to the red cross/hands over to the red cross/handed over to the red cross/handed over to the red cross/handing over to the red cross, swap/swaps/swapped/swapped/swapping",
        nouns: "release of, rescue of, freeing of, liberation of",
        adjectives: "back with their parents, back with their families, back with his family, back with her family, reunited with their families, reunited with their parents",
    },
    Acts {
        kind: Kind::Released,
        of_object: false,
        verbs: "regain their freedom/regains their freedom/regained their freedom/regained their freedom/regaining their freedom, \
            regain his freedom/regains his freedom/regained his freedom/regained his freedom/regaining his freedom, \
            regain her freedom/regains her freedom/regained her freedom/regained her freedom/regaining her freedom, \
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
            give himself up/gives himself up/gave himself up/given himself up/giving himself up, give up arms/gives up arms/gave up arms/given up arms/giving up arms, return to the mainstream, join the mainstream",
        nouns: "surrender of, surrenders of",
        adjectives: "",
    },
    Acts {
        kind: Kind::Missing,
        of_object: false,
        verbs: "go missing/goes missing/went missing/gone missing/going missing, disappear",
        nouns: "whereabouts of",
        adjectives: "missing, unaccounted for, reported missing, yet to be found, yet to be traced, yet to be accounted for, still to be found, nowhere to be found",
    },
    Acts {
        kind: Kind::Displaced,
        of_object: true,
        verbs: "displace, evacuate, uproot, drive out/drives out/drove out/driven out/driving out, make homeless/makes homeless/made homeless/made homeless/making homeless, render homeless, leave homeless/leaves homeless/left homeless/left homeless/leaving homeless",
        nouns: "displacement of, evacuation of",
        adjectives: "homeless, forced from their homes, driven from their homes, forced out of their homes, forced to flee, forced to flee their homes, forced to leave their homes, forced out, driven out of their homes, chased from their homes, internally displaced, left homeless",
    },
    Acts {
        kind: Kind::Displaced,
        of_object: false,
        verbs: "flee their homes/flees their homes/fled their homes/fled their homes/fleeing their homes, \
            to flee their homes/to flee their homes/to flee their homes/to flee their homes/to flee their homes, \
            leave their homes/leaves their homes/left their homes/left their homes/leaving their homes, \
            flee the fighting/flees the fighting/fled the fighting/fled the fighting/fleeing the fighting, \
            flee the violence/flees the violence/fled the violence/fled the violence/fleeing the violence, flee/flees/fled/fled/fleeing, abandon their homes, abandon their villages, abandon their houses, \
            leave their villages/leaves their villages/left their villages/left their villages/leaving their villages, take refuge/takes refuge/took refuge/taken refuge/taking refuge, seek refuge/seeks refuge/sought refuge/sought refuge/seeking refuge, \
            seek shelter/seeks shelter/sought shelter/sought shelter/seeking shelter, take shelter/takes shelter/took shelter/taken shelter/taking shelter",
        nouns: "",
        adjectives: "",
    },
    Acts {
        kind: Kind::Survivors,
        of_object: false,
        verbs: "survive, escape alive, escape unscathed, emerge unscathed, come out alive/comes out alive/came out alive/come out alive/coming out alive, escape unharmed, escape unhurt, escape uninjured",
        nouns: "",
        adjectives: "unharmed, unhurt, uninjured, unscathed, alive",
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
        "clash/clashes, clashed, encounter/encounters, gunbattle, gun battle, gunbattles, gun-battle, exchange of fire, exchanged fire, exchange of gunfire, exchange of gun fire, firefight/firefights, \
        fighting, /combat, skirmish/skirmishes, standoff, battle/battles, shootout/shoot-out, shootouts, retaliatory fire, retaliated, battled, engagement, returned fire, return fire",
    ),
    (
        IncidentType::Assassination,
        66,
        "assassination/assassinations, assassinated, assassinate, assassinating, murder/murders, murdered, /homicide/homicides, slain, slaying, executed, execution, beheaded, hacked to death, lynched",
    ),
    (
        IncidentType::Stabbing,
        64,
        "stabbed, stabbing/stabbings, stabs, knife attack, knifed, stabbed to death, machete attack",
    ),
    (
        IncidentType::VehicleAttack,
        75,
        "vehicle attack, truck attack, rammed into pedestrians, drove into a crowd, ploughed into a crowd, plowed into a crowd, car ramming, vehicle ramming",
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
        "shelling, shelled, /mortar/mortars, /artillery, rocket attack, /rocket/rockets, /missile/missiles, mortar fire, rocket fire, mortar attack, indirect fire",
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
        terrorist attack, terrorist attacks, slaughter, slaughtered, sabotage, sabotaged, sabotaging, terrorist act, terrorist acts, terrorist action, rocketed, vandalized, ransacked, incursion, carnage, beaten, thrashed, torture, tortured",
    ),
];

const CUES: &[(Cue, &str)] = &[
    (
        Cue::Be,
        "is, are, was, were, be, been, being, am, get, gets, got, remain, remains, remained, became, become, 's, feared, reported, confirmed, believed, lay, lie, thought to have been, said to have been, alleged to have been, understood to have been, known to have been, presumed to have been",
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
    (Cue::Definite, "the, this, that, these, those, his, her, their, its, our, said, my, both"),
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
        "also, reportedly, allegedly, later, then, already, subsequently, still, only, just, so far, since, now, recently, instantly, seriously, critically, severely, badly, \
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
        seeking to, hoping to, hoped to, conspired, conspiring, conspiracy, enough to, able to, capable of, preparing to, prepared to, was going to, were going to, in order to, agreed to, target list, hit list, trying to, attempting to, attempted to, tried to, efforts on, efforts to, effort to, focused on",
    ),
    (
        Cue::Threat,
        "threatened, threatens, threaten, threatening, vowed, vows, vow, threat, threats, warned, warns, warning, promised",
    ),
    (
        Cue::Foil,
        "foiled, foil, foils, thwarted, thwart, thwarts, averted, avert, prevented, prevents, defused, disrupted, dismantled, foiled a plot, foils a plot, thwarted a plot, thwarts a plot, averted a plot, disrupted a plot, uncovered a plot, foiled plot, neutralized a bomb, stopped an impending, deactivated, unexploded, failed to explode, did not explode, averting, thwarting, narrow escape, escaped unhurt, defusing, deactivate, missed its target, stopped, stops, stopping",
    ),
    (Cue::Fail, "failed to, attempted, thwarted, botched, attempt, tried to, unsuccessful, failed"),
    (
        Cue::Accident,
        "crash, crashed, accident, accidents, accidental, accidentally, earthquake, quake, flood, floods, flooding, landslide, storm, hurricane, cyclone, typhoon, tornado, \
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
        "since the first of the year, since the start of the year, since the beginning of the year, so far this year, this year, last year, this week, this month, in the past year, in total since, over the past, in the past, over the last, in the last, in recent years, in recent months, past decade, in a month, in a week, in a year, in less than a month, in less than a week, in less than a year, in under a month, in the space of a week, in the space of a month, in the first quarter, in the second quarter, in the third quarter, in the fourth quarter, in the last quarter, in the first half, in the second half, in the first three months, in the first six months, in the first nine months, in the first eight months, in the first four months, in the first five months, years of violence, years of insurgency, years of bloodshed, years of unrest, years of rebellion, years of strife, years of clashes, years of attacks, years of militancy, years of turmoil, years of armed conflict, decades of war, decades of conflict, \
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
        "a day, per day, an average, average of, on average, each day, every day, daily, a week, per week, a month, per month, a year, per year, for every, every month, every week, each month, each week, each year",
    ),
    (Cue::Lives, "lives, life"),
    (Cue::Claimed, "claimed, claims, claim, claiming, took, takes, cost, costs, taking, costing, taken"),
    (Cue::Leave, "left, leaves, leaving, leave"),
    (
        Cue::Strength,
        "fighters, has, have, strength, number, operate, operating, active, strong, ranks, commands, numbers, led, boasts, consists of, made up of, home to",
    ),
    (Cue::Home, "home to, carrying, ruled, carries, employs, live in, residents of the"),
    (Cue::Drill, "drill, exercise, mock, simulated, simulation, film, movie, novel, video game, game"),
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
        "prisoner, prisoners, detainee, detainees, captive, captives, hostage, hostages, inmate, inmates, pow, pows, prisoners of war, prisoner of war",
    ),
    (
        Cue::Escape,
        "the scene, on foot, in a car, on motorcycles, on a motorcycle, on motorbikes, on a motorbike, in a vehicle, in the vehicle, the area after, custody, prison, jail, police",
    ),
    (
        Cue::Ward,
        "hospital, hospitals, clinic, clinics, morgue, morgues, mortuary, infirmary, health centre, health center, trauma centre, trauma center, medical centre, medical center, ambulance, custody, police station, court, jail, prison, safety, shelter, account",
    ),
    (
        Cue::Refuge,
        "flee, flees, fled, fleeing, take refuge, takes refuge, took refuge, taken refuge, taking refuge, seek refuge, seeks refuge, sought refuge, seeking refuge, \
        seek shelter, seeks shelter, sought shelter, seeking shelter, take shelter, takes shelter, took shelter, taken shelter, taking shelter",
    ),
    (
        Cue::Match,
        "match, matches, fans, players, player, coach, league, tournament, striker, midfielder, goalkeeper, innings, wicket, wickets, playoffs, championship, quarterback, stadium, kick-off, half-time, \
        penalty shoot-out, season, squad, teammate, teammates, linebacker, inning, batsman, bowler, defender, scored, semi-final, quarter-final",
    ),
    (
        Cue::Manifold,
        "took, taken, taking, fell, fallen, swap, swaps, swapped, swapping, flee, flees, fled, fleeing",
    ),
    (
        Cue::Animal,
        "horse, horses, cow, cows, goat, goats, sheep, cattle, buffalo, buffaloes, animal, animals, gorilla, gorillas, lion, lions, lioness, lionesses, tiger, tigers, leopard, leopards, bear, bears, elephant, elephants, rhino, rhinos, monkey, monkeys, chimpanzee, chimpanzees, \
        dog, dogs, cat, cats, bird, birds, fish, whale, whales, dolphin, dolphins, shark, sharks, wolf, wolves, crocodile, crocodiles, snake, snakes, camel, camels, donkey, donkeys, \
        pig, pigs, chicken, chickens, bull, bulls, calf, calves, livestock, poultry, pet, pets, deer, panda, pandas, giraffe, giraffes, hippo, hippos, mule, mules, yak, yaks, lamb, lambs, ox, oxen, ape, apes",
    ),
    (
        Cue::Molest,
        "harass, harassed, harassing, harassment, grope, groped, groping, molest, molested, molesting, mugged, muggings, robbed, sexual, sexually, \
        sex, misconduct, rape, raped, rapes, raping",
    ),
    (
        Cue::Launch,
        "satellite, satellites, orbit, orbits, spacecraft, space agency, space center, space centre, space program, space station, spaceport, cosmodrome, launch pad, launchpad, \
        test-fire, test-fires, test-fired, test-firing, test firing, test launch, test-launch, test-launched, test flight, nuclear test, nuclear tests, nuclear program, nuclear programme, \
        into the sea, in the sea, into the ocean, into the pacific, over the sea, splashed down, splashing down, warhead, warheads, intermediate-range, intercontinental, \
        short-range missiles, fly over, flew over, flies over, flew about, missile tests, launches of",
    ),
    (
        Cue::Furniture,
        "most read in, most popular in, read more, read also, also read, see also, related stories, related articles, related content, recommended for you, you may also like, \
        hide caption, show caption, toggle caption, enlarge this image, image copyright, image caption, media caption, media playback is, share this article, sign up for, \
        click here to, follow us on, download our app, embed x share, story continues below, skip in skip, terms of use",
    ),
    (Cue::Tally, "losses, number, tally, figure, count, total, numbers, figures"),
    (Cue::Fatally, "fatally, mortally, dead, to death"),
    (Cue::Weapon, "rifle, rifles, pistol, weapons, weapon"),
    (
        Cue::Attack,
        "attacked, attack, attacks, strafed, rocketed, sabotaged, sabotage, dynamited, bombarded, shelled, machinegunned, set fire to, setting fire to, set on fire, torching, burned, burnt, stormed, storm, storms, opened fire, opens fire, open fire, entered, enters, ambushed, ambush, blew, set ablaze, set fire, torched, fired, raided, raid, raids, \
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
    (Cue::Court, "sentenced, trial, court, convicted, tried, verdict, jury, prosecutors, tribunal, lawsuit"),
    (
        Cue::Unknown,
        "unspecified number, an unspecified number of, unknown number, undetermined number, an unknown number of, an undetermined number of",
    ),
    (
        Cue::Individual,
        "couple, native, natives, person, persons, resident, residents, supporter, supporters, man, men, woman, women, youth, youths, boy, boys, girl, girls, villager, individual, brother, brothers, relative, relatives, personnel, police personnel, sf personnel, security personnel, security force personnel, crpf personnel, military personnel, army personnel",
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
        "air force, air forces, warplane, warplanes, helicopter, helicopters, helicopter gunships, gunships, plane, planes, airplanes, \
        aircraft, jets, fighter jets, fighter planes, war planes, military aircraft, drone, drones, bombers",
    ),
    (Cue::State, "government, regime, dictatorship, junta"),
    (Cue::Couple, "couple, duo, twosome, pair"),
    (Cue::Former, "former, ex, erstwhile, surrendered, one-time, onetime, retired, ex-militant, reformed"),
    (
        Cue::OfThings,
        "make off with, makes off with, made off with, making off with, ran off with, run off with, running off with, drove off with, driven off with, carried off, carry off, carries off, carrying off, carried away, hauled off, hauled away, carted off, carted away, took, taken, taking, bundle into, bundled into, cut down, cuts down, cutting down, strike down, strikes down, struck down, striking down, wipe out, wipes out, wiped out, wiping out, tear apart, tears apart, tore apart, torn apart, tearing apart, rip apart, ripped apart, ripping apart, pick off, picked off, finish off, finished off, finishing off, dismember, dismembered, incinerate, incinerated, hack, hacks, hacked, hacking, neutralize, neutralizes, neutralized, neutralizing, neutralise, neutralises, neutralised, neutralising, eliminate, eliminates, eliminated, eliminating, \
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
        "escaped with, escape with, escapes with, escaping with, sustain, sustains, sustained, sustaining, suffer, suffers, suffered, suffering, receive, receives, received, receiving",
    ),
    (
        Cue::Wound,
        "breathing difficulties, difficulty breathing, respiratory problems, concussion, injury, injuries, wound, wounds, burns, burn injuries, bullet injuries, bullet injury, fracture, fractures, gunshot wound, gunshot wounds",
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
        "incident, face-off, attack, ambush, explosion, blast, bombing, encounter, clash, gunbattle, gun battle, exchange of fire, shooting, raid, operation, killing, \
        murder, abduction, kidnapping, firefight, shootout, assault, arrest, strike, airstrike, air strike",
    ),
    (
        Cue::Cause,
        "jihad, caliphate, territory, front lines, frontline, fight, ranks, group, outfit, organization, organisation, movement, front",
    ),
    (
        Cue::Verb,
        "said, told, reported, claimed, entered, attacked, strafed, bombarded, shelled, carried, escaped, fled, took, taken, went, came, made, opened, destroyed, damaged, launched, began, found, recovered, hit, struck, targeted, fired, exploded, triggered, identified, suspected, planted, used, held, led, returned, raided, searched, working, traveling, travelling, belonging, deployed, standing, believed, carrying, wearing, stated, announced, occurred, happened, confirmed, added, ordered, set, conducted, supported, attended, attending, guarding",
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
        "sexual assault, sexual assaults, sexually assaulted, sexually assaulting, sexual attack, sexual attacks, sexual violence, domestic violence, \
        cyber attack, cyber attacks, cyberattack, cyberattacks, cyber-attack, cyber-attacks, hacking attack, hacking attacks, phishing attack, \
        panic attack, panic attacks, asthma attack, shark attack, shark attacks, bear attack, dog attack, personal attack, personal attacks, \
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
