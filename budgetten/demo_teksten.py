"""Demo: invented descriptions of bestedingen."""

VAN_DE_SCHOOL = {
    "arrangementen": (
        "Onderwijsassistent groep 3 en 4",
        "Extra uren intern begeleider",
        "Remedial teaching",
        "Orthopedagoog: onderzoek en advies",
        "Training plannen en concentratie",
        "Begeleiding van nieuwkomers",
        "Rekenen in kleine groepen",
    ),
    "basisondersteuning": (
        "Scholing van het team: gedrag in de klas",
        "Leesinterventie groep 4",
        "Materiaal voor de plusklas",
        "Uren intern begeleider",
        "Toetsen en volgsysteem",
        "Coaching van leerkrachten",
    ),
}
UIT_DE_WIJKPOT = (
    "Kindercoach, twee dagen per week",
    "Talentklas voor de hele wijk",
    "Taalgroep onderbouw",
    "Workshops met ouders",
)
