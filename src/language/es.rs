//! Spanish: the words that the rules in `read` look out for, and how its words are formed. Tables only.

use super::verbs::given;
use super::{Acts, Cue, Ending, Form, Grammar, Language, Number, Persons, days, numbers};
use crate::model::{IncidentType, Kind, Population};

/// The tables.
pub(super) static SPANISH: Language = Language {
    code: "es",
    never_ends: "sr sra srta dr dra lic ing gral gen cnel col cap capt tte sgto cbo cmdte prof st sto sta mons pbro \
        d dna excmo p.ej ej vs aprox av avda art num nro pag gob pdte",
    ends_before_starter: "ee.uu ee.uu.uu u.s a.m p.m s.a etc cia km kg hs hrs jr d.c",
    no_end_before_number: "no num nro art pag vol ene feb mar abr may jun jul ago sep sept oct nov dic",
    starters: "el la los las un una unos unas en de por para con sin segun tras este esta estos estas ese esa su sus \
        al del y pero no hay hubo mientras cuando ademas tambien otro otra otros otras dos tres cuatro cinco seis",
    withdrawn: &["retirado", "retractacion", "articulo retirado", "nota retirada"],
    taken_back: &[
        "retractacion:",
        "articulo retirado",
        "nota retirada",
        "noticia retirada",
        "este articulo ha sido retirado",
        "este articulo fue retirado",
        "esta nota ha sido retirada",
        "esta noticia ha sido retirada",
    ],
    persons: PERSONS,
    heads: HEADS,
    acts: ACTS,
    events: EVENTS,
    cues: CUES,
    words: &[],
    names: NAMES,
    numbers: &numbers::SPANISH,
    days: &days::SPANISH,
    grammar: Grammar {
        subject_follows: true,
        object_precedes: false,
        marks_objects: true,
        adjuncts_between: true,
        participles_tell: false,
        others_first: true,
        has_genitive: false,
        agent_endings: &[],
        adjectives_follow: true,
        names_follow: true,
        splits: &[],
        to_is_up_to: false,
        noun_link: None,
        endings: &[(Ending::Plural, "s")],
    },
    nouns,
    verbs,
    adjectives,
    cases: |name| vec![name.to_owned()],
    places: include_str!("places_es.tsv"),
};

/// "hombre armado" and "hombres armados"; "guerrillero", "guerrilleros", "guerrillera", "guerrilleras". What stands
/// behind a preposition stays as it is: "agente de policía".
fn nouns(noun: &str) -> Vec<(Number, String)> {
    let (first, rest) = noun.split_once(' ').map_or((noun, ""), |(first, rest)| (first, rest));
    let is_described =
        !rest.is_empty() && !["de ", "del ", "en ", "por ", "a "].iter().any(|word| rest.starts_with(word));
    let with = |word: String| if rest.is_empty() { word } else { format!("{word} {rest}") };
    if is_described {
        let many: Vec<String> = noun.split(' ').map(plural).collect();
        return vec![(Number::One, noun.to_owned()), (Number::Many, many.join(" "))];
    }
    let mut found = vec![(Number::One, noun.to_owned()), (Number::Many, with(plural(first)))];
    let feminine = match first {
        _ if first.ends_with("or") => Some(format!("{first}a")),
        _ => first.strip_suffix('o').map(|stem| format!("{stem}a")),
    };
    if let Some(feminine) = feminine {
        found.push((Number::Many, with(plural(&feminine))));
        found.push((Number::One, with(feminine)));
    }
    found
}

fn plural(word: &str) -> String {
    match word.chars().next_back() {
        Some('a' | 'e' | 'i' | 'o' | 'u' | 'á' | 'é' | 'ó') => format!("{word}s"),
        Some('z') => format!("{}ces", &word[..word.len() - 1]),
        Some('s') => word.to_owned(),
        _ => format!("{word}es"),
    }
}

/// "asesinado", "asesinada", "asesinados", "asesinadas". Of several words the first one changes.
fn adjectives(adjective: &str) -> Vec<String> {
    let (first, rest) = adjective.split_once(' ').map_or((adjective, ""), |(first, rest)| (first, rest));
    let with = |word: String| if rest.is_empty() { word } else { format!("{word} {rest}") };
    let forms = match first.strip_suffix('o') {
        Some(stem) => ["o", "a", "os", "as"].map(|ending| format!("{stem}{ending}")).to_vec(),
        None if first.ends_with(['n', 's', 'l']) => {
            vec![first.to_owned(), format!("{first}a"), format!("{first}es"), format!("{first}as")]
        }
        None => vec![first.to_owned(), format!("{first}s")],
    };
    forms.into_iter().map(with).collect()
}

/// The forms of a regular verb that news is told in; of several words the first one changes: "dar muerte a". Its
/// imperfect is a past too, its subjunctive a base.
fn verbs(verb: &str) -> Vec<(Form, String)> {
    if verb.contains('/') {
        return given(verb);
    }
    let (first, rest) = verb.split_once(' ').map_or((verb, ""), |(first, rest)| (first, rest));
    let Some((stem, class)) = first.len().checked_sub(2).and_then(|end| first.split_at_checked(end)) else {
        return vec![(Form::Base, verb.to_owned())];
    };
    let endings: [(Form, &[&str]); 5] = match class {
        "ar" => [
            (Form::Base, &["ar", "en", "e"]),
            (Form::Third, &["a", "an"]),
            (Form::Past, &["ó", "aron", "aba", "aban", "aran", "ara"]),
            (Form::Participle, &["ado", "ada", "ados", "adas"]),
            (Form::Ing, &["ando"]),
        ],
        _ => [
            (Form::Base, &[class, "an", "a"]),
            (Form::Third, &["e", "en"]),
            (Form::Past, &["ió", "ieron", "ía", "ían", "ieran", "iera"]),
            (Form::Participle, &["ido", "ida", "idos", "idas"]),
            (Form::Ing, &["iendo"]),
        ],
    };
    let with = |word: String| if rest.is_empty() { word } else { format!("{word} {rest}") };
    let forms =
        endings.into_iter().flat_map(|(form, endings)| endings.iter().map(move |ending| (form, ending)));
    forms.map(|(form, ending)| (form, with(format!("{stem}{ending}")))).collect()
}

