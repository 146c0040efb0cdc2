//! Words that the rules look out for, by what they are to them.

use crate::language::Cue;

pub(super) const CUES: &[(Cue, &str)] = &[
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
        "so much as, also, reportedly, allegedly, later on, later, then, already, subsequently, still, only, just, so far, since, now, recently, instantly, seriously, critically, severely, badly, lightly, mildly, moderately, superficially, heavily, grievously, terribly, horribly, horrifically, narrowly, swiftly, collectively, successively, savagely, viciously, mercilessly, ruthlessly, indiscriminately, deliberately, intentionally, wrongly, illegally, unlawfully, arbitrarily, jointly, directly, indirectly, non-fatally, \
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
        "died peacefully, dies peacefully, died of old age, died of natural causes, died in his sleep, died in her sleep, after a long illness, after a short illness, \
        after a brief illness, dozed off, fell asleep, fallen asleep, asleep at the wheel, heart attacks, fire tears through, fire rips through, fire guts, fire sweeps through, fire engulfs, \
        winter storm, tropical storm, snow storm, ice storm, rain storm, thunder storm, storm surge, gas explosions, overdoses, mock ambush, mock attack, \
        live-fire exercise, live fire exercise, live-fire exercises, caved in, caves in, cave in, caving in, gave way, shaft collapse, pit collapse, pit collapsed, crowd surge, crush at, trampled, trampling, crash-landed, crash-landing, crash landing, mechanical failure, technical fault, technical failure, pilot error, brake failure, brakes failed, burst tyre, tyre burst, tire burst, head-on collision, train derailment, went off the road, went off the highway, went off a cliff, went off a bridge, ran off the road, ran off a road, came off the road, left the road, fell into a ravine, fell into a gorge, fell into a canal, fell into a ditch, fell into a valley, fell down a ravine, fell down a gorge, plunged into a canal, plunged into a valley, coach crash, lorry crash, road accident, road accidents, traffic accident, traffic accidents, road crash, road crashes, car crash, car crashes, truck crash, boat accident, boat mishap, boat capsize, road mishap, mishap, ferry disaster, ferry accident, capsize, capsizes, capsizing, shipwrecked, landslip, landslips, floodwater, flash flood, flash floods, dust storm, hailstorm, tornadoes, twister, heatwave, cold snap, cold wave, carbon monoxide, gas poisoning, bootleg alcohol, bootleg liquor, toxic liquor, toxic alcohol, spurious liquor, illicit liquor, adulterated alcohol, methanol, methanol poisoning, hooch, mpox, monkeypox, bubonic plague, anthrax, marburg virus, hepatitis, tuberculosis, pneumonia, yellow fever, rabies, outbreak of disease, disease outbreak, falling tree, lift collapse, crane collapse, crane collapsed, wall collapse, wall collapsed, dam burst, dam collapse, dam collapsed, balcony collapsed, ceiling collapsed, school collapse, collapse of a school, collapse of a bridge, collapse of a mine, mine disaster, mining accident, mining disaster, methane, firedamp, cable car, electrocution, avalanches, climbing accident, shark, crocodile, crocodiles, hippo, stray dogs, snakebite, snakebites, mauled, gored, septic tank, well collapse, lightning strike, lightning strikes, bolt of lightning, earthquakes, quakes, richter, struck by lightning, diarrhoea, diarrhea, diphtheria, chikungunya, zika, legionnaires, fell from a, fell off a, fell to his death, fell to her death, drunk driver, drunk driving, drink-driver, drink-driving, drink driver, drink driving, hit-and-run, battled a blaze, battled the blaze, battling a blaze, battling the blaze, \
        battle a blaze, battled a fire, battled the fire, battled the flames, battling the flames, heat stroke, bird flu, zoo, tram crash, train crash, gas bottle, gas bottles, gas canister, gas canisters, speeding bus, speeding truck, overloaded boat, overloaded vessel, overcrowded boat, engine fire, gas tanker, fuel tanker, petrol tanker, oil tanker exploded, kitchen fire, hotel fire, hospital fire, nightclub fire, apartment fire, warehouse fire, bushfire, bushfires, wildfires, forest fires, brush fire, volcano eruption, crash, crashed, accident, accidents, accidental, accidentally, earthquake, quake, flood, floods, flooding, landslide, storm, hurricane, cyclone, typhoon, tornado, \
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
        "believed to have, thought to have, estimated to have, said to have, reported to have, claims to have, known to have, fighters, has, have, command, commanding, strength, number, operate, operating, active, strong, ranks, commands, numbers, led, boasts, consists of, made up of, home to",
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
        medical facilities, health facility, health facilities, burns unit, burn unit, dispensary, casualty ward, treatment, medical care, \
        medical attention, surgery",
    ),
    (
        Cue::Fiction,
        "script, scenario, box office, war drama, series about, drama about, musical about, play about, podcast about, film, movie, sitcom, thriller, miniseries, screenplay, video game, computer game, comic book, cartoon, fable, horror film, action film, war film",
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
        pig, pigs, chicken, chickens, bull, bulls, calf, calves, livestock, poultry, pet, pets, deer, panda, pandas, giraffe, giraffes, hippo, hippos, mule, mules, seal, seals, penguin, penguins, hyena, hyenas, jackal, jackals, bee, bees, yak, yaks, lamb, lambs, ox, oxen, ape, apes, hen, hens, geese, wasps, hornets, boar, boars",
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
        "come away with, came away with, comes away with, coming away with, walked away with, walk away with, incurred, incur, incurs, incurring, ended up with, wound up with, hospitalised with, hospitalized with, admitted with, brought in with, carried in with, came in with, arrived with, rushed to hospital with, taken to hospital with, escaped with, escape with, escapes with, escaping with, sustain, sustains, sustained, sustaining, suffer, suffers, suffered, suffering, receive, receives, received, receiving",
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
        distributes, specializes in, carries out, carry out, is known for, is known to, regularly, routinely, sporadic, still mounts, still mount, still stages, still stage, continues to mount, continue to mount, continues to stage",
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
        clash of fates, clash of styles, clash of cultures, clash of civilizations, clash of personalities, clash of titans, \
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
