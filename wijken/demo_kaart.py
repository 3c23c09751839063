"""Demo: the sociale kaart of every wijk; organisations by gemeente, people invented and named so (voorbeelddata)."""

import datetime
import random
from collections.abc import Iterator

from swv.dagen import vandaag
from swv.models import Lid, Rol
from wijken.models import Contactpersoon, Organisatie, Organisatiewijk, Wijk

Soort = Organisatie.Soort
VOORNAMEN = ("Anouk", "Bilal", "Carla", "Daan", "Esra", "Femke", "Gerard", "Hanna", "Ilse", "Joris", "Kim", "Lotte")
# Per gemeente: name, kind, what it offers, functions of who to call.
IN_GEMEENTE = (
    (
        "Jeugdprofessionals op school {plaats}",
        Soort.JEUGDHULP,
        "Denkt mee in het ondersteuningsteam, geeft lichte hulp aan kinderen en ouders op school.",
        ("jeugdprofessional op school", "teamleider"),
    ),
    (
        "Opvoedhulp {plaats}",
        Soort.JEUGDHULP,
        "Hulp bij opvoeden thuis, groepen voor kinderen van gescheiden ouders.",
        ("gezinsbegeleider",),
    ),
    (
        "Jeugdgezondheidszorg {plaats}",
        Soort.JEUGDGEZONDHEID,
        "Gezondheidsonderzoek, verzuim door ziekte, spraak en taal van jonge kinderen.",
        ("jeugdarts", "jeugdverpleegkundige"),
    ),
    (
        "Leerrecht {plaats}",
        Soort.LEERPLICHT,
        "Verzuim, dreigend thuiszitten en vrijstellingen; sluit aan bij het ondersteuningsteam.",
        ("leerplichtambtenaar",),
    ),
    (
        "Gemeente {plaats}, afdeling jeugd en onderwijs",
        Soort.GEMEENTE,
        "Beleid, leerlingenvervoer en subsidies voor de wijk.",
        ("beleidsadviseur onderwijs",),
    ),
    (
        "Bibliotheek en taalhuis {plaats}",
        Soort.VERENIGING,
        "Taal voor kinderen en ouders: voorlezen thuis, taalcafé en boekenkoffers.",
        ("coördinator taal",),
    ),
)
IN_WIJK = (
    (
        "Wijkteam {wijk}",
        Soort.WIJKTEAM,
        "Vragen over opvoeden, geld en wonen; komt mee naar school voor een gesprek met ouders.",
        ("contactpersoon voor scholen", "gezinscoach"),
    ),
    (
        "Kinderopvang {wijk}",
        Soort.OPVANG,
        "Peutergroep en opvang na school; overdracht naar groep 1.",
        ("locatiemanager",),
    ),
    (
        "Buurthuis en sport {wijk}",
        Soort.VERENIGING,
        "Sport en huiswerk na school, ook voor ouders.",
        ("buurtsportcoach",),
    ),
)
OUDE_DAGEN = 430
Regel = tuple[str, str, str, tuple[str, ...]]


def laden(*, kiem: random.Random, jaar_nu: int) -> None:
    """Every organisation with its people and its wijken; some were not checked for more than a year."""
    wijken = list(Wijk.objects.met_namen().order_by("plek__sorteernaam"))
    leden = {(rol.code, rol.plek_id): rol.lid for rol in Rol.objects.select_related("lid").order_by("-pk")}
    mensen: list[Contactpersoon] = []
    for rij, groep in _regels(wijken):
        organisatie = _organisatie(rij, groep[0], kiem, leden.get((Rol.Code.PROCESBEGELEIDER, groep[0].pk)))
        Organisatiewijk.objects.bulk_create(Organisatiewijk(organisatie=organisatie, wijk=wijk) for wijk in groep)
        eigen = _mensen(organisatie, rij[3], len(mensen))
        if organisatie.soort == Soort.WIJKTEAM:
            eigen[0].lid = leden.get((Rol.Code.PARTNER, groep[0].pk))
        mensen += eigen
    Contactpersoon.objects.bulk_create(mensen)


def _regels(wijken: list[Wijk]) -> Iterator[tuple[Regel, list[Wijk]]]:
    """A line of the lists above with the wijken where that organisation works."""
    per_gemeente: dict[int, list[Wijk]] = {}
    for wijk in wijken:
        per_gemeente.setdefault(wijk.gemeente_id, []).append(wijk)
    yield from ((rij, groep) for groep in per_gemeente.values() for rij in IN_GEMEENTE)
    yield from ((rij, [wijk]) for wijk in wijken for rij in IN_WIJK)


def _organisatie(rij: Regel, wijk: Wijk, kiem: random.Random, door: Lid | None) -> Organisatie:
    naam, soort, aanbod, _ = rij
    dagen = kiem.randrange(20, 300) if soort != Soort.OPVANG else OUDE_DAGEN
    return Organisatie.objects.create(
        naam=naam.format(plaats=wijk.gemeente, wijk=wijk),
        soort=soort,
        aanbod=aanbod,
        telefoon=f"010 000 {kiem.randrange(10, 99)} {kiem.randrange(10, 99)}",
        nagekeken_op=vandaag() - datetime.timedelta(days=dagen),
        nagekeken_door=door,
    )


def _mensen(organisatie: Organisatie, functies: tuple[str, ...], vanaf: int) -> list[Contactpersoon]:
    """Nobody is called like this: the surname says what it is."""
    namen = [VOORNAMEN[(vanaf + nummer) % len(VOORNAMEN)] for nummer in range(len(functies))]
    return [
        Contactpersoon(
            organisatie=organisatie,
            naam=f"{naam} Voorbeeld",
            functie=functie,
            email=f"{naam.lower()}@voorbeeld.nl",
        )
        for naam, functie in zip(namen, functies, strict=True)
    ]
