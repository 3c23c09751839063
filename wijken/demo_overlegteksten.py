"""Invented texts for the meetings of the demo. No pupil is named or can be recognised."""

from wijken.models import Afspraak

Onderwerp = Afspraak.Onderwerp

# per fixed point of the agenda some pairs: what was said, what was decided
BESPROKEN = (
    (
        ("Drie scholen kregen aanmeldingen die ook bij een andere school liggen. De scholen bellen elkaar binnen een "
         "week en spreken af wie de ouders antwoord geeft.", "De school van eerste voorkeur belt de ouders."),
        ("Alle scholen hebben nog plaats in groep 3 tot en met 5. In groep 1 is één school vol.",
         "De volle school verwijst ouders zelf door naar een school in de wijk met plaats."),
    ),
    (
        ("De taalgroep loopt. Twee scholen willen in het voorjaar een tweede groep beginnen. Er is nog ruimte in de "
         "wijkpot.", "We starten na de meivakantie een tweede taalgroep, betaald uit de wijkpot."),
        ("We liepen het wijkplan na. De talentklas trekt meer kinderen dan verwacht.",
         "De talentklas gaat naar twee ochtenden in de week."),
    ),
    (
        ("De plusklas heeft plaats voor zes kinderen. De intern begeleiders melden voor de vakantie aan.", ""),
        ("Er lopen minder arrangementen dan vorig jaar. De intern begeleiders zien dat de kindercoach dat opvangt.",
         "De kindercoach blijft ook volgend jaar twee dagen per week."),
    ),
    (
        ("Het wijkteam heeft een nieuw spreekuur op dinsdag. De jeugdarts komt vanaf de herfst elke maand langs.",
         "Elke school zet het spreekuur in de nieuwsbrief."),
        ("De gemeente denkt mee over vervoer naar de taalgroep. Het wijkteam vraagt na wat kan.", ""),
    ),
)  # fmt: skip
HOOFDPUNTEN = ("Plusklas: plaats voor zes kinderen", "Agenda van het wijkteam voor het voorjaar")
WIJKPUNTEN = (
    "Samen een ouderavond over schermtijd",
    "Vervoer naar de taalgroep",
    "Wie neemt de talentklas over in het voorjaar?",
    "Warme overdracht van peuterspeelzaal naar groep 1",
)
TAKEN = (
    ("Rooster van de talentklas delen", "{eerste}"),
    ("Offerte vragen voor de kindercoach", "{laatste}"),
    ("Spreekuur van het wijkteam in de nieuwsbrief zetten", "{eerste}"),
    ("Data van de intervisie rondsturen", "Procesbegeleider"),
    ("Plaats in de plusklas doorgeven aan de intern begeleiders", "{laatste}"),
)
OUDE_AFSPRAAK = (
    Onderwerp.CASUISTIEK,
    "Welke casuïstiek we in de wijk bespreken",
    "We bespreken elke vraag die een school niet alleen kan oplossen.",
)
AFSPRAKEN = (
    (
        Onderwerp.CASUISTIEK,
        "Welke casuïstiek we in de wijk bespreken",
        "We bespreken een vraag in de wijk als een school hulp van een andere school nodig heeft, of als een kind van "
        "school wisselt binnen de wijk. Vragen die de school met haar eigen ondersteuningsteam oplost, bespreken we "
        "niet. We noemen geen namen.",
    ),
    (
        Onderwerp.GELD,
        "Hoe we over de wijkpot beslissen",
        "Een uitgave tot € 1.000 mag een school doen na een bericht aan de anderen. Daarboven beslissen we samen in "
        "het wijkoverleg.",
    ),
    (
        Onderwerp.OVERLEG,
        "Voorzitter en verslag rouleren",
        "Elke school zit één overleg per jaar voor. De procesbegeleider schrijft mee in Thuisnabij, zodat niemand "
        "achteraf een verslag hoeft te maken.",
    ),
)
# per meeting of the Deelnemersraad: title, what was said, what was decided
RAADPUNTEN = (
    (
        ("Mededelingen", "De inspectie komt in het voorjaar langs.", ""),
        ("Voortgang van het ondersteuningsplan", "De cijfers over T2 zijn besproken. Leesbegeleiding vraagt aandacht.",
         "De procesbegeleiders bespreken de leesbegeleiding in elk wijkoverleg."),
        ("Advies over de begroting 2027", "De verdeling per leerling blijft gelijk.",
         "De Deelnemersraad adviseert positief."),
    ),
    (
        ("Mededelingen", "", ""),
        ("Jaarplan 2027: instemming OPR", "De OPR stemde op 3 november 2026 in, met een opmerking over wachttijden.",
         "Instemming van de OPR genoteerd. De wachttijd komt als getal in de rapportage."),
        ("Begroting 2027: goedkeuring RvT op 10 november 2026", "",
         "Goedkeuring van de raad van toezicht genoteerd."),
        ("Ondersteuningsplan 2028–2031: overleg met de gemeenten (OOGO)",
         "Op 5 november 2026. De gemeenten willen de uitkomsten per wijk zien.",
         "Het OOGO is op overeenstemming gericht gevoerd en afgerond."),
    ),
    (("Mededelingen", "", ""), ("Voortgang van het ondersteuningsplan", "", ""), ("Geld", "", "")),
)  # fmt: skip
RAADSBESLUIT = (
    "Kindercoach ook na de zomer in alle wijken",
    "De wijk ziet dat de kindercoach arrangementen voorkomt en wil dit ook voor andere wijken.",
    "Elke wijk mag in 2027 een kindercoach uit de wijkpot betalen; in het voorjaar kijken we wat het opleverde.",
    "Eén aanmeldformulier voor alle plusklassen",
)