const PERSONS: &[Persons] = &[
    Persons {
        population: None,
        nouns: "persona, hombre, mujer, chico, muchacho, joven/jóvenes, adulto, ciudadano, sobreviviente, superviviente, \
            sospechoso, miembro, integrante, cómplice, acompañante, ocupante, *familia, familiar, ~vidas, vida, adolescente, \
            menor/menores, detenido, prisionero, preso, reo, recluso, interno, cautivo, prófugo, *tripulación, tripulante, pasajero, extranjero, turista, \
            hermano, hijo, padre, madre, esposa, esposo, marido, tío, sobrino, primo, nieto, abuelo, suegro, cuñado, novio, pareja, \
            bebé, amigo, compañero, colega, líder, jefe, cabecilla, comandante, mando, dirigente, colaborador, simpatizante, \
            *banda, *célula, *grupo, *equipo, *patrulla",
    },
    Persons {
        population: Some(Population::Civilian),
        nouns: "civil, civil inocente, aldeano, habitante, poblador, vecino, residente, lugareño, fiel, feligrés/feligreses, estudiante, alumno, escolar, profesor, maestro, \
            docente, agricultor, campesino, jornalero, trabajador, obrero, empleado, minero, conductor, chofer, chófer, camionero, taxista, peatón/peatones, transeúnte, \
            comerciante, vendedor, tendero, empresario, contratista, ingeniero, huésped, refugiado, migrante, desplazado, \
            manifestante, activista, abogado, médico, enfermero, sacerdote, cura, monja, obispo, misionero, pastor, imán/imanes, clérigo, \
            indígena, comunero, ganadero, pescador, cazador, guardabosques, paciente, sindicalista, líder social/líderes sociales, lideresa social, \
            defensor de derechos humanos, excombatiente, exguerrillero, firmante de paz, firmante del acuerdo de paz, ama de casa/amas de casa, \
            músico, actor, cantante, artista, escritor, científico, anciano, viuda, pastor evangélico, seminarista, religioso, religiosa, cliente, espectador, asistente, \
            viajero, peregrino, chiita, chií, suní, cristiano, musulmán/musulmanes, judío, israelí, palestino, estadounidense, ~norteamericanos",
    },
    Persons {
        population: Some(Population::Children),
        nouns: "niño, menor de edad/menores de edad, bebé, lactante, niño pequeño, infante, escolar, colegial",
    },
    Persons {
        population: Some(Population::Journalists),
        nouns: "periodista, reportero, camarógrafo, corresponsal, fotógrafo, fotoperiodista, comunicador",
    },
    Persons {
        population: Some(Population::AidWorkers),
        nouns: "trabajador humanitario, cooperante, voluntario, trabajador de la cruz roja/trabajadores de la cruz roja, \
            empleado de la onu, trabajador sanitario, socorrista, rescatista, paramédico",
    },
    Persons {
        population: Some(Population::SecurityForces),
        nouns: "soldado, militar, uniformado, efectivo, agente, policía, policía nacional, agente de policía, agente de la policía, \
            oficial de policía, suboficial, patrullero, guardia, guardia civil, gendarme, custodio, vigilante, escolta, \
            guardaespaldas, infante de marina, marino, marine, piloto, recluta, conscripto, cadete, sargento, cabo, capitán/capitanes, \
            teniente, mayor, coronel, general, subteniente, subintendente, comisario, inspector, casco azul, \
            miembro de las fuerzas de seguridad, miembro de la fuerza pública, miembro del ejército, integrante de la fuerza pública, \
            *ejército, *policía, *fuerza pública, *fuerzas armadas, *fuerzas de seguridad, *fuerzas militares, *fuerzas del orden, \
            *fuerza aérea, *armada, *marina, *guardia nacional, *policía nacional, *tropas, *tropa, *carabineros, \
            carabinero, *personal militar, elemento de seguridad, ~elementos del ejército, ~elementos de la guardia nacional, *fuerzas gubernamentales, miliciano progubernamental",
    },
    Persons {
        population: Some(Population::Officials),
        nouns: "funcionario, político, ministro, viceministro, diputado, senador, congresista, legislador, parlamentario, concejal, \
            concejala, alcalde, alcaldesa, exalcalde, gobernador, presidente, vicepresidente, juez, jueza, magistrado, fiscal, diplomático, \
            embajador, cónsul, candidato, edil, regidor, prefecto, secretario, personero, primer ministro",
    },
    Persons {
        population: Some(Population::ArmedGroup),
        nouns: "guerrillero, insurgente, rebelde, terrorista, extremista, yihadista, islamista, miliciano, combatiente, \
            subversivo, paramilitar, atacante, agresor, asaltante, pistolero, sicario, secuestrador, captor, raptor, homicida, ~asesinos, \
            suicida, atacante suicida, terrorista suicida, kamikaze, hombre armado, individuo armado, sujeto armado, \
            desconocido armado, encapuchado, hombre encapuchado, enmascarado, delincuente, criminal, bandolero, bandido, pandillero, narcotraficante, traficante, \
            separatista, mercenario, talibán/talibanes, disidente, maoísta, senderista, militante, terrorista islamista, \
            *guerrilla, *milicia, *grupo armado, *grupo armado ilegal, *banda criminal, *disidencia, *disidencias, *cártel, *cartel, muyahidín/muyahidines, \
            francotirador, miembro del grupo, integrante del grupo, combatiente extranjero, presunto guerrillero, cabecilla, ~hombres fuertemente armados, ~elementos armados, tirador",
    },
];

const HEADS: &[(Kind, &str)] = &[
    (
        Kind::Killed,
        "cuerpo, cadáver, cuerpo sin vida/cuerpos sin vida, víctima mortal/víctimas mortales, víctima fatal/víctimas fatales, ~muertes, \
        muerto, fallecido, ~asesinatos, ~homicidios, ~bajas mortales",
    ),
    (Kind::Injured, "herido, lesionado, ~heridos graves, ~heridos leves, ~lesionados"),
    (Kind::Casualties, "víctima, baja, damnificado, afectado"),
    (Kind::Hostages, "rehén/rehenes"),
    (Kind::Abducted, "secuestrado, ~secuestros"),
    (Kind::Detained, "~detenciones, ~arrestos, ~capturas"),
    (Kind::Survivors, "sobreviviente, superviviente"),
    (Kind::Missing, "desaparecido"),
];

