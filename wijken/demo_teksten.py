"""Demo: invented texts for wijkplannen, in plain Dutch.

In a text stand ``{wijk}``, ``{jaar}``, ``{vorig}`` (the year before), ``{a}`` and ``{b}`` (schools of the wijk).
"""

# Per part of the template (in its order) a few variants.
TEKSTEN: tuple[tuple[str, ...], ...] = (
    (
        "In {wijk} zien we drie vragen vaak terug: moeite met lezen, druk gedrag in de klas en een taal die "
        "thuis anders is dan op school.\n\nDe meeste kinderen helpen we op de eigen school. **Voor een kleine "
        "groep is dat niet genoeg.** Daarover gaat dit plan.",
        "We hebben in {vorig} alle groepsbesprekingen naast elkaar gelegd. De vragen gaan vooral over taal, over "
        "rust in de klas en over kinderen die zich vervelen omdat het te makkelijk is.\n\n- Taal: vooral in "
        "groep 1 tot en met 4\n- Rust: vooral in groep 5 en 6\n- Meer uitdaging: in alle groepen",
        "Kinderen in {wijk} hebben vooral een vaste volwassene nodig die hen kent. Dat schrijven alle scholen "
        "los van elkaar op.\n\nDaarom kiezen we in {jaar} voor hulp dicht bij de klas, en niet voor nog een "
        "aparte groep.",
    ),
    (
        "Een kind dat op de ene school vastloopt, kan tijdelijk terecht op een andere school in de wijk. {a} "
        "heeft een rustige groep met twaalf plaatsen.\n\nWe spreken af dat een kind daar hooguit een half jaar "
        "blijft en dat de eigen leerkracht elke week langskomt.",
        "De opvang in {wijk} begint in de eigen klas. Lukt dat niet, dan zoeken {a} en {b} samen een plek in de "
        "wijk.\n\nIn {jaar} willen we dat geen kind langer dan twee weken wacht.",
        "We hebben nu geen eigen opvang in de wijk. In {jaar} beginnen we met een schakelgroep op {a}, drie "
        "ochtenden per week.",
    ),
    (
        "Een kind dat drie dagen wegblijft zonder reden, bespreken we dezelfde week. De intern begeleider belt "
        "eerst zelf met de ouders.\n\nLukt dat niet, dan komt de jeugdverpleegkundige mee.",
        "Thuiszitten begint vaak met losse dagen. Daarom kijken alle scholen elke maand naar het verzuim en "
        "bellen we vroeg.\n\n**Niemand wacht tot het vier weken zijn.**",
        "In {vorig} zaten in {wijk} enkele kinderen thuis. In {jaar} maken we voor elk van hen binnen tien "
        "schooldagen een plan, samen met het wijkteam.",
    ),
    (
        "In {vorig} meldden onze scholen meer kinderen aan voor specialistische leesbegeleiding dan we wilden. "
        "De meeste aanmeldingen komen uit groep 4.\n\nIn {jaar} willen we dat elke school lezen aanbiedt op "
        "minstens interventieniveau 2. {a} en {b} delen hun leescoördinator met de andere scholen, samen één dag "
        "per week. Zo leren de leerkrachten van elkaar en hoeven kinderen de klas minder vaak uit.\n\nWe meten "
        "drie keer per jaar met hetzelfde instrument. In februari bespreken we de uitkomsten.",
        "Lezen begint met veel lezen. Elke school maakt elke dag twintig minuten vrij voor lezen in een boek dat "
        "het kind zelf kiest.\n\n- De bibliotheek komt elke maand\n- {a} leidt tutoren uit groep 7 op\n- Wie "
        "achterblijft, krijgt drie keer per week extra les in de groep",
        "We hebben de leesresultaten van de laatste drie jaar naast elkaar gelegd. Het gaat beter, maar nog niet "
        "overal.\n\nIn {jaar} kijken de leerkrachten van groep 3 en 4 bij elkaar in de klas, te beginnen op {b}.",
    ),
    (
        "Begaafde kinderen zitten in elke groep. Elke school compact de lesstof en heeft een "
        "verrijkingsgroep.\n\nEén ochtend per week gaan kinderen uit de hele wijk naar de talentklas op {a}.",
        "Op onze scholen zien we begaafde kinderen nog te laat, vooral als zij thuis een andere taal spreken. In "
        "{jaar} signaleren alle scholen twee keer per jaar op dezelfde manier.",
        "{a} en {b} hebben een plusgroep. In {jaar} openen zij die voor kinderen van de andere scholen in {wijk}.",
    ),
    (
        "Iedere school is ergens goed in. {a} weet veel van gedrag, {b} van taal. Een leerkracht die vastloopt, "
        "belt eerst een collega in de wijk.\n\nDaarvoor houden we elke school vier uur per maand vrij.",
        "We maken een kaart van wie wat weet. Die kaart hangt in elke lerarenkamer en we werken hem elk half jaar bij.",
        "Twee keer per jaar komen alle intern begeleiders van {wijk} een middag samen. Zij brengen een echte "
        "vraag mee en gaan weg met een plan.",
    ),
    (
        "Het wijkteam heeft voor elke school een vast gezicht. Die persoon is elke twee weken een ochtend op "
        "school.\n\nOuders kunnen dan zonder afspraak binnenlopen.",
        "In {vorig} hebben we het plan van het wijkteam en ons plan naast elkaar gelegd. Drie punten zijn nu "
        "hetzelfde: vroeg bellen, samen op huisbezoek, en één verslag voor school en hulp.",
        "Met het wijkteam spreken we af dat een vraag van school binnen een week een antwoord krijgt. In {jaar} "
        "meten we of dat lukt.",
    ),
    (
        "Ouders weten vaak zelf goed wat hun kind nodig heeft. Elke school heeft een ouderkamer en twee keer per "
        "jaar komen de ouders van {wijk} samen.",
        "We nodigen ouders uit om mee te denken voordat er een plan ligt. Op {a} begint elk gesprek met de "
        "vraag: wat werkt thuis?",
        "In {wijk} geven we workshops voor ouders: over lezen met je kind, over schermen en over de stap naar de "
        "middelbare school.",
    ),
    (
        "De wijkpot geven we uit aan wat scholen niet alleen kunnen. De penvoerder houdt de uitgaven bij en laat "
        "ze in elk wijkoverleg zien.\n\nBlijft er in oktober geld over, dan beslissen we samen waaraan we het "
        "uitgeven.",
        "Elke school legt een deel van het geld in de wijkpot. Daarvan betalen we in {jaar} vooral mensen, geen "
        "spullen.",
        "We kiezen in {jaar} voor minder acties met meer geld. Elke uitgave hoort bij een actie uit dit plan.",
    ),
)
# Per part the actions it may hold: what, who, first and last month, lowest and highest amount in hundreds of euros.
ACTIES: tuple[tuple[tuple[str, str, int, int, int, int], ...], ...] = (
    (("Groepsbesprekingen naast elkaar leggen", "alle scholen", 1, 3, 0, 8),),
    (("Schakelgroep, drie ochtenden per week", "{a}", 1, 12, 90, 220),),
    (("Jeugdverpleegkundige op afroep", "{a} en wijkteam", 1, 12, 20, 60),),
    (
        ("Leescoördinator, één dag per week", "{a} en {b}", 2, 12, 120, 170),
        ("Tutoren uit groep 7 opleiden", "{b}", 9, 12, 8, 25),
    ),
    (("Talentklas, één ochtend per week", "{a}", 1, 12, 80, 150),),
    (("Middagen voor intern begeleiders", "alle scholen", 3, 11, 5, 15),),
    (("Kindercoach, twee dagen per week", "wijkteam", 1, 12, 150, 390),),
    (("Workshops met ouders", "alle scholen", 2, 11, 15, 64),),
    (),
)
ADVIEZEN = (
    ("positief", "Het plan is helder en de acties passen bij de doelen. Let op dat de leescoördinator tijd krijgt."),
    ("positief", "U hebt goed gekeken naar wat vorig jaar werkte. Bespreek in mei of de opvang genoeg plaatsen heeft."),
    ("aanpassen", "Bij het geld van de wijk mis ik wie beslist. Schrijf dat erbij, dan kunnen de scholen tekenen."),
    ("positief", "Een plan dat ouders echt noemt. Ik help graag bij de afspraken met het wijkteam."),
)
OPMERKING = "Wie betaalt die dag? Zet het bij de acties, dan rekent de wijkpot mee."
