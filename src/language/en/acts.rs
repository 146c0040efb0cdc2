//! Verbs and nouns of what is done to persons.

use crate::language::Acts;
use crate::model::Kind;

pub(super) const ACTS: &[Acts] = &[
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
            lose/loses/lost/lost/losing, bury, cremate, burn alive, bury alive/buries alive/buried alive/buried alive/burying alive, blow to pieces/blows to pieces/blew to pieces/blown to pieces/blowing to pieces, \
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
            put out of combat/puts out of combat/put out of combat/put out of combat/putting out of combat, render ineffective, \
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
            death, arrived dead, found beheaded, found decapitated, found hacked to death, found with their throats slit, \
            found with their throats cut, found with his throat slit, found with his throat cut, found with her throat slit, found with her throat cut, found \
            lifeless, found executed, pronounced dead at the scene, certified dead, dead on arrival, dead at the scene, dead on the spot, stone dead, among the \
            slain, among the deceased, among the fallen, among those slain, among the martyrs, in body bags, turned up dead, ended up dead, dumped dead, confirmed \
            killed, \
            confirmed dead, found dead, dug out dead, pulled out dead, recovered dead, taken out dead, brought out dead, dug out lifeless, pulled out lifeless, recovered lifeless, taken out \
            lifeless, brought out lifeless, carried out lifeless, carried out dead, dragged out dead, dragged out lifeless, hit fatally, struck fatally, shot fatally, wounded fatally, \
            fatally hit, fatally struck, killed in action, kia, left dead, shot to pieces, already dead, counted among the dead, pronounced dead, brought dead, declared dead, found killed, among the dead, among those killed, among the killed, among those who died, among the fatalities, lifeless",
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
            their graves/went to their graves/gone to their graves/going to their graves, lose their own lives/loses their own lives/lost their own lives/lost their own lives/losing their own lives, //could not be saved/could not be saved/, //could not be revived/could not be revived/, //could not be resuscitated/could not be resuscitated/, //did not survive/did not survive/, //didn't survive/didn't survive/, //never made it out/never made it out/, //did not make it out/did not make it out/, //didn't make it out/didn't make it out/, \
            //did not make it out alive/did not make it out alive/, //never made it out alive/never made it out alive/, //failed to survive/failed to survive/, \
            //did not pull through/did not pull through/, //never woke up/never woke up/, //never regained consciousness/never regained consciousness/, \
            pass away/passes away/passed away/passed away/passing away, \
            breathe his last, breathe her last, breathe their last, pay with their lives/pays with their lives/paid with their lives/paid with their lives/paying with their lives, \
            pay with his life/pays with his life/paid with his life/paid with his life/paying with his life, pay with her life/pays with her life/paid with her life/paid with her life/paying with her life, \
            meet their death/meets their death/met their death/met their death/meeting their death, meet their deaths/meets their deaths/met their deaths/met their deaths/meeting their deaths, \
            meet his death/meets his death/met his death/met his death/meeting his death, meet her death/meets her death/met her death/met her death/meeting her death, \
            pay the supreme price/pays the supreme price/paid the supreme price/paid the supreme price/paying the supreme price, pay the ultimate price/pays the ultimate price/paid the ultimate price/paid the ultimate price/paying the ultimate price, \
            make the supreme sacrifice/makes the supreme sacrifice/made the supreme sacrifice/made the supreme sacrifice/making the supreme sacrifice, make the ultimate sacrifice/makes the ultimate sacrifice/made the ultimate sacrifice/made the ultimate sacrifice/making the ultimate sacrifice, \
            meet their fate/meets their fate/met their fate/met their fate/meeting their fate, meet his fate/meets his fate/met his fate/met his fate/meeting his fate, \
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
        verbs: "injure, slash, slash at, //grazed/grazed/, wound, maim, hospitalize, hospitalise, hurt/hurts/hurt/hurt/hurting, harm, machete, stab/stabs/stabbed/stabbed/stabbing, \
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
            wounded in action, wia, hit by pellets, hit by pellet fire, hit by rubber bullets, struck by rubber bullets, hit by fragments, hit in the shoulder, hit in the leg, hit in the legs, hit in the arm, hit in the chest, hit in the head, hit in the back, hit in the stomach, hit in the abdomen, hit in the thigh, hit in the foot, hit in the neck, hit in the face, hit in the hand, hit by a bullet, hit by bullets, struck by a bullet, struck by bullets, in hospital, in intensive care, fighting for their lives, fighting for his life, fighting for her life, in critical condition, in serious condition, in a critical condition, hospitalized, hospitalised, injured, wounded, among the injured, among the wounded, among those injured, among those wounded, among those hurt",
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
            march off, march away, lead away/leads away/led away/led away/leading away, lead off/leads off/led off/led off/leading off, spirit away, spirit off, haul off, haul away, cart off, cart away, herd away, herd off, herd into the forest, herd into the bush, march into the bush, frogmarch into the bush, lead into the bush/leads into the bush/led into the bush/led into the bush/leading into the bush, take into the bush/takes into the bush/took into the bush/taken into the bush/taking into the bush, march into the forest, frogmarch into the forest, lead into the forest/leads into the forest/led into the forest/led into the forest/leading into the forest, take into the forest/takes into the forest/took into the forest/taken into the forest/taking into the forest, herd into the forests, march into the forests, frogmarch into the forests, lead into the forests/leads into the forests/led into the forests/led into the forests/leading into the forests, drag into the forests/drags into the forests/dragged into the forests/dragged into the forests/dragging into the forests, take into the forests/takes into the forests/took into the forests/taken into the forests/taking into the forests, herd into the hills, march into the hills, frogmarch into the hills, lead into the hills/leads into the hills/led into the hills/led into the hills/leading into the hills, drag into the hills/drags into the hills/dragged into the hills/dragged into the hills/dragging into the hills, take into the hills/takes into the hills/took into the hills/taken into the hills/taking into the hills, herd into the mountains, march into the mountains, frogmarch into the mountains, lead into the mountains/leads into the mountains/led into the mountains/led into the mountains/leading into the mountains, drag into the mountains/drags into the mountains/dragged into the mountains/dragged into the mountains/dragging into the mountains, take into the mountains/takes into the mountains/took into the mountains/taken into the mountains/taking into the mountains, herd into the woods, march into the woods, frogmarch into the woods, lead into the woods/leads into the woods/led into the woods/led into the woods/leading into the woods, drag into the woods/drags into the woods/dragged into the woods/dragged into the woods/dragging into the woods, take into the woods/takes into the woods/took into the woods/taken into the woods/taking into the woods, herd into the jungle, march into the jungle, frogmarch into the jungle, lead into the jungle/leads into the jungle/led into the jungle/led into the jungle/leading into the jungle, drag into the jungle/drags into the jungle/dragged into the jungle/dragged into the jungle/dragging into the jungle, take into the jungle/takes into the jungle/took into the jungle/taken into the jungle/taking into the jungle, herd into a forest, march into a forest, frogmarch into a forest, lead into a forest/leads into a forest/led into a forest/led into a forest/leading into a forest, drag into a forest/drags into a forest/dragged into a forest/dragged into a forest/dragging into a forest, take into a forest/takes into a forest/took into a forest/taken into a forest/taking into a forest, herd into nearby bushes, march into nearby bushes, frogmarch into nearby bushes, lead into nearby bushes/leads into nearby bushes/led into nearby bushes/led into nearby bushes/leading into nearby bushes, drag into nearby bushes/drags into nearby bushes/dragged into nearby bushes/dragged into nearby bushes/dragging into nearby bushes, take into nearby bushes/takes into nearby bushes/took into nearby bushes/taken into nearby bushes/taking into nearby bushes, \
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
            take at gunpoint/takes at gunpoint/took at gunpoint/taken at gunpoint/taking at gunpoint, herd onto trucks, herd onto motorcycles, load onto trucks, load onto motorcycles, shove into, haul \
            into, \
            bundle into, bundle out of, force into a car/forces into a car/forced into a car/forced into a car/forcing into a car, take into captivity/takes into captivity/took into captivity/taken into captivity/taking into captivity, \
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
            pick up, catch/catches/caught/caught/catching, catch again/catches again/caught again/caught again/catching again, \
            capture again, arrest again, handcuff, lock up, put behind bars/puts behind bars/put behind bars/put behind bars/putting behind bars, \
            put in jail/puts in jail/put in jail/put in jail/putting in jail, throw in jail/throws in jail/threw in jail/thrown in jail/throwing in jail, throw \
            into jail/throws into jail/threw into jail/thrown into jail/throwing into jail, send to jail/sends to jail/sent to jail/sent to jail/sending to jail, \
            send to prison/sends to prison/sent to prison/sent to prison/sending to prison, place under arrest, place under house arrest, put under house \
            arrest/puts under house arrest/put under house arrest/put under house arrest/putting under house arrest, put under arrest/puts under arrest/put under \
            arrest/put under arrest/putting under arrest, place in custody, bring in for questioning/brings in for questioning/brought in for questioning/brought \
            in for questioning/bringing in for questioning, take in for questioning/takes in for questioning/took in for questioning/taken in for \
            questioning/taking in for questioning, haul in for questioning, take away in handcuffs/takes away in handcuffs/took away in handcuffs/taken away in \
            handcuffs/taking away in handcuffs, lead out in handcuffs/leads out in handcuffs/led out in handcuffs/led out in handcuffs/leading out in handcuffs, lead off in \
            handcuffs/leads off in handcuffs/led off in handcuffs/led off in handcuffs/leading off in handcuffs, lead away in handcuffs/leads away in handcuffs/led away in handcuffs/led away in handcuffs/leading away in handcuffs, take alive/takes alive/took \
            alive/taken alive/taking alive, \
            imprison, jail, remand, incarcerate, intern, haul in, take prisoner of war, capture alive, nab alive, seize",
        nouns: "round-up of, roundup of, rounding up of, rearrest of, re-arrest of, mass arrest of, mass arrests of, house arrest of, recapture of, jailing of, \
            nabbing of, \
            arrest of, arrests of, capture of, captures of, detention of, detentions of, apprehension of",
        adjectives: "in police hands, in military custody, in army custody, in handcuffs, in pre-trial detention, on remand, in state custody, in federal custody, \
            in isf custody, \
            in police cells, in police detention, being interrogated, being questioned by police, in custody, in detention, in police custody, taken alive, into custody, under arrest, behind bars",
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
            slip away from their captors/slips away from their captors/slipped away from their captors/slipped away from their captors/slipping away from their \
            captors, slip away from their abductors/slips away from their abductors/slipped away from their abductors/slipped away from their abductors/slipping \
            away from their abductors, slip away from their kidnappers/slips away from their kidnappers/slipped away from their kidnappers/slipped away from their \
            kidnappers/slipping away from their kidnappers, slip away from the kidnappers/slips away from the kidnappers/slipped away from the kidnappers/slipped \
            away from the kidnappers/slipping away from the kidnappers, slip away from her captors/slips away from her captors/slipped away from her \
            captors/slipped away from her captors/slipping away from her captors, slip away from his captors/slips away from his captors/slipped away from his \
            captors/slipped away from his captors/slipping away from his captors, slip away from captivity/slips away from captivity/slipped away from \
            captivity/slipped away from captivity/slipping away from captivity, run away from their captors/runs away from their captors/ran away from their \
            captors/run away from their captors/running away from their captors, run away from their abductors/runs away from their abductors/ran away from their \
            abductors/run away from their abductors/running away from their abductors, run away from their kidnappers/runs away from their kidnappers/ran away \
            from their kidnappers/run away from their kidnappers/running away from their kidnappers, run away from the kidnappers/runs away from the \
            kidnappers/ran away from the kidnappers/run away from the kidnappers/running away from the kidnappers, run away from her captors/runs away from her \
            captors/ran away from her captors/run away from her captors/running away from her captors, run away from his captors/runs away from his captors/ran \
            away from his captors/run away from his captors/running away from his captors, run away from captivity/runs away from captivity/ran away from \
            captivity/run away from captivity/running away from captivity, get away from their captors/gets away from their captors/got away from their \
            captors/got away from their captors/getting away from their captors, get away from their abductors/gets away from their abductors/got away from their \
            abductors/got away from their abductors/getting away from their abductors, get away from their kidnappers/gets away from their kidnappers/got away \
            from their kidnappers/got away from their kidnappers/getting away from their kidnappers, get away from the kidnappers/gets away from the \
            kidnappers/got away from the kidnappers/got away from the kidnappers/getting away from the kidnappers, get away from her captors/gets away from her \
            captors/got away from her captors/got away from her captors/getting away from her captors, get away from his captors/gets away from his captors/got \
            away from his captors/got away from his captors/getting away from his captors, get away from captivity/gets away from captivity/got away from \
            captivity/got away from captivity/getting away from captivity, break away from their captors/breaks away from their captors/broke away from their \
            captors/broken away from their captors/breaking away from their captors, break away from their abductors/breaks away from their abductors/broke away \
            from their abductors/broken away from their abductors/breaking away from their abductors, break away from their kidnappers/breaks away from their \
            kidnappers/broke away from their kidnappers/broken away from their kidnappers/breaking away from their kidnappers, break away from the \
            kidnappers/breaks away from the kidnappers/broke away from the kidnappers/broken away from the kidnappers/breaking away from the kidnappers, break \
            away from her captors/breaks away from her captors/broke away from her captors/broken away from her captors/breaking away from her captors, break away \
            from his captors/breaks away from his captors/broke away from his captors/broken away from his captors/breaking away from his captors, break away from \
            captivity/breaks away from captivity/broke away from captivity/broken away from captivity/breaking away from captivity, sneak away from their \
            captors/sneaks away from their captors/sneaked away from their captors/sneaked away from their captors/sneaking away from their captors, sneak away \
            from their abductors/sneaks away from their abductors/sneaked away from their abductors/sneaked away from their abductors/sneaking away from their \
            abductors, sneak away from their kidnappers/sneaks away from their kidnappers/sneaked away from their kidnappers/sneaked away from their \
            kidnappers/sneaking away from their kidnappers, sneak away from the kidnappers/sneaks away from the kidnappers/sneaked away from the \
            kidnappers/sneaked away from the kidnappers/sneaking away from the kidnappers, sneak away from her captors/sneaks away from her captors/sneaked away \
            from her captors/sneaked away from her captors/sneaking away from her captors, sneak away from his captors/sneaks away from his captors/sneaked away \
            from his captors/sneaked away from his captors/sneaking away from his captors, sneak away from captivity/sneaks away from captivity/sneaked away from \
            captivity/sneaked away from captivity/sneaking away from captivity, flee from their abductors/flees from their abductors/fled from their \
            abductors/fled from their abductors/fleeing from their abductors, flee from their kidnappers/flees from their kidnappers/fled from their \
            kidnappers/fled from their kidnappers/fleeing from their kidnappers, flee from the kidnappers/flees from the kidnappers/fled from the kidnappers/fled \
            from the kidnappers/fleeing from the kidnappers, flee from her captors/flees from her captors/fled from her captors/fled from her captors/fleeing from \
            her captors, flee from his captors/flees from his captors/fled from his captors/fled from his captors/fleeing from his captors, flee from \
            captivity/flees from captivity/fled from captivity/fled from captivity/fleeing from captivity, escape from their kidnappers/escapes from their \
            kidnappers/escaped from their kidnappers/escaped from their kidnappers/escaping from their kidnappers, escape from her captors/escapes from her \
            captors/escaped from her captors/escaped from her captors/escaping from her captors, escape from his captors/escapes from his captors/escaped from his \
            captors/escaped from his captors/escaping from his captors, slip from their captors/slips from their captors/slipped from their captors/slipped from \
            their captors/slipping from their captors, slip from their abductors/slips from their abductors/slipped from their abductors/slipped from their \
            abductors/slipping from their abductors, slip from their kidnappers/slips from their kidnappers/slipped from their kidnappers/slipped from their \
            kidnappers/slipping from their kidnappers, slip from the kidnappers/slips from the kidnappers/slipped from the kidnappers/slipped from the \
            kidnappers/slipping from the kidnappers, slip from her captors/slips from her captors/slipped from her captors/slipped from her captors/slipping from \
            her captors, slip from his captors/slips from his captors/slipped from his captors/slipped from his captors/slipping from his captors, slip from \
            captivity/slips from captivity/slipped from captivity/slipped from captivity/slipping from captivity, walk out alive, walk out unharmed, walk out \
            free, give their captors the slip/gives their captors the slip/gave their captors the slip/given their captors the slip/giving their captors the slip, \
            come back/comes back/came back/come back/coming back, outwit their captors, \
            regain liberty, regain their liberty, regain his liberty, regain her liberty, come home/comes home/came home/come home/coming home, return home, be reunited with their families/are reunited with their families/were reunited with their families/been reunited with their families/being reunited with their families, \
            walk free/walks free/walked free/walked free/walking free, go free/goes free/went free/gone free/going free",
        nouns: "",
        adjectives: "",
    },
    Acts {
        kind: Kind::Surrendered,
        of_object: false,
        verbs: "surrender, lay down/lays down/laid down/laid down/laying down, lay down arms/lays down arms/laid down arms/laid down arms/laying down arms, lay down their arms/lays down their arms/laid down their arms/laid down their arms/laying down their arms, \
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
            come out with their hands up/comes out with their hands up/came out with their hands up/come out with their hands up/coming out with their \
            hands up, walk out with their hands up, emerge with their hands up, hand over their rifles, hand over their guns, hand in their rifles, \
            hand in their guns, \
            give up arms/gives up arms/gave up arms/given up arms/giving up arms, return to the mainstream, join the mainstream",
        nouns: "surrender of, surrenders of",
        adjectives: "",
    },
    Acts {
        kind: Kind::Missing,
        of_object: false,
        verbs: "go missing/goes missing/went missing/gone missing/going missing, //never came home/never came home/, //never came back/never came back/, \
            //did not come back/did not come back/, //did not come home/did not come home/, //did not return home/did not return home/, //failed to return \
            home/failed to return home/, //failed to come home/failed to come home/, disappear, vanish, drop out of sight/drops out of sight/dropped out of sight/dropped out of sight/dropping out of sight",
        nouns: "trace of, nothing has been heard of, nothing has been heard from, nothing is known of, \
        nothing was heard of, nothing was heard from, whereabouts and fate of, fate and whereabouts of, \
        whereabouts of",
        adjectives: "missing in action, mia, still under the rubble, still under the debris, still under rubble, still under debris, still beneath the rubble, still \
            buried under the rubble, still buried under the debris, still buried under rubble, still buried beneath the rubble, remain buried under the \
            rubble, remained buried under the rubble, remain buried under the debris, remained buried under the debris, remain under the rubble, remained \
            under the rubble, remain under the debris, remain trapped, remains trapped, remained trapped, still trapped, trapped under the rubble, trapped \
            under the debris, trapped under rubble, trapped beneath the rubble, never found, never been found, never seen again, not been seen again, not \
            come home, not come back, not returned home, not been heard of, not been heard from, without a trace, \
            still missing, not accounted for, not been accounted for,  \
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