const ACTS: &[Acts] = &[
    Acts {
        kind: Kind::Killed,
        of_object: true,
        verbs: "matar, asesinar, masacrar, ejecutar, ultimar, acribillar, decapitar, degollar/degüella|degüellan/degolló|degollaron/degollado|degollada|degollados|degolladas/degollando, \
            linchar, abatir, eliminar, neutralizar, fusilar, rematar, balear, \
            dar muerte a/da muerte a|dan muerte a/dio muerte a|dieron muerte a/dado muerte a/dando muerte a, \
            dar de baja a/da de baja a/dio de baja a|dieron de baja a|dio de baja|dieron de baja/dado de baja|dados de baja|dada de baja|dadas de baja/dando de baja a, \
            quitar la vida a, cobrar la vida de, cobrar la vida a, segar la vida de, arrebatar la vida a, \
            costar la vida a/cuesta la vida a/costó la vida a|costaron la vida a|costó la vida de/costado la vida a/costando la vida a, \
            acabar con la vida de, terminar con la vida de, causar la muerte de, causar la muerte a, provocar la muerte de, ocasionar la muerte de, \
            matar a tiros a, asesinar a tiros a, matar a tiros, asesinar a tiros, matar a balazos, asesinar a balazos, abatir a tiros, ejecutar a tiros, \
            matar a machetazos, matar a puñaladas, asesinar a puñaladas",
        nouns: "muerte de, muerte del, muertes de, asesinato de, asesinato del, asesinatos de, homicidio de, homicidio del, masacre de, matanza de, \
            ejecución de, ejecución del, ejecuciones de, cuerpo de, cuerpo del, cuerpos de, cadáver de, cadáver del, cadáveres de, \
            cuerpos sin vida de, cuerpo sin vida de, cuerpo sin vida del, decapitación de, fusilamiento de, fallecimiento de, crimen de, asesinato a tiros de",
        adjectives: "muerto, sin vida, muerto a tiros, muerto a balazos, hallado muerto, encontrado muerto, hallado sin vida, encontrado sin vida",
    },
    Acts {
        kind: Kind::Killed,
        of_object: false,
        verbs: "morir/muere|mueren/murió|murieron|moría|morían/muerto/muriendo, \
            fallecer/fallece|fallecen/falleció|fallecieron/fallecido|fallecida|fallecidos|fallecidas/falleciendo, \
            perecer/perece|perecen/pereció|perecieron/perecido/pereciendo, \
            perder la vida/pierde la vida|pierden la vida/perdió la vida|perdieron la vida/perdido la vida/perdiendo la vida, \
            caer abatido/cae abatido|caen abatidos/cayó abatido|cayeron abatidos/caído abatido/cayendo abatido, \
            inmolarse/se inmola|se inmolan/se inmoló|se inmolaron/inmolado/inmolándose",
        nouns: "",
        adjectives: "",
    },
    Acts {
        kind: Kind::Injured,
        of_object: true,
        verbs: "herir/hiere|hieren/hirió|hirieron|hería|herían/herido|herida|heridos|heridas/hiriendo, lesionar, \
            herir de gravedad/hiere de gravedad/hirió de gravedad|hirieron de gravedad/herido de gravedad|herida de gravedad|heridos de gravedad|heridas de gravedad/hiriendo de gravedad, \
            apuñalar, acuchillar, tirotear, mutilar, causar heridas a, dejar herido a, dejar heridos a, hospitalizar, alcanzar a",
        nouns: "",
        adjectives: "lesionado, gravemente herido, levemente herido, herido de bala, malherido, en estado grave, en estado crítico, en estado de gravedad, hospitalizado, ingresado en hospitales",
    },
    Acts {
        kind: Kind::Casualties,
        of_object: true,
        verbs: "",
        nouns: "",
        adjectives: "muertos o heridos, muertos y heridos, muertas o heridas, muertas y heridas",
    },
    Acts {
        kind: Kind::Abducted,
        of_object: true,
        verbs: "secuestrar, raptar, plagiar, tomar como rehenes a, tomar como rehén a, tomar como rehenes, tomar rehenes a, \
            retener/retiene|retienen/retuvo|retuvieron/retenido|retenida|retenidos|retenidas/reteniendo, llevarse por la fuerza a/se lleva por la fuerza a/se llevó por la fuerza a|se llevaron por la fuerza a|se llevaron a la fuerza a/llevado por la fuerza/llevándose por la fuerza a, \
            reclutar a la fuerza a, tomar de rehenes a",
        nouns: "secuestro de, secuestro del, secuestros de, rapto de, plagio de, retención de, desaparición de, desaparición forzada de",
        adjectives: "cautivo, en cautiverio, en poder de sus captores, tomado como rehén, tomados como rehenes, tomadas como rehenes",
    },
    Acts {
        kind: Kind::Hostages,
        of_object: true,
        verbs: "mantener como rehenes a/mantiene como rehenes a|mantienen como rehenes a/mantuvo como rehenes a|mantuvieron como rehenes a|mantenía como rehenes a|mantenían como rehenes a/mantenido como rehén/manteniendo como rehenes a, \
            mantener secuestrados a/mantiene secuestrados a|mantienen secuestrados a/mantuvieron secuestrados a|mantenían secuestrados a/mantenidos como rehenes/manteniendo secuestrados a",
        nouns: "",
        adjectives: "como rehén, como rehenes",
    },
    Acts {
        kind: Kind::Detained,
        of_object: true,
        verbs: "detener/detiene|detienen/detuvo|detuvieron|detenía|detenían/detenido|detenida|detenidos|detenidas/deteniendo, \
            arrestar, capturar, aprehender, apresar, encarcelar, poner bajo custodia a",
        nouns: "detención de, detención del, detenciones de, captura de, captura del, capturas de, arresto de, arresto del, arrestos de, aprehensión de",
        adjectives: "bajo custodia, bajo arresto, tras las rejas, en prisión preventiva",
    },
    Acts {
        kind: Kind::Released,
        of_object: true,
        verbs: "liberar, rescatar, excarcelar, poner en libertad a/pone en libertad a|ponen en libertad a/puso en libertad a|pusieron en libertad a/puesto en libertad|puesta en libertad|puestos en libertad|puestas en libertad/poniendo en libertad a, \
            dejar en libertad a, dejar libres a, dejar libre a, dejar ir a, soltar/suelta|sueltan/soltó|soltaron/soltado|soltados/soltando",
        nouns: "liberación de, liberación del, liberaciones de, rescate de, excarcelación de, entrega de los rehenes",
        adjectives: "en libertad, libre",
    },
    Acts {
        kind: Kind::Surrendered,
        of_object: false,
        verbs: "rendirse/se rinde|se rinden/se rindió|se rindieron/rendido|rendidos/rindiéndose, \
            entregarse/se entrega|se entregan/se entregó|se entregaron|se han entregado|se ha entregado|se sometieron a la justicia|se sometió a la justicia/entregado a las autoridades/entregándose, \
            desmovilizarse/se desmoviliza|se desmovilizan/se desmovilizó|se desmovilizaron|se han desmovilizado/desmovilizado|desmovilizados/desmovilizándose, \
            deponer las armas/depone las armas|deponen las armas/depuso las armas|depusieron las armas/depuesto las armas/deponiendo las armas, \
            dejar las armas, entregar las armas, abandonar las armas",
        nouns: "rendición de, entrega voluntaria de, desmovilización de, sometimiento de",
        adjectives: "",
    },
    Acts {
        kind: Kind::Missing,
        of_object: false,
        verbs: "desaparecer/desaparece|desaparecen/desapareció|desaparecieron/desaparecido|desaparecida|desaparecidos|desaparecidas/desapareciendo",
        nouns: "",
        adjectives: "en paradero desconocido, sin localizar",
    },
    Acts {
        kind: Kind::Displaced,
        of_object: true,
        verbs: "desplazar, evacuar, desalojar",
        nouns: "desplazamiento de, evacuación de, desplazamiento forzado de",
        adjectives: "desplazado, sin hogar",
    },
    Acts {
        kind: Kind::Displaced,
        of_object: false,
        verbs: "abandonar sus hogares, abandonar sus casas, abandonar sus viviendas, dejar sus hogares, \
            huir de sus hogares/huye de sus hogares|huyen de sus hogares/huyó de sus hogares|huyeron de sus hogares/huido de sus hogares/huyendo de sus hogares, \
            huir de sus casas/huye de sus casas|huyen de sus casas/huyó de sus casas|huyeron de sus casas/huido de sus casas/huyendo de sus casas, \
            desplazarse/se desplazan/se desplazaron|se han desplazado/desplazado por la fuerza/desplazándose",
        nouns: "",
        adjectives: "",
    },
    Acts {
        kind: Kind::Survivors,
        of_object: false,
        verbs: "sobrevivir, salir ileso/sale ileso|salen ilesos/salió ileso|salieron ilesos|salió ilesa|salieron ilesas/salido ileso|salido ilesos/saliendo ileso",
        nouns: "",
        adjectives: "ileso, con vida, sano y salvo, sanos y salvos, vivo",
    },
    Acts {
        kind: Kind::Wanted,
        of_object: true,
        verbs: "buscar",
        nouns: "búsqueda de",
        adjectives: "prófugo, a la fuga, fugado",
    },
    Acts {
        kind: Kind::Recruits,
        of_object: false,
        verbs: "unirse a/se une a|se unen a/se unió a|se unieron a|se han unido a/unido a/uniéndose a, \
            sumarse a/se suma a|se suman a/se sumó a|se sumaron a/sumado a/sumándose a, enrolarse en/se enrolan en/se enroló en|se enrolaron en/enrolado en/enrolándose en",
        nouns: "",
        adjectives: "",
    },
    Acts {
        kind: Kind::Recruits,
        of_object: true,
        verbs: "reclutar",
        nouns: "reclutamiento de",
        adjectives: "",
    },
];

