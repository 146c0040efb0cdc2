//! Words that tell what kind of incident it is.

use crate::model::IncidentType;

pub(super) const EVENTS: &[(IncidentType, u8, &str)] = &[
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
        terrorist attack, terrorist attacks, slaughter, slaughtered, sabotage, sabotaged, sabotaging, terrorist act, terrorist acts, terrorist action, rocketed, vandalized, ransacked, looted, razed, hacked to death, lynched, incursion, carnage, beaten, thrashed, torture, tortured",
    ),
];