const EVENTS: &[(IncidentType, u8, &str)] = &[
    (
        IncidentType::SuicideBombing,
        90,
        "atentado suicida/atentados suicidas, ataque suicida/ataques suicidas, atacante suicida/atacantes suicidas, terrorista suicida/terroristas suicidas, \
        suicida/suicidas, se inmoló, se inmolaron, se hizo estallar, se hicieron estallar, se hizo explotar, hizo estallar su chaleco, hizo detonar su chaleco, detonó su chaleco, \
        detonó los explosivos que llevaba, coche bomba suicida, explosión suicida, kamikaze/kamikazes, /chaleco explosivo, /chaleco bomba",
    ),
    (
        IncidentType::Bombing,
        70,
        "/bomba/bombas, atentado con bomba/atentados con bomba, atentado con explosivos, ataque con bomba, ataque con explosivos, explosión/explosiones, estallido, estalló, estallaron, \
        explotó, explotaron, explota, estalla, detonó, detonaron, detonación, coche bomba/coches bomba, carro bomba/carros bomba, camión bomba, moto bomba, motobomba, burro bomba, /artefacto explosivo/artefactos explosivos, \
        /artefacto/artefactos, /explosivo/explosivos, /mina/minas, /mina antipersona/minas antipersona, /mina antipersonal, campo minado, /granada/granadas, /dinamita, /cilindro bomba, \
        dinamitaron, dinamitó, voló, volaron, voladura, hizo estallar, hicieron estallar, activó una carga, activaron una carga, /carga explosiva/cargas explosivas, bombazo/bombazos, /dron con explosivos, drones con explosivos, \
        pisó una mina, pisaron una mina, estallar una bomba",
    ),
    (
        IncidentType::ArmedAttack,
        60,
        "tiroteo/tiroteos, a tiros, a balazos, baleó, balearon, baleado, baleados, baleada, acribillado, acribillados, acribillaron, acribilló, abrió fuego, abrieron fuego, abrir fuego, \
        abriendo fuego, dispararon, disparó, disparando, /disparo/disparos, /balazo/balazos, /bala/balas, emboscada/emboscadas, emboscó, emboscaron, asaltó, asaltaron, irrumpieron, irrumpió, \
        pistolero/pistoleros, hombres armados, hombre armado, sujetos armados, individuos armados, desconocidos armados, masacre/masacres, matanza/matanzas, masacró, masacraron, masacrados, masacradas, ametralló, ametrallaron, \
        francotirador, francotiradores, ataque armado/ataques armados, ataque a tiros, fusilaron, fusilados, ráfagas, ráfaga, ametrallado, sicarios, sicario, hostigamiento/hostigamientos, hostigaron, toma armada",
    ),
    (
        IncidentType::ArmedClash,
        62,
        "enfrentamiento/enfrentamientos, se enfrentaron, se enfrentó, combate/combates, choque armado, choques armados, choque, choques, intercambio de disparos, intercambio de fuego, cruce de disparos, \
        fuego cruzado, escaramuza/escaramuzas, balacera/balaceras, refriega, batalla/batallas, contacto armado",
    ),
    (
        IncidentType::Assassination,
        66,
        "asesinato/asesinatos, asesinado, asesinada, asesinados, asesinadas, asesinó, asesinaron, asesinar, magnicidio, /homicidio/homicidios, ejecutado, ejecutados, ejecutada, ejecutadas, ejecutaron, ejecutó, ejecución, \
        degollado, degollados, decapitado, decapitados, decapitaron, linchado, linchados, linchamiento, sicariato, ajusticiaron",
    ),
    (
        IncidentType::Stabbing,
        64,
        "apuñaló, apuñalaron, apuñalado, apuñalada, apuñalados, apuñaladas, apuñalamiento/apuñalamientos, acuchilló, acuchillaron, acuchillado, acuchillados, ataque con cuchillo, ataque con arma blanca, puñaladas, a machetazos, con machetes",
    ),
    (
        IncidentType::VehicleAttack,
        75,
        "atropello masivo, atropello múltiple, atropello deliberado, embistió a la multitud, embistió a una multitud, arrolló a la multitud, arrolló a una multitud, ataque con vehículo, lanzó su vehículo contra, lanzó su coche contra",
    ),
    (
        IncidentType::Arson,
        58,
        "incendiaron, incendió, quemaron, quemó, prendieron fuego, prendió fuego, incineraron, incineró, incendio provocado, incendiado, incendiados, quemado, quemados, quemada, quemadas",
    ),
    (
        IncidentType::AirStrike,
        72,
        "ataque aéreo/ataques aéreos, bombardeo aéreo, bombardeos aéreos, bombardeo/bombardeos, bombardearon, bombardeó, bombardeado, ataque con dron/ataques con drones, ataque con drones, ataque de dron, ataque de drones, \
        incursión aérea, incursiones aéreas, aviones de combate",
    ),
    (
        IncidentType::Shelling,
        68,
        "/artillería, /mortero/morteros, cañoneo, ataque con cohetes, ataque con misiles, ataque con morteros, /cohete/cohetes, /misil/misiles, fuego de artillería, lanzamiento de cohetes, proyectil, proyectiles",
    ),
    (
        IncidentType::HostageTaking,
        80,
        "toma de rehenes, tomó rehenes, tomaron rehenes, tomaron como rehenes, tomó como rehenes, /rehén/rehenes, crisis de rehenes, asedio, tomados como rehenes",
    ),
    (
        IncidentType::Abduction,
        76,
        "secuestro/secuestros, secuestró, secuestraron, secuestrado, secuestrados, secuestrada, secuestradas, secuestrar, raptó, raptaron, raptados, raptadas, rapto, plagio, plagiaron, desaparición forzada, /secuestradores, /captores, retén ilegal",
    ),
    (
        IncidentType::Hijacking,
        82,
        "secuestro de un avión, secuestro aéreo, secuestraron un avión, secuestró un avión, secuestro de un autobús, piratas aéreos",
    ),
    (
        IncidentType::Raid,
        30,
        "operativo/operativos, operación/operaciones, redada/redadas, allanamiento/allanamientos, allanó, allanaron, incursión, cateo, cateos, operación militar, operación policial, /patrulla/patrullas",
    ),
    (
        IncidentType::Arrest,
        40,
        "arresto/arrestos, arrestó, arrestaron, arrestado, arrestados, arrestada, arrestadas, detención/detenciones, detuvo, detuvieron, detenido, detenidos, detenida, detenidas, captura/capturas, capturó, capturaron, capturado, capturados, capturada, capturadas, \
        apresó, apresaron, aprehendió, aprehendieron, aprehendidos",
    ),
    (
        IncidentType::Surrender,
        45,
        "rendición, se rindió, se rindieron, se entregó, se entregaron, se han entregado, se desmovilizaron, desmovilización, depusieron las armas, depuso las armas, dejaron las armas, entregaron las armas, sometimiento",
    ),
    (
        IncidentType::Seizure,
        28,
        "incautó, incautaron, incautación, incautado, incautados, decomisó, decomisaron, decomiso, decomisados, hallaron un arsenal, hallazgo, desactivó, desactivaron, desactivado, desactivada, /arsenal, caleta, confiscó, confiscaron",
    ),
    (
        IncidentType::Attack,
        50,
        "ataque/ataques, atentado/atentados, atacó, atacaron, ataca, atacan, atacado, atacados, atacar, atacando, asalto, agresión, /violencia, arremetieron, mató, mataron, matar, matan, mata, matando, murió, murieron, mueren, muere, muerto, muertos, muerta, muertas, \
        /muertes, muerte, fallecieron, falleció, fallecidos, herido, heridos, herida, heridas, hirió, hirieron, hiere, hiriendo, abatidos, abatido, abatió, abatieron, acto terrorista, atentado terrorista, ataque terrorista, atentado fallido, complot, torturados, tortura, sabotaje, \
        frustró un atentado, frustraron un atentado, ofensiva",
    ),
];

const CUES: &[(Cue, &str)] = &[
    (
        Cue::Be,
        "es, son, fue, fueron, era, eran, ser, sido, siendo, sea, sean, está, están, estaba, estaban, estar, estuvo, estuvieron, resultó, resultaron, resulta, resultan, resultando, resultar, \
        quedó, quedaron, queda, quedan, quedando, permanecen, permanece, siguen, sigue, continúan, continúa, se encuentran, se encuentra, cayó, cayeron",
    ),
    (
        Cue::Have,
        "ha, han, había, habían, haber, habiendo, haya, hayan, hubiera, hubieran, hubo, hay, tiene, tienen, tenía",
    ),
    (
        Cue::Modal,
        "puede, pueden, podría, podrían, pudo, pudieron, podía, podrá, debe, deben, debería, deberían, habría, habrían, será, serán",
    ),
    (Cue::Not, "no, nunca, jamás, tampoco, ni, sin"),
    (
        Cue::No,
        "sin, sin que hubiera, sin que se registraran, sin que se reportaran, sin causar, sin dejar, sin provocar, no hubo, no hay, no ha habido, no se registraron, no se registró, no se reportaron, no se reportó, no se reportan, \
        no se han reportado, no se produjeron, no se han registrado, no dejó, no dejaron, no causó, no causaron, no provocó, no se lamentan, no se lamentaron, no ha dejado, no se informó de, no se informa de, no se tiene reporte de, ni",
    ),
    (Cue::Nobody, "nadie, ninguno"),
    (
        Cue::Definite,
        "el, la, los, las, lo, al, del, este, esta, estos, estas, ese, esa, esos, esas, aquel, aquella, aquellos, su, sus, nuestro, nuestra, nuestros, mi, ambos, ambas, dicho, dicha, dichos, dichas",
    ),
    (Cue::Indefinite, "un, una"),
    (Cue::Another, "otro, otra, un nuevo, una nueva"),
    (Cue::All, "todos, todas, todos los, todas las, los, las, cada, ambos, ambas, toda, todo"),
    (
        Cue::Preposition,
        "a, al, ante, bajo, con, contra, de, del, desde, durante, en, entre, hacia, hasta, para, por, según, sin, sobre, tras, mediante, dentro de, fuera de, cerca de, lejos de, junto a, junto con, \
        debido a, a causa de, a raíz de, en medio de, a manos de, por parte de, en contra de, a bordo de, alrededor de, frente a, detrás de, delante de, después de, antes de, además de, pese a, a pesar de, en relación con, a través de, a favor de, como",
    ),
    (Cue::Of, "de, del"),
    (Cue::And, "y, e, así como, además de, junto con, junto a, mientras que"),
    (Cue::Or, "o, u"),
    (Cue::Besides, "además de, junto con, junto a, así como"),
    (Cue::Except, "excepto, salvo, sin contar, sin incluir, además de los, además del"),
    (
        Cue::Relative,
        "que, quien, quienes, cual, cuales, cuyo, cuya, cuyos, cuyas, en el que, en la que, en los que, en las que, donde, el cual, la cual, los cuales, las cuales, en el cual",
    ),
    (
        Cue::Clause,
        "cuando, mientras, después de que, antes de que, luego de que, porque, aunque, pero, sin embargo, si, ya que, pues, hasta que, desde que, tras, donde, mientras que, no obstante, al tiempo que, toda vez que, sino, luego",
    ),
    (
        Cue::Adverb,
        "también, además, supuestamente, presuntamente, luego, después, posteriormente, más tarde, ya, aún, todavía, solo, sólo, solamente, recientemente, hoy, ayer, anoche, gravemente, levemente, ligeramente, mortalmente, \
        inmediatamente, finalmente, al parecer, aparentemente, inicialmente, antes, previamente, actualmente, nuevamente, de nuevo, igualmente, asimismo, a tiros, a balazos, en el acto, en el lugar, instantáneamente, brutalmente, al menos, presuntos, presuntas, presunto, presunta, supuestos, supuestas, supuesto, supuesta, \
        dos veces, así, casi, allí, ahí, aquí, confirmados, oficialmente, en total, de inmediato, simultáneamente, públicamente, vilmente, a quemarropa, a golpes, de gravedad, con vida",
    ),
    (
        Cue::Including,
        "incluidos, incluidas, incluido, incluida, incluyendo, entre ellos, entre ellas, entre los que, entre las que, entre los cuales, entre quienes, entre ellos al menos, de ellos, de ellas, de los cuales, de las cuales, entre los que se encuentran, entre los que figuran, entre ellos figuran, que incluye, que incluyen",
    ),
    (Cue::Among, "de ellos, de ellas, de los cuales, de las cuales, de los que, entre ellos"),
    (Cue::Them, "ellos, ellas, él, ella, quienes"),
    (Cue::Others, "otros, otras, otro, otra, demás, restantes"),
    (Cue::More, "más, otros, otras, adicionales"),
    (
        Cue::Measure,
        "año, años, mes, meses, semana, semanas, día, días, hora, horas, minuto, minutos, segundo, segundos, década, décadas, siglo, siglos, km, kilómetro, kilómetros, metro, metros, m, milla, millas, \
        kg, kilo, kilos, kilogramo, kilogramos, gramo, gramos, tonelada, toneladas, litro, litros, galones, por ciento, %, dólar, dólares, euro, euros, peso, pesos, sol, soles, bolívares, rublos, grados, milímetros, veces, vez, hectáreas, libras, hs, pisos",
    ),
    (
        Cue::Thing,
        "fusil, fusiles, rifle, rifles, arma, armas, pistola, pistolas, cartucho, cartuchos, granada, granadas, bomba, bombas, mina, minas, vehículo, vehículos, camión, camiones, autobús, autobuses, bus, buses, coche, coches, carro, carros, \
        automóvil, automóviles, moto, motos, motocicleta, motocicletas, camioneta, camionetas, casa, casas, vivienda, viviendas, edificio, edificios, tienda, tiendas, negocio, negocios, local, locales, comercios, aldea, aldeas, pueblo, pueblos, ciudad, ciudades, municipio, municipios, \
        distrito, distritos, provincia, provincias, departamento, departamentos, estación, estaciones, escuela, escuelas, hospital, hospitales, puente, puentes, torre, torres, campamento, campamentos, puesto, puestos, cargo, cargos, caso, casos, ataque, ataques, \
        atentado, atentados, incidente, incidentes, operativo, operativos, operación, operaciones, explosión, explosiones, gol, goles, disparo, disparos, artefacto, artefactos, cargador, cargadores, detonador, detonadores, radio, radios, teléfono, teléfonos, celulares, \
        avión, aviones, helicóptero, helicópteros, dron, drones, vuelo, vuelos, investigación, investigaciones, página, páginas, punto, puntos, voto, votos, escaño, escaños, municiones, explosivos, vaca, vacas, ganado, caballo, caballos, animal, animales, árbol, árboles, documento, documentos, \
        panfleto, panfletos, célula, células, plan, planes, razón, razones, país, países, estado, estados, división, batallón, brigada, compañía, frente, frentes, unidad, unidades, zona, zonas, lugar, lugares, parte, partes, lado, grupo, grupos, organización, organizaciones, tanque, tanques, barco, barcos, lancha, lanchas, \
        tren, trenes, vagón, vagones, cilindro, cilindros, misil, misiles, cohete, cohetes, proyectil, proyectiles, bala, balas, reunión, reuniones, comunidad, comunidades, corregimiento, corregimientos, vereda, veredas, iglesia, iglesias, mezquita, mezquitas",
    ),
    (
        Cue::Say,
        "dijo, dijeron, dice, dicen, informó, informaron, informa, informan, señaló, señalaron, según, de acuerdo con, de acuerdo a, anunció, anunciaron, confirmó, confirmaron, afirmó, afirmaron, declaró, declararon, indicó, indicaron, precisó, precisaron, agregó, \
        añadió, explicó, reportó, reportaron, reveló, comunicó, aseguró, aseguraron, manifestó, detalló, detallaron, cifró, contó",
    ),
    (
        Cue::Claim,
        "reivindicó, reivindicaron, reivindica, se atribuyó, se atribuyeron, se adjudicó, se adjudicaron, aseguró haber, aseguraron haber, afirmó haber, afirmaron haber, dijo haber, dijeron haber, proclamó",
    ),
    (
        Cue::Deny,
        "negó, negaron, niega, niegan, desmintió, desmintieron, desmiente, rechazó, no confirmó, no confirmaron, sin confirmar",
    ),
    (
        Cue::Fear,
        "se teme, temen, se temía, temían, se cree, creen, se presume, posiblemente, probablemente, se estima que podrían, podría haber, podrían haber, habría, habrían",
    ),
    (
        Cue::Alleged,
        "presuntamente, supuestamente, presunto, presunta, presuntos, presuntas, supuesto, supuesta, supuestos, supuestas, acusados de",
    ),
    (
        Cue::Plan,
        "planeaba, planeaban, planear, planeando, planificaba, planificaban, planificar, planificando, pretendía, pretendían, plan para, planes para, plan de, complot para, intentaba, intentaban, intentó, intentaron, intentar, quería, querían, conspiraba, conspiraban, con el fin de, para que, preparaba, preparaban, tenía previsto, tenían previsto, capaz de, capaces de, iba a, iban a, con la intención de, busca, buscaba, buscaban",
    ),
    (
        Cue::Threat,
        "amenazó, amenazaron, amenaza, amenazan, amenazas, amenazando, juró, juraron, advirtió, advirtieron, prometió, prometieron",
    ),
    (
        Cue::Foil,
        "frustró, frustraron, frustrado, frustrada, frustran, evitó, evitaron, impidió, impidieron, desbarató, desbarataron, desactivó, desactivaron, desactivada, desactivado, neutralizó un artefacto, no explotó, no estalló, no detonó, atentado fallido",
    ),
    (Cue::Fail, "intento de, intentó, intentaron, fallido, fallida, sin éxito, fracasó"),
    (
        Cue::Accident,
        "accidente, accidentes, accidentado, choque de trenes, choque frontal, se estrelló, se estrellaron, terremoto, sismo, temblor, inundación, inundaciones, deslizamiento, alud, avalancha, tormenta, huracán, ciclón, tifón, tornado, epidemia, cólera, malaria, dengue, virus, covid-19, \
        coronavirus, infarto, cáncer, ahogado, ahogados, ahogada, descarrilamiento, descarriló, derrumbe, fuga de gas, explosión de gas, ola de calor, hambruna, incendio forestal, causas naturales, rayo, estampida, naufragio, naufragó, volcó, volcadura, vuelco, colisión, fuegos artificiales, pirotecnia, lluvias, erupción",
    ),
    (
        Cue::Toll,
        "cifra de muertos, cifra de fallecidos, cifra de víctimas mortales, cifra de víctimas, número de muertos, número de fallecidos, número de víctimas mortales, número de víctimas, número de víctimas fatales, balance de muertos, balance de víctimas, \
        balance de víctimas mortales, balance, saldo de muertos, saldo de víctimas, balance de fallecidos, cifra de heridos, número de heridos, total de muertos, total de heridos, recuento de muertos, conteo de muertos, cifra mortal, cifra oficial de muertos, número de decesos, cifra de decesos",
    ),
    (
        Cue::Reach,
        "subió a, sube a, suben a, aumentó a, aumenta a, ascendió a, asciende a, ascienden a, se elevó a, se eleva a, llegó a, llega a, alcanzó, alcanza, es de, era de, a, pasó a, se sitúa en, se situó en, creció a, supera, superó, los",
    ),
    (Cue::From, "de, desde, frente a"),
    (
        Cue::Revise,
        "revisó, revisaron, revisada, revisado, corrigió, corrigieron, corregida, corregido, rebajó, rebajaron, redujo, redujeron, rectificó, rectificaron, bajó, actualizó, a la baja, al alza",
    ),
    (
        Cue::Earlier,
        "anterior, anteriormente, previo, previa, inicialmente, inicial, en un principio, antes se había informado, previamente, primer balance",
    ),
    (
        Cue::Since,
        "en lo que va de año, en lo que va del año, en lo que va corrido del año, este año, el año pasado, en lo corrido del año, en los últimos, en las últimas, durante los últimos, durante las últimas, desde principios de año, desde comienzos de año, desde enero, en la última década, hasta la fecha, hasta ahora, meses de, años de, semanas de, al año, cada año, a lo largo de, en total desde",
    ),
    (
        Cue::War,
        "guerra, conflicto, conflicto armado, insurgencia, guerra civil, levantamiento, campaña, genocidio, disturbios, revolución",
    ),
    (
        Cue::Blame,
        "culpó, culparon, culpa, culpan, acusó, acusaron, acusa, acusan, atribuyó, atribuyeron, atribuido a, atribuida a, atribuye, atribuyen, responsabilizó, responsabilizaron",
    ),
    (
        Cue::Rate,
        "al día, por día, diario, diarios, diarias, en promedio, promedio de, a la semana, por semana, al mes, por mes, por año, cada día, cada mes, cada semana, media de",
    ),
    (Cue::Lives, "vidas"),
    (Cue::Claimed, "cobró, cobraron, cobra, costó, costaron, segó, segaron, cobrado"),
    (
        Cue::Leave,
        "dejó, dejaron, deja, dejan, dejando, dejar, dejado, causó, causaron, causa, provocó, provocaron, ocasionó, con un saldo de, un saldo de, saldo de",
    ),
    (
        Cue::Strength,
        "combatientes, cuenta con, tiene, tienen, cuentan con, compuesto por, integrado por, formado por, dispone de, unos",
    ),
    (Cue::Home, "alberga, albergaba, transportaba, llevaba a bordo, con, gobierna"),
    (
        Cue::Drill,
        "simulacro, simulacros, ejercicio, maniobras, película, novela, videojuego, serie de televisión",
    ),
    (Cue::Sport, "goles, gol, partido, encuentro deportivo"),
    (
        Cue::Anniversary,
        "aniversario, conmemora, conmemoró, conmemoraron, conmemoración, conmemorar, homenaje, recuerda, recordaron",
    ),
    (
        Cue::Half,
        "la mitad de, la mayoría de, dos tercios de, un tercio de, muchos de, algunos de, la mayoría, casi todos, varios de, buena parte de",
    ),
    (Cue::Fatally, "mortalmente, fatalmente, de muerte"),
    (Cue::Weapon, "fusil, fusiles, pistola, arma, armas, rifle, rifles"),
    (
        Cue::Attack,
        "atacó, atacaron, ataca, atacan, atacar, asaltó, asaltaron, irrumpió, irrumpieron, abrió fuego, abrieron fuego, abrieron, dispararon, disparó, emboscaron, emboscó, bombardeó, bombardearon, incendiaron, quemaron, detonó, detonaron, hizo estallar, hicieron estallar, se inmoló, se inmolaron, \
        se hizo estallar, se hicieron estallar, mató, mataron, matan, mata, asesinó, asesinaron, asesinan, secuestró, secuestraron, secuestran, masacró, masacraron, ejecutó, ejecutaron, hirió, hirieron, explotó, explotaron, estalló, estallaron, acribilló, acribillaron, lanzó, lanzaron, perpetró, perpetraron, participaron, participó, estrelló, embistió, apuñaló, apuñalaron, tomó, tomaron, ocuparon, interceptaron, activaron, degollaron, raptaron, hostigaron",
    ),
    (
        Cue::Involved,
        "acusado de, acusados de, acusada de, acusadas de, sospechoso de, sospechosos de, implicado en, implicados en, vinculado a, vinculados a, vinculado con, vinculados con, responsable de, responsables de, responsable del, responsables del, buscado por, buscados por, condenado por, condenados por, imputado por, imputados por, \
        involucrado en, involucrados en, relacionado con, relacionados con, por su participación en, por su presunta participación en, en relación con, en protesta por, para protestar por, en represalia por, en venganza por, por el asesinato, por los asesinatos, por el secuestro, por el homicidio, por la muerte",
    ),
    (Cue::Pronoun, "él, ella, ellos, ellas"),
    (Cue::Self_, "sí mismo, sí mismos"),
    (Cue::Recent, "reciente, recientes"),
    (
        Cue::Meanwhile,
        "mientras tanto, entretanto, por otra parte, por otro lado, por separado, en otro hecho, en otros hechos, en otro incidente, en otro ataque, en un segundo ataque, en un hecho aparte, en otro lugar, en otra acción, en otro suceso, en hechos separados, en un incidente separado, de otro lado, en un caso similar",
    ),
    (Cue::Court, "condenado, condenados, juicio, tribunal, sentencia, veredicto, fiscalía, condena, juzgado"),
    (
        Cue::Unknown,
        "un número indeterminado de, un número no determinado de, un número desconocido de, número indeterminado de",
    ),
    (
        Cue::Individual,
        "persona, personas, residente, residentes, hombre, hombres, mujer, mujeres, joven, jóvenes, muchacho, muchachos, habitante, individuo, individuos, hermano, hermanos, familiar, familiares, ciudadano, ciudadanos, chico, chicos, simpatizante, simpatizantes",
    ),
    (
        Cue::Separate,
        "distintos, distintas, diferentes, varios, varias, diversos, diversas, múltiples, una serie de",
    ),
    (
        Cue::Talks,
        "diálogo, diálogos, negociaciones, negociación, proceso de paz, paz, tregua, alto el fuego, cese al fuego, comunicado, acuerdo, representantes, mesa de diálogo",
    ),
    (Cue::Couple, "pareja"),
    (Cue::Former, "ex, antiguo, antigua, antiguos, exmiembro, retirado, retirados, en retiro"),
    (
        Cue::OfThings,
        "neutralizar, neutralizó, neutralizaron, neutralizado, neutralizados, eliminar, eliminó, eliminaron, eliminado, eliminados, ejecutar, ejecutó, ejecutaron, retuvo, retuvieron, retenido, buscar, buscó, evacuar, evacuó, evacuaron, evacuado, alcanzó, alcanzaron, rescató un, recuperó",
    ),
    (
        Cue::Occasion,
        "tras, después de, por, contra, para, en protesta por, en protesta contra, en relación con, desde, a raíz de, luego de",
    ),
    (
        Cue::Demand,
        "exigen, exige, exigió, exigieron, exigiendo, piden, pidió, pidieron, reclaman, reclamó, a cambio de, demandan, negociar, negocia, busca, buscan",
    ),
    (
        Cue::Outcome,
        "resultado, terminó, terminaron, culminó, condujo, derivó, desembocó, causó, provocó, dejó",
    ),
    (
        Cue::Sustain,
        "sufrió, sufrieron, sufren, sufre, sufrido, recibió, recibieron, presenta, presentan, sufriendo, recibiendo, con",
    ),
    (
        Cue::Wound,
        "lesión, lesiones, quemaduras, heridas, impactos de bala, herida de bala, heridas de bala, fractura, fracturas, esquirlas",
    ),
    (
        Cue::Partisan,
        "líder, líderes, activista, activistas, militante, militantes, miembro, miembros, candidato, candidata, candidatos, dirigente, dirigentes, presidente, secretario",
    ),
    (
        Cue::Kin,
        "hermano, hermana, hermanos, hermanas, hijo, hija, hijos, hijas, padre, madre, padres, esposa, esposo, marido, tío, tía, sobrino, sobrina, primo, prima, nieto, nieta, abuelo, abuela, familiar, familiares, familia, suegro, suegra, cuñado, cuñada",
    ),
    (Cue::Movement, "maoístas, maoísta, senderistas"),
    (Cue::Party, "partido, congreso"),
    (
        Cue::Speaker,
        "ministerio, autoridades, autoridad, funcionarios, fuentes, fuente, portavoz, vocero, vocera, agencia, oficina, departamento, hospital, hospitales, médicos, testigos, testigo, residentes, vecinos, medios, televisión, radio, diario, prensa, tribunal, fiscalía, investigadores, organización, grupo, comité, \
        observatorio, embajada, mando, comando, gobierno, gobernación, alcaldía, onu, unión, partido, iglesia, consejo, coalición, defensoría, procuraduría, cruz roja, protección civil, bomberos, ejército, policía",
    ),
    (
        Cue::Habit,
        "dirige, coordina, lidera, planea, opera, facilita, suministra, comanda, organiza, financia, se dedica a, suele, habitualmente",
    ),
    (
        Cue::Occurrence,
        "incidente, ataque, atentado, emboscada, explosión, enfrentamiento, combate, tiroteo, redada, operativo, operación, asesinato, secuestro, asalto, detención, arresto, bombardeo, hecho, hechos, suceso, masacre, matanza",
    ),
    (Cue::Cause, "yihad, califato, territorio, filas, grupo, organización, movimiento, frente, combate"),
    (
        Cue::Verb,
        "dijo, contó, informó, entró, entraron, ingresó, ingresaron, llegó, llegaron, salió, salieron, escapó, escaparon, huyó, huyeron, fue, destruyó, destruyeron, dañó, comenzó, comenzaron, halló, hallaron, hallado, hallados, encontró, encontraron, encontrado, encontrados, golpeó, alcanzó, lanzó, lanzaron, ocurrió, ocurrieron, sucedió, \
        se produjo, se produjeron, tuvo lugar, se registró, se registraron, iba, iban, viajaba, viajaban, estaban, llevaba, llevaban, identificó, identificados, identificado, regresaban, regresaba, patrullaba, patrullaban, confirmó, agregó, añadió, hizo, hicieron, dio, dieron, puso, pusieron, tenía, sembró, colocaron, colocó, pertenecientes, perteneciente, trasladaban, trasladados, trasladado, recuperó, recuperaron, rocó, sacudió, conmocionó, se sumó",
    ),
    (
        Cue::Averted,
        "desactivó, desactivaron, desactivada, desactivado, desactivados, no explotó, no estalló, no detonó, no llegó a explotar, no llegó a estallar, explosión controlada, detonación controlada, sin detonar, sin explotar",
    ),
    (
        Cue::Police,
        "policía, policías, agente, agentes, oficial, oficiales, inspector, comisario, guardia, guardias, vigilante, vigilantes, capitán, teniente, sargento, cabo, mayor, general, piloto, pilotos, recluta, cadete, escolta, escoltas, gendarme, carabineros",
    ),
    (
        Cue::Peaceful,
        "ataque al corazón, ataque cardíaco, ataque cardiaco, ataque de pánico, ciberataque, ciberataques, ataque informático, batalla legal, batalla judicial, batalla campal política, combate a la pobreza, combate a la corrupción, tiro libre, tiro de esquina, disparo a puerta, bomba de agua, bombas de agua, bomba de calor, \
        operación quirúrgica, operación de rescate, operación financiera, explosión demográfica, choque de opiniones, choque cultural, pena de muerte, ataque de tos, se entregó el premio, se entregaron los premios, se entregó a, parado cardíaco, violencia doméstica, violencia de género, violencia machista, agresión sexual, guerra comercial",
    ),
    (
        Cue::Harm,
        "mató, mataron, matar, matan, mata, matando, murió, murieron, mueren, muere, muerto, muertos, muerta, muertas, muertes, muerte, fallecieron, falleció, fallecidos, herido, heridos, herida, heridas, hirió, hirieron, hiere, hiriendo",
    ),
    (
        Cue::Loose,
        "ataque, ataques, atacó, atacaron, atacado, atacar, atacando, asalto, agresión, violencia, explosión, explosiones, estallido, estalló, explotó, explotaron, explota, estalla, detonación, detonó, artefacto, artefactos, cohete, cohetes, misil, misiles, bomba, bombas, mina, minas, proyectil, operación, operaciones, operativo, operativos, redada, incursión, \
        patrulla, patrullas, arresto, arrestos, arrestó, arrestaron, arrestado, arrestados, detención, detenciones, detuvo, detuvieron, detenido, detenidos, captura, capturó, capturaron, capturado, capturados, incautó, hallazgo, decomisó, decomiso, enfrentamiento, enfrentamientos, combate, combates, batalla, batallas, choque, choques, disparo, disparos, disparó, balas, bala, \
        dispararon, tiroteo, asedio, quemado, quemados, quemaron, quemó, incendió, rendición, se entregó, se entregaron, sabotaje, tortura, ofensiva, ejecución, ejecutó, ejecutaron, mató, mataron, matar, matan, mata, matando, murió, murieron, mueren, muere, muerto, muertos, muerta, muertas, muertes, muerte, fallecieron, falleció, fallecidos, herido, heridos, herida, heridas, hirió, hirieron, hiere, hiriendo, \
        voló, volaron, combatiente, combatientes, criminal, criminales, delincuente, delincuentes, traficante, agresor, tirador, militante, militantes, rebelde, rebeldes, atacante, grupo armado",
    ),
];

const NAMES: &[(&str, &str)] = &[
    ("by", "por, a manos de, por parte de"),
    ("of", "de, del"),
    ("in", "en"),
    ("to", "a, al"),
    ("with", "con"),
    ("for", "para"),
    ("from", "desde"),
    ("against", "contra, en contra de"),
    ("during", "durante"),
    ("and", "y, e"),
    ("or", "o, u"),
    ("but", "pero"),
    ("when", "cuando"),
    ("while", "mientras, mientras que"),
    ("after", "tras, después de que, luego de que"),
    ("before", "antes de que"),
    ("although", "aunque"),
    ("as", "como"),
    ("who", "que, quien, quienes"),
    ("which", "cual, cuales, el cual, la cual, los cuales, las cuales"),
    ("whose", "cuyo, cuya, cuyos, cuyas"),
    ("in which", "en el que, en la que, en los que, en las que, en el cual"),
    ("the", "el, la, los, las"),
    ("his", "su, sus"),
    ("was", "fue, resultó"),
    ("were", "fueron, resultaron"),
    ("is", "es, está"),
    ("are", "son, están"),
    ("had", "había, habían"),
    ("may", "puede, pueden, podría, podrían, habría, habrían"),
    ("also", "también"),
    ("only", "solo, sólo, solamente"),
    ("they", "ellos, ellas"),
    ("he", "él"),
    ("she", "ella"),
    (
        "said",
        "dijo, dijeron, señaló, afirmó, declaró, indicó, precisó, aseguró, manifestó, explicó, informó, informaron, señalaron, afirmaron, indicaron, precisaron, aseguraron, detalló, informa",
    ),
    ("announced", "anunció, anunciaron"),
    ("confirmed", "confirmó, confirmaron"),
    ("reported", "reportó, reportaron"),
    ("added", "agregó, añadió"),
    ("according", "según, de acuerdo con, de acuerdo a"),
    ("claimed", "reivindicó, reivindicaron, se atribuyó, se adjudicó"),
    ("responsible", "responsable de, responsables de, responsable del, responsables del"),
    ("protest", "en protesta por, para protestar por"),
    ("reward", "recompensa"),
    ("alias", "alias"),
    ("aged", "edad"),
    ("along with", "junto con, junto a"),
    ("followed", "seguido, seguida"),
    ("body", "cuerpo de, cuerpo del, cadáver de, cadáver del"),
    ("bodies", "cuerpos de, cadáveres de, cuerpos, cadáveres"),
    ("death", "muerte de, muerte del"),
    ("total", "total"),
    ("group", "grupo"),
    ("number", "número"),
    ("shot", "tirotear, tiroteó, tirotearon, tiroteado, tiroteados"),
    ("arrested", "arrestó, arrestaron, arrestado, arrestados"),
    ("number of wounded", "cifra de heridos, número de heridos, total de heridos"),
    // Beside the names of places.
    ("province", "provincia, provincias"),
    ("state", "estado"),
    ("department", "departamento, departamentos"),
    ("region", "región, regiones"),
    ("republic", "república"),
    ("district", "distrito, distritos"),
    ("municipality", "municipio, municipios, alcaldía"),
    ("corregimiento", "corregimiento, vereda, parroquia, cantón"),
    ("city", "ciudad, ciudades"),
    ("town", "localidad, población, poblado, pueblo, villa"),
    ("village", "aldea, caserío"),
    ("capital", "capital"),
    ("neighborhood", "barrio, sector, colonia, zona, área, comuna"),
    ("outskirts", "afueras"),
    ("mountains", "montañas, sierra"),
    ("valley", "valle"),
    ("inside", "dentro"),
    ("across", "por"),
    ("near", "cerca, cercanías, inmediaciones, próximo, próxima, junto"),
    ("between", "entre"),
    ("towards", "hacia"),
    ("north", "norte, septentrional"),
    ("south", "sur, meridional"),
    ("east", "este, oriente, oriental"),
    ("west", "oeste, occidente, occidental"),
    ("northeast", "noreste, nororiente, nororiental, nordeste"),
    ("northwest", "noroeste, noroccidente, noroccidental"),
    ("southeast", "sureste, suroriente, suroriental, sudeste"),
    ("southwest", "suroeste, suroccidente, suroccidental, sudoeste"),
    ("central", "centro, central"),
    ("airport", "aeropuerto"),
    ("embassy", "embajada, embajadas"),
    ("consulate", "consulado"),
    ("ambassador", "embajador, embajadora"),
    ("president", "presidente, presidenta, expresidente"),
    ("minister", "ministro, ministra"),
    ("governor", "gobernador, gobernadora"),
    ("mayor", "alcalde, alcaldesa"),
    ("general", "general, gral"),
    ("colonel", "coronel, cnel"),
    ("captain", "capitán"),
    ("lieutenant", "teniente"),
    ("sergeant", "sargento"),
    ("commander", "comandante"),
    ("secretary", "secretario, secretaria"),
    ("judge", "juez, jueza"),
    ("bishop", "obispo"),
    ("mr", "señor, sr"),
    ("mrs", "señora, sra"),
    ("spokesman", "portavoz, vocero"),
    ("police", "policía"),
    ("today", "hoy"),
    ("yesterday", "ayer"),
];
